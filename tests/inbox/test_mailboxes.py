"""Mail is read from wherever mail programs keep it, one at a time and never more than a bounded piece."""

import os
from pathlib import Path

import pytest

from commands.inbox.mailboxes import LARGEST, Source, mails
from tests.examples import content


def found(path: Path) -> list[tuple[str, bytes]]:
    """Give the names and bytes of the mails below a path."""
    return [(source.name, source.raw) for source in mails(path)]


def test_one_mail(tmp_path: Path) -> None:
    """A file is one mail, whatever it is called."""
    folder = content(tmp_path, {"x.bericht": "Subject: a\n\nb\n"})
    assert found(folder / "x.bericht") == [("x.bericht", b"Subject: a\n\nb\n")]


def test_an_mbox(tmp_path: Path) -> None:
    """Mails begin at `From ` after a blank line; a line of text that begins so has a sign less."""
    text = "From a Mon\nSubject: a\n\nb\nFrom c\n\n>From d\n>>From e\n\nFrom f Mon\nSubject: g\n\nh"
    folder = content(tmp_path, {"in": text})
    assert found(folder / "in") == [
        ("in:1", b"Subject: a\n\nb\nFrom c\n\nFrom d\n>From e\n\n"),
        ("in:2", b"Subject: g\n\nh"),
    ]


def test_a_maildir(tmp_path: Path) -> None:
    """What is new and what was seen is read, and what is being delivered is not."""
    folder = content(tmp_path, {"cur/2:2,S": "b", "new/1": "a", "tmp/3": "c"})
    assert found(folder) == [("2:2,S", b"b"), ("1", b"a")]


def test_a_folder(tmp_path: Path) -> None:
    """Below a folder all mails are read, in the order of their names, and nothing else."""
    files = {"b.eml": "b", "a/c.EML": "c", "a/x.txt": "x", ".a.eml": "y", "m/new/1": "d", "z.mbox": "From \n\nz"}
    assert found(content(tmp_path, files)) == [("c.EML", b"c"), ("b.eml", b"b"), ("1", b"d"), ("z.mbox:1", b"\nz")]


def test_a_mail_that_is_gone(tmp_path: Path) -> None:
    """What cannot be read is a mail without bytes, and nobody waits for a pipe."""
    os.mkfifo(tmp_path / "pijp")
    assert list(mails(tmp_path / "pijp")) == [Source(name="pijp", raw=b"")]
    assert list(mails(tmp_path / "weg.eml")) == [Source(name="weg.eml", raw=b"")]


@pytest.mark.parametrize("start", ["", "From \n"])
def test_a_large_mail(tmp_path: Path, start: str) -> None:
    """Of a large mail no more is kept than its text needs."""
    path = tmp_path / "x"
    path.write_bytes(start.encode() + b"Subject: a\n\n" + b"x" * (2 * LARGEST))
    (mail,) = mails(path)
    assert LARGEST <= len(mail.raw) <= LARGEST + 70_000
