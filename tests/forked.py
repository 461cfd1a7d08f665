"""Run a command without paying for its imports: a process that has only imported forks a child for each call.

The child runs `commands/__main__.py` and ends as any Python does. Nothing goes from one call to the next, for the
process that forks never runs a command. `test_forked.py` proves that a new process says and does the same.
"""

import atexit
import functools
import gc
import importlib
import json
import os
import runpy
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
COMMAND = str(ROOT / "commands" / "__main__.py")
# What commands import when they need it, beside the plugins and the commands themselves.
COSTLY = ("engine.make", "engine.past", "engine.site")
# Neither Python's start nor any import looks at these, so they may differ from one call to the next.
LOOKED_AT_LATE = ("PYTEST_", "WIJKPARK_")

Words = Sequence[str | Path]
Done = subprocess.CompletedProcess[str]


def run(words: Words, cwd: Path, environment: Mapping[str, str]) -> Done:
    """Run a command; in a new process where the environment is another than the forking process began with."""
    forks, began_with = forking()
    if early(environment) != began_with:
        return run_new(words, cwd, environment)
    return run_forked(forks, words, cwd, environment)


def run_new(words: Words, cwd: Path, environment: Mapping[str, str]) -> Done:
    """Run a command in a new process, as the launcher does."""
    command = [sys.executable, "-X", "utf8", COMMAND, *words]
    return subprocess.run(command, cwd=cwd, env=environment, capture_output=True, encoding="utf-8", check=False)


def run_forked(forks: socket.socket, words: Words, cwd: Path, environment: Mapping[str, str]) -> Done:
    """Run a command in a child of the forking process."""
    call = json.dumps([[str(word) for word in words], str(cwd), dict(environment)])
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        socket.send_fds(forks, [call.encode()], [out.fileno(), err.fileno()])
        return Done(words, int(forks.recv(16)), text_of(out), text_of(err))


def text_of(file: IO[bytes]) -> str:
    """Give what was written, with line ends as a pipe to a text gives them."""
    file.seek(0)
    return file.read().decode().replace("\r\n", "\n").replace("\r", "\n")


def early(environment: Mapping[str, str]) -> dict[str, str]:
    """Give the part of an environment that a process may look at before it runs a command."""
    return {name: value for name, value in environment.items() if not name.startswith(LOOKED_AT_LATE)}


@functools.cache
def forking() -> tuple[socket.socket, dict[str, str]]:
    """Start the process that forks, once; gives the way to it, and the environment that it began with."""
    ours, its = socket.socketpair()
    with its:
        command = [sys.executable, "-X", "utf8", __file__, str(its.fileno())]
        process = subprocess.Popen(command, pass_fds=[its.fileno()], stdout=subprocess.DEVNULL)
    # What is registered last is called first: it ends when nobody can call it any more.
    atexit.register(process.wait)
    atexit.register(ours.close)
    return ours, early(os.environ)


def serve(calls: socket.socket) -> None:
    """Answer each call with the status of a child; returns in that child, and ends when nobody can call any more."""
    for module in imported():
        importlib.import_module(module)
    gc.freeze()
    while True:
        call, files, _flags, _address = socket.recv_fds(calls, 1 << 20, 2)
        if not call:
            raise SystemExit
        child = os.fork()
        if not child:
            calls.close()
            become(json.loads(call), files)
            return
        for file in files:
            os.close(file)
        calls.send(str(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])).encode())


def imported() -> list[str]:
    """Name what is imported beforehand."""
    from commands.table import COMMANDS
    from pelicanconf import PLUGINS

    return [*COSTLY, *PLUGINS, *(command.module for command in COMMANDS)]


def become(call: tuple[list[str], str, dict[str, str]], files: Sequence[int]) -> None:
    """Make this process what a new one is before it runs its command."""
    words, cwd, environment = call
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    for number, file in enumerate(files, 1):
        os.dup2(file, number)
        os.close(file)
    sys.argv[:] = [COMMAND, *words]
    gc.unfreeze()


if __name__ == "__main__":
    # A new process has the command's folder here, and the command puts the project's in its place.
    sys.path[0] = str(ROOT)
    serve(socket.socket(fileno=int(sys.argv[1])))
    runpy.run_path(COMMAND, run_name="__main__")
