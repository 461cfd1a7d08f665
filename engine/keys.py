"""Say what a page is made from: its key is the hash of its template, of all that this includes, and of its view."""

import hashlib
import pickle
from collections.abc import MutableMapping
from contextlib import suppress
from dataclasses import fields
from io import BytesIO
from typing import Any

from jinja2 import Environment, TemplateError
from jinja2.meta import find_referenced_templates

from plugins.sheet import File, Sheet, View

SIZE = 16
# The key of a page of which nobody knows what it is made from: it is always rendered.
UNKNOWN = b""
Named = tuple[str | None, ...]


class Keys:
    """Give the keys of sheets and files; templates and frames, which many sheets share, are looked at once."""

    def __init__(self, environment: Environment, named: MutableMapping[bytes, Named]) -> None:
        """Take the templates, and what is known of which others they name, by the hash of their sources."""
        self._environment = environment
        self._named = named
        self._templates: dict[str, tuple[bytes, Named]] = {}
        self._closures: dict[str, bytes] = {}
        # The frames themselves are kept along: another one could get the number of one that is gone.
        self._frames: dict[int, tuple[object, bytes]] = {}

    def of(self, item: Sheet | File) -> bytes:
        """Give the key of a sheet, or of a file's bytes."""
        return digest(item.content) if isinstance(item, File) else self._of_sheet(item)

    def compile_all(self) -> None:
        """Let Jinja compile all templates that were looked at; what is wrong with one is said when it is used."""
        for name in sorted(self._templates):
            with suppress(TemplateError):
                self._environment.get_template(name)

    def _of_sheet(self, sheet: Sheet) -> bytes:
        closure = self._closures.get(sheet.template)
        if closure is None:
            closure = self._closures[sheet.template] = self._closure(sheet.template)
        if closure == UNKNOWN:
            return UNKNOWN
        view = sheet.view
        own = [getattr(view, field.name) for field in fields(view) if field.name != "frame"]
        return digest(closure, type(view).__qualname__.encode(), self._frame(view), serialized(own))

    def _closure(self, name: str) -> bytes:
        """Hash a template and all that it extends, imports or includes; UNKNOWN if that cannot be said."""
        hashes: dict[str, bytes] = {}
        waiting = [name]
        while waiting:
            wanted = waiting.pop()
            if wanted in hashes:
                continue
            try:
                hashes[wanted], named = self._template(wanted)
            except TemplateError:
                return UNKNOWN
            if None in named:
                return UNKNOWN
            waiting += filter(None, named)
        return digest(*(part for path, told in sorted(hashes.items()) for part in (path.encode(), told)))

    def _template(self, name: str) -> tuple[bytes, Named]:
        """Give the hash of a template's source, and the templates that it names: None for one by a variable."""
        known = self._templates.get(name)
        if known is None:
            source, _, _ = self._environment.loader.get_source(self._environment, name)  # type: ignore[union-attr]
            told = digest(source.encode())
            if told not in self._named:
                self._named[told] = tuple(find_referenced_templates(self._environment.parse(source)))
            known = self._templates[name] = (told, self._named[told])
        return known

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
