"""Warm: a site that is kept in memory, and read again where its content or its theme changed."""

import threading
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jinja2 import Environment, TemplateError

from engine.folders import Folders
from engine.glance import glance
from engine.inputs import Seen, content_digest, look
from engine.make import connect
from engine.once import Once
from engine.parallel import spread
from engine.render import environment, plugin_problem
from engine.searching import as_it_can_be
from engine.shown import Finder, Givers, Shown
from engine.templates import Templates
from engine.texts import CONTENT, kept_texts, seen
from plugins.library.body import BodyReader
from plugins.library.load import Loaded, load_in
from plugins.library.parsed import Known, Spread, Way, one_by_one
from plugins.problems import ContentError
from plugins.progress import Track, silent
from plugins.sheet import Sheet

THEME = "thema"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is to be shown: the settings, the folders it is made from, the key of the program, and a place to keep."""

    settings: Mapping[str, Any]
    content: Path
    theme: Path
    key: bytes
    places: Folders


class Warm:
    """Read a site, again and again."""

    def __init__(self, wanted: Wanted) -> None:
        """Take what is to be shown, and what an earlier run kept of the texts."""
        connect(wanted.settings)
        self._wanted = wanted
        self._texts = kept_texts(wanted.places, wanted.key)
        self._roots = {CONTENT: wanted.content, THEME: wanted.theme}
        self._lock = threading.Lock()
        self._inputs: Mapping[str, Seen] = {}
        self._looked = 0
        self._known: dict[str, tuple[bytes, Known]] = {**self._texts.base, **self._texts.later}
        self._templates = Templates()
        self._environment: Environment | None = None
        self._theme: Mapping[str, bytes] = {}
        self._bodies: BodyReader | None = None
        self._base = ""
        self._givers: Givers = {}
        self._once = Once()

    def load(self, *, first: bool = False, track: Track = silent) -> Shown:
        """Read what changed and give the whole site; raises ContentError if anything is wrong, OSError at a bad disk.

        The `first` time texts are read in more than one process, which a program with threads should not do.
        """
        with self._lock:
            return self._load(spread if first else one_by_one, track)

    def glance(self, shown: Shown, path: str) -> Sheet | None:
        """Give the page of one text, read again, if only its words changed; else None."""
        site = shown.loaded.site
        if self._bodies is None or self._base != site.base:
            self._bodies, self._base = BodyReader(site.markdown, site.base), site.base
        return glance(shown, self._wanted.content, path, self._bodies)

    def keep(self) -> None:
        """Keep what came of reading the texts, for another run; where that cannot be, only time is lost."""
        with self._lock, suppress(OSError):
            self._wanted.places.state.mkdir(parents=True, exist_ok=True)
            parsed = {path: found for path, (_, found) in self._known.items()}
            self._texts.keep(self._wanted.places, self._wanted.key, self._inputs, parsed)

    def _load(self, way: Spread, track: Track) -> Shown:
        looked = time.time_ns()
        inputs = look(self._roots, self._inputs, self._looked)
        theme = part(inputs, THEME)
        self._inputs, self._looked = inputs, looked
        loaded = self._read(way, track)
        templates = self._environment if theme == self._theme and self._environment else self._compiled()
        finder = Finder(loaded, self._givers)
        shown = Shown(loaded=loaded, templates=templates, finder=finder, once=self._once)
        if templates is not self._environment:
            try_templates(shown)
        self._environment, self._theme = templates, theme
        return shown

    def _read(self, way: Spread, track: Track) -> Loaded:
        wanted, inputs = self._wanted, self._inputs
        known = {path: parsed for path, (digest, parsed) in self._known.items() if digest == seen(path, inputs)}

        def keep(parsed: Mapping[str, Known]) -> None:
            # A file may have been saved between the look at it and its reading: then it is not known.
            self._known = {
                path: (seen(path, inputs), found)
                for path, found in parsed.items()
                if path in known or content_digest(str(wanted.content / path)) == seen(path, inputs)
            }

        chosen = Way(known=known, spread=way, track=track, keep=keep, held_too=True)
        try:
            return as_it_can_be(load_in(chosen, wanted.settings, wanted.content, wanted.theme))
        except (ContentError, OSError):
            raise
        except Exception as error:
            raise ContentError([plugin_problem(load_in, error)]) from error

    def _compiled(self) -> Environment:
        """Compile all templates now: they may be other ones when they are asked for."""
        made = environment(self._wanted.settings["JINJA_ENVIRONMENT"], self._wanted.theme / "templates")
        made.bytecode_cache = self._templates
        for name in made.list_templates():
            with suppress(TemplateError):
                made.get_template(name)
        return made


def part(inputs: Mapping[str, Seen], name: str) -> dict[str, bytes]:
    """Give the hashes of the files below one of the folders."""
    return {path: found.digest for path, found in inputs.items() if path.startswith(f"{name}/")}


def try_templates(shown: Shown) -> None:
    """Make a page with each template; raises ContentError where one fails."""
    for address in one_for_each(shown.finder.all()):
        shown.content(address)


def one_for_each(items: Iterable[object]) -> list[str]:
    """Give the address of one page for each template."""
    return list({item.template: item.address for item in items if isinstance(item, Sheet)}.values())
