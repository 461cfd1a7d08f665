"""Put a new site together beside the old one: what did not change is the same file under a second name.

The site before the last exchange is kept as a spare. It differs from the output only in what the last build changed, so
that bringing it up to date costs what changed, and not what there is. Nothing is ever written into a file that stands
there: a file of the output may have its second name in the spare.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping, Set
from contextlib import contextmanager
from pathlib import Path

from engine.exchange import exchange, recover
from engine.folders import Folders, mark
from engine.memory import Memory
from engine.tree import NO_FILE, Stamp, link, link_all, remove, scan


@contextmanager
def staging_folder(places: Folders) -> Iterator[Path]:
    """Give an empty folder for new files; whatever happens, it is gone afterwards, and so is what a kill left there."""
    for new in (places.staging, places.spare):
        recover(new, places.output)
    shutil.rmtree(places.staging, ignore_errors=True)
    places.staging.mkdir(parents=True)
    try:
        yield places.staging
    finally:
        shutil.rmtree(places.staging, ignore_errors=True)


def whole_site(
    places: Folders, memory: Memory, kept: Mapping[str, Stamp], fresh: Mapping[str, Stamp], removed: Iterable[str]
) -> Path:
    """Give a folder with all of the new site: what is kept stands in the output, what is fresh in staging."""
    if is_spare(places, memory):
        renew(places, {*memory.behind, *fresh, *removed}, kept, fresh)
        # Somebody may have been at the spare, or a kill may have stopped us here before: then it is of no use.
        if scan(places.spare) == {**kept, **fresh}:
            return places.spare
    link_all(places.output, places.staging, [path for path, stamp in kept.items() if stamp != NO_FILE])
    return places.staging


def renew(places: Folders, changed: Set[str], kept: Mapping[str, Stamp], fresh: Mapping[str, Stamp]) -> None:
    """Make the new site of the spare, where nothing differs but the paths given."""
    for path in sorted(changed):
        remove(places.spare, path)
    for path in sorted(changed & kept.keys()):
        link(places.output / path, places.spare / path)
    for path in sorted(fresh):
        link(places.staging / path, places.spare / path)


def publish(places: Folders, new: Path, *, keep: bool) -> None:
    """Put a new site in the place of the old one, at once; with `keep` the old one is the next spare."""
    # Before, for a kill may come between the two.
    mark(places, new, places.output)
    if not places.output.exists():
        new.rename(places.output)
    else:
        exchange(new, places.output)
        if keep and new != places.spare:
            shutil.rmtree(places.spare, ignore_errors=True)
            new.rename(places.spare)


def is_spare(places: Folders, memory: Memory) -> bool:
    """Tell whether the spare is the one that the memory speaks of."""
    return places.spare.is_dir() and places.output.is_dir() and pair(places) == memory.spare


def pair(places: Folders) -> tuple[int, int]:
    """Give the inodes of the output and of the spare."""
    return places.output.stat().st_ino, places.spare.stat().st_ino if places.spare.is_dir() else 0
