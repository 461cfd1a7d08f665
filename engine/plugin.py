"""Give Pelican the one generator that makes the whole site."""

from pathlib import Path
from typing import Any

from pelican import Pelican, signals
from pelican.generators import Generator

from engine.make import make, plainly
from engine.past import NOTHING
from plugins.problems import stopped
from plugins.site import missing_plugins


class SheetGenerator(Generator):
    """Hand all sheets to the engine; Pelican gives the settings."""

    def generate_output(self, writer: object) -> None:
        """Build the site, and say what was done; ends the run with a plain text where that cannot be."""
        del writer
        settings = {**self.settings, "OUTPUT_PATH": self.output_path, "PATH": self.path}
        with plainly():
            past = self.settings.get("PAST", NOTHING)
            make(self.settings["LOADED"], settings, Path(self.theme), past, self.settings["STARTED"])


def add_generator(pelican: Pelican) -> type[Any]:
    """Give our generator, unless a plugin is missing."""
    gone = missing_plugins(pelican.settings)
    if gone:
        raise SystemExit(stopped(gone))
    return SheetGenerator


def register() -> None:
    """Connect to Pelican."""
    signals.get_generators.connect(add_generator)
