"""Write the summary of a document that a volunteer brings, as far as a machine can be trusted."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from urllib.parse import quote

from commands.new.draft import quoted
from plugins.documents.contents import contents
from plugins.dutch import long_date
from plugins.examined import Chapter, Examined
from plugins.library import hints

PROPOSAL = "<!-- voorstel: lees na -->"
SIGNS = re.compile(r"[\\`*_\[\]]")
# What would begin a heading, a list or a quotation.
BEGINNING = re.compile(r"\d+(?=[.)]\s)|(?=[#+>]|-(?!\s))")


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a summary is made of: its title and day, the name of the document's file beside it, and what was read."""

    title: str
    day: date
    file: str
    examined: Examined


def text(summary: Summary) -> str:
    """Give the text of a new summary."""
    examined = summary.examined
    header = {
        "titel": quoted(summary.title),
        "datum": long_date(summary.day),
        "uitgever": quoted(examined.publisher) if examined.publisher else "",
        "bestand": quoted(summary.file),
        "paginas": str(examined.pages or ""),
        "taal": examined.language,
    }
    lines = "".join(f"{name}: {value}".rstrip() + "\n" for name, value in header.items())
    parts = (
        f"# Lang verhaal kort\n\n{hints.DOCUMENT_PROPOSAL}",
        f"# Inleiding\n\n{PROPOSAL}\n\n{quotation(examined.introduction)}" if examined.introduction else "",
        "# Hoofdstukken\n\n" + "\n".join(listed(contents(examined.chapters), summary.file)),
    )
    shown = parts if examined.chapters else parts[:2]
    return f"---\n{lines}---\n" + "\n\n".join(part for part in shown if part) + "\n"


def quotation(paragraphs: Sequence[str]) -> str:
    """Give paragraphs as a quotation in Markdown; those of a list follow each other."""
    made = ""
    for number, paragraph in enumerate(paragraphs):
        item = paragraph.startswith("- ")
        if number:
            made += "\n" if item and paragraphs[number - 1].startswith("- ") else "\n>\n"
        made += f"> - {plain(paragraph[2:])}" if item else f"> {plain(paragraph)}"
    return made


def plain(words: str) -> str:
    """Give words so that Markdown takes none of their signs for one of its own."""
    escaped = SIGNS.sub(lambda sign: f"\\{sign[0]}", words.replace("<", "&lt;"))
    begin = BEGINNING.match(escaped)
    return f"{begin[0]}\\{escaped[begin.end() :]}" if begin else escaped


def listed(chapters: Sequence[Chapter], file: str) -> Iterator[str]:
    """Yield the lines of a list of chapters, that lead to their pages where these are known."""
    for chapter in chapters:
        words = plain(chapter.title)
        place = f"[{words}]({quote(file)}#page={chapter.page})" if chapter.page else words
        yield "    " * (chapter.level - 1) + f"- {place}"
