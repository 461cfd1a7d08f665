"""Build a site: say that nothing has changed, make what did, or let Pelican make all of it."""

import gc
import runpy
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

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


def run(settings_file: Path, overrides: Mapping[str, object]) -> None:
    """Build a site by a settings file; `overrides` are settings that win over those in the file.

    Ends with SystemExit where that cannot be.
    """
    started = time.monotonic()
    # Nearly all that a build makes stays until its end: looking so often for what went is a tenth of its time.
    gc.set_threshold(100_000, 20, 20)
    root, content = settings_file.parent, Path(str(overrides["PATH"]))
    try:
        places = folders(Path(str(overrides["OUTPUT_PATH"])), content)
    except CalledWrongly as error:
        say(" ".join(error.args))
        raise SystemExit(2) from error
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

    texts = kept_texts(places, key)
    past = Past(
        key=key,
        inputs=inputs,
        looked=looked,
        texts=texts,
        spread=spread,
    )
    if memory.program == key:
        # Up to the rendering nearly all that is made stays: to look for what went is a twentieth of the time.
        gc.disable()
        from engine.make import make_again  # noqa: PLC0415 - the same

        make_again({**given(settings_file), **overrides}, roots["thema"], texts.known(inputs), past)
    else:
        from engine.site import build_site  # noqa: PLC0415 - Pelican costs more than all of the above

        build_site(settings_file, {**overrides, "TEXTS": texts.known(inputs), "SPREAD": spread}, past)


def given(settings_file: Path) -> dict[str, Any]:
    """Read a settings file as Pelican does: the names in capitals."""
    return {name: value for name, value in runpy.run_path(str(settings_file)).items() if name.isupper()}


def say_again(places: Folders, memory: Memory, seconds: float) -> None:
    """Say what the last build said, for all of it still holds."""
    if memory.warnings:
        say(memory.warnings)
    kept = Change(written=(), kept=tuple(memory.files), removed=())
    end(closing(kept, memory.lines, places.output, seconds))
