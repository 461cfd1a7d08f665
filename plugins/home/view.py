"""What the front door and the wrong door show."""

from dataclasses import dataclass

from plugins.sheet import Link, Teaser, View


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The home page: one sentence, the drawing of the park, and the newest posts (the first one large)."""

    headline: str
    panorama: str
    posts: tuple[Teaser, ...]
    more: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LostView(View):
    """The page for an address that does not exist, with ways on."""

    title: str
    ways: tuple[Link, ...]
