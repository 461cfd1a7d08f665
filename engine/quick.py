"""Find out that there is nothing to do, without reading any content."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from engine.folders import Folders
from engine.inputs import Seen
from engine.memory import Memory, save
from engine.tree import is_as
from plugins.dutch import AMSTERDAM


def is_done(places: Folders, program: bytes, memory: Memory, inputs: Mapping[str, Seen], now: str) -> bool:
    """Tell whether the output is what a build at this moment (`now` as it is written, or the clock's) would make."""
    return (
        memory.program == program
        and {path: seen.digest for path, seen in inputs.items()}
        == {path: seen.digest for path, seen in memory.inputs.items()}
        and memory.since <= moment_of(now) < memory.until
        and is_as(places.output, {path: kept.stamp for path, kept in memory.files.items()}, memory.folders)
    )


def moment_of(now: str) -> float:
    """Give a moment in seconds since 1970."""
    if not now:
        return datetime.now(AMSTERDAM).timestamp()
    from plugins.library.dates import moment  # noqa: PLC0415 - only where it is asked for: the start has to be quick

    return moment(now).timestamp()


def trust(places: Folders, memory: Memory, inputs: Mapping[str, Seen], looked: int) -> None:
    """Remember that the inputs were looked at again, so that they need not be read the next time, where that can be."""
    if inputs != memory.inputs or any(max(seen.changed, seen.touched) > memory.looked for seen in inputs.values()):
        with suppress(OSError):
            save(places.memory, b"", replace(memory, inputs=inputs, looked=looked))
