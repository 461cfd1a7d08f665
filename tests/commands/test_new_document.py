"""`nieuw document BESTAND` gives a summary that is filled in as far as a machine can be trusted."""

import json
from datetime import date
from pathlib import Path

import pytest

from commands.new.of_document import Summary, listed, plain, quotation, text
from plugins.examined import Chapter, Examined
from plugins.library.fields import FileKind
from plugins.library.items import read_item
from plugins.library.read import read_library
from plugins.messages import Kind
from plugins.model import Document
from tests.conftest import Wijkpark
from tests.documents import files
from tests.examples import NOW, bodies, site

AT = ("--nu", "2026-11-23T10:00")


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Write a report that somebody received."""
    path = tmp_path / "post" / "rapport (1).pdf"
    path.parent.mkdir()
    path.write_bytes(files.REPORT)
    return path


def test_a_file_becomes_a_summary(wijkpark: Wijkpark, tmp_path: Path, report: Path) -> None:
    """The file stands beside its summary; what was found is told, and what is a proposal does not go out."""
    folder = tmp_path / "inhoud"
    folder.mkdir()
    done = wijkpark("nieuw", "document", report, "--inhoud", folder, *AT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"Gemaakt: {folder / 'documenten/groenplan.md'}",
        f"Het bestand staat ernaast: rapport (1).pdf ({round(len(files.REPORT) / 1000)} kB).",
        "Gevonden: titel: Groenplan.",
        "Gevonden: uitgever: gemeente Zevensloten.",
        "Gevonden: datum: 3 maart 2023.",
        "Gevonden: aantal bladzijden: 6.",
        "Gevonden: taal: Nederlands.",
        "Gevonden: hoofdstukken: 7.",
        "Gevonden: inleiding: 243 woorden.",
        "Open dat bestand en lees na wat erin staat. Wat een voorstel is, komt pas op de site als jij dat zegt.",
    ]
    assert (folder / "documenten/rapport (1).pdf").read_bytes() == files.REPORT
    written = (folder / "documenten/groenplan.md").read_text(encoding="utf-8")
    assert written.startswith(
        "---\ntitel: Groenplan\ndatum: 3 maart 2023\nuitgever: gemeente Zevensloten\nbestand: rapport (1).pdf\n"
        "paginas: 6\ntaal: nl\n---\n# Lang verhaal kort\n\n<!-- voorstel: schrijf "
    )
    assert "# Inleiding\n\n<!-- voorstel: lees na -->\n\n> In alinea 1 van vooraf zin 1 kijken naar" in written
    assert "- [2 Het groen van nu](rapport%20%281%29.pdf#page=4)\n    - [2.1 Onderdeel van" in written
    library, problems = read_library(folder, site(), NOW)
    assert [problem.line for problem in problems] == [11, 15]
    assert problems[1] == Kind.PROPOSAL.at("documenten/groenplan.md", 15, text="<!-- voorstel: lees na -->")
    (document,) = library.documents
    assert "vooraf" not in document.body
    assert '<a href="/documenten/groenplan/rapport%20%281%29.pdf#page=4">2 Het groen van nu</a>' in document.body


def test_once_more_takes_no_other_place(wijkpark: Wijkpark, tmp_path: Path, report: Path) -> None:
    """The same file is not copied again, and another one by that name does not replace it."""
    folder = tmp_path / "inhoud"
    folder.mkdir()
    for _ in range(2):
        assert wijkpark("nieuw", "document", report, "--inhoud", folder, *AT).returncode == 0
    report.write_bytes(files.scan())
    assert wijkpark("nieuw", "document", report, "--inhoud", folder, *AT).returncode == 0
    assert sorted(path.name for path in (folder / "documenten").iterdir()) == [
        "groenplan-2.md",
        "groenplan.md",
        "rapport (1)-2.pdf",
        "rapport (1).pdf",
        "rapport-1.md",
    ]
    assert "datum: 23 november 2026\nuitgever:\nbestand: rapport (1)-2.pdf\npaginas: 1\ntaal:\n" in (
        folder / "documenten/rapport-1.md"
    ).read_text(encoding="utf-8")


def test_the_facts_alone(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """`--json` prints what was found, and writes nothing."""
    (tmp_path / "rapport.docx").write_bytes(files.word())
    done = wijkpark("nieuw", "document", "--json", tmp_path / "rapport.docx", "--inhoud", tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert json.loads(done.stdout) == {
        "bestand": "rapport.docx",
        "soort": "docx",
        "paginas": 1,
        "titel": "Groenplan",
        "uitgever": "gemeente Zevensloten",
        "datum": "2023-03-03",
        "taal": "nl",
        "gelabeld": False,
        "hoofdstukken": [
            {"titel": "Inleiding", "pagina": 0, "niveau": 1},
            {"titel": "Beheer", "pagina": 0, "niveau": 1},
            {"titel": "Bomen", "pagina": 0, "niveau": 2},
        ],
        "inleiding": f"{files.OPENING}\n\neen punt\n\nmet een wijziging",
        "meldingen": [],
    }
    (tmp_path / "scan.pdf").write_bytes(files.scan())
    told = json.loads(wijkpark("nieuw", "document", "--json", tmp_path / "scan.pdf").stdout)
    assert [message.partition(":")[0] for message in told["meldingen"]] == [
        "Het is een scan",
        "Deze PDF heeft geen labels",
    ]
    assert not (tmp_path / "documenten").exists()


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (
            ("document", "--json", "half.pdf"),
            1,
            (
                "half.pdf kan ik niet lezen: het einde ontbreekt. "
                "Kijk of je het zelf kunt openen, of vraag de maker om een nieuw bestand.\n"
            ),
        ),
        (("document", "weg.pdf"), 1, "weg.pdf kan ik niet openen: het bestand is er niet meer.\n"),
        (
            ("bericht", "half.pdf"),
            2,
            "Zet er een bestand achter: ./wijkpark nieuw document rapport.pdf (of .docx, .odt)\n",
        ),
        (
            ("document", "--json", "Groenplan"),
            2,
            "Zet er een bestand achter: ./wijkpark nieuw document rapport.pdf (of .docx, .odt)\n",
        ),
    ],
)
def test_what_cannot_be_is_said_in_a_line(
    wijkpark: Wijkpark, tmp_path: Path, arguments: tuple[str, ...], status: int, said: str
) -> None:
    """A file that cannot be read, one that is not there, and a wrong call end with one line."""
    (tmp_path / "half.pdf").write_bytes(files.REPORT[:5000])
    *words, name = arguments
    done = wijkpark("nieuw", *words, tmp_path / name if "." in name else name, "--inhoud", tmp_path)
    assert (done.returncode, done.stdout, done.stderr.replace(f"{tmp_path}/", "")) == (status, "", said)


def test_words_keep_their_signs() -> None:
    """What a document says stands on the page as it is there, whatever Markdown would make of it."""
    words = ("# Geen kop", "1. Geen lijst *vet* [x](y) <b>", "- een punt", "- nog een_punt_", "> Geen citaat")
    source = f"---\ntitel: A\ndatum: 1 mei 2026\n---\n{quotation(words)}\n"
    (item,), problems = read_item(source, "documenten/a.md", FileKind.DOCUMENT, bodies(), "")
    assert problems == ()
    assert isinstance(item, Document)
    assert item.body.split("\n") == [
        "<blockquote>",
        "<p># Geen kop</p>",
        "<p>1. Geen lijst *vet* [x](y) &lt;b&gt;</p>",
        "<ul>",
        "<li>een punt</li>",
        "<li>nog een_punt_</li>",
        "</ul>",
        "<p>&gt; Geen citaat</p>",
        "</blockquote>",
    ]


def test_a_document_with_nothing_to_find() -> None:
    """Without introduction and chapters the summary has no parts for them."""
    bare = text(Summary(title="Brief", day=date(2026, 5, 1), file="brief.pdf", examined=Examined(kind="pdf", size=1)))
    assert "# Inleiding" not in bare
    assert "# Hoofdstukken" not in bare
    assert "paginas:\ntaal:\n" in bare
    assert list(listed((Chapter(title="A [1]", page=0, level=1),), "a.docx")) == ["- A \\[1\\]"]
    assert plain("gewoon") == "gewoon"
