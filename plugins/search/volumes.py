"""Divide what can be found over volumes, so that a text that comes, changes or goes changes one of them."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from itertools import pairwise
from zlib import crc32

from plugins.addresses import SEARCH
from plugins.content import Library
from plugins.later import Later
from plugins.model import Text
from plugins.search.index import index, sealed
from plugins.search.what import dated, found, undated
from plugins.sheet import Bundle
from plugins.site import Site

# With fewer texts there is one volume. Otherwise the newest has at least FEWEST of them, for their words tell which
# words are made of others, and a sealed one from FEWEST to MOST.
MANY, FEWEST, MOST = 300, 75, 225
# One in so many texts begins a volume.
BEGINS = 75
NEWEST = f"{SEARCH}pagefind/"


def divided(oldest_first: Sequence[Text]) -> tuple[Sequence[Text], ...]:
    """Give the newest volume, and then the sealed ones, the oldest first.

    A text's address tells whether it begins a volume: where texts were counted, one less would move all after it.
    """
    ends = [0]
    for place in range(FEWEST, len(oldest_first) - FEWEST + 1 if len(oldest_first) >= MANY else 0):
        size = place - ends[-1]
        if size == MOST or (size >= FEWEST and crc32(oldest_first[place].address.encode()) % BEGINS == 0):
            ends.append(place)
    return (oldest_first[ends[-1] :], *(oldest_first[begin:end] for begin, end in pairwise(ends)))


def volume_addresses(library: Library) -> tuple[str, ...]:
    """Give where the volumes stand, the newest first."""
    return (NEWEST, *map(sealed_address, range(len(divided(dated(library))) - 1, 0, -1)))


def sealed_address(number: int) -> str:
    """Give where a sealed volume stands; the oldest is number 1."""
    return f"{SEARCH}deel/{number}/"


def search_bundles(library: Library, *, site: Site, now: datetime) -> Iterator[Bundle]:  # noqa: ARG001
    """Yield the index, volume by volume; the newest has the standing pages too, and the program for browsers."""
    if not site.searchable:
        return

    def made(make: Callable[..., Mapping[str, bytes]], texts: Iterable[Text]) -> Later[Mapping[str, bytes]]:
        return Later(make=make, given=(tuple(found(library, text, site.facts) for text in texts), site.base))

    newest, *older = divided(dated(library))
    yield Bundle(address=NEWEST, content=made(index, (*reversed(newest), *undated(library))))
    for number, texts in enumerate(older, 1):
        yield Bundle(address=sealed_address(number), content=made(sealed, reversed(texts)))
