"""Divide a list over pages that are numbered from its oldest end, so that a new entry changes few of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")

PER_PAGE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Generic[T]):
    """A page of a list; `number` counts from the oldest page, and 0 is the front page with the newest entries."""

    number: int
    entries: tuple[T, ...]


def pages(newest_first: Sequence[T]) -> tuple[Page[T], ...]:
    """Give the front page (all, or the newest ten to nineteen), then the full pages below it, the newest first."""
    full = max(0, len(newest_first) // PER_PAGE - 1)
    split = len(newest_first) - full * PER_PAGE
    front = Page(number=0, entries=tuple(newest_first[:split]))
    rest = (
        Page(number=full - index, entries=tuple(newest_first[split + index * PER_PAGE :][:PER_PAGE]))
        for index in range(full)
    )
    return (front, *rest)


def page_address(address: str, number: int) -> str:
    """Give the path of a page of the list at `address`."""
    return f"{address}pagina/{number}/" if number else address
