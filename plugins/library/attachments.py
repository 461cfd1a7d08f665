"""Find the files that documents name, read what is in them, and say of a file that it is not there."""

import difflib
import hashlib
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from posixpath import splitext
from unicodedata import normalize
from urllib.parse import quote

from plugins.examined import Examined, Unread
from plugins.library.folder import DOCUMENTS, PICTURES
from plugins.library.parsed import Way
from plugins.media import Attachment
from plugins.messages import Kind
from plugins.model import Document, Text
from plugins.problems import Problem, reason

# What can be read; files of other kinds are published as they are.
READ = frozenset({".pdf", ".docx", ".odt"})
# Plain text, in which nothing is hidden.
PLAIN = frozenset({".csv", ".txt"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Attached:
    """The files of documents and what was read in them, by their paths in texts, and what is wrong."""

    files: Mapping[str, Attachment]
    examined: Mapping[str, Examined]
    problems: tuple[Problem, ...]


def attachments(texts: Iterable[Text], content: Path, files: Mapping[str, str], way: Way) -> Attached:
    """Give the file of every document that has one; a file that cannot be read is only warned of."""
    named = [text for text in texts if isinstance(text, Document) and text.file]
    found: dict[str, Attachment] = {}
    problems: list[Problem] = []
    for text in named:
        try:
            if problem := refused(text, files):
                problems.append(problem)
                continue
            raw = (content / files[text.file]).read_bytes()
        except OSError as error:
            problems.append(unreadable(text, reason(error)))
            continue
        address = text.address + quote(PurePosixPath(text.file).name)
        found[text.file] = Attachment(path=files[text.file], address=address, size=len(raw), hash=digest(raw))
    searched = frozenset(text.file for text in named if text.searchable)
    read = examine_all({path: file.path for path, file in found.items()}, searched, content, way)
    problems += (problem for text in named if text.file in found for problem in noticed(text, read.get(text.file)))
    examined = {path: seen for path, seen in read.items() if isinstance(seen, Examined)}
    return Attached(
        files={
            # What is published is a copy, and as large as that.
            path: replace(file, size=examined[path].size) if path in examined else file
            for path, file in found.items()
            if path in examined or path not in read
        },
        examined=examined,
        problems=tuple(problems),
    )


def refused(text: Document, files: Mapping[str, str]) -> Problem | None:
    """Say what is wrong with the file that a document names, as far as its name tells."""
    line = text.lines["file"]
    if text.file not in files:
        return missing(Kind.NO_FILE, text.path, line, text.file, files)
    if splitext(text.file)[1].lower() not in DOCUMENTS:
        return Kind.NO_DOCUMENT.at(text.path, line, target=text.file)
    return None


def examine_all(paths: Mapping[str, str], searched: Set[str], content: Path, way: Way) -> dict[str, Examined | Unread]:
    """Read the files that can be read and are not known, each in a process of its own, and give all by their paths.

    All words of a file are kept only of those that may be `searched`.
    """
    readable = {path: real for path, real in paths.items() if splitext(path)[1].lower() in READ}
    known = {
        path: seen
        for path, real in readable.items()
        if isinstance(seen := way.known.get(real), Examined) and (path not in searched or seen.text or seen.scanned)
    }
    todo = sorted(readable.keys() - known.keys())
    if not todo:
        return {**known}
    # What it needs costs more than a build without documents.
    from plugins.documents.guarded import examine  # noqa: PLC0415

    def read(path: str) -> Examined | Unread:
        seen = examine(str(content / readable[path]))
        return seen if path in searched or isinstance(seen, Unread) else replace(seen, text=())

    done = zip(way.track(todo, "documenten lezen"), way.spread(read, todo, 1), strict=True)
    return {**known, **dict(done)}


def noticed(text: Document, seen: Examined | Unread | None) -> Iterator[Problem]:
    """Say what was noticed in the file of a document; None is for a file that is published as it is."""
    if isinstance(seen, Unread):
        yield unreadable(text, seen.reason)
    elif seen is None:
        if splitext(text.file)[1].lower() not in PLAIN:
            yield Kind.MAKER_IN_DOCUMENT.at(text.path, text.lines["file"], target=text.file)
    else:
        yield from (kind.at(text.path, text.lines["file"], target=text.file) for kind in seen.notices)


def unreadable(text: Document, why: str) -> Problem:
    """Say that the file of a document cannot be read."""
    return Kind.UNREADABLE_FILE.at(text.path, text.lines["file"], target=text.file, reason=why)


def digest(raw: bytes) -> str:
    """Give sixteen hexadecimal digits that tell these bytes from others: what is made of a file is known by them."""
    return hashlib.blake2b(raw, digest_size=8).hexdigest()


def missing(kind: Kind, path: str, line: int, written: str, files: Iterable[str]) -> Problem:
    """Say that a file is not there, with the name that looks most like it."""
    names = {PurePosixPath(file).name: file for file in sorted(files, reverse=True)}
    name = normalize("NFC", PurePosixPath(written).name)
    close = difflib.get_close_matches(name, names, 1, 0.7) or [
        real for real in sorted(names) if real.lower() == name.lower()
    ]
    place = f"/{names[close[0]]}" if close else f"/{PICTURES}/{name}"
    return kind.at(path, line, target=written, place=place, guess=f" Bedoel je '{place}'?" if close else "")
