"""Build sites for the tests, and serve them on this computer."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from commands.preview.board import Board
from commands.preview.server import serve
from tests.paths import ROOT


def build(output: Path, *words: str | Path) -> None:
    """Build a site as a volunteer does; the group's own, or that of which `words` say more."""
    command = [sys.executable, ROOT / "commands" / "__main__.py", "bouw", "--uitvoer", output, *words]
    subprocess.run(command, check=True, capture_output=True)


@contextmanager
def served(output: Path) -> Iterator[str]:
    """Give the address at which a built site can be read."""
    server = serve(Board(), output, 0)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
