"""Make plain text of a mail's HTML, in one walk over its tags: no tree, so that no mail can grow one too deep."""

import re
from html import unescape

TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][a-zA-Z0-9]{0,20})(?P<inside>[^<>]*)>")
NOT_SHOWN = frozenset({"head", "script", "style", "title", "template", "noscript", "svg", "object", "textarea"})
PARAGRAPHS = frozenset({"p", "ul", "ol", "dl", "table", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr"})
LINES = frozenset({"div", "li", "tr", "dt", "dd", "section", "article", "header", "footer", "address", "center"})
# Outlook and others write every line as a paragraph without room around it.
TIGHT = re.compile(r"MsoNormal|MsoPlainText|margin(?:-(?:top|bottom))?\s{0,3}:\s{0,3}0", re.IGNORECASE)
LARGEST = 2_000_000
# As Outlook draws it above what it quotes.
RULE = "_" * 32


class Lines:
    """The lines of a text as its tags come by; `depth` counts the quotations around the place."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.open: list[str] = []
        self.depth = 0
        self.tight = False

    def end_line(self) -> None:
        """End a line, if one has begun."""
        if any(piece.strip() for piece in self.open):
            self.break_line()
        self.open = []

    def break_line(self) -> None:
        """End a line, even an empty one."""
        quotes = "> " * min(self.depth, 5)
        self.done.append((quotes + " ".join("".join(self.open).split())).rstrip())
        self.open = []

    def end_paragraph(self) -> None:
        """End a line, and leave room."""
        self.end_line()
        if self.done and self.done[-1].strip("> "):
            self.break_line()


def text_in(html: str) -> str:
    """Give the text that HTML shows: paragraphs, line breaks, list items with a hyphen, quotations with `>`."""
    lines, place, hidden = Lines(), 0, ""
    source = without_comments(html[:LARGEST])
    for match in TAG.finditer(source):
        name, ends = match["name"].lower(), bool(match["end"])
        if not hidden:
            lines.open.append(unescape(source[place : match.start()]))
        place = match.end()
        if hidden:
            hidden = "" if ends and name == hidden else hidden
        elif name in NOT_SHOWN and not ends and not match["inside"].endswith("/"):
            hidden = name
        else:
            meet(lines, name, ends=ends, inside=match["inside"])
    if not hidden:
        lines.open.append(unescape(source[place:]))
    lines.end_line()
    return "\n".join(lines.done)


def meet(lines: Lines, name: str, *, ends: bool, inside: str) -> None:
    """Do what a tag asks for."""
    if name == "br" and not ends:
        lines.break_line()
    elif name == "p":
        meet_paragraph(lines, ends=ends, inside=inside)
    elif name in PARAGRAPHS:
        lines.end_paragraph()
        if name == "blockquote":
            lines.depth = max(0, lines.depth + (-1 if ends else 1))
        if name == "hr":
            lines.open.append(RULE)
            lines.end_line()
    elif name in LINES:
        lines.end_line()
        lines.open.append("- " if name == "li" and not ends else "")
    elif name in {"td", "th"}:
        lines.open.append(" ")


def meet_paragraph(lines: Lines, *, ends: bool, inside: str) -> None:
    """Begin or end a paragraph; an empty one without room around it is a blank line."""
    lines.tight = lines.tight if ends else bool(TIGHT.search(inside))
    whole = "".join(lines.open)
    if lines.tight and ends and "\xa0" in whole and not whole.strip():
        lines.break_line()
    elif lines.tight:
        lines.end_line()
    else:
        lines.end_paragraph()


def without_comments(html: str) -> str:
    """Leave out comments and declarations; a comment that is never closed goes on to the end."""
    kept: list[str] = []
    place = 0
    while (start := html.find("<!", place)) >= 0:
        kept.append(html[place:start])
        comment = html.startswith("<!--", start)
        end = html.find("-->" if comment else ">", start + (4 if comment else 2))
        if end < 0:
            return "".join(kept)
        place = end + (3 if comment else 1)
    kept.append(html[place:])
    return "".join(kept)
