"""Write a site: all of it or nothing, and no file whose bytes have not changed."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from engine.exchange import exchange, recover
from engine.folders import Folders, mark
from plugins.sheet import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What the new site differs in from the old one, as paths below the output folder."""

    written: tuple[str, ...]
    kept: tuple[str, ...]
    removed: tuple[str, ...]

    def __bool__(self) -> bool:
        """Tell whether anything differs."""
        return bool(self.written or self.removed)


Publish = Callable[[Folders, Change], None]


def file_path(address: str) -> str:
    """Give the path below the output folder of an address on the site; raises ValueError for one that climbs out."""
    path = PurePosixPath(address.removeprefix("/") + ("index.html" if address.endswith("/") else ""))
    if not address.startswith("/") or path.is_absolute() or ".." in path.parts or "\\" in address:
        raise ValueError(address)
    return path.as_posix()


@contextmanager
def staging_folder(places: Folders) -> Iterator[Path]:
    """Give an empty folder to put the new site together in; it is gone afterwards, whatever happens."""
    recover(places.staging, places.output)
    shutil.rmtree(places.staging, ignore_errors=True)
    places.staging.mkdir(parents=True)
    try:
        yield places.staging
    finally:
        shutil.rmtree(places.staging, ignore_errors=True)


def stage(files: Iterable[File], places: Folders) -> Change:
    """Put the new site into the staging folder: what changed is written, what did not is linked to the old site's."""
    written, kept = [], []
    for file in files:
        path = file_path(file.address)
        if same(places.output / path, file.content):
            kept.append(path)
        else:
            written.append(path)
            target = places.staging / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(file.content)
    removed = sorted(files_below(places.output) - set(written) - set(kept))
    change = Change(written=tuple(sorted(written)), kept=tuple(sorted(kept)), removed=tuple(removed))
    if change:
        for path in change.kept:
            link(places.output / path, places.staging / path)
    return change


def publish(places: Folders, change: Change) -> None:
    """Put the staged site in the place of the old one, at once."""
    del change
    if places.output.exists():
        exchange(places.staging, places.output)
    else:
        places.staging.rename(places.output)
    mark(places)


def publish_in_place(places: Folders, change: Change) -> None:
    """Write the staged site file by file, where nothing may stand beside the output folder; deletions come last."""
    for path in sorted(change.written, key=lambda path: (path.endswith((".html", ".xml")), path)):
        target = places.output / path
        target.parent.mkdir(parents=True, exist_ok=True)
        part = target.with_name(f".{target.name}.deel")
        shutil.copyfile(places.staging / path, part)
        part.replace(target)
    for path in change.removed:
        target = places.output / path
        target.rmdir() if target.is_dir() and not target.is_symlink() else target.unlink()


@contextmanager
def workplace(places: Folders, say: Callable[[str], None]) -> Iterator[tuple[Folders, Publish]]:
    """Give the folders to work in and the way to publish: file by file where nothing may stand beside the output."""
    try:
        places.state.mkdir(parents=True, exist_ok=True)
        places.lock.touch()
    except OSError:
        say(
            f"Naast {places.output} kan ik niets bewaren. Ik maak de hele site opnieuw en schrijf bestand voor bestand."
        )
        with tempfile.TemporaryDirectory(prefix="wijkpark-") as folder:
            yield replace(places, state=Path(folder)), publish_in_place
    else:
        yield places, publish


def same(path: Path, content: bytes) -> bool:
    """Tell whether a file holds just these bytes."""
    try:
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False


def files_below(folder: Path) -> set[str]:
    """Give everything in a folder that is not a folder itself, empty folders included, as paths below it."""
    found = set()
    for parent, folders, files in os.walk(folder):
        names = files + [name for name in folders if Path(parent, name).is_symlink()]
        if not names and not folders and Path(parent) != folder:
            found.add(Path(parent).relative_to(folder).as_posix())
        found |= {Path(parent, name).relative_to(folder).as_posix() for name in names}
    return found


def link(old: Path, new: Path) -> None:
    """Let a file stand in a second folder; where links cannot be made, as a copy with the same time."""
    new.parent.mkdir(parents=True, exist_ok=True)
    try:
        os.link(old, new)
    except OSError:
        shutil.copy2(old, new)
