"""Find Pagefind, the program that makes the index, and let it make one."""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from subprocess import PIPE
from typing import IO, Any, cast

from plugins.messages import Kind
from plugins.problems import Problem

PACKAGE = "pagefind_bin"
SECONDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Something to be found, as Pagefind takes it: where it is, its words, and what it belongs to."""

    url: str
    content: str
    language: str
    filters: Mapping[str, Sequence[str]]


@lru_cache(maxsize=1)
def program() -> str:
    """Give the path of the program, empty where this system has none that works."""
    found = find_spec(PACKAGE)
    if not found or not found.origin:
        return ""
    path = str(Path(found.origin).with_name("pagefind.exe" if sys.platform == "win32" else "pagefind"))
    try:
        subprocess.run([path, "--version"], check=True, capture_output=True, timeout=SECONDS)  # noqa: S603
    except (OSError, subprocess.SubprocessError):
        return ""
    return path


def without_program() -> tuple[Problem, ...]:
    """Say that nothing can be searched, if that is so."""
    return () if program() else (Kind.NO_SEARCH.at("zoeken"),)


def run(path: str, records: Sequence[Record], language: str) -> dict[str, bytes]:
    """Let the program make an index: its files by name. Raises OSError where it cannot."""
    messages = [
        {"type": "NewIndex", "config": {"force_language": language}},
        *({"type": "AddRecord", "index_id": 0, **asdict(record)} for record in records),
        {"type": "GetFiles", "index_id": 0},
    ]
    asked = b"".join(map(written, enumerate(messages, 1)))
    answers: list[dict[str, Any]] = []
    # What ends before it has read all of it, does not answer all of it either: whether that shows while it is being
    # asked, or when the pipe is closed, is a matter of chance.
    with suppress(BrokenPipeError), subprocess.Popen([path, "--service"], stdin=PIPE, stdout=PIPE) as service:  # noqa: S603
        cast(IO[bytes], service.stdin).write(asked)
        cast(IO[bytes], service.stdin).flush()
        # It stops as soon as there is nothing more to ask, so what it was asked for is read first.
        answers = list(answered(cast(IO[bytes], service.stdout).fileno(), len(messages)))
    if len(answers) != len(messages) or any(answer["type"] == "Error" for answer in answers):
        raise OSError(path)
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}


def written(message: tuple[int, Mapping[str, object]]) -> bytes:
    """Write a numbered message as the program reads it."""
    number, payload = message
    return b64encode(json.dumps({"message_id": number, "payload": payload}).encode()) + b","


def answered(pipe: int, number: int) -> Iterator[dict[str, Any]]:
    """Yield that many answers, as far as they come."""
    rest = b""
    while number and (more := os.read(pipe, 1 << 20)):
        *whole, rest = (rest + more).split(b",")
        for answer in whole:
            number -= 1
            yield json.loads(b64decode(answer))["payload"]
