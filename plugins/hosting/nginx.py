"""Write the rules for nginx: a file that its configuration includes in the site's `server` block."""

import re
from collections.abc import Iterator

from plugins.hosting.rules import FOREVER, HIDDEN, Rules

TOP = """\
# Zet in het server-blok van deze site: include /pad/naar/de/site/.nginx.conf;
absolute_redirect off;
"""


def snippet(rules: Rules) -> str:
    """Give the text of the file. No location sends a header: one that does loses those of the whole site."""
    lines = [
        f"error_page 404 {rules.lost};",
        'set $kept "";',
        *(kept(path) for path in rules.kept),
        "add_header Cache-Control $kept;",
        *(f"add_header {name} {quoted(value)} always;" for name, value in rules.headers.items()),
        *(kind(ending, value) for ending, value in rules.types.items()),
        f"location ~ {quoted(f'^{re.escape(rules.base)}/{HIDDEN}')} {{ return 404; }}",
        *redirects(rules),
    ]
    return TOP + "\n".join(lines) + "\n"


def kept(path: str) -> str:
    """Let browsers keep what begins with a path."""
    return f"if ($uri ~ {quoted(f'^{re.escape(path)}')}) {{ set $kept {quoted(FOREVER)}; }}"


def kind(ending: str, value: str) -> str:
    """Give a media type to the files with that ending; `types` in the server block would forget all other types."""
    return rf"location ~ \.{ending}$ {{ types {{}} default_type {quoted(value)}; }}"


def redirects(rules: Rules) -> Iterator[str]:
    """Yield the way from each old address."""
    for move in rules.moves:
        yield f"location = {quoted(move.old)} {{ return 301 {quoted(move.new)}; }}"


def quoted(text: str) -> str:
    """Write a value as nginx reads it: a backslash stands before a quotation mark, and before another backslash."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
