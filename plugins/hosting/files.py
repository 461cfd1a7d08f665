"""Write what each kind of server reads."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.hosting import apache, netlify, nginx
from plugins.hosting.rules import rules
from plugins.sheet import File
from plugins.site import Site


def server_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the files; each server reads its own, and none shows them as a page."""
    table = rules(library, site)
    yield File(address="/.htaccess", content=apache.htaccess(table).encode())
    yield File(address="/.nginx.conf", content=nginx.snippet(table).encode())
    yield File(address="/_headers", content=netlify.headers(table).encode())
    yield File(address="/_redirects", content=netlify.redirects(table).encode())
