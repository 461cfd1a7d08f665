"""Divide a list over pages that are numbered from its oldest end, so that a new entry changes few of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from plugins.addresses import page_address
from plugins.sheet import Link
from plugins.site import Site

T = TypeVar("T")

PER_PAGE = 10
# For lists to look something up in: fifty to ninety-nine entries, and so never over a hundred.
LONG = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """A page of a list; `number` counts from the oldest page, and 0 is the front page with the newest entries."""

    number: int
    entries: tuple[T, ...]


def pages(newest_first: Sequence[T], size: int = PER_PAGE) -> tuple[Page[T], ...]:
    """Give the front page (all, or at least `size` and less than twice as many), then the full pages below it."""
    full = max(0, len(newest_first) // size - 1)
    split = len(newest_first) - full * size
    front = Page(number=0, entries=tuple(newest_first[:split]))
    rest = (
        Page(number=full - index, entries=tuple(newest_first[split + index * size :][:size])) for index in range(full)
    )
    return (front, *rest)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """The links from a page of a list to those beside it, none or one each."""

    newer: tuple[Link, ...]
    older: tuple[Link, ...]


def ways(number: int, last: int, address: str, what: str, site: Site) -> Ways:
    """Give the ways on from a page of the list at `address`; `last` is the number of its newest full page."""
    newer = () if number == 0 else (0,) if number == last else (number + 1,)
    older = (last,) if number == 0 and last else (number - 1,) if number > 1 else ()

    def links(numbers: tuple[int, ...], word: str) -> tuple[Link, ...]:
        return tuple(Link(text=f"{word} {what}", address=site.link(page_address(address, to))) for to in numbers)

    return Ways(newer=links(newer, "Nieuwere"), older=links(older, "Oudere"))


def numbered(title: str, number: int) -> str:
    """Give the title of a page of a list."""
    return f"{title}, pagina {number}" if number else title
