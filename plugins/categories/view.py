"""What the page of a category shows."""

from dataclasses import dataclass

from plugins.sheet import Link, Teaser, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class CategoryView(View):
    """A page of a category: ten to nineteen posts, the newest first, and the ways on (none or one each)."""

    title: str
    description: str
    waymark: Waymark
    posts: tuple[Teaser, ...]
    newer: tuple[Link, ...]
    older: tuple[Link, ...]
