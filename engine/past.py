"""Past: what an earlier build left behind for this one, and what this one leaves for the next."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from engine.folders import Folders
from engine.inputs import Seen
from engine.memory import Memory, load, recall, save
from engine.moments import span
from engine.output import Made
from engine.staging import pair
from engine.texts import Texts
from engine.tree import folders_of, times
from plugins.library.load import Loaded
from plugins.library.parsed import Spread, one_by_one
from plugins.library.words import unlisted
from plugins.problems import report


@dataclass(frozen=True, slots=True, kw_only=True)
class Past:
    """The key under which everything is kept, what this build is made from, and what is known from the last one.

    `looked` is when the inputs were looked at. Without a key nothing is known, and nothing is kept.
    """

    key: bytes = b""
    inputs: Mapping[str, Seen] = field(default_factory=dict)
    looked: int = 0
    texts: Texts = field(default_factory=Texts)
    spread: Spread = one_by_one

    def __bool__(self) -> bool:
        """Tell whether anything is kept."""
        return bool(self.key)

    def memory(self, places: Folders) -> Memory:
        """Give what is known of the output."""
        return recall(places.memory) if self else Memory()

    def notes(self, places: Folders) -> Mapping[str, Any]:
        """Give what plugins noted of the output; under the lock, as the memory: they tell of the same build."""
        known = load(places.notes, self.key) if self else None
        return known if isinstance(known, dict) else {}

    def remember(self, places: Folders, memory: Memory, made: Made, loaded: Loaded, notes: Mapping[str, Any]) -> None:
        """Keep what the next build can use; where that cannot be, only time is lost."""
        if self:
            with suppress(OSError):
                self._write(places, memory, made, loaded, notes)

    def _write(self, places: Folders, memory: Memory, made: Made, loaded: Loaded, notes: Mapping[str, Any]) -> None:
        since, until = span(loaded)
        change = made.change
        save(places.notes, self.key, notes)
        self.texts.keep(places, self.key, self.inputs, loaded.parsed)
        save(
            places.memory,
            b"",
            Memory(
                program=self.key,
                files=made.files,
                folders=times(places.output, folders_of(made.keys)),
                spare=pair(places) if change else memory.spare,
                behind=(*change.written, *change.removed) if change else memory.behind,
                inputs=self.inputs,
                looked=self.looked,
                since=since,
                until=until,
                warnings=report(loaded.warnings),
                lines=tuple(unlisted(loaded.library)),
            ),
        )


NOTHING = Past()
