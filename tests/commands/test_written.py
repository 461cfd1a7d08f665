"""What a command made is written where it was asked for, and never over something else."""

from pathlib import Path

import pytest

from commands.written import place_of, write_beside


@pytest.mark.parametrize(
    ("asked", "place"),
    [
        ("vel.pdf", "vel.pdf"),
        ("vel.PDF", "vel.PDF"),
        ("vel", "vel.pdf"),
        ("vel.v2", "vel.v2.pdf"),
        (".", "poster-brug.pdf"),
        ("map", "map/poster-brug.pdf"),
    ],
)
def test_a_file_goes_where_it_was_asked_for(tmp_path: Path, asked: str, place: str) -> None:
    """Its name is kept, with the ending that programs know it by; in a folder it has its usual name."""
    (tmp_path / "map").mkdir()
    assert place_of(tmp_path / asked, "poster-brug.pdf") == tmp_path / place


def test_without_a_place_a_file_goes_where_the_volunteer_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole file system is a folder too."""
    monkeypatch.chdir(tmp_path)
    assert place_of(None, "brief.eml") == tmp_path / "brief.eml"
    assert place_of(Path("/"), "brief.eml") == Path("/brief.eml")


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It may be misspelt, so it is not made."""
    assert write_beside(tmp_path / "weg/vel.pdf", b"", "Druk het af.") == 1
    said = f"De map {tmp_path / 'weg'} is er niet. Maak die eerst, of kies met --uitvoer een andere plaats.\n"
    assert capsys.readouterr() == ("", said)
