"""`poster` makes one A4 sheet that can be read by people, screen readers and telephones."""

import re
import subprocess
from datetime import date, datetime
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from commands.paper import INSTEAD, LACKING, drawing, lacking, on_paper, typeset
from commands.poster.facts import find, poster
from plugins.cards.code import code
from plugins.dutch import AMSTERDAM
from plugins.rule import Frequency, Rule
from tests.conftest import Wijkpark
from tests.examples import content, event, header, library, moment, post, site
from tests.paths import VOORBEELDSITE

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
PICTURES = {"mark": drawing("icoon"), "park": drawing("park")}


def printed(folder: Path, wijkpark: Wijkpark, *arguments: str | Path) -> tuple[int, str, str]:
    """Run the command in a folder; gives its status and what it said."""
    done = wijkpark("poster", *arguments, "--nu", "2026-11-23", "--uitvoer", folder / "vel.pdf")
    return done.returncode, done.stdout, done.stderr


def fonts(reader: PdfReader) -> list[bool]:
    """Tell of every font in a PDF whether it is in the file."""
    found = []
    for page in reader.pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]
            inner = font.get_object()["/DescendantFonts"][0].get_object()
            found.append(any(name.startswith("/FontFile") for name in inner["/FontDescriptor"]))
    return found


def test_a_poster_is_one_page_with_a_code_that_leads_to_the_post(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Title, tags and fonts are in the file, and a reader of codes finds the address of the page."""
    folder = tmp_path
    status, said, wrong = printed(folder, wijkpark, "werk-aan-de-tuitelbrug", "--inhoud", VOORBEELDSITE)
    assert (status, said, wrong) == (0, f"Gemaakt: {folder / 'vel.pdf'}\nDruk het af op A4.\n", "")
    reader = PdfReader(folder / "vel.pdf")
    assert len(reader.pages) == 1
    assert reader.metadata
    assert reader.metadata.title == "Werk aan de Tuitelbrug vanaf 30 november"
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]  # type: ignore[index]
    assert set(fonts(reader)) == {True}
    subprocess.run(["pdftoppm", "-r", "100", "-png", folder / "vel.pdf", folder / "vel"], check=True)
    read = subprocess.run(["zbarimg", "-q", "--raw", folder / "vel-1.png"], capture_output=True, text=True, check=True)
    assert read.stdout.strip() == "https://www.pinkelpark.example/nieuws/werk-aan-de-tuitelbrug/"


def test_a_post_that_is_not_there_is_asked_for_again(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """A name that looks like one is offered; a concept has no page yet; nothing is written."""
    inhoud = content(tmp_path / "inhoud", {"nieuws/brug.md": header("Kom."), "nieuws/pad.md": header(status="concept")})
    expected = {
        "brugg": (
            "Het bericht 'brugg' ken ik niet. Bedoel je 'brug'? Noem zijn bestand, zoals content/nieuws/2022/brug.md.\n"
        ),
        "nieuws/pad.md": "nieuws/pad.md is nog niet gepubliceerd, dus een code ernaartoe werkt nog niet.\n",
    }
    for asked, said in expected.items():
        assert printed(tmp_path, wijkpark, asked, "--inhoud", inhoud) == (1, "", said)
    assert not list(tmp_path.glob("*.pdf"))


def test_of_two_files_with_one_name_the_path_is_asked_for(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Both are named; by its path or its address each is found."""
    files = {"nieuws/brug.md": header("Kom."), "agenda/brug.md": header("Kom.", begin="2026-12-05", adres="feest")}
    inhoud = content(tmp_path / "inhoud", files)
    assert printed(tmp_path, wijkpark, "brug.md", "--inhoud", inhoud) == (
        1,
        "",
        ("Zo heten 2 bestanden: agenda/brug.md en nieuws/brug.md. Noem het hele pad van het bestand dat je bedoelt.\n"),
    )
    for asked in ("agenda/brug.md", "brug"):
        assert printed(tmp_path, wijkpark, asked, "--inhoud", inhoud)[0] == 0


def test_a_sign_that_the_letters_lack_becomes_a_square(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """It is said, and does not stop the sheet; what stands there already is not written over."""
    inhoud = content(tmp_path / "inhoud", {"nieuws/boom.md": header("Kom.", titel="Een boom 🌳")})
    (tmp_path / "vel.pdf").write_bytes(b"van iemand anders")
    status, said, wrong = printed(tmp_path, wijkpark, "boom", "--inhoud", inhoud)
    assert (status, said.splitlines()[0]) == (0, f"Gemaakt: {tmp_path / 'vel-2.pdf'}")
    assert wrong == "nieuws/boom.md: het teken '🌳' kan niet op papier. Er staat nu een blokje.\n"
    assert (tmp_path / "vel.pdf").read_bytes() == b"van iemand anders"


def test_a_sign_of_a_place_is_said_too(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Whatever of an event stands on the sheet."""
    feest = header("Kom.", begin="2026-12-05 10:00", plaats="De vijver 🌊")
    status, _, wrong = printed(
        tmp_path, wijkpark, "feest", "--inhoud", content(tmp_path / "inhoud", {"agenda/feest.md": feest})
    )
    assert (status, wrong) == (0, "agenda/feest.md: het teken '🌊' kan niet op papier. Er staat nu een blokje.\n")


@pytest.mark.parametrize("asked", ["open-dag", "nieuws/open-dag.md", "content/nieuws/open-dag.md", "/nieuws/open-dag/"])
def test_a_post_is_found_by_its_file_or_its_address(asked: str) -> None:
    """As a volunteer types it, copies it from the browser or lets the shell fill it in."""
    held = library(post("open-dag", path="nieuws/open-dag.md"))
    assert find(held, asked) == held.posts
    assert find(held, f"https://park.voorbeeld.nl{held.posts[0].address}") == held.posts
    assert find(held, "dag") == ()


def test_an_event_says_when_where_and_whether() -> None:
    """The day begins with a capital; what is called off says so."""
    facts = poster(event(place="De brug", cancelled=True, title="Feest"), site(), NOW)
    assert (facts["kind"], facts["place"], facts["cancelled"]) == ("Agenda", "De brug", True)
    assert (facts["when"][0].isupper(), facts["again"], facts["more"]) == (True, "", "Lees meer op onze site")


def test_an_event_that_comes_again_says_when_it_is_next() -> None:
    """Its first time may be long ago: nobody comes to that."""
    weekly = Rule(frequency=Frequency.WEEKLY, last=date(2027, 8, 31))
    facts = poster(
        event(begin=moment("2026-01-08T10:00"), end=moment("2026-01-08T12:00"), repeat=(weekly,)), site(), NOW
    )
    assert {name: facts[name] for name in ("kind", "when", "again", "more")} == {
        "kind": "Doe mee",
        "when": "Donderdag 26 november 2026, 10.00 tot 12.00 uur",
        "again": "Elke week, tot en met 31 augustus 2027",
        "more": "Lees meer of meld je aan op onze site",
    }


def test_the_longest_texts_stay_on_one_page() -> None:
    """However long title and summary are: they are cut, and the cut is seen."""
    facts = poster(post(title="Werk aan de brug " * 40, summary="Kom kijken. " * 200), site(), NOW)
    made = typeset("poster", facts, {**PICTURES, "code": code(facts["address"])}, NOW)
    assert len(PdfReader(BytesIO(made)).pages) == 1
    assert (facts["title"][-1], facts["summary"][-1]) == ("…", "…")
    assert made == typeset("poster", facts, {**PICTURES, "code": code(facts["address"])}, NOW)


def test_the_letters_have_every_sign_that_is_let_through() -> None:
    """A sheet with all of them is made, and that would fail for one that lacks."""
    signs = "".join(sign for sign in map(chr, range(0x20, 0x2300)) if not LACKING.search(sign) and sign.isprintable())
    facts = poster(post(title="Alle tekens"), site(), NOW)
    assert typeset("poster", {**facts, "summary": signs}, {**PICTURES, "code": code(facts["address"])}, NOW)
    assert (on_paper("a🌳b中"), lacking("🌳a🌳中")) == (f"a{INSTEAD}b{INSTEAD}", ("🌳", "中"))


@pytest.mark.parametrize("title", ["Vrijwilligersbijeenkomst", "VRIJWILLIGERSBIJEENKOMST", "Donaudampfschiff" * 30])
def test_no_word_runs_off_the_paper(title: str, tmp_path: Path) -> None:
    """The longest one sets how large a title is, and one that nobody could read so is broken."""
    facts = poster(post(title=title, summary="zeer" * 100), site(), NOW)
    (tmp_path / "vel.pdf").write_bytes(typeset("poster", facts, {**PICTURES, "code": code(facts["address"])}, NOW))
    boxes = subprocess.run(
        ["pdftotext", "-bbox", tmp_path / "vel.pdf", "-"], capture_output=True, text=True, check=True
    )
    right = [float(edge) for edge in re.findall(r'xMax="([\d.]+)"', boxes.stdout)]
    # In points: 210 mm less the margin.
    assert max(right) < 545


def test_an_address_that_no_telephone_can_read_is_refused() -> None:
    """A code with more dots than paper shows well is none."""
    with pytest.raises(ValueError, match="https"):
        code("https://park.voorbeeld.nl/" + "a" * 600)
