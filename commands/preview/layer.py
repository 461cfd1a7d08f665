"""What the preview adds to a page: a mark on what is not published, and the script that follows what is saved."""

import hashlib
import json
import re
from collections.abc import Mapping
from html import escape

from plugins.content import Held
from plugins.dutch import long_date
from plugins.library.load import Loaded
from plugins.model import Status, Text

OWN = "/.wijkpark"
# The way to the text comes first in a page.
BODY = re.compile(rb'<body[^>]*>(?:\s*<a class="skip".*?</a>)?', re.DOTALL)
NOTHING_YET = """<!doctype html>
<html lang="nl"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'self'"><title>{title}</title></head>
<body><main class="wijkpark-uitleg"><h1>{title}</h1><p>{text}</p><pre>{messages}</pre></main>
"""


def marks(loaded: Loaded) -> dict[str, str]:
    """Give what is to be said of each page that a build would leave out, by the page's address in links."""
    held = {found.path: found for found in loaded.library.held}
    return {
        loaded.site.link(text.address): mark(held[text.path])
        for text in loaded.library.shown(Text)
        if text.path in held
    }


def mark(held: Held) -> str:
    """Say why a text is not published."""
    if held.status is Status.DRAFT:
        return "Concept"
    when = "" if held.date.strftime("%H:%M") == "00:00" else f" om {held.date:%H:%M} uur"
    return f"Verschijnt op {long_date(held.date)}{when}"


def with_layer(page: bytes, address: str, marked: Mapping[str, str]) -> bytes:
    """Add to a page what only the preview shows; `address` is the page's own, as links have it."""
    data = f'data-versie="{version(page, marked)}" data-merken="{escape(json.dumps(marked, ensure_ascii=False))}"'
    more = f'<link rel="stylesheet" href="{OWN}/kijk.css"><script defer src="{OWN}/kijk.js" {data}></script>\n'
    own = f'<p class="wijkpark-merk">{escape(marked[address])}</p>' if address in marked else ""
    head, end, rest = page.partition(b"</head>")
    return head + more.encode() + end + BODY.sub(lambda match: match[0] + own.encode(), rest, count=1)


def version(page: bytes, marked: Mapping[str, str]) -> str:
    """Give a short name of all that a page shows: it is another one when anything of that is."""
    return hashlib.blake2b(page + json.dumps(marked).encode(), digest_size=12).hexdigest()


def page_without_site(title: str, text: str, messages: str = "") -> bytes:
    """Make a page for where there is none of the site to show."""
    return NOTHING_YET.format(title=escape(title), text=escape(text), messages=escape(messages)).encode()
