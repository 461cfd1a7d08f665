"""Read a text of Word (DOCX) or LibreOffice (ODT): its headings, its paragraphs, and what it says of itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from zipfile import ZipFile

from lxml import etree

from plugins.documents.introduction import checked_text, is_front, is_introduction
from plugins.examined import Chapter
from plugins.messages import Kind

PARSER = {"resolve_entities": False, "no_network": True, "load_dtd": False, "huge_tree": False}
# A part of a document unpacks to this many bytes at most, and all parts together to so many.
LARGEST_PART, LARGEST = 30_000_000, 200_000_000
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
DC = "{http://purl.org/dc/elements/1.1/}"
DCTERMS = "{http://purl.org/dc/terms/}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
HEADING = re.compile(r"(?:heading|kop)\s*(?P<level>[1-9])", re.IGNORECASE)
# What in an ODT stands among the text and is none.
BESIDE = frozenset({TEXT + "note", TEXT + "table-of-content", TEXT + "tracked-changes", OFFICE + "annotation"})
SCRIPTS = re.compile(r"(?:word/vba.*|Basic/.*|Scripts/.*)")
FILES = re.compile(r"word/(?:embeddings|activeX)/.+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, or a heading of that level (0 for none)."""

    text: str
    level: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What stands in a text of Word or LibreOffice, and what it says of itself (`created` as 2022-01-15T10:00)."""

    blocks: tuple[Block, ...]
    pages: int
    title: str
    author: str
    created: str
    language: str
    notices: tuple[Kind, ...]


def part(archive: ZipFile, name: str) -> Any:
    """Give the root of a part; an empty one where there is none. Raises ValueError for what is too large or no XML."""
    if name not in archive.namelist():
        return etree.Element("none")
    if archive.getinfo(name).file_size > LARGEST_PART:
        raise ValueError(name)
    root = etree.fromstring(archive.read(name), etree.XMLParser(**PARSER))
    if root.getroottree().docinfo.internalDTD is not None:
        raise ValueError(name)
    return root


def word(archive: ZipFile) -> Written:
    """Read a DOCX."""
    said, counted = part(archive, "docProps/core.xml"), part(archive, "docProps/app.xml")
    levels = word_levels(part(archive, "word/styles.xml"))
    body = part(archive, "word/document.xml").find(f"{WORD}body")
    found = () if body is None else tuple(word_block(paragraph, levels) for paragraph in body.findall(f"{WORD}p"))
    return Written(
        blocks=tuple(block for block in found if block.text),
        pages=number(counted.findtext(f"{APP}Pages")),
        title=line(said.findtext(f"{DC}title")),
        author=line(counted.findtext(f"{APP}Company")),
        created=line(said.findtext(f"{DCTERMS}created")),
        language=line(said.findtext(f"{DC}language")),
        notices=tuple(notices(archive)),
    )


def word_levels(styles: Any) -> Mapping[str, int]:
    """Give the level of each style that is one of headings."""
    found = {}
    for style in styles.iter(f"{WORD}style"):
        name = style.find(f"{WORD}name")
        match = HEADING.fullmatch("" if name is None else name.get(f"{WORD}val", ""))
        if match:
            found[style.get(f"{WORD}styleId", "")] = int(match["level"])
    return found


def word_block(paragraph: Any, levels: Mapping[str, int]) -> Block:
    """Give a paragraph of a DOCX; what was taken out with changes kept is no part of it."""
    words = "".join(
        found.text or "" if found.tag == f"{WORD}t" else " "
        for found in paragraph.iter(f"{WORD}t", f"{WORD}tab", f"{WORD}br")
    )
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    listed = paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None
    level = 0 if style is None else levels.get(style.get(f"{WORD}val", ""), 0)
    text = line(words)
    return Block(text=f"- {text}" if listed and text and not level else text, level=level)


def open_document(archive: ZipFile) -> Written:
    """Read an ODT."""
    said = part(archive, "meta.xml").find(f"{OFFICE}meta")
    said = etree.Element("none") if said is None else said
    counted = said.find(f"{META}document-statistic")
    body = part(archive, "content.xml").find(f"{OFFICE}body/{OFFICE}text")
    return Written(
        blocks=() if body is None else tuple(block for block in open_blocks(body) if block.text),
        pages=0 if counted is None else number(counted.get(f"{META}page-count")),
        title=line(said.findtext(f"{DC}title")),
        author="",
        created=line(said.findtext(f"{META}creation-date")),
        language=line(said.findtext(f"{DC}language")),
        notices=tuple(notices(archive)),
    )


def open_blocks(parent: Any, bullet: str = "") -> Iterator[Block]:
    """Yield the paragraphs below an element of an ODT; those of a list begin with a dash."""
    for found in parent:
        if found.tag == TEXT + "h":
            yield Block(text=open_text(found), level=number(found.get(TEXT + "outline-level")) or 1)
        elif found.tag == TEXT + "p":
            text = open_text(found)
            yield Block(text=bullet + text if text else "", level=0)
        elif found.tag == TEXT + "list":
            yield from (block for item in found for block in open_blocks(item, "- "))
        elif found.tag == TEXT + "section":
            yield from open_blocks(found)


def open_text(found: Any) -> str:
    """Give the words of a paragraph of an ODT, without its notes."""
    return line("".join(open_words(found)))


def open_words(found: Any) -> Iterator[str]:
    """Yield the pieces of a paragraph."""
    yield found.text or ""
    for inside in found:
        if inside.tag in {TEXT + "s", TEXT + "tab", TEXT + "line-break"}:
            yield " "
        elif inside.tag not in BESIDE and isinstance(inside.tag, str):
            yield from open_words(inside)
        yield inside.tail or ""


def line(text: str | None) -> str:
    """Give a text as one line."""
    return " ".join((text or "").split())


def number(text: str | None) -> int:
    """Give a number that a file says, 0 for none."""
    return int(text) if text and text.isascii() and text.isdecimal() and len(text) < 6 else 0


def notices(archive: ZipFile) -> Iterator[Kind]:
    """Say what lies in a file beside its text; it is not in the copy that is published."""
    names = archive.namelist()
    if any(map(SCRIPTS.fullmatch, names)):
        yield Kind.SCRIPT_IN_DOCUMENT
    if any(map(FILES.fullmatch, names)):
        yield Kind.FILE_IN_DOCUMENT


def chapters(blocks: Sequence[Block]) -> tuple[Chapter, ...]:
    """Give the headings of a text, of three levels; on which page they stand, nobody knows."""
    return tuple(Chapter(title=block.text[:200], page=0, level=block.level) for block in blocks if 0 < block.level < 4)


def introduction(blocks: Sequence[Block]) -> tuple[str, ...]:
    """Give the paragraphs of the introduction; none where that is not sure."""
    top = min((block.level for block in blocks if block.level), default=0)
    places = [place for place, block in enumerate(blocks) if block.level == top]
    named = [place for place in places if is_introduction(blocks[place].text)]
    if not top or len(named) != 1:
        return ()
    before = [blocks[place].text for place in places if place < named[0]]
    after = [place for place in places if place > named[0]]
    if not after or not all(map(is_front, before)):
        return ()
    return checked_text(tuple(block.text for block in blocks[named[0] + 1 : after[0]]))
