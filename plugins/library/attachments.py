"""Find the files that documents name, and say of a file that it is not there."""

import difflib
import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath
from posixpath import splitext
from unicodedata import normalize
from urllib.parse import quote

from plugins.library.folder import DOCUMENTS, PICTURES
from plugins.messages import Kind
from plugins.model import Attachment, Document, Text
from plugins.problems import Problem, reason


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
