"""What a machine proposed does not go out before somebody has read it."""

import pytest

from plugins.library.proposals import confirmed

MARK = "<!-- voorstel: lees na -->"


@pytest.mark.parametrize(
    ("text", "left", "marks"),
    [
        ("Gewoon <!-- een opmerking --> hier.", "Gewoon <!-- een opmerking --> hier.", ()),
        (f"Voor\n\n# Kop\n\n{MARK}\n\nTekst\n\n# Meer\nNa", "Voor\n\n\n\n\n\n\n\n# Meer\nNa", ((4, MARK),)),
        (f"{MARK}\nTekst", "\n", ((0, MARK),)),
        (f"# A\n<!--VOORSTEL-->\n## B\n{MARK}", "\n\n\n", ((1, "<!--VOORSTEL-->"), (3, MARK))),
        (f"```\n{MARK}\n```\n", f"```\n{MARK}\n```\n", ()),
        ("Een <!-- voorstel --> in een zin", "Een <!-- voorstel --> in een zin", ()),
    ],
)
def test_a_proposal_is_left_out(text: str, left: str, marks: tuple[tuple[int, str], ...]) -> None:
    """A mark takes its part along, from the heading above it to the next; all other lines keep their number."""
    assert confirmed(text) == (left, marks)
