"""Divide the summary of a document at the headings that every summary may have."""

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from plugins.model import Document

# As nh3 writes them: values stand in double quotes, in which there are none.
HEADING = re.compile(r'<h2(?: [\w-]+="[^"]*")*>(?P<text>.*?)</h2>\n?', re.DOTALL)
OPENED = re.compile(r"<(?:blockquote|figure|ul|ol|dl|div|table)\b")
CLOSED = re.compile(r"</(?:blockquote|figure|ul|ol|dl|div|table)>")
QUOTED = re.compile(r'\s*<figure class="quoted">\s*<blockquote[^>]*>\n?')
PLAIN = re.compile(r"\s*<blockquote>\n?(?P<words>(?:(?!<blockquote).)*)</blockquote>\s*", re.DOTALL)

NOTES = '<div class="footnote">'

# The headings, and what stands before the first of all.
START = "^"
LEADING = frozenset({START, "lang verhaal kort"})
INTRODUCTION = "inleiding"
CHAPTERS = "hoofdstukken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """The parts of a summary, empty where it has none: what comes first, the chapters with their heading, the rest."""

    lead: Markup
    body: Markup
    chapters: Markup


def parts(document: Document, source: str) -> Parts:
    """Divide a summary; words under Inleiding that are no quotation yet become one, of the document at `source`."""
    text, notes, noted = str(document.body).partition(NOTES)
    lead, body, chapters = "", "", ""
    for name, heading, below in divided(text):
        if name in LEADING:
            lead += heading + below
        elif name == CHAPTERS:
            chapters += heading + below
        elif name == INTRODUCTION and below.strip():
            body += quotation(heading, below, document, source)
        else:
            body += heading + below
    return Parts(lead=Markup(lead), body=Markup(body + notes + noted), chapters=Markup(chapters))  # noqa: S704


def divided(body: str) -> list[tuple[str, str, str]]:
    """Cut a text at each level-two heading that stands in nothing else: its name, the heading, what follows it."""
    headings = [match for match in HEADING.finditer(body) if is_outside(body[: match.start()])]
    ends = [match.start() for match in headings] + [len(body)]
    below = [
        (" ".join(Markup(match["text"]).striptags().split()).casefold(), match[0], body[match.end() : end])  # noqa: S704
        for match, end in zip(headings, ends[1:], strict=True)
    ]
    return [(START, "", body[: ends[0]]), *below]


def is_outside(before: str) -> bool:
    """Tell whether what comes after this HTML is in no quotation, list or table."""
    return len(OPENED.findall(before)) == len(CLOSED.findall(before))


def quotation(heading: str, text: str, document: Document, source: str) -> str:
    """Give an introduction as a quotation that has its heading inside it."""
    if match := QUOTED.match(text):
        return match[0] + heading + text[match.end() :]
    plain = PLAIN.fullmatch(text)
    if "<blockquote" in text and not plain:
        return heading + text
    words = plain["words"] if plain else text
    cite = f' cite="{escape(source)}"' if source else ""
    publisher = f"{escape(document.publisher)}, " if document.publisher else ""
    caption = f"<b>Bron:</b> {publisher}<cite>{escape(document.title)}</cite>, inleiding"
    return (
        f'<figure class="quoted">\n<blockquote{cite}>\n{heading}{words.strip()}\n</blockquote>\n'
        f"<figcaption>{caption}</figcaption>\n</figure>\n"
    )
