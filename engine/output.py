"""Make the files of a site: only those that are not there yet as they should be."""

import gc
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path, PurePosixPath

from jinja2 import Environment

from engine.change import Change
from engine.folders import Folders
from engine.keys import UNKNOWN, Keys
from engine.memory import Kept, Memory
from engine.parallel import ENOUGH
from engine.render import content_of, unpacked
from engine.tree import Stamp, is_as, scan, write
from plugins.later import Later
from plugins.library.parsed import Spread, one_by_one
from plugins.progress import Track, silent
from plugins.sheet import Bundle, File, Sheet

Item = Sheet | File
# Nearly every address: nothing in it that means something else in a path.
PLAIN = re.compile(r"/(?:[\w-][^/\\]*/)*(?:[\w-][^/\\]*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """Where a build works, what is known of the last one there, and how long work is shown and spread."""

    places: Folders
    memory: Memory
    track: Track = silent
    spread: Spread = one_by_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The files of a new site by path: their keys, the stamps of those kept in the output, and of the fresh ones.

    `same` has the paths of which it was known beforehand that nothing changes, `change` what that comes to.
    """

    keys: Mapping[str, bytes]
    kept: Mapping[str, Stamp]
    fresh: Mapping[str, Stamp]
    same: frozenset[str]
    change: Change = field(default_factory=lambda: Change(written=(), kept=(), removed=()))

    @property
    def files(self) -> dict[str, Kept]:
        """Give what is to be remembered of the files."""
        stamps = {**self.kept, **self.fresh}
        return {path: Kept(key, stamps[path]) for path, key in self.keys.items()}


def file_path(address: str) -> str:
    """Give the path below the output folder of an address on the site; raises ValueError for one that climbs out."""
    if PLAIN.fullmatch(address):
        return address[1:] + ("index.html" if address.endswith("/") else "")
    path = PurePosixPath(address.removeprefix("/") + ("index.html" if address.endswith("/") else ""))
    if not address.startswith("/") or path.is_absolute() or ".." in path.parts or "\\" in address:
        raise ValueError(address)
    return path.as_posix()


def make(items: Iterable[Item | Bundle], keys: Keys, environment: Environment, work: Work) -> Made:
    """Make what the memory does not know to be there already; what comes out otherwise goes to the staging folder."""
    memory = work.memory
    present = found_in(work.places.output, memory)
    keyed = [(file_path(item.address), item, key) for item, key in single(items, keys, present, work)]
    by_path = {path: item for path, item, _ in keyed}
    made_from = {path: key for path, _, key in keyed}
    same = frozenset(path for path, key in made_from.items() if is_known(path, key, present, memory))
    todo = [path for path in by_path if path not in same]

    fresh = put_all(todo, by_path, keys, environment, work)
    kept = {path: present[path] for path in sorted(by_path) if path not in fresh}
    removed = sorted(present.keys() - by_path.keys())
    return Made(
        keys=made_from,
        kept=kept,
        fresh=fresh,
        same=same,
        change=Change(
            written=tuple(sorted(fresh)),
            kept=tuple(kept),
            removed=tuple(removed),
            foreign=tuple(path for path in removed if path not in memory.files and not looks_ours(path)),
            rendered=tuple(path for path in todo if isinstance(by_path[path], Sheet)),
        ),
    )


def put_all(
    todo: Sequence[str], by_path: Mapping[str, Item], keys: Keys, environment: Environment, work: Work
) -> dict[str, Stamp]:
    """Make files, and put those that the output does not hold already in the staging folder; gives their stamps."""

    def put(path: str) -> Stamp | None:
        content = content_of(by_path[path], environment)
        return None if holds(work.places.output / path, content) else write(work.places.staging / path, content)

    if not gc.isenabled():
        # What is there by now stays until the end; what rendering leaves behind does not.
        gc.freeze()
        gc.enable()
    if len(todo) >= ENOUGH:
        # Before there is more than one process, so that each template is compiled once, and remembered.
        keys.compile_all()
    heavy = [path for path in todo if is_heavy(by_path[path])]
    light = [path for path in todo if not is_heavy(by_path[path])]
    done = chain(
        zip(work.track(heavy, "foto's verkleinen"), work.spread(put, heavy, 1), strict=True),
        zip(work.track(light, "pagina's maken"), work.spread(put, light), strict=True),
    )
    return {path: stamp for path, stamp in done if stamp}


def found_in(output: Path, memory: Memory) -> dict[str, Stamp]:
    """Give the stamps of all that is in the output."""
    stamps = {path: kept.stamp for path, kept in memory.files.items()}
    return stamps if memory.folders and is_as(output, stamps, memory.folders) else scan(output)


def single(
    items: Iterable[Item | Bundle], keys: Keys, present: Mapping[str, Stamp], work: Work
) -> Iterator[tuple[Item, bytes]]:
    """Yield everything with its key, and in place of a bundle its files: what makes them is made first."""
    bundles: dict[bytes, Bundle] = {}
    for item in items:
        key = keys.of(item)
        if isinstance(item, Bundle):
            bundles[key] = item
        else:
            yield item, key
    known = {key: [path for path, kept in work.memory.files.items() if kept.key == key] for key in bundles}
    todo = [
        key
        for key, paths in known.items()
        if not paths or not all(is_known(path, key, present, work.memory) for path in paths)
    ]
    for key in bundles.keys() - set(todo):
        # They stay as they are: their bytes are not asked for.
        yield from ((File(address=f"/{path}", content=b""), key) for path in known[key])
    track = work.track(todo, "zoekindex maken")
    for key, files in zip(track, work.spread(unpacked, [bundles[key] for key in todo], 1), strict=True):
        yield from ((file, key) for file in files)


def is_known(path: str, key: bytes, present: Mapping[str, Stamp], memory: Memory) -> bool:
    """Tell whether the output holds a file that was made of the same, and nobody touched it since."""
    known = memory.files.get(path)
    return known is not None and key != UNKNOWN and known.key == key and known.stamp == present.get(path)


def is_heavy(item: Item) -> bool:
    """Tell whether a file costs so much that it is a piece of work by itself."""
    return isinstance(item, File) and isinstance(item.content, Later) and bool(item.content.version)


def looks_ours(path: str) -> bool:
    """Tell whether a file may be one that a build made of which nothing is known any more."""
    return path.endswith((".html", "/kaart.png", "/adres.svg")) or path.startswith(("thema/", "zoeken/"))


def holds(path: Path, content: bytes) -> bool:
    """Tell whether a file holds just these bytes."""
    try:
        return not path.is_symlink() and path.stat().st_size == len(content) and path.read_bytes() == content
    except OSError:
        return False
