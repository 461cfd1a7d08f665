"""Work where nothing may stand beside the output folder: a mount point of its own, say, or somebody else's folder."""

import errno
import shutil
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from engine.change import Change
from engine.folders import Folders

FULL = (errno.ENOSPC, errno.EDQUOT)


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
def workplace(places: Folders, say: Callable[[str], None]) -> Iterator[Folders]:
    """Give the folders to work in: where nothing may stand beside the output, the state is elsewhere, for this run.

    Raises OSError where the disk is full: file by file half a site would be written then.
    """
    try:
        places.state.mkdir(parents=True, exist_ok=True)
        places.lock.touch()
    except OSError as error:
        if error.errno in FULL:
            raise
        say(
            f"Naast {places.output} kan ik niets bewaren. Ik maak de hele site opnieuw en schrijf bestand voor bestand."
        )
        with tempfile.TemporaryDirectory(prefix="wijkpark-") as folder:
            yield replace(places, state=Path(folder))
    else:
        yield places
