"""Write the rules for Apache: an .htaccess file, of which each part holds only where its module is there."""

import re
from collections.abc import Iterable, Iterator

from plugins.hosting.rules import FOREVER, HIDDEN, Rules


def htaccess(rules: Rules) -> str:
    """Give the text of the file; where a module is missing, Apache passes over its part and serves every page."""
    lines = [
        f"ErrorDocument 404 {rules.lost}",
        *module("mod_alias", redirects(rules)),
        *module("mod_mime", (f"AddType {quoted(kind)} .{ending}" for ending, kind in rules.types.items())),
        *module("mod_headers", sent(rules)),
    ]
    return "\n".join(lines) + "\n"


def module(name: str, lines: Iterable[str]) -> Iterator[str]:
    """Yield lines that hold only where a module is there."""
    yield f"<IfModule {name}.c>"
    yield from lines
    yield "</IfModule>"


def redirects(rules: Rules) -> Iterator[str]:
    """Yield the way from each old address; the slash at the end of a folder may be left out."""
    for move in rules.moves:
        pattern = re.escape(move.old.rstrip("/")) + ("/?" if move.old.endswith("/") else "")
        yield f"RedirectMatch 301 {quoted(f'^{pattern}$')} {quoted(move.new)}"
    yield f"RedirectMatch 404 {quoted(f'^{re.escape(rules.base)}/{HIDDEN}')}"


def sent(rules: Rules) -> Iterator[str]:
    """Yield the headers; `always` sends them with a 404 too."""
    for name, value in rules.headers.items():
        yield f"Header always set {name} {quoted(value)}"
    for path in rules.kept:
        test = f"%{{REQUEST_URI}} =~ m#^{re.escape(path)}#"
        yield f"<If {quoted(test)}>"
        yield f"Header set Cache-Control {quoted(FOREVER)}"
        yield "</If>"


def quoted(text: str) -> str:
    """Write a value as Apache reads it: only a backslash before a backslash or a quotation mark is one of its own."""
    return '"' + re.sub(r'\\(?=[\\"]|$)|"', r"\\\g<0>", text) + '"'
