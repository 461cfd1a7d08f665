"""Read documents that strangers made: each in a process of its own, with little time and little memory."""

import os
import pickle
import select
import signal
import subprocess
import sys
import time
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import NoReturn

from plugins.documents import reading
from plugins.examined import Examined, Unread

SECONDS = 10
# What a process that reads may take beside what the program itself has: together less than 500 MiB.
MEMORY = 400 * 1024 * 1024
SLOW = "het lezen duurt langer dan 10 seconden"
HEAVY = "het lezen lukt niet: het is beschadigd of veel te zwaar"
# Where a process sees how much memory it has: in pages, the first number being all of it.
OWN_SIZE = Path("/proc/self/statm")
ROOT = Path(__file__).parent.parent.parent


def examine(file: str) -> Examined | Unread:
    """Give what was read in a document in time, or why it cannot be read."""
    answer, in_time = in_child(file) if hasattr(os, "fork") else in_other_program(file)
    found = last(answer)
    if found is None:
        return Unread(reason=HEAVY if in_time else SLOW)
    return found


def last(answer: bytes) -> Examined | Unread | None:
    """Give the last of what a process has written whole; None where that is nothing."""
    found, file = None, BytesIO(answer)
    with suppress(EOFError, pickle.UnpicklingError):
        while True:
            found = pickle.load(file)  # noqa: S301 - of our own child
    return found


def in_child(file: str) -> tuple[bytes, bool]:
    """Read a document in a fork of this process: what it wrote, and whether it came to an end."""
    reading_end, writing_end = os.pipe()
    child = os.fork() or only_tell(file, writing_end)
    os.close(writing_end)
    try:
        return collected(reading_end)
    finally:
        os.close(reading_end)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def only_tell(file: str, writing_end: int) -> NoReturn:
    """Write what is read in a document, and end this process whatever comes of it."""
    with suppress(BaseException):
        # What a library says while it is dying is nothing for a volunteer.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
        limit()
        tell(file, writing_end)
    os._exit(0)


def collected(reading_end: int) -> tuple[bytes, bool]:
    """Give what comes through a pipe until its end, or until time is up, and whether the end came."""
    answer, ends = b"", time.monotonic() + SECONDS
    while select.select([reading_end], [], [], max(0.0, ends - time.monotonic()))[0]:
        more = os.read(reading_end, 1 << 20)
        if not more:
            return answer, True
        answer += more
    return answer, False


def limit() -> None:
    """Take memory away from this process beyond what it has, and time."""
    import resource  # noqa: PLC0415 - Windows has none

    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 1))
    if OWN_SIZE.exists():
        used = int(OWN_SIZE.read_text().split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (used + MEMORY, used + MEMORY))


def tell(file: str, writing_end: int) -> None:
    """Write what is read in a document, step by step."""
    with os.fdopen(writing_end, "wb") as pipe:
        for found in reading.read(file):
            pickle.dump(found, pipe)
            pipe.flush()


def in_other_program(file: str) -> tuple[bytes, bool]:
    """Read a document where a process cannot be forked: as `in_child`, with Python started anew, and all its memory."""
    command = [sys.executable, "-c", f"from plugins.documents.guarded import tell; tell({file!r}, 1)"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, timeout=SECONDS, check=False)  # noqa: S603
    except subprocess.TimeoutExpired as late:
        return late.stdout or b"", False
    return done.stdout, True
