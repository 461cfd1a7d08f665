"""`nieuwsbrief` makes a mail that opens as a draft, and a sheet for letter boxes."""

import email
import os
import pty
import subprocess
from collections.abc import Iterator
from contextlib import suppress
from email.message import EmailMessage
from email.policy import strict
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.looking import faults
from tests.conftest import Wijkpark
from tests.examples import content, header
from tests.paths import VOORBEELDSITE

NOW = ("--nu", "2026-11-23T10:00")
FILES = {
    "site.toml": 'naam = "Vrienden van het Park"\nmailadres = "park@voorbeeld.nl"\nsite-url = "https://park.voorbeeld.nl"\n',
    "nieuws/oud.md": header("Lang geleden.", titel="Oud", datum="1 mei 2022"),
    "nieuws/brug.md": header("Een **nieuwe** brug.", titel="Brug & <pad>", datum="20 november 2026"),
    "nieuws/straks.md": header("Straks.", titel="Straks", datum="1 december 2026"),
    "documenten/plan.md": header("Kort.", titel="Plan", datum="10 november 2026", uitgever="De gemeente"),
    "agenda/feest.md": header(
        "Kom.", titel="Feest", datum="1 mei 2026", begin="5 december 2026 14:00", plaats="De brug"
    ),
}
GONE = (
    "fout: weg.md: Ik kan dit bestand niet openen: het bestand is er niet meer. "
    "Kijk of het bestand er nog staat en of je het zelf kunt openen.\n"
    "\n1 fout gevonden. Er is niets geschreven. Verbeter dit en probeer het opnieuw.\n"
)
PLAIN = """\
Nieuwsbrief van Vrienden van het Park
24 oktober 2026 tot en met 23 november 2026

Beste buren, lees dit (https://park.voorbeeld.nl/nieuws/brug/). Een boom

NIEUWS

Brug & <pad>
Nieuws, 20 november 2026
Een nieuwe brug.
https://park.voorbeeld.nl/nieuws/brug/

DOCUMENTEN

Plan
De gemeente, 10 november 2026
Kort.
https://park.voorbeeld.nl/documenten/plan/

AGENDA

Feest
zaterdag 5 december 2026, 14.00 uur, De brug
Kom.
https://park.voorbeeld.nl/agenda/feest/

--\x20
Vrienden van het Park
https://park.voorbeeld.nl/
Geen nieuwsbrief meer? Antwoord met 'stop'.
"""


def mail_in(path: Path) -> EmailMessage:
    """Read a mail, and accept no mistake in it."""
    found: Any = email.message_from_bytes(path.read_bytes(), policy=strict)
    assert isinstance(found, EmailMessage)
    return found


def body_of(mail: EmailMessage, kind: str) -> str:
    """Give a part of a mail."""
    part = mail.get_body((kind,))
    assert part is not None
    return str(part.get_content()).replace("\r\n", "\n")


