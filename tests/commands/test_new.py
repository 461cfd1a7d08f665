"""`nieuw` makes a file that can be built at once."""

from argparse import Namespace
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.new.command import KINDS, run
from commands.new.draft import DRAFTS, Facts, file_name, free_slug, one_line, quoted, text
from commands.new.taken import taken_slugs
from commands.table import KINDS as LISTED
from plugins.addresses import RESERVED
from plugins.dutch import AMSTERDAM
from plugins.library.fields import FileKind
from plugins.library.items import read_item, slug_of
from plugins.library.read import read_library
from plugins.library.tips import tips
from plugins.messages import Kind
from plugins.model import Event
from plugins.plain import line_of
from plugins.slug import LONGEST
from tests.conftest import Wijkpark
from tests.examples import NOT_SHOWN, NOW, STEADY, bodies, content, header, site

AT = ("--nu", "2026-11-23T10:00")
BODIES = bodies()
TITLES = st.one_of(st.text(), st.text("\"'[]|>\\#:{}&*-, ab0")).filter(lambda title: line_of(NOT_SHOWN.sub("", title)))


def made(kind: FileKind, title: str = "Groenplan: deel 2") -> str:
    """Give the text of a new file."""
    return text(kind, Facts(title=title, category="Natuur", now=NOW))


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("bericht", "nieuws/2026-11-23-open-dag.md"),
        ("document", "documenten/open-dag.md"),
        ("activiteit", "agenda/open-dag.md"),
        ("pagina", "paginas/open-dag.md"),
    ],
)
def test_a_new_file_is_made(wijkpark: Wijkpark, tmp_path: Path, kind: str, name: str) -> None:
    """A file of each kind stands in its own folder, passes the check, and what is left to do is pointed out there."""
    done = wijkpark("nieuw", kind, "Open dag", "--inhoud", tmp_path, *AT)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == [
        f"Gemaakt: {tmp_path / name}",
        "Open dat bestand, schrijf je tekst en bewaar het. Bekijk het met: ./wijkpark kijk",
    ]
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")] == [name]
    checked = wijkpark("controleer", "--inhoud", tmp_path, *AT)
    assert (checked.returncode, checked.stdout.startswith(f"1 {kind} nagekeken: geen fouten en ")) == (0, True)
    assert {line.partition(": ")[0] for line in checked.stderr.splitlines()} == {"tip"}


def test_a_new_post_is_filled_in() -> None:
    """It has a title, a date, a category and a hint."""
    assert made(FileKind.POST) == (
        "---\ntitel: Groenplan: deel 2\ndatum: 23 november 2026\ncategorie: Natuur\n---\n"
        "Schrijf hier je bericht. De eerste alinea staat ook in de lijst met nieuws.\n"
    )


def test_a_new_document_has_its_three_headings() -> None:
    """Facts to fill in stand in the header, and below it the headings that the site knows."""
    assert made(FileKind.DOCUMENT) == (
        "---\ntitel: Groenplan: deel 2\n"
        "# Vul in: de dag waarop het document uitkwam, wie het maakte, en hoeveel bladzijden het heeft.\n"
        "datum: 23 november 2026\nuitgever:\npaginas:\n"
        "# Zo vragen lezers het document per mail aan. Staat het hiernaast? Schrijf dan 'bestand: naam.pdf'.\n"
        "aanvraag: ja\n---\n"
        "# Lang verhaal kort\n\n"
        "Schrijf hier in twee of drie zinnen wat er in het document staat, in gewone woorden.\n\n"
        "# Inleiding\n\n> Zet hier de inleiding uit het document, met een > voor elke regel.\n\n"
        "# Hoofdstukken\n\n- Zet hier elk hoofdstuk op een eigen regel, met een streepje ervoor.\n"
    )


def test_a_new_event_is_on_the_next_saturday() -> None:
    """An example of a time stands there, and says that it is one; the place is left open."""
    assert made(FileKind.EVENT) == (
        "---\ntitel: Groenplan: deel 2\ndatum: 23 november 2026\n"
        "# Een voorbeeld: zet hier de echte dag en tijd. Duurt het de hele dag? Laat dan de tijd weg.\n"
        "begin: 28 november 2026 10:00\neinde: 28 november 2026 12:00\n"
        "# Waar is het? Bijvoorbeeld: bij de kinderboerderij.\nplaats:\n---\n"
        "Schrijf hier wat er te doen is, voor wie, en wat je moet meenemen.\n"
    )


