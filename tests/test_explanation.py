"""The guide for volunteers says what every message means."""

import re

import pytest

from plugins.explanation import explained, explained_level, with_explanation
from plugins.messages import Kind
from plugins.problems import Level
from tests.conftest import Golden
from tests.paths import ROOT

GUIDE = ROOT / "HANDLEIDING.md"


@pytest.mark.golden
def test_the_guide_has_every_message(golden: Golden) -> None:
    """Its last table is made from the messages, and is up to date."""
    golden(GUIDE, with_explanation(GUIDE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_every_message_stands_in_one_row(kind: Kind) -> None:
    """A row has the example as it would be met, in code, and beside it the remedy."""
    problem = kind.example
    what = f"`{problem.place}: {problem.what}`"
    (row,) = (line for line in explained().split("\n") if what in line.replace("\\|", "|"))
    remedy = row.replace("\\|", "|").removeprefix(f"| {what} | ").removesuffix(" |")
    assert re.sub(r"\\(.)", r"\1", remedy) == problem.cure
    assert "`" not in problem.what


def test_a_level_without_messages_has_no_heading(monkeypatch: pytest.MonkeyPatch) -> None:
    """What nobody will meet is not explained."""
    monkeypatch.setattr("plugins.explanation.Kind", [])
    assert list(explained_level(Level.TIP)) == []
