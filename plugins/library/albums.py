"""Read the albums that texts name: which photos stand in a folder, and what can be seen on each."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePosixPath
from unicodedata import normalize

from plugins.guess import did_you_mean
from plugins.library.folder import PICTURES
from plugins.library.gallery import Photo
from plugins.messages import Kind
from plugins.model import Text
from plugins.photos.measure import SUFFIXES
from plugins.problems import Problem

CAPTIONS = "onderschriften.txt"
# What systems put into folders of photos by themselves.
OWN_THINGS = frozenset({"thumbs.db", "desktop.ini"})
Reader = Callable[[str], tuple[str, tuple[Problem, ...]]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Albums:
    """The photos of each text that has an album, by the text's path, and what is wrong."""

    photos: Mapping[str, tuple[Photo, ...]]
    problems: tuple[Problem, ...]


def albums(texts: Iterable[Text], files: Mapping[str, str], read: Reader) -> Albums:
    """Look for the albums of texts among `files`, as `other_files` gives them; `read` reads one of them."""
    folders: dict[str, list[str]] = {}
    for path in sorted(files):
        if path.startswith(f"{PICTURES}/"):
            folders.setdefault(str(PurePosixPath(path).parent), []).append(path)
    made: dict[str, tuple[Photo, ...]] = {}
    found: dict[str, tuple[Photo, ...]] = {}
    problems: list[Problem] = []
    for text in (text for text in texts if text.album):
        folder = folder_of(text.album)
        if folder not in made:
            made[folder], wrong = album(folder, folders.get(folder, ()), files, read)
            problems += wrong
        found[text.path] = made[folder]
        if not made[folder]:
            names = [name.removeprefix(f"{PICTURES}/") for name in folders]
            guess = did_you_mean(folder.removeprefix(f"{PICTURES}/"), names)
            problems.append(Kind.NO_ALBUM.at(text.path, text.lines["album"], folder=text.album, guess=guess))
    return Albums(photos=found, problems=tuple(problems))


def folder_of(written: str) -> str:
    """Give the path of a folder from the content folder, whichever way it is written."""
    plain = normalize("NFC", written).replace("\\", "/").strip("/").removeprefix(f"{PICTURES}/")
    return f"{PICTURES}/{plain}"


def album(
    folder: str, paths: Iterable[str], files: Mapping[str, str], read: Reader
) -> tuple[tuple[Photo, ...], list[Problem]]:
    """Give the photos of one folder, in the order of their names, and what is wrong with what stands beside them."""
    path, known = f"{folder}/{CAPTIONS}", set(paths)
    photos = sorted(path for path in known if PurePosixPath(path).suffix.lower() in SUFFIXES)
    if not photos:
        return (), []
    names = [PurePosixPath(photo).name for photo in photos]
    source, odd = read(files[path]) if path in files else ("", ())
    said: dict[str, tuple[str, int]] = {}
    problems = [*odd, *captions(source, path, names, said)]
    problems += (Kind.NO_CAPTION.at(path, name=name) for name in names if name not in said)
    for other in sorted(known - {path, *photos}):
        if PurePosixPath(other).name.lower() not in OWN_THINGS:
            problems.append(Kind.NOT_IN_ALBUM.at(files[other]))
    return tuple(
        Photo(path=photo, alt=said.get(name, ("", 0))[0]) for photo, name in zip(photos, names, strict=True)
    ), problems


def captions(source: str, path: str, names: Iterable[str], said: dict[str, tuple[str, int]]) -> Iterator[Problem]:
    """Put into `said` what a file of captions says of each photo, with its line, and yield what is wrong with it."""
    known = {name.casefold(): name for name in names}
    for number, line in enumerate(source.split("\n"), 1):
        if not line.strip() or line.startswith("#"):
            continue
        written, colon, caption = (part.strip() for part in normalize("NFC", line).partition(":"))
        name = known.get(written.casefold(), "")
        if not colon or not caption:
            yield Kind.BAD_CAPTION.at(path, number, text=line.strip()[:60])
        elif not name:
            yield Kind.LOST_CAPTION.at(path, number, name=written, guess=did_you_mean(written, list(known.values())))
        elif name in said:
            yield Kind.DOUBLE_CAPTION.at(path, number, name=name, first=said[name][1])
        else:
            said[name] = (caption, number)
