"""Long work shows in a terminal how far it is."""

import io

import pytest

from plugins import progress
from plugins.progress import bar, shown_on, silent


class Terminal(io.StringIO):
    """A stream that says it is a terminal."""

    def isatty(self) -> bool:
        """Say so."""
        return True


@pytest.mark.parametrize(
    ("number", "drawn"),
    [
        (0, "[........................]   0 %  lezen"),
        (1, "[########................]  33 %  lezen"),
        (3, "[########################] 100 %  lezen"),
    ],
)
def test_a_bar_shows_a_share(number: int, drawn: str) -> None:
    """A bar has a fixed width, the share, and what is done."""
    assert bar(number, 3, "lezen") == drawn


def test_a_pipe_gets_nothing() -> None:
    """What is read by another program holds no bars."""
    assert shown_on(io.StringIO()) is silent
    assert list(silent([1, 2], "lezen")) == [1, 2]


def test_short_work_gets_no_bar() -> None:
    """Work of less than a second leaves the terminal as it was."""
    terminal = Terminal()
    assert list(shown_on(terminal)([1, 2, 3], "lezen")) == [1, 2, 3]
    assert terminal.getvalue() == ""


def test_long_work_draws_and_wipes_its_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """The bar is rewritten in place, and gone at the end."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    monkeypatch.setattr(progress, "STEP", 0.0)
    terminal = Terminal()
    assert list(shown_on(terminal)(["a", "b"], "lezen")) == ["a", "b"]
    drawn = [bar(0, 2, "lezen"), bar(1, 2, "lezen"), " " * len(bar(2, 2, "lezen"))]
    assert terminal.getvalue() == "".join(f"\r{text}" for text in drawn) + "\r"


def test_no_work_needs_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing to do is no mistake."""
    monkeypatch.setattr(progress, "PATIENCE", 0.0)
    terminal = Terminal()
    assert list(shown_on(terminal)([], "lezen")) == []
    assert terminal.getvalue() == ""
