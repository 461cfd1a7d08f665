"""A document's file fills in what the volunteer left out, and holds up nothing."""

from collections.abc import Sequence
from pathlib import Path
from unittest.mock import patch

import pytest

from plugins.documents.contents import nested
from plugins.documents.cover import cover
from plugins.documents.files import cover_files, document_files
from plugins.documents.pages import labels
from plugins.examined import Chapter, Examined
from plugins.later import made
from plugins.library.parsed import Way
from plugins.library.read import read_content
from plugins.messages import Kind
from plugins.sheet import Image
from tests.documents import files
from tests.examples import NOW, content, header, site

BARE = "---\ntitel: Groenplan\ndatum: 1 mei 2023\nbestand: plan.pdf\n{more}---\n{body}\n"


def folder(tmp_path: Path, raw: bytes = files.REPORT, more: str = "", body: str = "Kort.") -> Path:
    """Make a content folder with a document and its summary."""
    written = BARE.format(more=more, body=body)
    return content(tmp_path, {"documenten/plan.md": written, "documenten/plan.pdf": raw})


def test_the_file_fills_in(tmp_path: Path) -> None:
    """Publisher, pages and language come from it, and the chapters with links to their pages."""
    read = read_content(folder(tmp_path), site(url="https://voorbeeld.nl/park"), NOW, Way())
    (document,) = read.library.documents
    assert read.problems == ()
    assert (document.publisher, document.pages, document.language) == ("gemeente Zevensloten", 6, "nl")
    place = "/park/documenten/plan/plan.pdf#page="
    assert document.body.split("\n")[:9] == [
        "<p>Kort.</p>" + '<h2 id="hoofdstukken">Hoofdstukken</h2>',
        "<ul>",
        f'<li><a href="{place}3">1 Inleiding</a></li>',
        f'<li><a href="{place}4">2 Het groen van nu</a>',
        "<ul>",
        f'<li><a href="{place}4">2.1 Onderdeel van het groen van nu</a></li>',
        "</ul>",
        "</li>",
        f'<li><a href="{place}5">3 Bomen en schaduw</a>',
    ]


def test_what_somebody_wrote_stays(tmp_path: Path) -> None:
    """Fields and chapters that stand in the summary are not touched, hidden or not."""
    more = "uitgever: De buurt\npaginas: 9\ntaal: de\nstatus: verborgen\n"
    read = read_content(folder(tmp_path, more=more, body="# Hoofdstukken\n\n- Een"), site(), NOW, Way())
    (document,) = read.library.hidden
    assert (getattr(document, "publisher", ""), getattr(document, "pages", 0)) == ("De buurt", 9)
    assert "Onderdeel" not in document.body


def test_nothing_is_read_twice(tmp_path: Path) -> None:
    """What was read in a file that did not change is known the next time."""
    place = folder(tmp_path)
    first = read_content(place, site(), NOW, Way())
    assert isinstance(first.parsed["documenten/plan.pdf"], Examined)
    with patch("plugins.documents.guarded.examine") as examine:
        again = read_content(place, site(), NOW, Way(known=first.parsed))
    assert examine.call_count == 0
    assert again.library == first.library


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (files.encrypted("geheim"), ((Kind.UNREADABLE_FILE, {"reason": "er zit een wachtwoord op"}),)),
        (files.REPORT[:4000], ((Kind.UNREADABLE_FILE, {"reason": "het einde ontbreekt"}),)),
        (files.encrypted(""), ((Kind.RESTRICTED_DOCUMENT, {}),)),
        (files.laden(), ((Kind.SCRIPT_IN_DOCUMENT, {}), (Kind.FILE_IN_DOCUMENT, {}))),
    ],
    ids=range(4),
)
def test_what_is_odd_is_said(tmp_path: Path, raw: bytes, said: Sequence[tuple[Kind, dict[str, str]]]) -> None:
    """At the line that names the file; one that cannot be read is left out, and all else is built."""
    read = read_content(folder(tmp_path, raw), site(), NOW, Way())
    assert sorted(read.problems, key=str) == sorted(
        (kind.at("documenten/plan.md", 4, target="documenten/plan.pdf", **more) for kind, more in said), key=str
    )
    unread = said[0][0] is Kind.UNREADABLE_FILE
    (document,) = read.library.documents
    assert (document.file, document.on_request) == (("", True) if unread else ("documenten/plan.pdf", False))


def test_a_copy_and_a_cover_go_out(tmp_path: Path) -> None:
    """The file that is published is the copy, as large as said, and the first page stands beside it as a picture."""
    (tmp_path / "uit").mkdir()
    read = read_content(folder(tmp_path / "uit", files.laden()), site(), NOW, Way())
    (file,) = document_files(read.library, site=site(), now=NOW)
    copied = made(file.content)
    assert (file.address, len(copied)) == (
        "/documenten/plan/plan.pdf",
        read.library.attachments["documenten/plan.pdf"].size,
    )
    assert b"Schrijfprogramma" not in copied
    (first,) = cover_files(read.library, site=site(), now=NOW)
    assert first.address == "/documenten/plan/bladzijde-1.webp"
    (document,) = read.library.documents
    address = "/documenten/plan/bladzijde-1.webp"
    assert cover(read.library, document, site()) == (
        Image(
            address=address,
            width=360,
            height=510,
            alt="De eerste bladzijde van Groenplan",
            webp=f"{address} 360w",
            plain=f"{address} 360w",
            sizes="360px",
        ),
    )


def test_other_files_go_out_as_they_are(tmp_path: Path) -> None:
    """What cannot be read is published as it is, and has no cover."""
    place = content(tmp_path, {"documenten/a.md": header(bestand="a.csv"), "documenten/a.csv": b"a;b"})
    library = read_content(place, site(), NOW, Way()).library
    (file,) = document_files(library, site=site(), now=NOW)
    assert (file.content, tuple(cover_files(library, site=site(), now=NOW))) == (b"a;b", ())
    assert library.examined == {}


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (None, ""),
        (Examined(kind="docx", size=1), ""),
        (Examined(kind="pdf", size=1), "PDF zonder labels (slecht voor voorleessoftware)"),
        (Examined(kind="pdf", size=1, tagged=True), "gelabeld, niet gecontroleerd"),
        (Examined(kind="pdf", size=1, scanned=True), "scan zonder tekst: onleesbaar voor voorleessoftware"),
    ],
)
def test_labels_are_told_in_words(found: Examined | None, words: str) -> None:
    """A machine can tell that labels are not there, never that they are right."""
    assert labels(found) == words


def test_chapters_stand_below_each_other() -> None:
    """What comes before the first chapter of the first level stands there by itself."""
    low, high = Chapter(title="a", page=0, level=2), Chapter(title="b", page=0, level=1)
    assert list(nested((low, high, low, low))) == [(low, ()), (high, (low, low))]
