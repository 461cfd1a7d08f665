"""The one table of what a server does with the files of a site, whatever server it is."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from plugins.content import Library
from plugins.moves import Move, moves
from plugins.security import headers
from plugins.site import Site

# What servers do not know, or not well enough: a feed that browsers dress is text/xml.
TYPES: Mapping[str, str] = MappingProxyType(
    {
        "ics": "text/calendar; charset=utf-8",
        "opml": "text/x-opml; charset=utf-8",
        "xml": "text/xml; charset=utf-8",
    }
)
# These have a hash of their bytes in their names, so a browser may keep them for a year.
FOREVER = "public, max-age=31536000, immutable"
LOST = "/404.html"
# What is meant for the server, below the path of the site; the folder .well-known is for everybody.
HIDDEN = r"\.(?!well-known/)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """All that a server needs to know; the paths are those of the server, with the path of the site before them.

    What is `kept` begins with one of these paths.
    """

    moves: tuple[Move, ...]
    headers: Mapping[str, str]
    types: Mapping[str, str]
    kept: tuple[str, ...]
    lost: str
    base: str


def rules(library: Library, site: Site) -> Rules:
    """Give the rules of a site."""
    hashed = (*site.theme.stylesheets.values(), *site.theme.scripts.values())
    return Rules(
        moves=tuple(
            Move(old=site.link(move.old), new=site.link(move.new), title=move.title) for move in moves(library, site)
        ),
        headers=headers(site.url),
        types=TYPES,
        kept=tuple(sorted({site.link(path[: path.index(".") + 1]) for path in hashed})),
        lost=site.link(LOST),
        base=site.base,
    )