@pytest.mark.parametrize(
    ("now", "begin"),
    [
        (datetime(2026, 11, 27, tzinfo=AMSTERDAM), datetime(2026, 11, 28, 10, tzinfo=AMSTERDAM)),
        (datetime(2026, 11, 28, 23, tzinfo=AMSTERDAM), datetime(2026, 12, 5, 10, tzinfo=AMSTERDAM)),
        (datetime(9999, 12, 31, 23, tzinfo=AMSTERDAM), datetime(9999, 12, 25, 10, tzinfo=AMSTERDAM)),
    ],
)
def test_the_next_saturday_is_never_today(now: datetime, begin: datetime) -> None:
    """On a Saturday it is that of next week; the last days that there are have none, and raise nothing."""
    source = text(FileKind.EVENT, Facts(title="Dag", category="", now=now))
    (event,), _ = read_item(source, "agenda/dag.md", FileKind.EVENT, BODIES, "Nieuws")
    assert isinstance(event, Event)
    assert event.begin == begin


def test_a_new_page_has_a_title_and_a_hint() -> None:
    """A page has no day."""
    assert made(FileKind.PAGE) == "---\ntitel: Groenplan: deel 2\n---\nSchrijf hier wat er op de pagina komt.\n"


@pytest.mark.parametrize("kind", DRAFTS)
def test_only_what_is_to_be_replaced_is_pointed_out(kind: FileKind) -> None:
    """What `nieuw` writes gives tips about itself, and is good Dutch otherwise; and every hint of it is one."""
    source = made(kind)
    body = source.split("---\n", 2)[2]
    left = [line for line in source.splitlines() if len(line.split()) > 5]
    assert {problem.what for problem in tips(source, body, 1, "x.md")} == {
        Kind.LEFT_HINT.at("", text=line).what for line in left
    }


def test_the_table_has_every_kind() -> None:
    """What the command line takes is what can be made."""
    assert tuple(KINDS) == LISTED
    assert tuple(KINDS.values()) == tuple(DRAFTS)


@STEADY
@given(st.sampled_from(list(DRAFTS)), TITLES)
def test_any_title_reads_back(kind: FileKind, typed: str) -> None:
    """Whatever is typed behind `nieuw` is the title of the new file, word for word, and nothing is wrong with it."""
    title = one_line(typed)
    name = file_name(title, kind, "iets", frozenset(), NOW)
    (item,), problems = read_item(made(kind, title), f"{kind}/{name}", kind, BODIES, "Nieuws")
    assert (getattr(item, "title", ""), problems) == (title, ())


def test_a_title_with_a_broken_character_can_be_written() -> None:
    """A byte in the command line that is no UTF-8 comes as half a character, which no file can hold."""
    assert one_line("Open \udcff dag").encode()


@pytest.mark.parametrize(
    ("title", "kind", "name"),
    [
        ("Park #2", FileKind.POST, "2026-11-23-park-2.md"),
        ("🌳🌳", FileKind.POST, "2026-11-23-iets.md"),
        ("🌳🌳", FileKind.PAGE, "iets.md"),
        ("../../etc/passwd", FileKind.DOCUMENT, "etc-passwd.md"),
        ("2027-03-07 Lenteschoonmaak", FileKind.EVENT, "lenteschoonmaak.md"),
        ("2027-03-07 2027-03-08 Kamp", FileKind.EVENT, "kamp.md"),
        ("2027-03-07", FileKind.EVENT, "iets-2027-03-07.md"),
        ("2027-03-07", FileKind.POST, "2026-11-23-2027-03-07.md"),
    ],
)
def test_a_file_is_named_after_its_title(title: str, kind: FileKind, name: str) -> None:
    """Only a post's name begins with a date, which is no part of its address."""
    assert file_name(title, kind, "iets", frozenset(), NOW) == name


