"""What browsers are told while a reading and a glance go on at once."""

from pathlib import Path

import pytest

from commands.preview.board import Board
from commands.preview.reader import Reader
from engine.shown import Shown
from engine.warm import Warm
from tests.engine.test_warm import _connected, content, warm

__all__ = ["_connected", "content"]
TEXT = "titel: Wilgen\ndatum: 2020-01-01\n\nDe wilgen {words}."
PAGE = "/nieuws/wilgen/"


def save(folder: Path, words: str) -> None:
    """Save a text."""
    (folder / "nieuws" / "wilgen.md").write_text(TEXT.format(words=words))


@pytest.fixture
def kept(content: Path) -> Warm:
    """Keep a site that begins with standing willows."""
    save(content, "staan")
    return warm(content)


def shown(board: Board) -> bytes:
    """Give the page that hangs there."""
    return board.read().site[0].content(PAGE) or b""


def test_a_reading_does_not_bring_back_what_was_there_before_it(content: Path, kept: Warm) -> None:
    """A text saved while all is read is seen, and stays when the reading ends; the next reading has it itself."""
    board = Board()
    reader = Reader(kept, board, lambda: "", lambda _: None)

    def slowly() -> Shown:
        old = kept.load()
        save(content, "vallen")
        page = kept.glance(board.read().site[0], "nieuws/wilgen.md")
        assert page
        board.glimpse(page)
        assert b"De wilgen vallen." in shown(board)
        return old

    reader.read(kept.load)
    assert b"De wilgen staan." in shown(board)
    reader.read(slowly)
    assert b"De wilgen vallen." in shown(board)
    save(content, "liggen")
    reader.read(kept.load)
    assert b"De wilgen liggen." in shown(board)
    assert board.read().site[0].instead == {}


def test_a_folder_that_goes_while_it_is_read_leaves_what_was_read_before(kept: Warm) -> None:
    """What remains of it is no site without texts; the last good one stays, and what is wrong is said."""
    board, said = Board(), list[str]()
    hindrances = iter(["", "", "", "De map is weg."])
    reader = Reader(kept, board, lambda: next(hindrances), said.append)
    reader.read(kept.load)
    reader.read(kept.load)
    assert b"De wilgen staan." in shown(board)
    assert (board.read().messages, said) == ("De map is weg.", ["Alles is goed.", "De map is weg."])


def test_a_glance_does_not_bring_back_the_rest_of_the_site(content: Path, kept: Warm) -> None:
    """A page that was made from an older site hangs in the newest one."""
    board = Board()
    board.show(kept.load(), "", board.read())
    (old,) = board.read().site
    save(content, "vallen")
    page = kept.glance(old, "nieuws/wilgen.md")
    assert page
    (content / "nieuws" / "nieuw.md").write_text("titel: Nieuw\ndatum: 2020-01-05\n\nNieuw.")
    board.show(kept.load(), "let op", board.read())
    board.glimpse(page)
    assert b"De wilgen vallen." in shown(board)
    assert b"Nieuw" in (board.read().site[0].content("/nieuws/nieuw/") or b"")
    assert board.read().warnings == "let op"
