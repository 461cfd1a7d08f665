"""Find the pictures that texts name, and look at each."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from posixpath import splitext
from urllib.parse import unquote

from plugins.library.attachments import missing
from plugins.library.folder import PICTURES
from plugins.library.gallery import Photo
from plugins.library.links import alt_of
from plugins.library.parsed import Way
from plugins.library.paths import climbs, content_path
from plugins.library.targets import own_path
from plugins.media import Picture
from plugins.messages import Kind, Wrong
from plugins.model import Text
from plugins.photos.measure import SUFFIXES, Look, Refused, look
from plugins.photos.names import named, names
from plugins.problems import Problem, reason
from plugins.site import Site

# As nh3 writes them: values stand in double quotes, in which there are none.
IMAGE = re.compile(r'<img(?: [\w-]+="[^"]*")*? src="(?P<address>[^"]*)"[^>]*>')
LINK = re.compile(r'<a(?: [\w-]+="[^"]*")*? href="(?P<address>[^"]*)"')

PICTURE = re.compile("|".join(map(re.escape, sorted(SUFFIXES))), re.IGNORECASE)


def wanted(text: Text, album: Iterable[Photo], lines: Mapping[str, int], site: Site) -> Iterator[tuple[str, str, int]]:
    """Yield the pictures that a text names, those of its album too: the path, as it was written, and its line."""
    if text.image:
        yield text.image, text.image, text.lines["image"]
    for photo in album:
        yield photo.path, f"/{photo.path}", text.lines["album"]
    for match in IMAGE.finditer(text.body) if "<img" in text.body else ():
        written = unescape(match["address"])
        path = picture_path(written, text, site)
        if path is not None:
            yield path, written, lines[written]
    # Few links lead to a picture; taking each of them to pieces is a tenth of what reading costs.
    if not any(PICTURE.search(unquote(address)) for address in lines):
        return
    for match in LINK.finditer(text.body):
        written = unescape(match["address"])
        path = picture_path(written, text, site) or ""
        if splitext(path)[1].lower() in SUFFIXES:
            yield path, written, lines[written]


def picture_path(written: str, text: Text, site: Site) -> str | None:
    """Give the path in the content of a picture's address, empty where it climbs out; None for one elsewhere."""
    local = own_path(written, text, site, relative=False)
    return None if local is None else content_path(local, text.path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pictures:
    """The pictures that texts name, by path; which of them each text names, by its path; and what is wrong.

    `looks` has what was seen of each, by its file.
    """

    pictures: Mapping[str, Picture]
    looks: Mapping[str, Look]
    named: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The texts that name pictures, their albums, and the lines on which each names what; by the paths of texts."""

    texts: tuple[Text, ...]
    albums: Mapping[str, tuple[Photo, ...]]
    lines: Mapping[str, Mapping[str, int]]


def pictures(given: Wanted, content: Path, files: Mapping[str, str], site: Site, way: Way) -> Pictures:
    """Look at every picture that the texts name; `files` are the content's files, as `other_files` gives them."""
    naming = {
        text.path: tuple(wanted(text, given.albums.get(text.path, ()), given.lines[text.path], site))
        for text in given.texts
    }
    looks, unread = look_at({path for found in naming.values() for path, _, _ in found}, content, files, way)
    places = names(files)
    problems = [*unread, *(problem for text in given.texts for problem in silent_images(text, given.lines, site))]
    for text in given.texts:
        for path, written, line in naming[text.path]:
            seen = looks.get(path)
            if not path:
                problems.append(climbs(text.path, line, written, PICTURES))
            elif path not in files:
                problems.append(missing(Kind.NO_IMAGE, text.path, line, written, files))
            elif isinstance(seen, Refused):
                problems.append(seen.kind.at(text.path, line, target=written, **seen.values))
    good = {path: seen for path, seen in looks.items() if isinstance(seen, Look)}
    return Pictures(
        pictures={path: named(files[path], seen, places[path]) for path, seen in good.items()},
        looks={files[path]: seen for path, seen in good.items()},
        named={path: frozenset(found for found, _, _ in naming[path]) for path in naming},
        problems=tuple(problems),
    )


def look_at(
    paths: Iterable[str], content: Path, files: Mapping[str, str], way: Way
) -> tuple[dict[str, Look | Refused], tuple[Problem, ...]]:
    """Look at pictures that are there and were not seen before, and say which of them cannot be opened."""
    there = sorted(path for path in paths if path in files)
    known = {path: seen for path in there if isinstance(seen := way.known.get(files[path]), Look)}
    todo = tuple(path for path in there if path not in known)

    def look_once(path: str) -> Look | Refused | Problem:
        try:
            return look((content / files[path]).read_bytes(), path)
        except Wrong as wrong:
            return Refused(kind=wrong.kind, values=wrong.values)
        except OSError as error:
            return Kind.UNREADABLE.at(files[path], reason=reason(error))

    done = zip(way.track(todo, "foto's bekijken"), way.spread(look_once, todo), strict=True)
    found: dict[str, Look | Refused | Problem] = {**known, **dict(done)}
    looks = {path: seen for path, seen in found.items() if not isinstance(seen, Problem)}
    return looks, tuple(seen for seen in found.values() if isinstance(seen, Problem))


def silent_images(text: Text, lines: Mapping[str, Mapping[str, int]], site: Site) -> Iterator[Problem]:
    """Find the pictures in a text of which it does not say what can be seen on them."""
    for match in IMAGE.finditer(text.body) if "<img" in text.body and not text.decorative else ():
        written = unescape(match["address"])
        if picture_path(written, text, site) is not None and not alt_of(match[0]):
            yield Kind.NO_ALT.at(text.path, lines[text.path][written], target=written)
