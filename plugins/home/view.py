"""What the front door and the wrong door show."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.later import Later
from plugins.sheet import Link, Stop, Teaser, View


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeView(View):
    """The home page: one sentence, the drawing of the park, the newest posts (the first one large), and what comes.

    `joining` is the letter of somebody who wants to take part.
    """

    headline: str
    panorama: str
    posts: tuple[Teaser, ...]
    more: Link
    events: tuple[Stop, ...]
    agenda: Link
    documents: tuple[Teaser, ...]
    library: Link
    joining: Markup | Later[Markup]
    contact: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class LostView(View):
    """The page for an address that does not exist: where to search, if that can be, the newest posts, and ways on."""

    title: str
    search: str
    posts: tuple[Teaser, ...]
    ways: tuple[Link, ...]
