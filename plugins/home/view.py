"""What the front door and the wrong door show."""

from dataclasses import dataclass

from plugins.sheet import Link, Stop, Teaser, View


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The home page: one sentence, the drawing of the park, the newest posts (the first one large), and what comes."""

    headline: str
    panorama: str
    posts: tuple[Teaser, ...]
    more: Link
    events: tuple[Stop, ...]
    agenda: Link
    documents: tuple[Teaser, ...]
    library: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LostView(View):
    """The page for an address that does not exist, with ways on."""

    title: str
    ways: tuple[Link, ...]
