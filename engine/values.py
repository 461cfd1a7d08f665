"""Write values as bytes, and hash them: equal values have equal bytes."""

import hashlib
import marshal
from collections.abc import Callable, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from pathlib import Path
from types import FunctionType, MappingProxyType, NoneType
from typing import Any

from markupsafe import Markup

from plugins.later import ASIDE, Shared

SIZE = 16
Way = Callable[[Any], Any]
# What is as flat as can be: nearly all that values are made of.
PLAIN = frozenset({str, int, bool, float, bytes, NoneType})
EMPTY = ()
# A tuple of so many values is looked at once, as what is Shared: the texts of a feed stand in three files.
LONG = 10
# How values are made flat: tuples of texts, numbers and bytes. The first kind that fits counts.
WAYS: Mapping[type, Callable[[Any, Way], Any]] = MappingProxyType(
    {
        # The same text as HTML and as plain text makes two pages.
        Markup: lambda value, _: ("html", str.__str__(value)),
        str: lambda value, _: str.__str__(value),
        date: lambda value, _: value.isoformat(),
        Mapping: lambda value, flat: ("mapping", *((flat(key), flat(found)) for key, found in value.items())),
        Set: lambda value, flat: ("set", *sorted(map(flat, value))),
        int: lambda value, _: int(value),
        float: lambda value, _: float(value),
        Path: lambda value, _: str(value),
        FunctionType: lambda value, _: ("function", value.__module__, value.__qualname__),
        list: lambda value, flat: ("list", *map(flat, value)),
    }
)


class Values:
    """Write trees of values as bytes: equal trees as equal bytes, whatever they share."""

    def __init__(self) -> None:
        """Begin with nothing looked at."""
        # The values themselves are kept along: another one could get the number of one that is gone.
        self._known: dict[int, tuple[object, bytes]] = {}
        self._ways: dict[type, Way] = {}

    def serialized(self, value: Any) -> bytes:
        """Give the bytes of a value; raises TypeError for one that is no plain value."""
        return written(self._flat(value))

    def _flat(self, value: Any) -> Any:
        """Give a value in tuples of texts, numbers and bytes."""
        kind = type(value)
        if kind in PLAIN or value is EMPTY:
            return value
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way(kind)
        return way(value)

    def _way(self, kind: type) -> Way:
        """Give the way in which values of a kind are made flat."""
        if is_dataclass(kind):
            # The name of the kind is a second time there, for attrgetter gives a single part without a tuple.
            parts = attrgetter(*(field.name for field in fields(kind) if field.metadata != ASIDE), "__class__")
            name, flat = kind.__qualname__, self._flat

            def of_dataclass(value: Any) -> Any:
                return (name, *[part if type(part) is str else flat(part) for part in parts(value)[:-1]])

            return partial(self._shared, of_dataclass) if issubclass(kind, Shared) else of_dataclass
        if issubclass(kind, tuple):
            return lambda value: self._of_tuple(value) if len(value) < LONG else self._shared(self._of_tuple, value)
        for known, way in WAYS.items():
            if issubclass(kind, known):
                return lambda value: way(value, self._flat)
        raise TypeError(kind.__qualname__)

    def _of_tuple(self, value: tuple[Any, ...]) -> Any:
        flat = self._flat
        return tuple([part if type(part) is str else flat(part) for part in value])

    def _shared(self, way: Way, value: Any) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, digest(written(way(value))))
        return known[1]


def written(flat: Any) -> bytes:
    """Write tuples of texts, numbers and bytes."""
    # Up to this version marshal writes a shared value twice, so that sharing does not show.
    return marshal.dumps(flat, 2)


def digest(*parts: bytes) -> bytes:
    """Hash parts, each with its length, so that no two lists of parts are one."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()
