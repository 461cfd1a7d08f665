"""Find the pictures and files that texts name, and take the facts of them that pages need."""

import difflib
import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from pathlib import Path, PurePosixPath
from posixpath import splitext
from unicodedata import normalize
from urllib.parse import quote, unquote

from plugins.library.folder import DOCUMENTS, PICTURES
from plugins.library.links import own_path
from plugins.library.paths import climbs, content_path
from plugins.messages import Kind, Wrong
from plugins.model import Attachment, Document, Picture, Text
from plugins.photos.measure import SUFFIXES, measure
from plugins.problems import Problem, reason
from plugins.site import Site
from plugins.slug import slugify

# As nh3 writes them: values stand in double quotes, in which there are none.
IMAGE = re.compile(r'<img(?: [\w-]+="[^"]*")*? src="(?P<address>[^"]*)"')
LINK = re.compile(r'<a(?: [\w-]+="[^"]*")*? href="(?P<address>[^"]*)"')

PICTURE = re.compile("|".join(map(re.escape, sorted(SUFFIXES))), re.IGNORECASE)


def wanted(text: Text, lines: Mapping[str, int], site: Site) -> Iterator[tuple[str, str, int]]:
    """Yield the pictures that a text names: the path, as it was written, and its line."""
    if text.image:
        yield text.image, text.image, text.lines["image"]
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
    """The pictures that texts name, by path; which of them each text names, by its path; and what is wrong."""

    pictures: Mapping[str, Picture]
    named: Mapping[str, frozenset[str]]
    problems: tuple[Problem, ...]


def pictures(
    texts: Iterable[Text], lines: Mapping[str, Mapping[str, int]], content: Path, files: Mapping[str, str], site: Site
) -> Pictures:
    """Look at every picture that the texts name; `files` are the content's files, as `other_files` gives them."""
    found: dict[str, Picture] = {}
    named: dict[str, frozenset[str]] = {}
    problems: list[Problem] = []
    for text in texts:
        naming = tuple(wanted(text, lines[text.path], site))
        named[text.path] = frozenset(path for path, _, _ in naming)
        for path, written, line in naming:
            if not path:
                problems.append(climbs(text.path, line, written, PICTURES))
                continue
            try:
                found[path] = found.get(path) or picture(content, files[path])
            except KeyError:
                problems.append(missing(Kind.NO_IMAGE, text.path, line, written, files))
            except Wrong as error:
                problems.append(error.kind.at(text.path, line, target=written, **error.values))
            except OSError as error:
                problems.append(Kind.UNREADABLE.at(files[path], reason=reason(error)))
    return Pictures(pictures=found, named=named, problems=tuple(problems))


def picture(content: Path, path: str) -> Picture:
    """Take a picture's facts; raises Wrong for what cannot be shown, OSError for what cannot be opened."""
    raw = (content / path).read_bytes()
    size = measure(raw)
    name = slugify(PurePosixPath(path).stem) or "beeld"
    mark = digest(raw)
    address = f"/beeld/{name}.{mark}{size.suffix}"
    return Picture(path=path, address=address, width=size.width, height=size.height, hash=mark)


def attachments(
    texts: Iterable[Text], content: Path, files: Mapping[str, str]
) -> tuple[dict[str, Attachment], list[Problem]]:
    """Give the file of every document that has one; a file that cannot be opened is only warned of."""
    found: dict[str, Attachment] = {}
    problems: list[Problem] = []
    for text in texts:
        if not isinstance(text, Document) or not text.file:
            continue
        line = text.lines["file"]
        if text.file not in files:
            problems.append(missing(Kind.NO_FILE, text.path, line, text.file, files))
            continue
        if splitext(text.file)[1].lower() not in DOCUMENTS:
            problems.append(Kind.NO_DOCUMENT.at(text.path, line, target=text.file))
            continue
        try:
            raw = (content / files[text.file]).read_bytes()
        except OSError as error:
            problems.append(Kind.UNREADABLE_FILE.at(text.path, line, target=text.file, reason=reason(error)))
            continue
        address = text.address + quote(PurePosixPath(text.file).name)
        found[text.file] = Attachment(path=files[text.file], address=address, size=len(raw), hash=digest(raw))
    return found, problems


def digest(raw: bytes) -> str:
    """Give eight hexadecimal digits that tell these bytes from others."""
    return hashlib.blake2b(raw, digest_size=4).hexdigest()


def missing(kind: Kind, path: str, line: int, written: str, files: Iterable[str]) -> Problem:
    """Say that a file is not there, with the name that looks most like it."""
    names = {PurePosixPath(file).name: file for file in sorted(files, reverse=True)}
    name = normalize("NFC", PurePosixPath(written).name)
    close = difflib.get_close_matches(name, names, 1, 0.7) or [
        real for real in sorted(names) if real.lower() == name.lower()
    ]
    place = f"/{names[close[0]]}" if close else f"/{PICTURES}/{name}"
    return kind.at(path, line, target=written, place=place, guess=f" Bedoel je '{place}'?" if close else "")
