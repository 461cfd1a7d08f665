"""What the page at an old address shows."""

from dataclasses import dataclass

from plugins.sheet import Link, View


@dataclass(frozen=True, slots=True, kw_only=True)
class MovedView(View):
    """The way to the new address."""

    title: str
    link: Link
