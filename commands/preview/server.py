"""Serve the preview on 127.0.0.1, to this computer alone, and tell the browser when there is something new."""

import json
import socket
import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from commands.preview.board import Board, Notice
from commands.preview.layer import OWN
from commands.preview.pages import TYPES, Answer, answer, state
from plugins.security import HEADERS

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS = 20
# Often enough to notice that a browser has gone.
HEARTBEAT = 15.0
FILES = {f"{OWN}/{name}": Path(__file__).with_name(name) for name in ("kijk.js", "kijk.css")}
REFUSED = Answer(status=403, kind=TYPES[".txt"], content=b"Alleen voor deze computer.\n")
ONLY_READING = Answer(status=405, kind=TYPES[".txt"], content=b"Hier kun je alleen kijken.\n")


class Handler(BaseHTTPRequestHandler):
    """Answer one browser."""

    def __init__(self, board: Board, *arguments: object) -> None:
        """Take where the site hangs."""
        self.board = board
        super().__init__(*arguments)  # type: ignore[arg-type]

    def parse_request(self) -> bool:
        """Read a request, and answer at once what is not for us."""
        if not super().parse_request():
            return False
        refused = () if self.is_from_here() else (REFUSED,)
        for reply in refused or (() if self.command in {"GET", "HEAD"} else (ONLY_READING,)):
            self.give(reply)
            self.close_connection = True
            return False
        return True

    def is_from_here(self) -> bool:
        """Tell whether a request names this computer, and comes from a page of the preview, if from any."""
        _, port = self.connection.getsockname()
        names = {f"{HOST}:{port}", f"localhost:{port}"}
        origin = self.headers.get("Origin", "")
        elsewhere = self.headers.get("Sec-Fetch-Site") == "cross-site"
        visit = self.headers.get("Sec-Fetch-Mode") == "navigate" and self.headers.get("Sec-Fetch-Dest") == "document"
        hosts = self.headers.get_all("Host", [])
        known = len(hosts) == 1 and hosts[0] in names and origin.removeprefix("http://") in {"", *names}
        # Whoever takes us for a way to other sites asks for a whole address.
        return self.path.startswith("/") and known and (visit or not elsewhere)

    def do_GET(self) -> None:
        """Give a page, one of the preview's own files, or the stream of notices."""
        parts = urlsplit(self.path)
        if parts.path == f"{OWN}/nieuws":
            self.stream(parse_qs(parts.query).get("pagina", ["/"])[0])
        elif parts.path in FILES:
            file = FILES[parts.path]
            self.give(Answer(status=200, kind=TYPES[file.suffix], content=file.read_bytes()))
        else:
            self.give(answer(self.path, self.board.read()))

    do_HEAD = do_GET  # noqa: N815 - the name that the server looks for

    def give(self, reply: Answer) -> None:
        """Send one answer."""
        self.send_response(reply.status)
        self.send_header("Content-Length", str(len(reply.content)))
        for name, value in (("Content-Type", reply.kind), ("Location", reply.location)):
            if value:
                self.send_header(name, value)
        self.send_rest()
        if self.command != "HEAD":
            self.wfile.write(reply.content)

    def send_rest(self) -> None:
        """Send the headers that every answer has, and end them."""
        self.send_header("Cache-Control", "no-store")
        self.send_header("Cross-Origin-Resource-Policy", "same-origin")
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.end_headers()

    def stream(self, path: str) -> None:
        """Tell of one page which version there is, for as long as the browser listens."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_rest()
        if self.command == "HEAD":
            return
        notice = self.board.read()
        self.wfile.write(b"retry: 300\n" + event(path, notice))
        while True:
            latest = self.board.wait(notice, HEARTBEAT)
            self.wfile.write(b": leef je nog?\n\n" if latest is notice else event(path, latest))
            notice = latest

    def handle(self) -> None:
        """Answer, and let a browser go that has hung up."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *arguments: object) -> None:
        """Say nothing: a list of requests is of no use to somebody who writes."""


def event(path: str, notice: Notice) -> bytes:
    """Write what there is to say of a page as a server-sent event."""
    found, messages = state(path, notice)
    told = {"versie": found, "meldingen": messages, "letop": notice.warnings}
    return f"data: {json.dumps(told)}\n\n".encode()


class Server(ThreadingHTTPServer):
    """A server whose threads end with the program."""

    daemon_threads = True
    # On Windows this would hide another program that holds the port.
    allow_reuse_address = sys.platform != "win32"


def serve(board: Board, port: int, taken_over: int = -1) -> Server:
    """Open the port that was asked for, or with 0 the first free one; raises OSError where that is taken.

    The number of an open socket can be given instead: then browsers notice nothing of a new beginning.
    """
    handler = partial(Handler, board)
    if taken_over >= 0:
        server = Server((HOST, 0), handler, bind_and_activate=False)
        server.socket.close()
        server.socket = socket.socket(fileno=taken_over)
        server.server_address = server.socket.getsockname()
        return server
    problem = OSError()
    for number in [port] if port else range(FIRST_PORT, FIRST_PORT + PORTS):
        try:
            return Server((HOST, number), handler)
        except OSError as error:
            problem = error
    raise problem
