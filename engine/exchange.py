"""Put the new site in the place of the old one."""

import ctypes
import os
import shutil
import sys
from pathlib import Path

AT_FDCWD = -100
RENAME_EXCHANGE = 2
RENAME_SWAP = 2


def exchange(new: Path, old: Path) -> None:
    """Exchange two folders of one file system; in one step where Linux or macOS can, else in two renames.

    Afterwards the old site stands at `new`. Where the two renames are needed (Windows, some file systems) a kill
    between them leaves the old site at `new` with the ending `.oud`, and none at `old`: `recover` brings it back.
    """
    if swapped(os.fsencode(new), os.fsencode(old)):
        return
    aside = aside_of(new)
    old.rename(aside)
    new.rename(old)
    aside.rename(new)


def swapped(new: bytes, old: bytes) -> bool:
    """Exchange two folders in one step; tells whether the system could."""
    if sys.platform == "win32":
        return False
    library = ctypes.CDLL(None)
    if hasattr(library, "renameat2"):
        return bool(library.renameat2(AT_FDCWD, new, AT_FDCWD, old, RENAME_EXCHANGE) == 0)
    if hasattr(library, "renamex_np"):
        return bool(library.renamex_np(new, old, RENAME_SWAP) == 0)
    return False


def recover(new: Path, old: Path) -> None:
    """Bring the old site back, or clear it away, if a kill came between two renames."""
    aside = aside_of(new)
    if aside.is_dir() and not old.exists():
        aside.rename(old)
    shutil.rmtree(aside, ignore_errors=True)


def aside_of(new: Path) -> Path:
    """Give the place where the old site waits between two renames."""
    return new.with_name(f"{new.name}.oud")
