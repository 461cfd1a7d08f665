"""Say what a file is made from: its key is the hash of all that it shows and of the program that makes it."""

from collections.abc import MutableMapping
from contextlib import suppress

from jinja2 import Environment, TemplateError
from jinja2.meta import find_referenced_templates

from engine.values import Values, digest
from plugins.later import Later
from plugins.sheet import Bundle, File, Sheet

# The key of a page of which nobody knows what it is made from: it is always rendered.
UNKNOWN = b""
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

    def of(self, item: Sheet | File | Bundle) -> bytes:
        """Give the key of a sheet, or of files: their bytes, or what they are to be made from."""
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
