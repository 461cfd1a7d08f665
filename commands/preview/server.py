"""Serve the preview on 127.0.0.1, and tell the browser when there is something new."""

import sys
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from commands.preview.board import Board
from commands.preview.pages import TYPES, Answer, answer

HOST = "127.0.0.1"
FIRST_PORT = 8000
PORTS = 20
# Often enough to notice that a browser has gone.
HEARTBEAT = 15.0


class Handler(BaseHTTPRequestHandler):
    """Answer one browser."""

    def __init__(self, board: Board, site: Path, *arguments: object) -> None:
        self.board = board
        self.site = site
        super().__init__(*arguments)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        """Give a page, the script, or the stream of notices; only to somebody who asked for this computer."""
        _, port = self.connection.getsockname()
        if self.headers.get("Host", "") not in {f"{HOST}:{port}", f"localhost:{port}"}:
            self.give(Answer(status=403, kind=TYPES[".txt"], content=b"Alleen voor deze computer.\n"))
        elif self.path == "/.wijkpark/nieuws":
            self.stream()
        elif self.path == "/.wijkpark/kijk.js":
            script = Path(__file__).with_name("kijk.js").read_bytes()
            self.give(Answer(status=200, kind=TYPES[".js"], content=script))
        else:
            self.give(answer(self.path, self.site))

    def give(self, reply: Answer) -> None:
        """Send one answer; a browser that hangs up is no mistake."""
        self.send_response(reply.status)
        self.send_header("Content-Length", str(len(reply.content)))
        self.send_header("Cache-Control", "no-store")
        if reply.kind:
            self.send_header("Content-Type", reply.kind)
        if reply.location:
            self.send_header("Location", reply.location)
        self.end_headers()
        self.wfile.write(reply.content)

    def stream(self) -> None:
        """Send notices for as long as the browser listens."""
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        notice = self.board.read()
        self.wfile.write(notice.event())
        while True:
            latest = self.board.wait(notice, HEARTBEAT)
            self.wfile.write(b": leef je nog?\n\n" if latest == notice else latest.event())
            notice = latest

    def handle(self) -> None:
        """Answer, and let a browser go that has hung up."""
        try:
            super().handle()
        except ConnectionError:
            self.close_connection = True

    def log_message(self, *arguments: object) -> None:
        """Say nothing: a list of requests is of no use to somebody who writes."""


class Server(ThreadingHTTPServer):
    """A server whose threads end with the program."""

    daemon_threads = True
    # On Windows this would hide another program that holds the port.
    allow_reuse_address = sys.platform != "win32"


def serve(board: Board, site: Path, port: int) -> Server:
    """Open the port that was asked for, or with 0 the first free one; raises OSError where that is taken."""
    wanted = [port] if port else range(FIRST_PORT, FIRST_PORT + PORTS)
    problem = OSError()
    for number in wanted:
        try:
            return Server((HOST, number), partial(Handler, board, site))
        except OSError as error:
            problem = error
    raise problem
