"""That there is nothing to do is found out without reading any content."""

import errno
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from engine import quick
from engine.folders import Folders
from engine.inputs import Seen
from engine.memory import Kept, Memory
from engine.quick import is_done, moment_of, trust
from engine.tree import folders_of, scan, times

NOW = "2026-11-23T10:00"
SEEN = Seen(size=1, changed=5, touched=5, inode=7, digest=b"d")
INPUTS = {"inhoud/a.md": SEEN}


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    """Make an output with two files."""
    made = Folders(output=tmp_path / "uit", state=tmp_path / ".wijkpark" / "uit")
    (made.output / "a").mkdir(parents=True)
    (made.output / "a" / "index.html").write_text("a")
    (made.output / "feed.xml").write_text("f")
    made.state.mkdir(parents=True)
    return made


def known(places: Folders) -> Memory:
    """Give the memory of the build that made that output."""
    stamps = scan(places.output)
    return Memory(
        program=b"p",
        files={path: Kept(b"k", stamp) for path, stamp in stamps.items()},
        folders=times(places.output, folders_of(stamps)),
        inputs=INPUTS,
        looked=10,
        since=moment_of("2026-11-23"),
        until=moment_of("2026-11-24"),
    )


def test_nothing_has_changed(places: Folders) -> None:
    """The same inputs, an untouched output, and no moment between: done; times and inodes of inputs do not count."""
    assert is_done(places, b"p", known(places), INPUTS, NOW)
    assert is_done(places, b"p", known(places), {"inhoud/a.md": Seen(2, 6, 6, 8, b"d")}, NOW)


@pytest.mark.parametrize(
    ("inputs", "now"),
    [
        ({"inhoud/a.md": SEEN._replace(digest=b"e")}, NOW),
        ({"inhoud/b.md": SEEN}, NOW),
        ({**INPUTS, "inhoud/b.md": SEEN}, NOW),
        ({}, NOW),
        (INPUTS, "2026-11-22T23:59"),
        (INPUTS, "2026-11-24"),
    ],
)
def test_other_inputs_or_another_day_is_something_to_do(places: Folders, inputs: dict[str, Seen], now: str) -> None:
    """Each of these may make another site."""
    assert not is_done(places, b"p", known(places), inputs, now)


def test_another_output_is_something_to_do(places: Folders) -> None:
    """What was written, added or taken away by hand shows; without a memory, or with another program, all is to do."""
    memory = known(places)
    assert not is_done(places, b"", Memory(), {}, NOW)
    assert not is_done(places, b"q", memory, INPUTS, NOW)
    (places.output / "nieuw.txt").write_text("n")
    assert not is_done(places, b"p", memory, INPUTS, NOW)
    memory = known(places)
    (places.output / "feed.xml").write_text("g!")
    assert not is_done(places, b"p", memory, INPUTS, NOW)
    (places.output / "feed.xml").unlink()
    assert not is_done(places, b"p", memory, INPUTS, NOW)


def test_a_second_look_is_remembered_where_it_helps(places: Folders) -> None:
    """Inputs that were too new to be trusted are trusted after they were looked at again; a full disk is no error."""
    memory, saved = known(places), []
    with patch.object(quick, "save", lambda *given: saved.append(given[-1])):
        trust(places, memory, INPUTS, 20)
        trust(places, replace(memory, looked=4), INPUTS, 20)
        trust(places, memory, {"inhoud/a.md": SEEN._replace(changed=6)}, 20)
    assert saved == [
        replace(memory, looked=20),
        replace(memory, inputs={"inhoud/a.md": SEEN._replace(changed=6)}, looked=20),
    ]

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    with patch.object(quick, "save", full):
        trust(places, replace(memory, looked=4), INPUTS, 20)
