"""Make HTML of a reply's plain text: paragraphs, line breaks and links, and nothing else."""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from plugins.mailto import without_addresses

BLANK_LINES = re.compile(r"\n[^\S\n]*\n\s*")
LINK = re.compile(r"https?://[^\s<>\"'\\^`{|}]{1,2000}")
# What ends a sentence rather than an address.
CLOSING = ".,;:!?)]…"


def html_of(text: str) -> Markup:
    """Give a plain text as HTML: whatever it looks like, it is shown as it was written."""
    paragraphs = (part.strip() for part in BLANK_LINES.split(text.strip()))
    return Markup("\n").join(Markup("<p>%s</p>") % lines_of(part) for part in paragraphs if part)


def lines_of(paragraph: str) -> Markup:
    """Give a paragraph with its line breaks."""
    return Markup("<br>\n").join(Markup("").join(pieces(line.strip())) for line in paragraph.split("\n"))


def pieces(line: str) -> Iterator[Markup]:
    """Yield the text and the links of a line, as HTML."""
    place = 0
    for match in LINK.finditer(line):
        address = match[0].rstrip(CLOSING)
        # An address may hold what stands in brackets, as those of encyclopedias do.
        if "(" in address and match[0][len(address) :].startswith(")"):
            address += ")"
        yield without_addresses(line[place : match.start()])
        yield Markup('<a href="{0}" rel="nofollow ugc">{0}</a>').format(escape(address))
        place = match.start() + len(address)
    yield without_addresses(line[place:])
