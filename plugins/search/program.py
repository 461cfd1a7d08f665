"""Find Pagefind, the program that makes the index, and let it make one."""

import json
import os
import subprocess
import sys
from base64 import b64decode, b64encode
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from pathlib import Path
from subprocess import DEVNULL, PIPE
from threading import Timer
from typing import IO, Any, cast

from plugins.messages import Kind
from plugins.problems import ContentError

PACKAGE, NAME = "pagefind_bin", "pagefind.exe" if sys.platform == "win32" else "pagefind"
# So many seconds may an index take, and so many more for each record: a slow machine needs a twentieth of that.
SECONDS, EACH = 60.0, 0.1


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Something to be found, as Pagefind takes it: where it is, its words, and what it belongs to."""

    url: str
    content: str
    language: str
    filters: Mapping[str, Sequence[str]]


def program() -> str:
    """Give the path of the program, empty where it is not there."""
    found = find_spec(PACKAGE)
    path = Path(found.origin).with_name(NAME) if found and found.origin else None
    return str(path) if path and os.access(path, os.X_OK) else ""


def run(path: str, records: Sequence[Record], language: str) -> dict[str, bytes]:
    """Let the program make an index: its files by name. Raises ContentError, with a warning, where it does not."""
    messages = [
        {"type": "NewIndex", "config": {"force_language": language}},
        *({"type": "AddRecord", "index_id": 0, **asdict(record)} for record in records),
        {"type": "GetFiles", "index_id": 0},
    ]
    limit = SECONDS + EACH * len(records)
    try:
        answers = answers_to(messages, path, limit)
    except OSError as error:
        raise failed("het begint niet") from error
    if len(answers) != len(messages) or any(answer["type"] == "Error" for answer in answers):
        raise failed(f"het hield op, of was na {limit:.0f} seconden niet klaar")
    return {file["path"]: b64decode(file["content"]) for file in answers[-1]["files"]}


def failed(reason: str) -> ContentError:
    """Say that there is no index, which the site can do without."""
    return ContentError([Kind.NO_INDEX.at("zoeken", reason=reason)])


def answers_to(messages: Sequence[Mapping[str, object]], path: str, limit: float) -> list[dict[str, Any]]:
    """Ask the program and give its answers, as far as they come within so many seconds; raises OSError without it."""
    asked = b"".join(map(written, enumerate(messages, 1)))
    answers: list[dict[str, Any]] = []
    service = subprocess.Popen([path, "--service"], stdin=PIPE, stdout=PIPE, stderr=DEVNULL)  # noqa: S603
    alarm = Timer(limit, service.kill)
    alarm.start()
    try:
        # What ends before it has read all of it, does not answer all of it either: whether that shows while it is
        # being asked, or when the pipe is closed, is a matter of chance.
        with suppress(BrokenPipeError), service:
            cast(IO[bytes], service.stdin).write(asked)
            cast(IO[bytes], service.stdin).flush()
            # It stops as soon as there is nothing more to ask, so what it was asked for is read first.
            answers = list(answered(cast(IO[bytes], service.stdout).fileno(), len(messages)))
    finally:
        alarm.cancel()
    return answers


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
