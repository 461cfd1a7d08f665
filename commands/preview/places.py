"""Which folders the preview watches, and what a change in them means."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from engine.inputs import files_below

CODE = ("plugins", "engine", "commands")
SETTINGS = ("pelicanconf.py", "publishconf.py")


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """The project, and the folders with the content and the theme."""

    root: Path
    content: Path
    theme: Path

    @property
    def folders(self) -> tuple[Path, ...]:
        """Give the folders to watch that are there."""
        wanted = (self.content, self.theme, *(self.root / name for name in CODE))
        return tuple(folder for folder in wanted if folder.is_dir())

    def texts(self, paths: Iterable[str]) -> Iterator[str]:
        """Yield the texts of the content among changed files, as paths from the content folder."""
        for path in sorted(paths):
            if path.lower().endswith(".md") and Path(path).is_relative_to(self.content):
                yield Path(path).relative_to(self.content).as_posix()

    def has_code(self, paths: Iterable[str]) -> bool:
        """Tell whether the program itself has changed: what runs is then the old one."""
        code = [self.root / name for name in CODE]
        return any(Path(path).is_relative_to(folder) and path.endswith(".py") for path in paths for folder in code)

    def marks(self) -> tuple[object, ...]:
        """Give what tells other folders from those that were there under the same names."""
        return tuple(map(mark_of, self.folders))

    def stamp(self) -> int:
        """Give what tells whether a file of the content or the theme has changed since."""
        found = [entry for folder in (self.content, self.theme) for entry in files_below(str(folder), str(folder))]
        return hash(frozenset((path, *facts_of(entry)) for path, entry in found if is_meant(path)))

    def settings(self) -> tuple[tuple[int, int], ...]:
        """Give what tells other settings from those that were read."""
        return tuple(facts_of(self.root / name) for name in SETTINGS)


def is_meant(path: str) -> bool:
    """Tell whether a change may be one of the site: not of what editors keep beside a file while they have it open."""
    name = Path(path).name
    return "__pycache__" not in path and name != "4913" and not name.startswith(".") and not name.endswith("~")


def facts_of(file: Path | os.DirEntry[str]) -> tuple[int, int]:
    """Give when a file was changed, and its size; zeros where it is not there."""
    try:
        found = file.stat()
    except OSError:
        return 0, 0
    return found.st_mtime_ns, found.st_size


def mark_of(folder: Path) -> tuple[str, int, int]:
    """Give a folder's name and numbers."""
    try:
        found = folder.stat()
    except OSError:
        return str(folder), 0, 0
    return str(folder), found.st_dev, found.st_ino