@STEADY
@given(st.sampled_from(list(DRAFTS)), st.one_of(st.text(), st.text("0123456789- "), st.sampled_from(sorted(RESERVED))))
def test_a_new_address_is_free(kind: FileKind, title: str) -> None:
    """However often a title is used, the address that follows from the file's name is a new one."""
    taken: set[str] = set(RESERVED)
    for _ in range(4):
        slug = slug_of(file_name(title, kind, "iets", taken, NOW))
        assert slug not in taken
        taken.add(slug)


def test_an_address_is_used_once_for_what_can_be_answered(tmp_path: Path) -> None:
    """Posts, documents and events share their addresses; pages have their own; names and earlier addresses count."""
    folder = content(
        tmp_path,
        {
            "nieuws/2020-01-01-een.md": header(adres="twee", categorie="Natuur"),
            "documenten/drie.md": header(**{"oud-adres": "/nieuws/vier/"}),
            "agenda/vijf.md": "geen kop",
            "paginas/zes.md": header(),
        },
    )
    own = {"een", "twee", "drie", "vier", "vijf"}
    for kind in (FileKind.POST, FileKind.DOCUMENT, FileKind.EVENT):
        taken = taken_slugs(folder, kind, ["Nieuws"])
        assert own | {"jaar"} <= taken
        assert taken.isdisjoint({"zes", "nieuws", "natuur", "contact"})
    taken = taken_slugs(folder, FileKind.PAGE, ["Nieuws"])
    assert {"zes", "vier", "nieuws", "natuur", "archief"} <= taken
    assert taken.isdisjoint({"een", "twee", "drie", "vijf", "contact", "jaar"})


@pytest.mark.parametrize("kind", LISTED)
@pytest.mark.parametrize("title", ["Nieuws", "Pagina", "Archief", "Jaar", "Natuur", "Open dag", "Contact"])
def test_nothing_gets_in_the_way(tmp_path: Path, kind: str, title: str) -> None:
    """Twice the same title, beside what has it or where the site itself stands: all of it can be built."""
    folder = content(
        tmp_path,
        {
            "categorieen.toml": '[[categorie]]\nnaam = "Natuur"\n',
            "nieuws/oud.md": header(adres="open-dag"),
            "documenten/open-dag-2.md": header(),
            "agenda/open-dag-3.md": header(begin="1-1-2027"),
            "paginas/over.md": header("Over ons.").replace("datum: 18 januari 2022\n", "oud-adres: /open-dag/\n"),
        },
    )
    for _ in range(2):
        assert run(Namespace(inhoud=folder, soort=kind, titel=title, nu=AT[1], json=False)) == 0
    found, problems = read_library(folder, site(), NOW)
    assert (problems, [category.name for category in found.categories]) == ((), ["Natuur"])
    assert len(list(folder.rglob("*.md"))) == 6


def test_nothing_is_overwritten(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """The same title again gets a number, also where an older file has the address."""
    content(tmp_path, {"nieuws/2020-01-01-open-dag.md": header()})
    for _ in range(2):
        assert wijkpark("nieuw", "bericht", "Open dag", "--inhoud", tmp_path, *AT).returncode == 0
    names = sorted(path.name for path in (tmp_path / "nieuws").iterdir())
    assert names == ["2020-01-01-open-dag.md", "2026-11-23-open-dag-2.md", "2026-11-23-open-dag-3.md"]


def test_a_folder_that_cannot_be_written_is_said(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Where the file cannot be made, there is a Dutch line and exit status 1."""
    (tmp_path / "nieuws").write_text("een bestand met de naam van de map")
    done = wijkpark("nieuw", "bericht", "Open dag", "--inhoud", tmp_path, *AT)
    assert (done.returncode, done.stdout) == (1, "")
    assert "kan ik niet maken" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_long_title_leaves_room_for_its_number() -> None:
    """A numbered address is no longer than an address may be."""
    slug = free_slug("a" * LONGEST, {"a" * LONGEST})
    assert (len(slug) <= LONGEST, slug[-3:]) == (True, "a-2")


@pytest.mark.parametrize("title", ["Open dag", "'s Avonds", '"', "|", "> x", "[a, b]", "\\", 'a "b"'])
def test_a_title_is_quoted_only_where_it_must_be(title: str) -> None:
    """A title that begins with a sign that has a meaning in headers is quoted, any other is not."""
    assert quoted(title).startswith('"') == (title[0] in "\"'[|>")
