"""Remember between builds what stands in the output and what it was made from; a memory that is lost costs only time."""

import hashlib
import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from engine.tree import Stamp

# Another form of memory has another name here, and is then not read.
FORM = b"wijkpark-geheugen-1\n"
SIZE = 32


class Kept(NamedTuple):
    """A file of the output: the key of what it was made from, and its stamp."""

    key: bytes
    stamp: Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is known of the last build, under the key of everything that is the same for all of it.

    `files` has every file of the output by its path, `notes` what plugins remember, by their own names. `spare` tells
    the inodes of the output and of the site before it, and `behind` the paths in which that differs.
    """

    key: bytes
    files: Mapping[str, Kept] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)
    spare: tuple[int, int] = (0, 0)
    behind: tuple[str, ...] = ()


def load(path: Path, key: bytes) -> Memory:
    """Read a memory; one that is absent, damaged, of another form or under another key is an empty one."""
    try:
        raw = path.read_bytes()
    except OSError:
        return Memory(key=key)
    form, told, content = raw[: len(FORM)], raw[len(FORM) : len(FORM) + SIZE], raw[len(FORM) + SIZE :]
    if form != FORM or told != checksum(key, content):
        return Memory(key=key)
    # What we wrote ourselves: the checksum tells.
    files, notes, spare, behind = pickle.loads(content)  # noqa: S301
    return Memory(key=key, files=files, notes=notes, spare=spare, behind=behind)


def save(path: Path, memory: Memory) -> None:
    """Write a memory, all of it or nothing."""
    content = pickle.dumps((dict(memory.files), dict(memory.notes), memory.spare, memory.behind), protocol=5)
    part = path.with_name(f"{path.name}.deel")
    part.write_bytes(FORM + checksum(memory.key, content) + content)
    part.replace(path)


def checksum(key: bytes, content: bytes) -> bytes:
    """Hash a memory's content under its key."""
    return hashlib.blake2b(content, key=key[:64], digest_size=SIZE).digest()
