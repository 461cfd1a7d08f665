"""Remember between builds what stands in the output and what it was made from; to lose that costs only time."""

import hashlib
import pickle
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from types import MappingProxyType
from typing import IO, Any, NamedTuple

from engine.inputs import Seen
from engine.tree import Stamp

# Another form of memory has another name here, and is then not read.
FORM = b"wijkpark-geheugen-2\n"
SIZE = 32
# Bytes that are read at once.
PIECE = 1 << 20


class Kept(NamedTuple):
    """A file of the output: the key of what it was made from, and its stamp."""

    key: bytes
    stamp: Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """What is known of the last build.

    `files` has every file of the output by its path, `folders` the times of its folders. `spare` tells the inodes of
    the output and of the site before it, and `behind` the paths in which that differs. `inputs` has all that was read,
    as it was seen at the moment `looked`; `since` and `until` are the seconds between which the same content makes the
    same site, and `warnings` and `lines` is what was said of it. `program` is the hash of all that made it.
    """

    program: bytes = b""
    files: Mapping[str, Kept] = field(default_factory=dict)
    folders: Mapping[str, int] = field(default_factory=dict)
    spare: tuple[int, int] = (0, 0)
    behind: tuple[str, ...] = ()
    inputs: Mapping[str, Seen] = field(default_factory=dict)
    looked: int = 0
    since: float = 0.0
    until: float = 0.0
    warnings: str = ""
    lines: tuple[str, ...] = ()


def recall(path: Path) -> Memory:
    """Read what is known of the last build, whatever program made it."""
    known = load(path, b"")
    return known if isinstance(known, Memory) else Memory()


def load(path: Path, key: bytes) -> Any:
    """Read what `save` wrote; None for what is absent, damaged, of another form or under another key."""
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    # A view, for a copy would be as large again as all texts together.
    form, told, content = raw[: len(FORM)], raw[len(FORM) : len(FORM) + SIZE], memoryview(raw)[len(FORM) + SIZE :]
    if form != FORM or told != checksum(key, [content]):
        return None
    # What we wrote ourselves: the checksum tells.
    return pickle.loads(content)  # noqa: S301


def save(path: Path, key: bytes, value: Any) -> None:
    """Write plain values, all of them or nothing, to be read back under the same key."""
    part = path.with_name(f"{path.name}.deel")
    with part.open("w+b") as file:
        file.write(FORM + bytes(SIZE))
        pack(value, file)
        file.seek(len(FORM) + SIZE)
        told = checksum(key, iter(partial(file.read, PIECE), b""))
        file.seek(len(FORM))
        file.write(told)
    part.replace(path)


def pack(value: Any, file: IO[bytes]) -> None:
    """Write plain values as pickle does; a mapping that nobody can change is one of them."""
    from markupsafe import Markup  # noqa: PLC0415 - not needed to see that nothing changed

    pickler = pickle.Pickler(file, protocol=5)
    pickler.dispatch_table = {
        MappingProxyType: lambda given: (frozen, (dict(given),)),
        # Its own way back takes ten times as long.
        Markup: lambda given: (str.__new__, (Markup, str.__str__(given))),
    }
    pickler.dump(value)


def frozen(given: dict[Any, Any]) -> Mapping[Any, Any]:
    """Give a mapping that nobody can change."""
    return MappingProxyType(given)


def checksum(key: bytes, content: Iterable[bytes | memoryview]) -> bytes:
    """Hash a memory's content, in pieces, under its key."""
    made = hashlib.blake2b(key=key, digest_size=SIZE)
    for piece in content:
        made.update(piece)
    return made.digest()
