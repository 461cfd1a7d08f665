"""Put a new site together beside the old one: what did not change is the same file under a second name.

The site before the last exchange is kept as a spare. It differs from the output only in what the last build changed, so
that bringing it up to date costs what changed, and not what there is.
"""

import shutil
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from engine.exchange import recover
from engine.folders import Folders
from engine.memory import Memory
from engine.tree import NO_FILE, Stamp, link, remove, scan


@contextmanager
def staging_folder(places: Folders) -> Iterator[Path]:
    """Give the place to put the new site together; whatever happens, it is gone afterwards."""
    recover(places.staging, places.output)
    shutil.rmtree(places.staging, ignore_errors=True)
    try:
        yield places.staging
    finally:
        shutil.rmtree(places.staging, ignore_errors=True)


def prepare(places: Folders, memory: Memory, present: Mapping[str, Stamp], kept: Iterable[str]) -> None:
    """Fill the staging folder with the files of the output that are kept; `present` is what stands in the output."""
    wanted = {path: present[path] for path in kept}
    if is_spare(places, memory):
        places.spare.rename(places.staging)
        for path in {*memory.behind, *(present.keys() - wanted.keys())}:
            remove(places.staging, path)
        renew(places, wanted, wanted.keys() & set(memory.behind))
        if scan(places.staging) == wanted:
            return
        # Somebody was at the spare, so it is of no use.
    shutil.rmtree(places.spare, ignore_errors=True)
    shutil.rmtree(places.staging, ignore_errors=True)
    places.staging.mkdir(parents=True)
    renew(places, wanted, wanted)


def renew(places: Folders, wanted: Mapping[str, Stamp], paths: Iterable[str]) -> None:
    """Give files of the output their second name in the staging folder."""
    for path in sorted(paths):
        if wanted[path] != NO_FILE:
            link(places.output / path, places.staging / path)


def is_spare(places: Folders, memory: Memory) -> bool:
    """Tell whether the spare is the one that the memory speaks of."""
    return places.spare.is_dir() and places.output.is_dir() and spare_of(places) == memory.spare


def spare_of(places: Folders) -> tuple[int, int]:
    """Give the inodes of the output and of the spare."""
    return places.output.stat().st_ino, places.spare.stat().st_ino
