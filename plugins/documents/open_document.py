"""Read a text of LibreOffice (ODT)."""

from collections.abc import Iterator
from typing import Any
from zipfile import ZipFile

from lxml import etree

from plugins.documents.office import DC, Block, Written, line, notices, number, part

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
# What stands among the text and is none.
BESIDE = frozenset({TEXT + "note", TEXT + "table-of-content", TEXT + "tracked-changes", OFFICE + "annotation"})


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
    """Yield the paragraphs below an element; those of a list begin with a dash."""
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
    """Give the words of a paragraph, without its notes."""
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
