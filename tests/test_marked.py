"""A part of a text is written by the program, and the rest of it by people."""

import pytest

from plugins.marked import filled


def test_only_the_part_between_the_marks_is_written() -> None:
    """What stood there is gone, once more changes nothing, and all around it is as it was."""
    text = "Voor.\n\n<!-- tabel -->\noud\n<!-- /tabel -->\n\nNa.\n"
    once = filled(text, "tabel", "| nieuw |")
    assert once == "Voor.\n\n<!-- tabel -->\n\n| nieuw |\n\n<!-- /tabel -->\n\nNa.\n"
    assert filled(once, "tabel", "| nieuw |") == once


@pytest.mark.parametrize("text", ["", "<!-- tabel -->\n", "<!-- /tabel -->"])
def test_without_marks_nothing_can_be_written(text: str) -> None:
    """A guide whose marks were taken out is no guide to write in."""
    with pytest.raises(ValueError, match="tabel"):
        filled(text, "tabel", "nieuw")
