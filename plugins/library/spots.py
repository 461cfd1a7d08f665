"""Lead the links of a text whose targets are all there: where they stand in it is known, so that this is quick."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from html import escape, unescape
from typing import TypeVar

from markupsafe import Markup

from plugins.library.links import ANCHOR
from plugins.library.targets import PELICAN, Places
from plugins.model import Text
from plugins.site import Site

ELSEWHERE = re.compile(r"(?:https?|mailto|tel):", re.IGNORECASE)
T = TypeVar("T", bound=Text)


def spots(body: str) -> Iterator[tuple[int, int]]:
    """Yield where the address of each link begins and ends in a body."""
    for match in ANCHOR.finditer(body):
        yield match.span("href")


def quickly_linked(text: T, places: Places, site: Site, at: Iterable[tuple[int, int]]) -> T | None:
    """Give a text whose links lead somewhere, or None where that takes a closer look; `at` are the spots in it."""
    body = str(text.body)
    if "<img" in body or text.album:
        return None
    pieces: list[str] = []
    done = 0
    for start, end in at:
        written = body[start:end]
        address = quick_target(unescape(written), text, places, site)
        if not address:
            return None
        pieces += body[done:start], written if address == unescape(written) else escape(address)
        done = end
    led = "".join((*pieces, body[done:]))
    return text if led == body else replace(text, body=Markup(led))  # noqa: S704 - it was HTML already


def quick_target(href: str, text: Text, places: Places, site: Site) -> str:
    """Give where a link leads that is written in full to what is there; empty for any other."""
    if href.startswith("#"):
        return href if href[1:] in places.pages[text.address] else ""
    if ELSEWHERE.match(href):
        return "" if href.startswith(site.url) else href
    path = PELICAN.sub("", href)
    if path[1:] in places.files and path.startswith("/"):
        return site.link(places.files[path[1:]])
    return site.link(path) if path in places.pages and not site.base else ""
