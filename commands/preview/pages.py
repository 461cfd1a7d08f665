"""Find the file for an address, as a plain web server does."""

import mimetypes
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

TYPES = MappingProxyType(
    {
        ".css": "text/css; charset=utf-8",
        ".html": "text/html; charset=utf-8",
        ".js": "text/javascript; charset=utf-8",
        ".json": "application/json",
        ".svg": "image/svg+xml",
        ".txt": "text/plain; charset=utf-8",
        ".webp": "image/webp",
        ".xml": "text/xml; charset=utf-8",
    }
)
SCRIPT = b'<script type="module" src="/.wijkpark/kijk.js"></script>'
NOTHING_YET = """<!doctype html>
<html lang="nl"><meta charset="utf-8"><title>Nog geen site</title>
<body><h1>Er is nog geen site om te tonen</h1><p>Zodra je tekst zonder fouten is, verschijnt de site hier vanzelf.</p>
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What a browser gets; `location` is filled for an address that lacks its last slash."""

    status: int
    kind: str
    content: bytes
    location: str = ""


def answer(target: str, site: Path) -> Answer:
    """Give the answer to a request; nothing outside the site's folder is ever read."""
    path = unquote(urlsplit(target).path)
    parts = PurePosixPath(path.lstrip("/")).parts
    if ".." in parts or "\0" in path or "\\" in path or any(len(part.encode()) > 255 for part in parts):
        return lost(site)
    file = site.joinpath(*parts)
    if file.is_dir() and not path.endswith("/"):
        return Answer(status=301, kind="", content=b"", location=f"/{'/'.join(parts)}/")
    return read(file / "index.html" if path.endswith("/") else file, 200) or lost(site)


def lost(site: Path) -> Answer:
    """Give the site's own page for an address that does not exist, or a word that there is no site yet."""
    missing = Answer(status=404, kind=TYPES[".html"], content=with_script(NOTHING_YET.encode()))
    return read(site / "404.html", 404) or missing


def read(file: Path, status: int) -> Answer | None:
    """Give a file as an answer, or None where it cannot be read."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    kind = TYPES.get(file.suffix) or mimetypes.guess_type(file.name)[0] or "application/octet-stream"
    return Answer(status=status, kind=kind, content=with_script(content) if file.suffix == ".html" else content)


def with_script(page: bytes) -> bytes:
    """Add the script that reloads; only what the browser gets has it, never the file."""
    return page + SCRIPT
