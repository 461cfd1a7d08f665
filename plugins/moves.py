"""The one table of old addresses, from which everything is made that leads from them to the new ones."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.addresses import folded, old_category
from plugins.channels import RSS, channels
from plugins.content import Library
from plugins.model import Text
from plugins.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Something that has moved from one path on the site to another; `title` is what stands there."""

    old: str
    new: str
    title: str


def moves(library: Library, site: Site) -> tuple[Move, ...]:
    """Give all moves, of pages and of feeds: one for each old address."""
    found: dict[str, Move] = {}
    for move in (*page_moves(library, site), *feed_moves(library, site)):
        found.setdefault(move.old, move)
    return tuple(found.values())


def page_moves(library: Library, site: Site) -> Iterator[Move]:
    """Yield the moves of pages: what volunteers wrote, and the pages that categories had in WordPress."""
    for text in library.shown(Text):
        for former in text.former:
            yield Move(old=without_base(former, site), new=text.address, title=text.title)
    for category in library.categories:
        yield Move(old=old_category(category), new=category.address, title=category.name)


def feed_moves(library: Library, site: Site) -> Iterator[Move]:
    """Yield the moves of feeds; at their old addresses stand the same bytes, because feed readers follow no page."""
    for channel in channels(library, site):
        for former in channel.former:
            yield Move(old=former, new=f"{channel.address}{RSS.file}", title=channel.title)


def standing(library: Library, site: Site) -> Iterator[Move]:
    """Yield the moves of pages that a page can tell: not from a name that servers take for something else than a page.

    Where upper and lower case are one, an address that differs in nothing else would be the new page's own place.
    """
    texts, categories = library.shown(Text), library.categories
    seen = {*(folded(text.address) for text in texts), *(folded(category.address) for category in categories)}
    for move in page_moves(library, site):
        if move.old.endswith(("/", ".html")) and folded(move.old) not in seen:
            seen.add(folded(move.old))
            yield move


def without_base(former: str, site: Site) -> str:
    """Give an earlier path as it is on this site: people may have written it with the path of the site before it."""
    return former.removeprefix(site.base) if former.startswith(f"{site.base}/") else former
