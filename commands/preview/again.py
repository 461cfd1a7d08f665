"""Start the preview anew in place of itself, with the same port: its own code has changed."""

import os
import subprocess
import sys

from commands.preview.server import Server

# In the environment: the number of the open socket.
SOCKET = "WIJKPARK_KIJK"


def taken_over() -> int:
    """Give the number of the socket that an earlier self left open, or -1."""
    return int(os.environ.pop(SOCKET, "-1"))


def start_again(server: Server) -> int:
    """Become the new program; on Windows, which cannot do that, wait for it and give its exit status."""
    if sys.platform == "win32":
        port = server.server_address[1]
        server.server_close()
        return subprocess.call([*sys.orig_argv, "--stil", "--poort", str(port)])
    server.socket.set_inheritable(True)
    environment = {**os.environ, SOCKET: str(server.socket.fileno())}
    return os.execve(sys.executable, sys.orig_argv, environment)  # noqa: S606 - our own interpreter
