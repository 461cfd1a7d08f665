"""`controleer` says what `bouw` says, gives tips besides, and counts all that it looked at."""

from pathlib import Path

import pytest

from commands.check.schedule import HEADING, schedule
from plugins.library.read import read_library
from tests.conftest import Wijkpark
from tests.examples import NOW, content, header, library, post, said, site

DOUBLE = "tip: nieuws/a.md:4: Hier staat twee keer 'de' achter elkaar. Haal er één weg."
DEAD = (
    "let op: nieuws/b.md:4: De link naar '/weg/' leidt nergens heen. Er staat nu gewone tekst. "
    "Verbeter de link. "
    "Is er niets om heen te gaan? Haal dan de haken en het adres weg, en laat de woorden staan."
)
FILES = {
    "nieuws/a.md": header("Dit is de de boom."),
    "nieuws/b.md": header("Een [oude plek](/weg/)."),
    "nieuws/c.md": header("Later de de boom.", status="concept"),
    "documenten/d.md": header(),
}


def test_tips_come_last_and_all_is_counted(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Warnings stand before tips; the last line counts every kind of file and of message, concepts too."""
    done = wijkpark("controleer", "--inhoud", content(tmp_path, FILES), "--nu", "2026-11-23")
    assert (done.returncode, done.stderr.splitlines()) == (0, [DEAD, DOUBLE, DOUBLE.replace("/a.md:4", "/c.md:5")])
    assert done.stdout.splitlines() == [
        "Niet gepubliceerd: nieuws/c.md is een concept.",
        "3 berichten en 1 document nagekeken: geen fouten, 1 keer 'let op' en 2 tips.",
    ]


def test_a_check_ends_with_what_is_to_come(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """What appears and what leaves the lists, in the order in which it happens; a concept waits for somebody."""
    files = {
        "nieuws/a.md": header(verloopt="31 december 2026"),
        "nieuws/b.md": header(datum="1 december 2026 10:30"),
        "nieuws/c.md": header(datum="1 december 2026", status="concept"),
        "nieuws/d.md": header(datum="1 mei 2022", verloopt="1 juni 2022"),
    }
    done = wijkpark("controleer", "--inhoud", content(tmp_path, files), "--nu", "2026-11-23")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines()[-4:] == [
        "4 berichten nagekeken: geen fouten.",
        "Wat verschijnt wanneer, als je dan opnieuw bouwt:",
        "  1 december 2026, 10.30 uur: nieuws/b.md verschijnt",
        "  1 januari 2027: nieuws/a.md gaat uit de lijsten (verloopt 31 december 2026)",
    ]


def test_what_is_to_come_is_a_short_list() -> None:
    """Of more than twenty it says how many more there are; of nothing it says nothing."""
    many = library(*(post(f"a{number}", date="2027-01-01") for number in range(22)))
    lines = list(schedule(many, NOW))
    assert (lines[0], len(lines), lines[-1]) == (HEADING, 22, "  en nog 2")
    assert list(schedule(library(post()), NOW)) == []


def test_tips_wait_for_errors(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Where something is wrong, that is said first, without tips."""
    folder = content(tmp_path, {**FILES, "paginas/x.md": "titel: X\ndatun: 2022\n\nde de\n"})
    done = wijkpark("controleer", "--inhoud", folder, "--nu", "2026-11-23")
    assert (done.returncode, done.stdout) == (1, "")
    assert [line.partition(": ")[0] for line in done.stderr.splitlines()[:-2]] == ["fout", "let op"]
    assert done.stderr.splitlines()[-1].startswith("1 fout gevonden.")


@pytest.mark.parametrize(
    ("files", "said_of_it"),
    [
        ({}, "Er is nog niets om na te kijken.\n"),
        ({"paginas/over.md": "titel: Over\n\nWij.\n"}, "1 pagina nagekeken: geen fouten.\n"),
    ],
)
def test_little_is_said_of_little(wijkpark: Wijkpark, tmp_path: Path, files: dict[str, str], said_of_it: str) -> None:
    """Without messages the last line names none, and of nothing it says so."""
    done = wijkpark("controleer", "--inhoud", content(tmp_path, files))
    assert (done.returncode, done.stdout, done.stderr) == (0, said_of_it, "")


def test_a_build_looks_for_no_tips(tmp_path: Path) -> None:
    """Only who asks for tips gets them."""
    folder = content(tmp_path, FILES)
    assert said(read_library(folder, site(), NOW)[1]) == [DEAD]
    assert len(said(read_library(folder, site(), NOW, with_tips=True)[1])) == 3


def test_replies_get_no_tips(tmp_path: Path) -> None:
    """They are the words of others."""
    reply = "naam: Anna\ndatum: 20 januari 2022\n\nIk wil de de boom.\n"
    folder = content(tmp_path, {"nieuws/b.md": header(), "reacties/b/1.md": reply})
    assert read_library(folder, site(), NOW, with_tips=True)[1] == ()
