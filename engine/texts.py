"""Keep what came of reading the texts, so that only those are parsed that changed."""

from collections.abc import Mapping
from typing import Any

from engine.folders import Folders
from engine.inputs import UNREADABLE, Seen
from engine.memory import load, save

# The name of the content folder among the inputs.
CONTENT = "inhoud"
# So many, or so large a share, are written apart before all is written anew.
FEW, SHARE = 50, 0.1
Texts = dict[str, tuple[bytes, Any]]


def known_texts(places: Folders, key: bytes, inputs: Mapping[str, Seen]) -> dict[str, Any]:
    """Give what is known of the files that are as they were when they were read, by path."""
    return {path: parsed for path, (digest, parsed) in all_texts(places, key).items() if digest == seen(path, inputs)}


def all_texts(places: Folders, key: bytes) -> Texts:
    """Give what is kept, of files that changed since too."""
    return {**(load(places.texts, key) or {}), **(load(places.later, key) or {})}


def keep_texts(places: Folders, key: bytes, inputs: Mapping[str, Seen], parsed: Mapping[str, Any]) -> None:
    """Keep what came of reading each file, with the hash of its bytes; a few new ones apart, which is quick."""
    base: Texts = load(places.texts, key) or {}
    whole = {path: (seen(path, inputs), found) for path, found in parsed.items() if seen(path, inputs) != UNREADABLE}
    later = {path: text for path, text in whole.items() if path not in base or base[path][0] != text[0]}
    if len(later) > max(FEW, SHARE * len(base)):
        save(places.texts, key, whole)
        later = {}
    save(places.later, key, later)


def seen(path: str, inputs: Mapping[str, Seen]) -> bytes:
    """Give the hash of a file of the content."""
    found = inputs.get(f"{CONTENT}/{path}")
    return found.digest if found else UNREADABLE
