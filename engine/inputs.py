"""Look at all that a site is made from: which files there are, and what stands in each."""

import hashlib
import os
import stat
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

SIZE = 16
# A file system may write a time down to two seconds (FAT): a file as new as that can change without showing it.
DOUBT = 2_000_000_000
CODE = ("plugins", "engine", "commands")
SETTINGS = ("pelicanconf.py", "publishconf.py")
UNREADABLE = b""


class Seen(NamedTuple):
    """A file as it was seen: its size, its times of change, its inode, and the hash of its bytes."""

    size: int
    changed: int
    touched: int
    inode: int
    digest: bytes


def look(roots: Mapping[str, Path], before: Mapping[str, Seen], looked: int) -> dict[str, Seen]:
    """Give all files below some folders, by the folder's name and their path below it.

    The hash is taken from `before`, which was seen at the moment `looked`, where nothing speaks against that.
    """
    found = {}
    for name, root in roots.items():
        for path, entry in files_below(os.fspath(root), name):
            seen = entry.stat(follow_symlinks=False)
            facts = (seen.st_size, seen.st_mtime_ns, seen.st_ctime_ns, seen.st_ino)
            known = before.get(path)
            if known is None or known[:4] != facts or is_doubtful(seen, looked):
                known = Seen(*facts, content_digest(entry.path, link=entry.is_symlink()))
            found[path] = known
    return found


def is_doubtful(seen: os.stat_result, looked: int) -> bool:
    """Tell whether a file may have changed after it was looked at, with the same times; links lead elsewhere."""
    return stat.S_ISLNK(seen.st_mode) or max(seen.st_mtime_ns, seen.st_ctime_ns) > looked - DOUBT


def files_below(folder: str, name: str) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield everything below a folder that is not a folder itself; `name` stands before the paths."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        path = f"{name}/{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != "__pycache__":
                yield from files_below(entry.path, path)
        else:
            yield path, entry


def content_digest(path: str, *, link: bool = False) -> bytes:
    """Hash the bytes of a file, or those that a link leads to; what cannot be read has a digest too."""
    try:
        # A pipe would be waited for, and a device has no end.
        if not stat.S_ISREG(os.stat(path).st_mode):  # noqa: PTH116 - ten thousand times, and quicker
            return UNREADABLE
        with open(path, "rb") as file:  # noqa: PTH123 - ten thousand times, and quicker
            # A link is skipped where a file is read: the two are not one, although their bytes are.
            return hashlib.blake2b(file.read(), digest_size=SIZE, person=b"link" if link else b"").digest()
    except OSError:
        return UNREADABLE


def digest_of(inputs: Mapping[str, Seen]) -> bytes:
    """Hash which files there are and what stands in them."""
    made = hashlib.blake2b(digest_size=SIZE)
    for path, seen in sorted(inputs.items()):
        made.update(os.fsencode(path) + b"\0" + seen.digest.ljust(SIZE, b"\1"))
    return made.digest()


def program_key(root: Path, more: Iterable[str]) -> bytes:
    """Hash all that is the same for every page: the code, the settings, the packages, Python, and `more`."""
    made = hashlib.blake2b("\0".join([sys.version, *packages(), *more]).encode(), digest_size=SIZE)
    code = look({name: root / name for name in CODE}, {}, 0)
    settings = [(root / name).read_bytes() if (root / name).is_file() else b"" for name in SETTINGS]
    made.update(digest_of(code))
    for text in settings:
        made.update(len(text).to_bytes(8, "big") + text)
    if any(sign in text for text in settings for sign in (b"environ", b"getenv")):
        made.update(repr(sorted(os.environ.items())).encode())
    return made.digest()


def packages() -> list[str]:
    """Name what is installed: the names of packages' folders have their versions."""
    folders = sorted(path for path in sys.path if path.endswith("site-packages"))
    return [
        name
        for folder in folders
        for name in sorted(os.listdir(folder))  # noqa: PTH208
        if name.endswith("-info")
    ]
