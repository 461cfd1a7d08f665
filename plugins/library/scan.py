"""Find in a text what its page will not show: HTML that is taken out, and a comment that is never closed."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from plugins.library.clean import ATTRIBUTES, SCHEMES, TAGS
from plugins.library.text import PASTED_IMAGE
from plugins.messages import Kind
from plugins.problems import Problem

# Code is shown as it is written, so nothing in it is taken out.
CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)[^\n]*$|\Z)|(?<!`)(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
INDENTED = re.compile(r"(?<=\n\n)(?:(?: {4}|\t)[^\n]*(?:\n|\Z))+")
# Python's parser raises on some; no text means one.
DECLARATION = re.compile(r"<(?=[?!])(?!!--)")
NAME = re.compile(r"[a-z][a-z0-9-]*")
SCHEME = re.compile(r"\s*(?P<scheme>[a-z][a-z0-9+.-]*):", re.IGNORECASE)
LINK = re.compile(r"\]\(\s*<?(?P<address>[^\s)>]*)")


def hidden(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """Find what is left out of a text that begins on `first_line` of its file."""
    shown = INDENTED.sub(blank, CODE.sub(blank, text))
    opened = shown.rfind("<!--")
    if opened > shown.rfind("-->"):
        yield Kind.OPEN_COMMENT.at(path, first_line + shown.count("\n", 0, opened))
    scanner = Scanner()
    scanner.feed(DECLARATION.sub(" ", shown))
    scanner.close()
    found = scanner.found
    for match in LINK.finditer(shown):
        if is_foreign(match["address"]) and not PASTED_IMAGE.match(match["address"]):
            found.append((shown.count("\n", 0, match.start()) + 1, match["address"].partition(":")[0] + ":"))
    for line, name in dict.fromkeys(sorted(found)):
        yield Kind.REMOVED.at(path, first_line + line - 1, name=name)


def blank(match: re.Match[str]) -> str:
    """Give as many lines with nothing on them, so that the others keep their numbers."""
    return "\n" * match[0].count("\n")


def is_foreign(address: str) -> bool:
    """Tell whether an address has a scheme that is taken out, such as javascript."""
    scheme = SCHEME.match(address)
    return bool(scheme) and scheme["scheme"].lower() not in SCHEMES if scheme else False


class Scanner(HTMLParser):
    """Collect the tags and attributes that are taken out, each with its line, counted from 1."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[int, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Look at one tag; `<https://…>` and `<naam@…>` are links, not tags."""
        line = self.getpos()[0]
        if not NAME.fullmatch(tag):
            return
        if tag not in TAGS:
            self.found.append((line, f"<{tag}>"))
            return
        allowed = ATTRIBUTES["*"] | ATTRIBUTES.get(tag, set()) | {"class", "markdown"}
        self.found += [(line, name) for name, _ in attrs if name not in allowed and NAME.fullmatch(name)]
        self.found += [
            (line, f"{(value or '').partition(':')[0].strip()}:")
            for name, value in attrs
            if name in {"href", "src", "cite"} and is_foreign(value or "")
        ]
