"""What a text of Word or LibreOffice has: headings, paragraphs, what it says of itself; and the parts of its file."""

import re
from collections.abc import Iterator, Sequence
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
DC = "{http://purl.org/dc/elements/1.1/}"
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
