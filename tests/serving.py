"""Build sites for the tests, and serve them on this computer."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import takewhile
from pathlib import Path

from commands.preview.pages import TYPES
from tests import forked
from tests.paths import ROOT


class Files(SimpleHTTPRequestHandler):
    """Serve a built site as a plain web server does."""

    extensions_map = {**SimpleHTTPRequestHandler.extensions_map, **TYPES}  # noqa: RUF012

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Give the site's own page for an address that does not exist."""
        lost = Path(self.directory, "404.html")
        if code != HTTPStatus.NOT_FOUND or not lost.is_file():
            super().send_error(code, message, explain)
            return
        self.send_response(code)
        self.send_header("Content-Type", TYPES[".html"])
        self.end_headers()
        self.wfile.write(lost.read_bytes())

    def end_headers(self) -> None:
        """Send what the site wants every answer to have, and let nothing be kept."""
        for header in site_headers(Path(self.directory)):
            self.send_header(*header)
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, *arguments: object) -> None:
        """Say nothing."""


def site_headers(site: Path) -> Iterator[tuple[str, str]]:
    """Yield the headers that a site has for every path, as hosts read them from its `_headers`."""
    file = site / "_headers"
    first, *lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else [""]
    for line in takewhile(lambda line: line.startswith(" "), lines if first == "/*" else []):
        name, _, value = line.strip().partition(": ")
        yield name, value


def build(output: Path, *words: str | Path) -> None:
    """Build a site as a volunteer does; the group's own, or that of which `words` say more."""
    forked.run(["bouw", "--uitvoer", output, *words], ROOT, os.environ).check_returncode()


@contextmanager
def served(output: Path) -> Iterator[str]:
    """Give the address at which a built site can be read."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Files, directory=str(output)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