@pytest.fixture(scope="module")
def made(wijkpark: Wijkpark, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the newsletter of a small site."""
    folder = tmp_path_factory.mktemp("brief")
    word = content(folder, {"woord.md": "Beste buren, lees [dit](/nieuws/brug/). ![Een boom](https://x.nl/boom.jpg)\n"})
    inhoud = content(folder / "inhoud", FILES)
    place = folder / "brief.eml"
    done = wijkpark("nieuwsbrief", "--inhoud", inhoud, "--woord", word / "woord.md", "--uitvoer", place, *NOW)
    assert (done.returncode, done.stderr) == (0, "")
    return place


def test_the_mail_opens_as_a_draft_without_anybodys_address(made: Path) -> None:
    """It is to our own address, carries the line for unsent mail, and has both kinds of text."""
    mail = mail_in(made)
    assert {name: str(mail[name]) for name in ("X-Unsent", "To", "Date")} == {
        "X-Unsent": "1",
        "To": "park@voorbeeld.nl",
        "Date": "Mon, 23 Nov 2026 10:00:00 +0100",
    }
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert body_of(mail, "plain") == PLAIN


def test_the_html_asks_nothing_of_anybody(made: Path) -> None:
    """No picture, no style sheet, no script, whole addresses, and what is written stays text."""
    html = body_of(mail_in(made), "html")
    assert not any(word in html for word in ("<img", "<link", "<script", "url(", "@import", 'href="/'))
    assert "Brug &amp; &lt;pad&gt;" in html
    assert "Oud" not in html
    assert "Straks" not in html


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page."""
    context = browser.new_context(viewport={"width": 600, "height": 800})
    yield context.new_page()
    context.close()


def test_the_mail_can_be_read_by_everybody(made: Path, page: Page) -> None:
    """Nothing that axe knows is wrong, in light and dark and at any width."""
    page.set_content(body_of(mail_in(made), "html"))
    assert list(faults(page)) == []


def test_a_mail_program_shows_it(made: Path, tmp_path: Path) -> None:
    """NeoMutt finds it in a mailbox, and passes its text on as it was written."""
    box, seen = tmp_path / "box", tmp_path / "gezien"
    box.write_bytes(b"From park@voorbeeld.nl Mon Nov 23 10:00:00 2026\n" + made.read_bytes().replace(b"\r\n", b"\n"))
    settings = f"set folder={tmp_path} wait_key=no quit=yes pipe_decode=yes"
    keys = f"push '<pipe-message>cat > {seen}<enter><exit>'"
    ours, theirs = pty.openpty()
    mutt = subprocess.Popen(
        ["neomutt", "-n", "-F", "/dev/null", "-f", box, "-e", settings, "-e", keys],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={"TERM": "xterm", "HOME": str(tmp_path), "PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"},
    )
    os.close(theirs)
    with suppress(OSError), os.fdopen(ours, "rb", buffering=0) as screen:
        # What it draws has to be taken from it, until it ends.
        while screen.read(4096):
            pass
    assert mutt.wait(30) == 0
    assert "Een nieuwe brug." in seen.read_text()


def test_the_same_newsletter_is_the_same_bytes(made: Path, wijkpark: Wijkpark) -> None:
    """Made again it is not written beside itself."""
    word = made.parent / "woord.md"
    arguments = ("--inhoud", made.parent / "inhoud", "--woord", word, "--uitvoer", made)
    assert wijkpark("nieuwsbrief", *arguments, *NOW).stdout.splitlines()[0] == f"Gemaakt: {made}"
    assert list(made.parent.glob("*.eml")) == [made]


def test_a_sheet_for_letter_boxes(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """The example site's newsletter of a month is one page with a title; a year's has more, and is whole."""
    for since, pages in (("2026-10-24", 1), ("2025-11-01", 2)):
        arguments = ("--inhoud", VOORBEELDSITE, "--sinds", since, "--druk", "--uitvoer", tmp_path / since)
        assert wijkpark("nieuwsbrief", *arguments, *NOW).returncode == 0
        reader = PdfReader(tmp_path / f"{since}.pdf")
        assert len(reader.pages) == pages
        assert reader.metadata
        assert reader.metadata.title
        assert "Werk aan de Tuitelbrug" in "".join(page.extract_text() for page in reader.pages)


def test_what_comes_again_stands_there_once(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Or a walk of every day would leave no room for the party."""
    walk = header("Loop mee.", titel="Wandeling", begin="1 januari 2026 10:00", plaats="De brug", herhaal="elke dag")
    inhoud = content(tmp_path / "inhoud", {**FILES, "agenda/wandeling.md": walk})
    assert wijkpark("nieuwsbrief", "--inhoud", inhoud, "--uitvoer", tmp_path, *NOW).returncode == 0
    agenda = body_of(mail_in(tmp_path / "nieuwsbrief-2026-11-23.eml"), "plain").partition("AGENDA\n\n")[2]
    assert agenda.partition("\n\n-- ")[0].splitlines() == [
        "Wandeling",
        "maandag 23 november 2026, 10.00 uur, De brug (elke dag)",
        "Loop mee.",
        "https://park.voorbeeld.nl/agenda/wandeling/",
        "",
        "Feest",
        "zaterdag 5 december 2026, 14.00 uur, De brug",
        "Kom.",
        "https://park.voorbeeld.nl/agenda/feest/",
    ]


def test_a_word_keeps_its_paragraphs_and_addresses(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """An address that is broken leads nowhere; what is odd about the file is said."""
    inhoud = content(tmp_path / "inhoud", FILES)
    word = tmp_path / "woord.txt"
    long = f"https://een-ander.voorbeeld/{'heel-' * 20}lang/"
    word.write_bytes(f"Beste buren,\n\nKijk [hier]({long}) eens.\n\n- één\n- twee\n".encode("cp1252"))
    done = wijkpark("nieuwsbrief", "--inhoud", inhoud, "--woord", word, "--uitvoer", tmp_path / "brief", *NOW)
    assert (done.returncode, done.stderr.startswith("let op: woord.txt: Dit bestand is bewaard als windows-1252.")) == (
        0,
        True,
    )
    said = body_of(mail_in(tmp_path / "brief.eml"), "plain").partition("NIEUWS")[0]
    assert said.split("\n", 3)[3] == f"Beste buren,\n\nKijk hier\n({long})\neens.\n\n- één\n\n- twee\n\n"


def test_a_word_links_as_texts_do(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """To a file of the content, say; a link that leads nowhere is not sent to everybody."""
    inhoud = content(tmp_path / "inhoud", FILES)
    word = content(tmp_path, {"🌳.md": "Lees [dit](/nieuws/brug.md).\n\nEn [dat](weg.md).\n"}) / "🌳.md"
    done = wijkpark("nieuwsbrief", "--inhoud", inhoud, "--woord", word, "--uitvoer", tmp_path / "brief", *NOW)
    assert (done.returncode, done.stderr) == (
        0,
        (
            "let op: 🌳.md:3: De link naar 'weg.md' leidt nergens heen. Er staat nu gewone tekst. Verbeter de link. "
            "Is er niets om heen te gaan? Haal dan de haken en het adres weg, en laat de woorden staan.\n"
        ),
    )
    said = body_of(mail_in(tmp_path / "brief.eml"), "plain").partition("NIEUWS")[0]
    assert said.split("\n", 3)[3] == "Lees dit (https://park.voorbeeld.nl/nieuws/brug/).\n\nEn dat.\n\n"


@pytest.mark.parametrize(
    ("text", "status", "said"),
    [
        (
            "Dag.\n\n<script>x</script> Kom.\n",
            0,
            "let op: woord.md:3: '<script>' laat ik weg: dat mag niet op de site.",
        ),
        ("Dag.\n\n<!-- Kom.\n", 1, "fout: woord.md:3: Hier begint een opmerking met <!-- die nergens eindigt."),
    ],
)
def test_a_word_loses_nothing_unsaid(wijkpark: Wijkpark, tmp_path: Path, text: str, status: int, said: str) -> None:
    """HTML that is taken out of it is named, as of a text of the site."""
    word = (
        content(tmp_path, {"woord.md": text, **{f"inhoud/{name}": file for name, file in FILES.items()}}) / "woord.md"
    )
    arguments = ("--inhoud", tmp_path / "inhoud", "--woord", word, "--uitvoer", tmp_path / "brief")
    done = wijkpark("nieuwsbrief", *arguments, *NOW)
    assert (done.returncode, done.stderr.startswith(said)) == (status, True), done.stderr


def test_nobody_waits_for_a_word(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """A pipe into which nobody writes is no file with a word."""
    inhoud = content(tmp_path / "inhoud", FILES)
    os.mkfifo(tmp_path / "pijp")
    done = wijkpark("nieuwsbrief", "--inhoud", inhoud, "--woord", tmp_path / "pijp", *NOW)
    said = "fout: pijp: Ik kan dit bestand niet openen: het is geen gewoon bestand."
    assert (done.returncode, done.stderr.startswith(said)) == (1, True)


@pytest.mark.parametrize("last", ["0001-01-01", "9999-12-31"])
def test_a_last_day_is_any_day_that_there_is(wijkpark: Wijkpark, tmp_path: Path, last: str) -> None:
    """Also the first and the last of the calendar."""
    inhoud = content(tmp_path / "inhoud", FILES)
    arguments = ("--inhoud", inhoud, "--tot", last, "--uitvoer", tmp_path)
    assert "Traceback" not in wijkpark("nieuwsbrief", *arguments, *NOW).stderr
    assert "Traceback" not in wijkpark("nieuwsbrief", *arguments, "--nu", last).stderr


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (
            ("--sinds", "2020-01-01", "--tot", "2020-02-01"),
            1,
            "Er is niets nieuws van 1 januari 2020 tot en met 1 februari 2020. Kies met --sinds een eerdere dag.\n",
        ),
        (("--sinds", "2027-01-01"), 2, "De eerste dag ligt na de laatste. Kies met --sinds een eerdere dag.\n"),
        (
            ("--woord", "weg.md"),
            1,
            GONE,
        ),
    ],
)
def test_what_cannot_be_made_says_why(
    wijkpark: Wijkpark, tmp_path: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    """Nothing new, days the wrong way round, a word that is not there: a plain line, and nothing is written."""
    inhoud = content(tmp_path / "inhoud", {name: text for name, text in FILES.items() if "feest" not in name})
    place = tmp_path / "brief.eml"
    done = wijkpark("nieuwsbrief", "--inhoud", inhoud, "--uitvoer", place, *arguments, *NOW)
    assert (done.returncode, done.stdout, done.stderr) == (status, "", said)
    assert not place.exists()
