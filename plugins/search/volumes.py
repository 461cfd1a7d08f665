"""Divide what can be found over volumes, counted from the oldest, so that an edit changes one of them."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from plugins.addresses import SEARCH
from plugins.content import Library
from plugins.later import Later
from plugins.search.index import index, sealed
from plugins.search.what import Found, dated, undated
from plugins.sheet import Bundle
from plugins.site import Site

# With fewer texts there is one volume. Otherwise the newest has from FEWEST to FEWEST + SIZE - 1 of them.
MANY, SIZE, FEWEST = 300, 150, 75
NEWEST = f"{SEARCH}pagefind/"


def number_of(texts: int) -> int:
    """Give how many sealed volumes so many texts with a day have."""
    return max(0, (texts - FEWEST) // SIZE) if texts >= MANY else 0


def divided(newest_first: Sequence[Found]) -> tuple[tuple[Found, ...], ...]:
    """Give the newest volume, and then the sealed ones, the oldest first."""
    number = number_of(len(newest_first))
    split = len(newest_first) - number * SIZE
    older = (tuple(newest_first[split + place * SIZE :][:SIZE]) for place in reversed(range(number)))
    return (tuple(newest_first[:split]), *older)


def volume_addresses(library: Library) -> tuple[str, ...]:
    """Give where the volumes stand, the newest first."""
    number = number_of(len(library.posts) + len(library.documents) + len(library.events))
    return (NEWEST, *map(sealed_address, range(number, 0, -1)))


def sealed_address(number: int) -> str:
    """Give where a sealed volume stands; the oldest is number 1."""
    return f"{SEARCH}deel/{number}/"


def search_bundles(library: Library, *, site: Site, now: datetime) -> Iterator[Bundle]:  # noqa: ARG001
    """Yield the index, volume by volume; the newest has the standing pages too, and the program for browsers."""
    if not site.searchable:
        return
    facts = site.facts
    newest, *older = divided(dated(library, facts))
    yield Bundle(address=NEWEST, content=Later(make=index, given=((*newest, *undated(library, facts)), facts.base)))
    for number, texts in enumerate(older, 1):
        yield Bundle(address=sealed_address(number), content=Later(make=sealed, given=(texts, facts.base)))
