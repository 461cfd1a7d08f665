"""Give the Library to Pelican, once a run; problems with the content end the run with a plain list."""

import sys
import time
from pathlib import Path

from pelican import Pelican, signals
from pelican.settings import DEFAULT_CONFIG

from plugins.library.load import load_in
from plugins.library.parsed import Way, one_by_one
from plugins.problems import ContentError, stopped
from plugins.progress import shown_on
from plugins.site import USED, missing_plugins

# What Pelican and the engine add to the settings of a run.
ADDED = {"DEBUG", "FEED_DOMAIN", "LOADED", "PAST", "SPREAD", "TEXTS", "STARTED"}


def read_content(pelican: Pelican) -> None:
    """Read and check all content before anything is made of it."""
    settings = pelican.settings
    settings["STARTED"] = time.monotonic()
    gone = missing_plugins(settings)
    if gone:
        raise SystemExit(stopped(gone))
    ours = {name: settings[name] for name in settings.keys() - ((DEFAULT_CONFIG.keys() | ADDED) - USED)}
    way = Way(known=settings.get("TEXTS", {}), spread=settings.get("SPREAD", one_by_one), track=shown_on(sys.stderr))
    try:
        settings["LOADED"] = load_in(way, ours, Path(settings["PATH"]), Path(settings["THEME"]))
    except ContentError as error:
        raise SystemExit(stopped(error.problems)) from None


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(read_content)
