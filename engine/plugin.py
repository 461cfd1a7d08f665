"""Give Pelican the one generator that makes the whole site."""

import sys
import time
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from engine.build import build
from engine.errors import CalledWrongly, NotWritten
from engine.folders import folders
from engine.render import only_ours
from engine.words import closing
from plugins.problems import ContentError, report, stopped
from plugins.progress import shown_on
from plugins.site import missing_plugins


class SheetGenerator(Generator):
    """Hand all sheets to the engine; Pelican gives the settings and the templates' environment."""

    def generate_output(self, writer: object) -> None:
        """Build the site, and say what was done; ends the run with a plain text where that cannot be."""
        del writer
        loaded = self.settings["LOADED"]
        try:
            places = folders(Path(self.output_path), Path(self.path))
            change = build(
                loaded, places, only_ours(self.env, Path(self.theme, "templates")), say, shown_on(sys.stderr)
            )
        except ContentError as error:
            raise SystemExit(stopped(error.problems)) from error
        except NotWritten as error:
            raise SystemExit(" ".join(error.args)) from error
        except CalledWrongly as error:
            say(" ".join(error.args))
            raise SystemExit(2) from error
        if loaded.warnings:
            say(report(loaded.warnings))
        print(closing(change, loaded, Path(self.output_path), time.monotonic() - self.settings["STARTED"]))  # noqa: T201


def say(text: str) -> None:
    """Tell the volunteer something that is not the result."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def add_generator(pelican: Pelican) -> type[Any]:
    """Give our generator, unless a plugin is missing."""
    gone = missing_plugins(pelican.settings)
    if gone:
        raise SystemExit(stopped(gone))
    return SheetGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(add_generator)
