"""Read mails from files as mail programs keep them: .eml, mbox, Maildir, or a folder of those."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

# A mail's text stands before its attachments: of a larger mail only this much is read, and never more at once.
LARGEST = 4_000_000
LINE = 65_536
MBOX = b"From "
QUOTED = re.compile(rb">{1,99}From ")


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A mail as it was received: what it is called here, and the first LARGEST of its bytes.

    Where it could not be read there are no bytes.
    """

    name: str
    raw: bytes


def mails(path: Path) -> Iterator[Source]:
    """Yield the mails in a file or a folder, in the order of their names; what is no file is passed over."""
    for file in files(path):
        # What waits for somebody to write in it would be waited for.
        if not file.is_file():
            yield Source(name=file.name, raw=b"")
            continue
        try:
            with file.open("rb") as opened:
                yield from mails_in(opened, file.name)
        except OSError:
            yield Source(name=file.name, raw=b"")


def files(path: Path) -> Iterator[Path]:
    """Yield the files with mail below a path."""
    if not path.is_dir():
        yield path
        return
    boxes = [path / part for part in ("cur", "new") if (path / part).is_dir()]
    for folder in boxes or [path]:
        found = sorted(folder.iterdir() if boxes else folder.rglob("*"))
        yield from (file for file in found if file.is_file() and (boxes or is_mail(file, path)))


def is_mail(file: Path, folder: Path) -> bool:
    """Tell whether a file in a folder is meant as mail: by its name, or since it stands in a Maildir there."""
    parts = file.relative_to(folder).parts
    if any(part.startswith(".") for part in parts):
        return False
    return file.parent.name in {"cur", "new"} or file.suffix.lower() in {".eml", ".mbox", ".mbx"}


def mails_in(file: BinaryIO, name: str) -> Iterator[Source]:
    """Yield the mails of an open file: those of an mbox by their numbers, or the one of any other file."""
    line = file.readline(LINE)
    if not line.startswith(MBOX):
        yield Source(name=name, raw=line + file.read(LARGEST - len(line)))
        return
    number, kept, room, at_start, blank = 0, bytearray(), LARGEST, True, True
    while line:
        if at_start and blank and line.startswith(MBOX):
            if number:
                yield Source(name=f"{name}:{number}", raw=bytes(kept))
            number, kept, room = number + 1, bytearray(), LARGEST
        elif room > 0:
            # A line of the text that begins as a new mail does has a sign before it.
            kept += line[1:] if at_start and QUOTED.match(line) else line
            room = LARGEST - len(kept)
        blank = at_start and not line.strip()
        at_start = line.endswith(b"\n")
        line = file.readline(LINE)
    yield Source(name=f"{name}:{number}", raw=bytes(kept))
