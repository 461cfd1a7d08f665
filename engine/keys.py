"""Say what a file is made from: its key is the hash of all that it shows and of the program that makes it."""

import hashlib
import pickle
from collections.abc import Callable, MutableMapping
from contextlib import suppress
from dataclasses import fields, is_dataclass
from io import BytesIO
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from jinja2 import Environment, TemplateError
from jinja2.meta import find_referenced_templates

from plugins.later import Later
from plugins.model import Text
from plugins.sheet import File, Frame, Sheet, Teaser

SIZE = 16
# The key of a page of which nobody knows what it is made from: it is always rendered.
UNKNOWN = b""
# Values that many sheets and files share: each is hashed once.
SHARED = (Frame, Teaser, Text)
Named = tuple[str | None, ...]


class Keys:
    """Give the keys of sheets and files; templates, and values that many sheets share, are looked at once."""

    def __init__(self, environment: Environment, named: MutableMapping[bytes, Named], program: bytes = b"") -> None:
        """Take the templates, which others they are known to name (by their sources' hash), and the program's hash."""
        self._environment = environment
        self._named = named
        self._program = program
        self._templates: dict[str, tuple[bytes, Named]] = {}
        self._closures: dict[str, bytes] = {}
        self._values = Values()

    def of(self, item: Sheet | File) -> bytes:
        """Give the key of a sheet, or of a file: its bytes, or what they are to be made from."""
        if isinstance(item, Sheet):
            return self._of_sheet(item)
        if not isinstance(item.content, Later):
            return digest(item.content)
        return digest(b"" if item.content.version else self._program, self._values.serialized(item.content))

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
        return digest(self._program, closure, self._values.serialized(sheet.view))

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


class Values:
    """Write trees of values as bytes: equal trees as equal bytes, whatever they share."""

    def __init__(self) -> None:
        """Begin with nothing looked at."""
        # The values themselves are kept along: another one could get the number of one that is gone.
        self._known: dict[int, tuple[object, bytes]] = {}
        self._parts: dict[type, Callable[[Any], object] | None] = {}

    def serialized(self, value: Any) -> bytes:
        """Give the bytes of a value."""
        out = BytesIO()
        pickler = Pickler(out, self._reduced)
        pickler.dump(value)
        return out.getvalue()

    def _reduced(self, value: Any) -> Any:
        """Say how a value is to be written: a dataclass as its name and its parts, or as their hash."""
        kind = type(value)
        if kind is MappingProxyType:
            return dict, (dict(value),)
        if kind not in self._parts:
            self._parts[kind] = attrgetter(*(field.name for field in fields(kind))) if is_dataclass(kind) else None
        parts = self._parts[kind]
        if parts is None:
            return NotImplemented
        if not issubclass(kind, SHARED):
            return tuple, ((kind.__qualname__, parts(value)),)
        known = self._known.get(id(value))
        if known is None:
            told = digest(self.serialized((kind.__qualname__, parts(value))))
            known = self._known[id(value)] = (value, told)
        return bytes, (known[1],)


class Pickler(pickle.Pickler):
    """Write values as bytes in a way that is told; nobody reads them back."""

    def __init__(self, out: BytesIO, reduced: Callable[[Any], Any]) -> None:
        """Take where to write, and the way."""
        super().__init__(out, protocol=5)
        self._reduced = reduced
        # Without its memo the pickler writes a shared value twice, so that sharing does not show.
        self.fast = True

    def reducer_override(self, value: Any) -> Any:
        """Say how a value is written that pickle has no way of its own for."""
        return self._reduced(value)


def digest(*parts: bytes) -> bytes:
    """Hash parts, each with its length, so that no two lists of parts are one."""
    made = hashlib.blake2b(digest_size=SIZE)
    for part in parts:
        made.update(len(part).to_bytes(8, "big"))
        made.update(part)
    return made.digest()
