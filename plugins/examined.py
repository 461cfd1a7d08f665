"""Examined: what a machine reads in the file of a document."""

from dataclasses import dataclass

from plugins.messages import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Chapter:
    """A heading of a document: on which page it stands, from 1 (0 where nobody knows), and its level, from 1."""

    title: str
    page: int
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What was read in a document; what was not found is empty, or 0.

    `kind` is `pdf`, `docx` or `odt`, and empty for a file of another kind, in which nothing was read. `date` is written
    2022-01-15, `language` is its code. `introduction` has the paragraphs of the chapter with that name. `tagged` tells
    whether a PDF has labels for screen readers, `scanned` that it has pages and no words. `notices` say what lies in
    the file beside its text. `size` is the number of bytes of the copy that is published, and `cover` the WebP of the
    first page, `cover_size` in pixels. `text` has the words of each page, or of all pages together where nobody knows
    where one begins; it is kept only of a document that may be searched.
    """

    kind: str
    size: int
    pages: int = 0
    title: str = ""
    publisher: str = ""
    date: str = ""
    language: str = ""
    tagged: bool = False
    scanned: bool = False
    chapters: tuple[Chapter, ...] = ()
    introduction: tuple[str, ...] = ()
    notices: tuple[Kind, ...] = ()
    cover: bytes = b""
    cover_size: tuple[int, int] = (0, 0)
    text: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """That a document cannot be read, and why, as the end of a sentence: 'er zit een wachtwoord op'."""

    reason: str
