"""Make a site from what was read, and tell the volunteer how that went; Pelican has no part in it."""

import importlib
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from engine.build import build
from engine.errors import CalledWrongly, NotWritten
from engine.folders import folders
from engine.past import Past
from engine.render import environment
from engine.searching import as_it_can_be, unsearchable
from engine.terminal import end, real_terminal, say
from engine.words import closing
from plugins.library.load import Loaded, load_in
from plugins.library.parsed import Parsed, Way
from plugins.library.words import unlisted
from plugins.problems import ContentError, has_errors, report, stopped

# The two that connect to Pelican: what they do is done here.
PELICANS = ("plugins.library.plugin", "engine.plugin")


def make_again(settings: Mapping[str, Any], theme: Path, known: Mapping[str, Parsed], past: Past) -> None:
    """Build a site by settings with which Pelican has built before: it would give us nothing new.

    `known` are the texts that need not be read again. Ends with SystemExit where the site cannot be built.
    """
    connect(settings)
    way = Way(known=known, spread=past.spread, track=real_terminal().track)
    started = time.monotonic()
    with plainly():
        make(load_in(way, settings, Path(settings["PATH"]), theme), settings, theme, past, started)


def connect(settings: Mapping[str, Any]) -> None:
    """Connect the plugins, but for those that connect to Pelican."""
    for name in settings["PLUGINS"]:
        if name not in PELICANS:
            importlib.import_module(name).register()


def make(loaded: Loaded, settings: Mapping[str, Any], theme: Path, past: Past, started: float) -> None:
    """Build the site, and say what was done since `started`; raises what `plainly` knows."""
    places = folders(Path(settings["OUTPUT_PATH"]), Path(settings["PATH"]))
    templates = environment(settings["JINJA_ENVIRONMENT"], theme / "templates")
    loaded = as_it_can_be(loaded)
    try:
        change = build(loaded, places, templates, real_terminal(), past)
    except ContentError as error:
        if has_errors(error.problems):
            raise
        # The index could not be made. What has been made by now tells visitors of it, so all is made again.
        loaded = unsearchable(loaded, *error.problems)
        change = build(loaded, places, templates, real_terminal(), past)
    if loaded.warnings:
        say(report(loaded.warnings))
    end(closing(change, unlisted(loaded.library), places.output, time.monotonic() - started))


@contextmanager
def plainly() -> Iterator[None]:
    """End the run with a plain text where the content, the world or the call is wrong."""
    try:
        yield
    except ContentError as error:
        raise SystemExit(stopped(error.problems)) from error
    except NotWritten as error:
        raise SystemExit(" ".join(error.args)) from error
    except CalledWrongly as error:
        say(" ".join(error.args))
        raise SystemExit(2) from error
