"""Give Pelican the one generator that makes the whole site."""

import time
from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from engine.build import build
from engine.errors import CalledWrongly, NotWritten
from engine.folders import folders
from engine.past import NOTHING
from engine.render import only_ours
from engine.terminal import end, real_terminal, say
from engine.words import closing
from plugins.library.words import unlisted
from plugins.problems import ContentError, report, stopped
from plugins.site import missing_plugins


class SheetGenerator(Generator):
    """Hand all sheets to the engine; Pelican gives the settings and the templates' environment."""

    def generate_output(self, writer: object) -> None:
        """Build the site, and say what was done; ends the run with a plain text where that cannot be."""
        del writer
        loaded = self.settings["LOADED"]
        try:
            places = folders(Path(self.output_path), Path(self.path))
            templates = only_ours(self.env, Path(self.theme, "templates"))
            past = self.settings.get("PAST", NOTHING)
            change = build(loaded, places, templates, real_terminal(), past)
        except ContentError as error:
            raise SystemExit(stopped(error.problems)) from error
        except NotWritten as error:
            raise SystemExit(" ".join(error.args)) from error
        except CalledWrongly as error:
            say(" ".join(error.args))
            raise SystemExit(2) from error
        if loaded.warnings:
            say(report(loaded.warnings))
        seconds = time.monotonic() - self.settings["STARTED"]
        end(closing(change, unlisted(loaded.library), places.output, seconds))


def add_generator(pelican: Pelican) -> type[Any]:
    """Give our generator, unless a plugin is missing."""
    gone = missing_plugins(pelican.settings)
    if gone:
        raise SystemExit(stopped(gone))
    return SheetGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(add_generator)
