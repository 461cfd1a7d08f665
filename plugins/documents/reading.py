"""Read a document, all of it: what is in it, and the copy of it that is published."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile

import pikepdf
from lxml import etree

from plugins.documents import guess, pdf_text
from plugins.documents.contents import is_chapter
from plugins.documents.headings import headings
from plugins.documents.introduction import by_headings, by_outline
from plugins.documents.layout import Line, contents_pages
from plugins.documents.office import LARGEST, Written, chapters, introduction
from plugins.documents.office_copy import copy
from plugins.documents.open_document import open_document
from plugins.documents.pdf import Structure, cleaned, structure
from plugins.documents.word import word
from plugins.examined import Chapter, Examined, Unread

# How many characters of a text stand on what would be its first page.
FIRST_PAGE = 1500
WORDS = re.compile(r"[^\W\d_]+")
ZIPS = {".docx": "word/document.xml", ".odt": "content.xml"}
KINDS = (".pdf", *ZIPS)

ENCRYPTED = "er zit een wachtwoord op"
DAMAGED = "het is beschadigd"
CUT_OFF = "het einde ontbreekt"
LYING = "het is geen {form}, al eindigt de naam op {suffix}"
HUGE = "uitgepakt is het groter dan 200 MB"
FORMS = {".pdf": "PDF", ".docx": "Word-bestand", ".odt": "LibreOffice-bestand"}


def read(file: str) -> Iterator[Examined | Unread]:
    """Yield what was read in a document, more each time, or why it cannot be read."""
    raw, suffix = Path(file).read_bytes(), PurePosixPath(file).suffix.lower()
    try:
        yield from read_pdf(raw) if suffix == ".pdf" else read_office(raw, suffix)
    except pikepdf.PasswordError:
        yield Unread(reason=ENCRYPTED)
    except (
        pikepdf.PdfError,
        pdf_text.Unreadable,
        BadZipFile,
        etree.XMLSyntaxError,
        ValueError,
        KeyError,
        RuntimeError,
    ):
        yield Unread(reason=DAMAGED)


def copy_of(file: str, mark: str) -> bytes:  # noqa: ARG001 - tells two files at one path from each other
    """Give the copy of a document that is published; raises what `read` would have said."""
    raw, suffix = Path(file).read_bytes(), PurePosixPath(file).suffix.lower()
    if suffix == ".pdf":
        with pikepdf.open(BytesIO(raw)) as pdf:
            return cleaned(pdf)
    with ZipFile(BytesIO(raw)) as archive:
        return copy(archive, written(archive, suffix).title)


def read_pdf(raw: bytes) -> Iterator[Examined | Unread]:
    """Yield what was read in a PDF."""
    if b"%PDF-" not in raw[:1024]:
        yield Unread(reason=LYING.format(form="PDF", suffix=".pdf"))
        return
    if b"%%EOF" not in raw[-2048:]:
        yield Unread(reason=CUT_OFF)
        return
    with pikepdf.open(BytesIO(raw)) as pdf:
        said = structure(pdf)
        # The labels for screen readers count in what is published, and so do the pages.
        copied = cleaned(pdf)
    if not said.pages:
        raise ValueError
    document = pdf_text.opened(copied)
    examined = of_words(said, pdf_text.outline(document), pdf_text.lines(document), len(copied))
    yield examined
    picture, size = pdf_text.cover(document)
    yield replace(examined, cover=picture, cover_size=size)


def of_words(said: Structure, outline: tuple[Chapter, ...], lines: tuple[Line, ...], size: int) -> Examined:
    """Give what a PDF of so many bytes says of itself, and what its words tell."""
    title = guess.title(said.title, lines)
    beginning = "\n".join(line.text for line in lines if line.page == 1)
    return Examined(
        kind="pdf",
        size=size,
        pages=said.pages,
        title=title,
        publisher=guess.publisher(said.author, beginning),
        date=guess.day(beginning, said.created),
        language=guess.language(words(lines), said.language),
        tagged=said.tagged,
        scanned=not lines,
        chapters=tuple(found for found in outline or headings(lines) if is_chapter(found, title)),
        introduction=by_outline(outline, lines) if outline else by_headings(lines),
        notices=said.notices,
        text=tuple(pdf_text.by_page(lines)),
    )


def words(lines: tuple[Line, ...]) -> Iterator[str]:
    """Yield the words of a text, but for its list of contents."""
    listed = contents_pages(lines)
    for line in lines:
        if line.page not in listed:
            yield from WORDS.findall(line.text)


def read_office(raw: bytes, suffix: str) -> Iterator[Examined | Unread]:
    """Yield what was read in a text of Word or LibreOffice."""
    if not raw.startswith(b"PK"):
        # Word hides what has a password in a file of another kind.
        locked = raw.startswith(b"\xd0\xcf\x11\xe0") and "EncryptedPackage".encode("utf-16-le") in raw
        yield Unread(reason=ENCRYPTED if locked else LYING.format(form=FORMS[suffix], suffix=suffix))
        return
    with ZipFile(BytesIO(raw)) as archive:
        if ZIPS[suffix] not in archive.namelist():
            yield Unread(reason=LYING.format(form=FORMS[suffix], suffix=suffix))
            return
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST:
            yield Unread(reason=HUGE)
            return
        if "META-INF/manifest.xml" in archive.namelist() and b"encryption-data" in archive.read(
            "META-INF/manifest.xml"
        ):
            yield Unread(reason=ENCRYPTED)
            return
        found = written(archive, suffix)
        copied = copy(archive, found.title)
    yield from of_office(found, suffix, len(copied))


def written(archive: ZipFile, suffix: str) -> Written:
    """Read what stands in a DOCX or ODT."""
    return word(archive) if suffix == ".docx" else open_document(archive)


def of_office(found: Written, suffix: str, size: int) -> Iterator[Examined]:
    """Yield what was read in a DOCX or ODT, whose copy has so many bytes."""
    text = "\n".join(block.text for block in found.blocks)
    beginning = text[:FIRST_PAGE]
    yield Examined(
        kind=suffix[1:],
        size=size,
        pages=found.pages,
        title=guess.title(found.title, ()),
        publisher=guess.publisher(found.author, beginning),
        date=guess.day(beginning, found.created),
        language=guess.language(WORDS.findall(text), found.language),
        scanned=not text,
        chapters=chapters(found.blocks),
        introduction=introduction(found.blocks),
        notices=found.notices,
        text=(text,) if text else (),
    )
