"""Run Pelican with our own plugins and nothing else."""

import importlib
from collections.abc import Mapping
from pathlib import Path

from pelican import Pelican, signals
from pelican.settings import read_settings

from engine.past import Past
from plugins.problems import stopped
from plugins.site import missing_plugins


class SitePelican(Pelican):
    """Pelican without its own articles, pages and static files: only the generator that our plugins give."""

    def run(self) -> None:
        """Make the site; ends with SystemExit where that cannot be."""
        gone = missing_plugins(self.settings)
        if gone:
            raise SystemExit(stopped(gone))
        made = [generator for _, generator in signals.get_generators.send(self) if generator is not None]
        for generator in made:
            generator(
                context=self.settings.copy(),
                settings=self.settings,
                path=self.path,
                theme=self.theme,
                output_path=self.output_path,
            ).generate_output(None)


def build_site(settings_file: Path, overrides: Mapping[str, object], past: Past) -> None:
    """Build a site by a settings file; `overrides` are settings that win over those in the file."""
    settings = read_settings(str(settings_file), override={**overrides, "PAST": past})
    for name in settings["PLUGINS"]:
        # Pelican only logs a failing import; raised here, it reaches the launcher, which mends a damaged package.
        importlib.import_module(name)
    SitePelican(settings).run()
