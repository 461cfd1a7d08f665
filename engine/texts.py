"""Keep what came of reading the texts, so that only those are parsed that changed."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from engine.folders import Folders
from engine.inputs import UNREADABLE, Seen
from engine.memory import load, save

# The name of the content folder among the inputs.
CONTENT = "inhoud"
# So many, or so large a share, are written apart before all is written anew.
FEW, SHARE = 50, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts:
    """What is kept of files by their paths: the hash of a file's bytes, and what came of reading it.

    What was read after most of them stands apart in `later`, which is quickly written.
    """

    base: Mapping[str, tuple[bytes, Any]] = field(default_factory=dict)
    later: Mapping[str, tuple[bytes, Any]] = field(default_factory=dict)

    def known(self, inputs: Mapping[str, Seen]) -> dict[str, Any]:
        """Give what is known of the files that are as they were when they were read."""
        found = {**self.base, **self.later}
        return {path: parsed for path, (digest, parsed) in found.items() if digest == seen(path, inputs)}

    def keep(self, places: Folders, key: bytes, inputs: Mapping[str, Seen], parsed: Mapping[str, Any]) -> None:
        """Keep what came of reading each file, with the hash of its bytes; a few new ones apart."""
        later = {
            path: (seen(path, inputs), found)
            for path, found in parsed.items()
            if path not in self.base or self.base[path][0] != seen(path, inputs)
        }
        if len(later) > max(FEW, SHARE * len(self.base)):
            later = {path: (seen(path, inputs), found) for path, found in parsed.items()}
            save(places.texts, key, readable(later))
            later = {}
        if self.later or later:
            save(places.later, key, readable(later))


def kept_texts(places: Folders, key: bytes) -> Texts:
    """Read what was kept."""
    return Texts(base=load(places.texts, key) or {}, later=load(places.later, key) or {})


def readable(texts: Mapping[str, tuple[bytes, Any]]) -> dict[str, tuple[bytes, Any]]:
    """Give those of files that could be read: the others may be another time."""
    return {path: text for path, text in texts.items() if text[0] != UNREADABLE}


def seen(path: str, inputs: Mapping[str, Seen]) -> bytes:
    """Give the hash of a file of the content."""
    found = inputs.get(f"{CONTENT}/{path}")
    return found.digest if found else UNREADABLE
