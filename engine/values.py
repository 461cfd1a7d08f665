"""Write values as bytes, and hash them: equal values have equal bytes."""

import hashlib
import pickle
from collections.abc import Callable, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import date
from functools import partial
from io import BytesIO
from operator import attrgetter
from pathlib import Path
from types import FunctionType, MappingProxyType, NoneType
from typing import Any

from markupsafe import Markup

from plugins.later import ASIDE, Shared

SIZE = 16
Way = Callable[[Any], Any]
# How values are made flat: tuples of texts, numbers and bytes. The first kind that fits counts.
WAYS: Mapping[type, Callable[[Any, Way], Any]] = MappingProxyType(
    {
        tuple: lambda value, flat: tuple(map(flat, value)),
        # The same text as HTML and as plain text makes two pages.
        Markup: lambda value, _: ("html", str.__str__(value)),
        str: lambda value, _: str.__str__(value),
        date: lambda value, _: value.isoformat(),
        Mapping: lambda value, flat: ("mapping", *((flat(key), flat(found)) for key, found in value.items())),
        Set: lambda value, flat: ("set", *sorted(map(flat, value))),
        int: lambda value, _: value,
        float: lambda value, _: value,
        bytes: lambda value, _: value,
        Path: lambda value, _: str(value),
        FunctionType: lambda value, _: ("function", value.__module__, value.__qualname__),
        list: lambda value, flat: ("list", *map(flat, value)),
        NoneType: lambda value, _: value,
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
        out = BytesIO()
        pickler = pickle.Pickler(out, protocol=5)
        # Without its memo the pickler writes a shared value twice, so that sharing does not show.
        pickler.fast = True
        pickler.dump(self._flat(value))
        return out.getvalue()

    def _flat(self, value: Any) -> Any:
        """Give a value in tuples of texts, numbers and bytes."""
        kind = type(value)
        if kind is str:
            return value
        way = self._ways.get(kind)
        if way is None:
            way = self._ways[kind] = self._way(kind)
        return way(value)

    def _way(self, kind: type) -> Way:
        """Give the way in which values of a kind are made flat."""
        if is_dataclass(kind):
            parts = attrgetter(*(field.name for field in fields(kind) if field.metadata != ASIDE))
            own = (kind.__qualname__,)

            def of_dataclass(value: Any) -> Any:
                return own + tuple(map(self._flat, parts(value)))

            return partial(self._shared, of_dataclass) if issubclass(kind, Shared) else of_dataclass
        for known, way in WAYS.items():
            if issubclass(kind, known):
                return lambda value: way(value, self._flat)
        raise TypeError(kind.__qualname__)

    def _shared(self, way: Way, value: Any) -> bytes:
        known = self._known.get(id(value))
        if known is None:
            known = self._known[id(value)] = (value, digest(self.serialized(way(value))))
        return known[1]


def digest(*parts: bytes) -> bytes:
    """Hash parts, each with its length, so that no two lists of parts are one."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()
