"""The preview follows what is saved, also where the system does not tell."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from commands.preview import follow
from commands.preview.board import Board
from commands.preview.follow import Follower
from commands.preview.places import Watched


class Asked:
    """A reader that only counts how often it was asked."""

    times = 0

    def ask(self, _edited: object) -> None:
        """Count."""
        self.times += 1


def test_what_no_system_tells_of_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A text that came, changed or went is read once, told of or not; an editor's own file never."""
    text = tmp_path / "inhoud" / "nieuws" / "wilgen.md"
    text.parent.mkdir(parents=True)
    (tmp_path / "theme").mkdir()
    reader, asked, told = Asked(), list[int](), set[tuple[int, str]]()

    def tell() -> None:
        text.write_text("told")
        told.add((2, str(text)))

    def watched(*_folders: Path, **_options: object) -> Iterator[set[Any]]:
        steps = (
            lambda: None,
            lambda: None,
            lambda: text.write_text("een"),
            lambda: None,
            lambda: text.write_text("vier"),
            lambda: text.with_name(".wilgen.md.swp").write_text("x"),
            text.unlink,
            lambda: (tmp_path / "theme" / "page.html").write_text("x"),
            lambda: None,
            tell,
            lambda: None,
        )
        for step in steps:
            told.clear()
            step()
            yield told
            asked.append(reader.times)

    monkeypatch.setattr(follow, "watch", watched)
    monkeypatch.setattr(follow, "APART", 0.0)
    monkeypatch.setattr(follow, "SHARE", 1e9)
    places = Watched(root=tmp_path, content=tmp_path / "inhoud", theme=tmp_path / "theme")
    follower = Follower(watched=places, board=Board(), fixed=True)
    follower._watch(None, reader)  # type: ignore[arg-type]
    # The first time is for what was saved before the watching began.
    assert asked == [1, 1, 2, 2, 3, 3, 4, 5, 5, 6, 6]


def test_looking_takes_little_of_the_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After a look that took long the next one waits fifty times as long, after a quick one two seconds."""
    clock = iter([100.0, 100.5, 124.9, 125.0, 125.01, 126.9])
    monkeypatch.setattr("commands.preview.follow.time", SimpleNamespace(monotonic=lambda: next(clock)))
    stamps = count(1)
    monkeypatch.setattr(Watched, "stamp", lambda _self: next(stamps))
    places = Watched(root=tmp_path, content=tmp_path, theme=tmp_path)
    follower = Follower(watched=places, board=Board(), fixed=True)
    assert [follower._untold() for _ in range(2)] == [True, False]
    assert follower.next_look == pytest.approx(125.0)
    assert follower._untold()
    assert follower.next_look == pytest.approx(127.0)
    assert not follower._untold()
