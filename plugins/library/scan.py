"""Find in a text what its page will not show: HTML that is taken out, and a comment that is never closed."""

import re
from bisect import bisect
from collections.abc import Iterator
from html import unescape

from plugins.library.clean import ATTRIBUTES, SCHEMES, TAGS
from plugins.library.code import COMMENT, blank, without_code, without_comments
from plugins.library.text import PASTED_IMAGE
from plugins.messages import Kind
from plugins.problems import Problem

# A sign < ends a tag that is not closed: otherwise a text full of them would be read over and over again.
TAG = re.compile(r"""<(?P<name>[a-z][a-z0-9-]*)(?P<inside>(?:[\s/](?:[^<>"']|"[^"]*"|'[^']*')*+)?)>""", re.IGNORECASE)
ATTRIBUTE = re.compile(r"""(?P<name>[^\s"'<>/=]+)(?:\s*=\s*(?P<value>"[^"]*"|'[^']*'|[^\s"'<>]*))?""")
NAME = re.compile(r"[a-z][a-z0-9-]*")
SCHEME = re.compile(r"\s*(?P<scheme>[a-z][a-z0-9+.-]{0,40}):", re.IGNORECASE)
LINK = re.compile(r"(?:\]\(\s*|^ {0,3}\[(?!\^)[^\]\n]{1,99}\]: {0,9})<?(?P<address>[^\s)>]*)", re.MULTILINE)
# What Markdown leaves out whole, up to its end: instructions for programs, and declarations.
SECTIONS = (("<?", "?>"), ("<![CDATA[", "]]>"), ("<!doctype", ">"))
CODE = re.compile(r"<code>.*?</code>", re.DOTALL)


def hidden(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """Find what is left out of a text that begins on `first_line` of its file."""
    shown = without_code(text)
    opened = shown.find("<!--", shown.rfind("-->") + 1)
    if opened >= 0:
        yield Kind.OPEN_COMMENT.at(path, first_line + shown.count("\n", 0, opened))
        shown = shown[:opened]
    shown = without_comments(shown, blank)
    ends = [match.start() for match in re.finditer("\n", shown)]
    removed = (*removed_tags(shown), *removed_links(shown), *removed_sections(shown))
    found = sorted((bisect(ends, place), name) for place, name in removed)
    for line, name in dict.fromkeys(found):
        yield Kind.REMOVED.at(path, first_line + line, name=name)


def shown_comments(text: str, html: str, first_line: int, path: str) -> Iterator[Problem]:
    """Find the comment that readers would see in the `html` made of a text.

    Markdown knows one in a line of text, a list or a quotation only up to the next blank line.
    """
    if "&lt;!--" not in html or "&lt;!--" not in CODE.sub("", html):
        return
    shown = without_code(text)
    comment = next((match for match in COMMENT.finditer(shown) if "\n" in match[0]), None)
    if comment:
        yield Kind.SHOWN_COMMENT.at(path, first_line + shown.count("\n", 0, comment.start()))


def removed_sections(text: str) -> Iterator[tuple[int, str]]:
    """Yield the beginning of each section that vanishes, as in `<?php ... ?>`, and its place."""
    lower = text.lower()
    for start, end in SECTIONS:
        place, last = lower.find(start.lower()), lower.rfind(end)
        while 0 <= place < last:
            yield place, start
            place = lower.find(start.lower(), place + 1)


def removed_links(text: str) -> Iterator[tuple[int, str]]:
    """Yield the scheme of each Markdown link that loses its address, and its place."""
    for match in LINK.finditer(text):
        if is_foreign(match["address"]) and not PASTED_IMAGE.match(match["address"]):
            yield match.start("address"), scheme_of(match["address"])


def removed_tags(text: str) -> Iterator[tuple[int, str]]:
    """Yield each tag, attribute and scheme that is taken out, and the place of its tag.

    `<https://…>` and `<naam@…>` are links, not tags.
    """
    for match in TAG.finditer(text):
        tag = match["name"].lower()
        if tag not in TAGS:
            yield match.start(), f"<{tag}>"
            continue
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | {"class", "markdown"}
        for attribute in ATTRIBUTE.finditer(match["inside"]):
            name, value = attribute["name"].lower(), unescape((attribute["value"] or "").strip("\"'"))
            if name not in allowed and NAME.fullmatch(name):
                yield match.start(), name
            elif name in {"href", "src", "cite"} and is_foreign(value):
                yield match.start(), scheme_of(value)


def is_foreign(address: str) -> bool:
    """Tell whether an address has a scheme that is taken out, such as javascript."""
    scheme = SCHEME.match(address)
    return bool(scheme) and scheme["scheme"].lower() not in SCHEMES if scheme else False


def scheme_of(address: str) -> str:
    """Give the scheme of an address as it was written, with its colon."""
    return f"{address.partition(':')[0].strip()}:"
