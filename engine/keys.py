"""Say what a page is made from: its key is the hash of its template, of all that this includes, and of its view."""

import hashlib
import pickle
from collections.abc import Iterator, Mapping
from dataclasses import fields
from io import BytesIO
from typing import Any

from jinja2 import Environment, TemplateError
from jinja2.meta import find_referenced_templates

from plugins.sheet import Sheet, View

SIZE = 16
# The key of a page of which nobody knows what it is made from: it is always rendered.
UNKNOWN = b""


class Keys:
    """Give the keys of sheets; templates and frames, which many sheets share, are looked at once."""

    def __init__(self, environment: Environment) -> None:
        self._environment = environment
        self._closures: dict[str, bytes] = {}
        # The frames themselves are kept along: another one could get the number of one that is gone.
        self._frames: dict[int, tuple[object, bytes]] = {}

    def of(self, sheet: Sheet) -> bytes:
        """Give a sheet's key, or UNKNOWN."""
        if sheet.template not in self._closures:
            self._closures[sheet.template] = closure_key(sheet.template, self._environment)
        closure = self._closures[sheet.template]
        if closure == UNKNOWN:
            return UNKNOWN
        view = sheet.view
        own = [getattr(view, field.name) for field in fields(view) if field.name != "frame"]
        return digest(closure, type(view).__qualname__.encode(), self._frame(view), serialized(own))

    def _frame(self, view: View) -> bytes:
        known = self._frames.get(id(view.frame))
        if known is None:
            known = self._frames[id(view.frame)] = (view.frame, digest(serialized(view.frame)))
        return known[1]


def serialized(value: Any) -> bytes:
    """Write a tree of values as bytes: equal trees as equal bytes, whatever they share."""
    out = BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    # Without its memo the pickler writes a shared value twice, so that sharing does not show.
    pickler.fast = True
    pickler.dump(value)
    return out.getvalue()


def digest(*parts: bytes) -> bytes:
    """Hash parts, each with its length, so that no two lists of parts are one."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()


def closure_key(name: str, environment: Environment) -> bytes:
    """Hash the sources of a template and of all that it extends, imports or includes; UNKNOWN if that cannot be said."""
    sources: dict[str, str] = {}
    waiting = [name]
    while waiting:
        wanted = waiting.pop()
        if wanted in sources:
            continue
        try:
            source, _, _ = environment.loader.get_source(environment, wanted)  # type: ignore[union-attr]
            referenced = list(find_referenced_templates(environment.parse(source)))
        except TemplateError:
            return UNKNOWN
        if None in referenced:
            return UNKNOWN
        sources[wanted] = source
        waiting += filter(None, referenced)
    return digest(*(text.encode() for pair in sorted(sources.items()) for text in pair))


