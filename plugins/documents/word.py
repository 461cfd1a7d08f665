"""Read a text of Word (DOCX)."""

import re
from collections.abc import Iterator, Mapping
from typing import Any
from zipfile import ZipFile

from lxml import etree

from plugins.documents.office import DC, Block, Written, line, notices, number, part

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
APP = "{http://schemas.openxmlformats.org/officeDocument/2006/extended-properties}"
DCTERMS = "{http://purl.org/dc/terms/}"
HEADING = re.compile(r"(?:heading|kop)\s*(?P<level>[1-9])", re.IGNORECASE)
# What stands elsewhere too.
TWICE = frozenset({WORD + "moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"})
# A style may add to one that adds to another, and in a broken file to itself.
MOST_STYLES = 20


def word(archive: ZipFile) -> Written:
    """Read a DOCX."""
    said, counted = part(archive, "docProps/core.xml"), part(archive, "docProps/app.xml")
    levels = word_levels(part(archive, "word/styles.xml"))
    body = part(archive, "word/document.xml").find(f"{WORD}body")
    found = () if body is None else tuple(word_block(paragraph, levels) for paragraph in word_paragraphs(body))
    return Written(
        blocks=tuple(block for block in found if block.text),
        pages=number(counted.findtext(f"{APP}Pages")),
        title=line(said.findtext(f"{DC}title")),
        author=line(counted.findtext(f"{APP}Company")),
        created=line(said.findtext(f"{DCTERMS}created")),
        language=line(said.findtext(f"{DC}language")),
        notices=tuple(notices(archive)),
    )


def word_paragraphs(parent: Any) -> Iterator[Any]:
    """Yield the paragraphs below an element, those in a field of a template too, and no list of contents."""
    for found in parent.iterchildren(f"{WORD}p", f"{WORD}sdt", f"{WORD}sdtContent"):
        if found.tag == f"{WORD}p":
            yield found
        elif found.find(f"{WORD}sdtPr/{WORD}docPartObj") is None:
            yield from word_paragraphs(found)


def word_levels(styles: Any) -> Mapping[str, int]:
    """Give the level of each style: 0 of one that is none of headings."""
    named = {style.get(f"{WORD}styleId", ""): style for style in styles.iter(f"{WORD}style")}
    return {name: level_of(name, named) for name in named}


def level_of(name: str, styles: Mapping[str, Any]) -> int:
    """Give the level of a style: by its name, by what it says itself, or that of the style that it adds to."""
    for _ in range(MOST_STYLES):
        if name not in styles:
            break
        match = HEADING.fullmatch(value(styles[name], "name"))
        outline = value(styles[name], "pPr", "outlineLvl")
        if match or outline:
            return int(match["level"]) if match else outline_level(outline)
        name = value(styles[name], "basedOn")
    return 0


def value(parent: Any, *path: str) -> str:
    """Give the value of an element below another; empty where there is none."""
    found = parent.find("/".join(WORD + name for name in path))
    return "" if found is None else str(found.get(f"{WORD}val", ""))


def outline_level(written: str) -> int:
    """Give the level of a heading, which is counted from 0; the last one, 9, is that of text."""
    return int(written) + 1 if written in {*"012345678"} else 0


def word_block(paragraph: Any, levels: Mapping[str, int]) -> Block:
    """Give a paragraph; what was taken out with changes kept is no part of it."""
    listed = paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None
    own = value(paragraph, "pPr", "outlineLvl")
    level = outline_level(own) if own else levels.get(value(paragraph, "pPr", "pStyle"), 0)
    text = line("".join(word_words(paragraph)))
    return Block(text=f"- {text}" if listed and text and not level else text, level=level)


def word_words(parent: Any) -> Iterator[str]:
    """Yield the words below an element: each once, and those that were moved only where they are now."""
    for found in parent.iterchildren(tag=etree.Element):
        if found.tag == f"{WORD}t":
            yield found.text or ""
        elif found.tag in {f"{WORD}tab", f"{WORD}br"}:
            yield " "
        elif found.tag not in TWICE:
            yield from word_words(found)
