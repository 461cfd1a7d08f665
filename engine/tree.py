"""Look at a folder full of files, and change it file by file."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What the file system says of a file: enough to see that somebody else changed it."""

    size: int
    time: int
    inode: int


# The stamp of what is no file: a link, or a folder with nothing in it.
NO_FILE = Stamp(-1, 0, 0)


def stamp_of(found: os.stat_result) -> Stamp:
    """Give the stamp of a file."""
    return Stamp(found.st_size, found.st_mtime_ns, found.st_ino)


def scan(folder: Path) -> dict[str, Stamp]:
    """Give everything below a folder that is not a folder itself, and empty folders, by path below it."""
    return dict(walk(os.fspath(folder), ""))


def walk(folder: str, below: str) -> Iterator[tuple[str, Stamp]]:
    """Yield what stands in a folder and below; `below` stands before the paths. A folder that is not there is empty."""
    try:
        entries = list(os.scandir(folder))
    except (FileNotFoundError, NotADirectoryError):
        return
    for entry in entries:
        path = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            inside = list(walk(entry.path, f"{path}/"))
            yield from inside or [(path, NO_FILE)]
        elif entry.is_file(follow_symlinks=False):
            yield path, stamp_of(entry.stat(follow_symlinks=False))
        else:
            yield path, NO_FILE


def folders_of(paths: Iterable[str]) -> set[str]:
    """Give the folders in which files stand, themselves and those above, by path; the whole is the empty path."""
    found = {""}
    for path in paths:
        parent = path.rpartition("/")[0]
        while parent not in found:
            found.add(parent)
            parent = parent.rpartition("/")[0]
    return found


def times(folder: Path, paths: Iterable[str]) -> dict[str, int]:
    """Give the time at which something was last added to, or taken from, each folder below a folder."""
    return {path: os.lstat(f"{folder}/{path}").st_mtime_ns for path in paths}


def is_as(folder: Path, files: Mapping[str, Stamp], folders: Mapping[str, int]) -> bool:
    """Tell whether a folder holds just these files and folders, untouched; much quicker than a scan."""
    look, start = os.lstat, f"{folder}/"
    try:
        if any(look(start + path).st_mtime_ns != time for path, time in folders.items()):
            return False
        return all(stamp_of(look(start + path)) == stamp for path, stamp in files.items())
    except OSError:
        return False


def write(path: Path, content: bytes) -> Stamp:
    """Write a new file; the one that stands there keeps its bytes where it has another name too."""
    try:
        write_new(path, content)
    except (FileNotFoundError, FileExistsError, NotADirectoryError):
        clear(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_new(path, content)
    return stamp_of(os.stat(path))  # noqa: PTH116 - ten thousand times, and quicker


def write_new(path: Path, content: bytes) -> None:
    """Write a file where nothing stands, in a folder that is there."""
    with open(path, "xb") as file:  # noqa: PTH123 - the same
        file.write(content)


def link(old: Path, new: Path) -> None:
    """Let a file stand in a second folder; where links cannot be made, as a copy with the same time."""
    clear(new)
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)


def link_all(old: Path, new: Path, paths: Collection[str]) -> None:
    """Let files of a folder stand in a second one too, which has nothing at their paths."""
    for folder in sorted(folders_of(paths)):
        (new / folder).mkdir(exist_ok=True)
    for path in paths:
        try:
            os.link(f"{old}/{path}", f"{new}/{path}")
        except OSError:
            shutil.copy2(f"{old}/{path}", f"{new}/{path}")


def clear(path: Path) -> None:
    """Take away what stands at a path: a file, a link, or a folder with all that is in it."""
    if path.is_symlink() or path.is_file():
        path.unlink()
    elif path.is_dir():
        shutil.rmtree(path)


def remove(folder: Path, path: str) -> None:
    """Take a path below a folder away, and the folders that are empty then."""
    target = folder / path
    clear(target)
    for parent in target.parents:
        if parent == folder or not parent.is_dir() or any(parent.iterdir()):
            return
        parent.rmdir()
