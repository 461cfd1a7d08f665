"""Parsed: what came of reading one file, before its links are led anywhere."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from html import unescape
from typing import Protocol, TypeVar

from plugins.examined import Examined
from plugins.library.items import Item
from plugins.library.links import line_with
from plugins.model import Text
from plugins.photos.measure import Look
from plugins.problems import Problem
from plugins.progress import Track, silent

# As nh3 writes them: values stand in double quotes, in which there are none.
ID = re.compile(r' id="([^"]*)"')
PLACE = re.compile(r' (?:href|src)="([^"]*)"')
T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """A way to do one thing to many, as `map` does: in order, and perhaps in more than one process."""

    def __call__(self, function: Callable[[T], R], things: Sequence[T], at_once: int = 0, /) -> Iterable[R]:
        """Give what the function makes of each; a process gets so many `at_once` (0: as many as is usual)."""


def one_by_one(function: Callable[[T], R], things: Sequence[T], at_once: int = 0) -> Iterator[R]:  # noqa: ARG001
    """Do one thing to many in this process."""
    return map(function, things)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The item of a file (none where it has no address), what is wrong with it, and where what is in its body.

    `facts` is what it depends on beside the file: the path of the site address, and the category of posts without one.
    `lines` has the line of each address in the file, `spots` the beginning and the end of each link's address in the
    body, and `ids` the places in it that links can lead to.
    """

    facts: tuple[str, str]
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    lines: Mapping[str, int]
    spots: tuple[tuple[int, int], ...]
    ids: frozenset[str]


# What is kept of a file that does not change: what a text holds, what was seen of a picture, and read in a document.
Known = Parsed | Look | Examined


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What came of reading all files: what each holds by its path, and the texts of those that were opened."""

    parsed: Mapping[str, Parsed]
    sources: Mapping[str, str]
    problems: tuple[Problem, ...]

    @property
    def items(self) -> tuple[Item, ...]:
        """Give all items, in the order of their files."""
        return tuple(item for parsed in self.parsed.values() for item in parsed.items)

    @property
    def lines(self) -> dict[str, Mapping[str, int]]:
        """Give the lines of the addresses in each file."""
        return {path: parsed.lines for path, parsed in self.parsed.items()}

    @property
    def ids(self) -> dict[str, frozenset[str]]:
        """Give the places in each file that links can lead to."""
        return {path: parsed.ids for path, parsed in self.parsed.items()}


def forget(parsed: Mapping[str, Known]) -> None:
    """Keep nothing of what came of reading."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """How to read: what is known of files that are as they were, by path, and how to do and show long work.

    Tips cost time and are for who asks for them; what is known has none. `keep` is told what came of reading, also
    where something is wrong. With `held_too` what is held back is divided as if it were published: only the preview
    shows that.
    """

    known: Mapping[str, Known] = field(default_factory=dict)
    spread: Spread = one_by_one
    track: Track = silent
    with_tips: bool = False
    keep: Callable[[Mapping[str, Known]], None] = forget
    held_too: bool = False


def body_of(items: Iterable[Item]) -> str:
    """Give the body that a file has: none, or that of its only text."""
    return "".join(str(item.body) for item in items if isinstance(item, Text))


def ids_in(body: str) -> frozenset[str]:
    """Give the places in a body that links can lead to."""
    return frozenset(map(unescape, ID.findall(body)))


def lines_in(body: str, source: str, base: str) -> dict[str, int]:
    """Give the line on which each address in a body was written."""
    written = set(map(unescape, PLACE.findall(body)))
    return {address: line_with(source, address, base) for address in sorted(written)}
