"""The closing lines say what was done, and what was not published."""

from pathlib import Path

import pytest

from engine.change import Change
from engine.words import closing, duration


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (Change(written=("index.html", "a.css"), kept=(), removed=()), "Klaar: 1 pagina nieuw of gewijzigd."),
        (Change(written=(), kept=("index.html", "b.html"), removed=()), "Klaar: 2 pagina's ongewijzigd."),
        (
            Change(written=("a.html",), kept=("b.html",), removed=("c.html",)),
            "Klaar: 1 pagina nieuw of gewijzigd, 1 pagina ongewijzigd en 1 pagina verwijderd.",
        ),
        (Change(written=("a.css",), kept=(), removed=("thema/b.css",)), "Klaar: geen pagina's."),
    ],
)
def test_the_last_line_counts_pages(change: Change, said: str) -> None:
    """New and changed, kept and removed pages are counted; other files are not."""
    assert closing(change, (), Path("/uit"), 0.84) == f"{said} De site staat in /uit. (0,8 s)"


def test_other_files_that_go_are_named() -> None:
    """Somebody who put a file into the output folder hears that it is gone."""
    change = Change(written=(), kept=(), removed=("CNAME", "leeg", "x.html"), foreign=("CNAME", "leeg"))
    assert closing(change, (), Path("/uit"), 0).splitlines()[0] == "Weggehaald uit de map met de site: CNAME en leeg."


def test_other_lines_come_before_the_last() -> None:
    """What is not published is said before the last line."""
    lines = ("Niet gepubliceerd: nieuws/a.md is een concept.",)
    assert closing(Change(written=(), kept=(), removed=()), lines, Path("/uit"), 0.04) == (
        "Niet gepubliceerd: nieuws/a.md is een concept.\nKlaar: geen pagina's. De site staat in /uit. (0,0 s)"
    )


def test_a_duration_is_written_in_dutch() -> None:
    """With a comma."""
    assert duration(12.34) == "12,3 s"
