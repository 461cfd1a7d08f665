"""Build a site: say that nothing has changed, make what did, or let Pelican make all of it."""

import gc
import runpy
import time
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from engine.change import Change
from engine.errors import CalledWrongly
from engine.folders import Folders, folders
from engine.inputs import look, program_key
from engine.memory import Memory, recall
from engine.parallel import spread
from engine.quick import is_done, trust
from engine.terminal import end, say
from engine.texts import kept_texts
from engine.words import closing

if TYPE_CHECKING:
    from engine.past import Past


def run(settings_file: Path, overrides: Mapping[str, object]) -> None:
    """Build a site by a settings file; `overrides` are settings that win over those in the file.

    Ends with SystemExit where that cannot be.
    """
    started = time.monotonic()
    # Nearly all that a build makes stays until its end: looking so often for what went is a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    root, content = settings_file.parent, Path(str(overrides["PATH"]))
    places = places_for(Path(str(overrides["OUTPUT_PATH"])), content)
    roots = {"inhoud": content, "thema": Path(str(overrides.get("THEME", root / "theme")))}
    key = program_key(root, [settings_file.name, str(overrides.get("SITE_URL", ""))])
    memory = recall(places.memory)
    looked = time.time_ns()
    inputs = look(roots, memory.inputs, memory.looked)
    if is_done(places, key, memory, inputs, str(overrides.get("NOW", ""))):
        trust(places, memory, inputs, looked)
        say_again(places, memory, time.monotonic() - started)
        return
    from engine.past import Past  # noqa: PLC0415 - what is not needed to see that nothing changed

    past = Past(key=key, inputs=inputs, looked=looked, texts=kept_texts(places, key), spread=spread)
    if memory.program == key:
        build_again({**given(settings_file), **overrides}, roots["thema"], past)
    else:
        build_first(settings_file, overrides, past)


def build_again(settings: Mapping[str, Any], theme: Path, past: "Past") -> None:
    """Build with the program that built this site before."""
    # Up to the rendering nearly all that is made stays: to look for what went is a twentieth of the time.
    gc.disable()
    from engine.make import make_again  # noqa: PLC0415 - the same

    make_again(settings, theme, past.texts.known(past.inputs), past)


def build_first(settings_file: Path, overrides: Mapping[str, object], past: "Past") -> None:
    """Build with a program of which nothing is known: Pelican has a say."""
    from engine.site import build_site  # noqa: PLC0415 - Pelican costs more than all of the above

    build_site(settings_file, {**overrides, "TEXTS": past.texts.known(past.inputs), "SPREAD": spread}, past)


def places_for(output: Path, content: Path) -> Folders:
    """Choose the folders of a build; ends with SystemExit for an output folder that cannot be used."""
    try:
        return folders(output, content)
    except CalledWrongly as error:
        say(" ".join(error.args))
        raise SystemExit(2) from error


def given(settings_file: Path) -> dict[str, Any]:
    """Read a settings file as Pelican does: the names in capitals."""
    return {name: value for name, value in runpy.run_path(str(settings_file)).items() if name.isupper()}


def say_again(places: Folders, memory: Memory, seconds: float) -> None:
    """Say what the last build said, for all of it still holds."""
    if memory.warnings:
        say(memory.warnings)
    kept = Change(written=(), kept=tuple(memory.files), removed=())
    end(closing(kept, memory.lines, places.output, seconds))
