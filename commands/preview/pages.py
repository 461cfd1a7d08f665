"""Give what a browser asks for: a page of the site, with the preview's layer on it, or a word why there is none."""

import mimetypes
from dataclasses import dataclass
from pathlib import PurePosixPath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from commands.preview.board import Notice
from commands.preview.layer import marks, page_without_site, version, with_layer
from engine.shown import Shown
from plugins.problems import ContentError, report

TYPES = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".ics": "text/calendar; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webp": "image/webp",
        ".xml": "text/xml; charset=utf-8",
    }
)
LOST = "/404.html"
NO_SITE = "Er is nog geen site om te tonen"
WAIT = "Zodra je tekst zonder fouten is, verschijnt de site hier vanzelf."
NO_PAGE = "Deze pagina kan ik niet maken"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a browser gets; `location` is filled for an address that leads elsewhere."""

    status: int
    kind: str
    content: bytes
    location: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What stands at an address of the site: its status, its own address, and its bytes."""

    status: int
    address: str
    content: bytes


def answer(target: str, notice: Notice) -> Answer:
    """Answer a request for a target, as it stands in its first line."""
    path = unquote(urlsplit(target).path)
    for site in notice.site:
        base = site.loaded.site.base
        if path == "/" and base:
            return Answer(status=302, kind="", content=b"", location=f"{base}/")
        try:
            found = find(path, site)
        except ContentError:
            return html(500, page_without_site(NO_PAGE, WAIT), path, site)
        if found.status == 301:
            return Answer(status=301, kind="", content=b"", location=base + found.address)
        if found.address.endswith(("/", ".html")):
            return html(found.status, found.content, path, site)
        return Answer(status=found.status, kind=kind_of(found.address), content=found.content)
    page = page_without_site(NO_SITE, WAIT, notice.messages)
    return Answer(status=503, kind=TYPES[".html"], content=with_layer(page, path, {}))


def find(path: str, site: Shown) -> Found:
    """Find what a path leads to: as on a server, a folder's name without its last slash leads on to its page."""
    base = site.loaded.site.base
    if base and path == base:
        return Found(status=301, address="/", content=b"")
    address = path.removeprefix(base).removesuffix("index.html" if path.endswith("/index.html") else "")
    content = site.content(address) if path.startswith(f"{base}/") else None
    if content is not None:
        return Found(status=200, address=address, content=content)
    if not address.endswith("/") and path.startswith(f"{base}/") and site.item(f"{address}/"):
        return Found(status=301, address=f"{address}/", content=b"")
    return Found(status=404, address=LOST, content=site.content(LOST) or b"")


def html(status: int, page: bytes, path: str, site: Shown) -> Answer:
    """Answer with a page."""
    return Answer(status=status, kind=TYPES[".html"], content=with_layer(page, path, marks(site.loaded)))


def state(path: str, notice: Notice) -> tuple[str, str]:
    """Give the version of the page at a path, empty where it cannot be made, and the messages that lie over it."""
    for site in notice.site:
        try:
            return version(find(path, site).content, marks(site.loaded)), notice.messages
        except ContentError as error:
            return "", notice.messages or report(error.problems)
    return version(page_without_site(NO_SITE, WAIT, notice.messages), {}), ""


def kind_of(address: str) -> str:
    """Give the media type of a file, by the ending of its name."""
    return TYPES.get(PurePosixPath(address).suffix) or mimetypes.guess_type(address)[0] or "application/octet-stream"
