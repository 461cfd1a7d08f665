"""Parsed: what came of reading one file, before its links are led anywhere."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from html import unescape
from typing import Protocol, TypeVar

from plugins.library.items import Item
from plugins.library.links import line_with
from plugins.model import Text
from plugins.problems import Problem

# As nh3 writes them: values stand in double quotes, in which there are none.
PLACE = re.compile(r' (?:href|src)="([^"]*)"')
T = TypeVar("T")
R = TypeVar("R")


class Spread(Protocol):
    """A way to do one thing to many, as `map` does: in order, and perhaps in more than one process."""

    def __call__(self, function: Callable[[T], R], things: Sequence[T], /) -> Iterable[R]:
        """Give what the function makes of each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """The item of a file (none where it has no address), what is wrong with it, and the line of each link in it.

    `facts` is what it depends on beside the file: the path of the site address, and the category of posts without one.
    """

    facts: tuple[str, str]
    items: tuple[Item, ...]
    problems: tuple[Problem, ...]
    lines: Mapping[str, int]


def lines_in(items: Iterable[Item], source: str, base: str) -> dict[str, int]:
    """Give the line on which each address in a text was written."""
    written = {unescape(place) for item in items if isinstance(item, Text) for place in PLACE.findall(item.body)}
    return {address: line_with(source, address, base) for address in sorted(written)}
