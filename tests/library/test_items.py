"""A file of every kind becomes its value, whoever wrote it with whatever program."""

from dataclasses import replace
from datetime import date

import pytest
from markupsafe import Markup

from plugins.library.field import FileKind
from plugins.library.items import Item, read_item
from plugins.messages import Kind
from plugins.model import FOREVER, UNDATED, Document, Event, Move, Page, Post, Reply, Status
from plugins.problems import Problem
from plugins.rule import Frequency, Rule
from tests.examples import bodies, document, event, header, moment, page, post

BODIES = bodies()
PATHS = {
    FileKind.POST: "nieuws/open-dag.md",
    FileKind.DOCUMENT: "documenten/groenplan.md",
    FileKind.EVENT: "agenda/wandeling.md",
    FileKind.PAGE: "paginas/over-ons.md",
    FileKind.REPLY: "reacties/open-dag/1.md",
}


def read(source: str, kind: FileKind, path: str = "") -> tuple[Item, list[Problem]]:
    """Read a file of that kind."""
    (item,), problems = read_item(source, path or PATHS[kind], kind, BODIES, "Nieuws")
    return item, list(problems)


def problems(source: str, kind: FileKind) -> list[Problem]:
    """Give what is wrong with a file of that kind."""
    return list(read_item(source, PATHS[kind], kind, BODIES, "Nieuws")[1])


@pytest.mark.parametrize(
    ("kind", "item"),
    [
        (FileKind.POST, post()),
        (FileKind.DOCUMENT, document()),
        (
            FileKind.EVENT,
            event(
                begin="2027-03-07",
                end="2027-03-07",
                whole_days=True,
                lines={"title": 1, "date": 2, "begin": 3},
            ),
        ),
        (FileKind.PAGE, page(lines={"title": 1}, date=UNDATED)),
    ],
)
def test_a_short_file_is_read(kind: FileKind, item: Item) -> None:
    """What a file leaves out has its usual value."""
    lines = {"titel": "Open dag", "datum": "18 januari 2022", "begin": "7 maart 2027"}
    fields = {FileKind.PAGE: ["titel"], FileKind.EVENT: ["titel", "datum", "begin"]}.get(kind, ["titel", "datum"])
    source = "".join(f"{name}: {lines[name]}\n" for name in fields) + "\nKom kijken.\n"
    assert read(source, kind) == (item, [])


def test_a_document_is_read_whole() -> None:
    """Its file is found beside it, and it can be asked for by mail where that is said."""
    source = """\
---
titel: Groenplan
datum: 18 januari 2022
onderwerpen: [bomen, water]
uitgever: gemeente
bestand: groen plan.pdf
pagina's: 12 blz.
taal: Engels
aanvraag: ja
doorzoekbaar: ja
reacties: dicht
status: verborgen
---
Kort.
"""
    assert read(source, FileKind.DOCUMENT) == (
        document(
            lines={
                name: line
                for line, name in enumerate(
                    (
                        *("title", "date", "topics", "publisher", "file", "pages", "language", "on_request"),
                        *("searchable", "open", "status"),
                    ),
                    2,
                )
            },
            title="Groenplan",
            topics=("bomen", "water"),
            publisher="gemeente",
            file="documenten/groen plan.pdf",
            pages=12,
            language="en",
            on_request=True,
            searchable=True,
            open=False,
            status=Status.HIDDEN,
            summary="Kort.",
            body=Markup("<p>Kort.</p>"),
        ),
        [],
    )


@pytest.mark.parametrize(
    ("lines", "on_request"), [("", True), ("bestand: a.pdf\n", False), ("bestand: a.pdf\naanvraag: ja\n", True)]
)
def test_a_document_without_a_file_can_be_asked_for(lines: str, on_request: bool) -> None:  # noqa: FBT001
    """Nobody has to say so."""
    item, found = read(f"titel: a\ndatum: 18 januari 2022\n{lines}\nKort.", FileKind.DOCUMENT)
    assert isinstance(item, Document)
    assert (item.on_request, found) == (on_request, [])


def test_an_event_is_read_whole() -> None:
    """Its times, how it comes again, and what is different about some of them."""
    source = """\
titel: Wandeling
datum: 18 januari 2022
begin: zondag 7 maart 2027 om 10:00 uur
einde: 2027-03-07T12:30
plaats: bij de  boerderij
afgelast: ja
herhaal: elke eerste zondag
behalve: 2 mei 2027, 6 juni 2027
verplaatst: 7 maart 2027 -> 14 maart 2027 10:00
versie: 2
verloopt: 8 maart 2027
gewijzigd: 19 januari 2022

Kom kijken.
"""
    item, found = read(source, FileKind.EVENT)
    assert isinstance(item, Event)
    assert found == []
    assert item == event(
        lines=item.lines,
        title="Wandeling",
        begin="2027-03-07T10:00",
        end="2027-03-07T12:30",
        place="bij de boerderij",
        cancelled=True,
        repeat=(Rule(frequency=Frequency.MONTHLY, weekdays=((1, 6),)),),
        left_out=(date(2027, 5, 2), date(2027, 6, 6)),
        moved=(Move(day=date(2027, 3, 7), to=moment("2027-03-14T10:00")),),
        version=2,
        expires="2027-03-09",
        modified="2022-01-19",
    )


@pytest.mark.parametrize(("line", "at"), [("", 1), ("datum:\n", 3)])
def test_an_event_without_a_day_of_its_own_is_told(line: str, at: int) -> None:
    """It is read, as if it were announced when it begins."""
    item, found = read(f"titel: a\nbegin: 7 maart 2027 10:00\n{line}\nKom.", FileKind.EVENT)
    assert isinstance(item, Event)
    assert found == [Kind.NO_ANNOUNCEMENT.at("agenda/wandeling.md", at, example="datum: 18 januari 2022")]
    assert (item.date, item.modified, item.end) == (item.begin, item.begin, item.begin)


def test_a_wrong_day_is_no_absent_one() -> None:
    """Of a day that cannot be read, only that is said."""
    (found,) = problems("titel: a\nbegin: 7 maart 2027\ndatum: 31 februari 2022\n\nKom.", FileKind.EVENT)
    assert (found.line, found.level) == (3, "fout")


@pytest.mark.parametrize(
    ("times", "problem"),
    [
        ("begin: 7 maart 2027\neinde: 8 maart 2027", None),
        ("begin: 7 maart 2027 10:00\neinde: 7 maart 2027 10:00", None),
        ("begin: 7 maart 2027 10:00\neinde: 8 maart 2027", Kind.HALF_TIME.at(PATHS[FileKind.EVENT], 4)),
        ("begin: 7 maart 2027\neinde: 8 maart 2027 10:00", Kind.HALF_TIME.at(PATHS[FileKind.EVENT], 4)),
        (
            "begin: 7 maart 2027 10:00\neinde: 7 maart 2027 9:00",
            Kind.END_FIRST.at(PATHS[FileKind.EVENT], 4, begin="07-03-2027 10:00", end="07-03-2027 09:00"),
        ),
    ],
)
def test_the_times_of_an_event_belong_together(times: str, problem: Problem | None) -> None:
    """It ends after it begins, and both have a time or neither has."""
    found = problems(f"titel: a\ndatum: 18 januari 2022\n{times}\n\nKom.", FileKind.EVENT)
    assert found == ([] if problem is None else [problem])


@pytest.mark.parametrize("begin", ["", "begin:\n", "begin: ooit\n"])
def test_an_event_without_a_beginning_is_one_error(begin: str) -> None:
    """Nothing follows from a time that is not there."""
    found = problems(f"titel: a\ndatum: 18 januari 2022\n{begin}einde: 8 maart 2027\n\nKom.", FileKind.EVENT)
    assert len(found) == 1


def test_a_page_has_the_day_of_its_change() -> None:
    """A page has no day of its own, and stands at the top of the site."""
    item, found = read("titel: a\ngewijzigd: 19 januari 2022\n\nKom.", FileKind.PAGE, "paginas/2022/Over ons.md")
    assert isinstance(item, Page)
    assert found == []
    assert (item.address, item.date, item.modified) == ("/over-ons/", moment("2022-01-19"), moment("2022-01-19"))


def test_a_day_on_a_page_is_not_known() -> None:
    """The contract has none, and whoever writes one hears so."""
    (found,) = problems("titel: a\ndatum: 19 januari 2022\n\nKom.", FileKind.PAGE)
    assert (found.line, "'datum'" in found.what) == (2, True)


def test_a_reply_is_plain_text() -> None:
    """Nothing in it is read as Markdown or HTML."""
    source = "naam: Anna\ndatum: 18 januari 2022 10:30\nkenmerk: 3f\nafzender: 77\n\n# Dag <b>\n\n[a](javascript:x)\n"
    assert read(source, FileKind.REPLY) == (
        Reply(
            path="reacties/open-dag/1.md",
            lines={"name": 1, "date": 2, "mark": 3, "sender": 4},
            slug="open-dag",
            name="Anna",
            date=moment("2022-01-18T10:30"),
            status=Status.PUBLISHED,
            mark="3f",
            sender="77",
            text="# Dag <b>\n\n[a](javascript:x)",
        ),
        [],
    )


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("reacties/open-dag/1.md", "open-dag"),
        ("reacties/Open Dag/1.md", "open-dag"),
        ("reacties/2022/open-dag/1.md", "open-dag"),
        ("reacties/open-dag/2022/03/1.md", "open-dag"),
        ("reacties/2022/1.md", "2022"),
        ("reacties/1.md", ""),
    ],
)
def test_a_reply_belongs_to_its_folder(path: str, slug: str) -> None:
    """Folders of years may stand above or below the one that is named after a post."""
    item, _ = read("naam: Anna\ndatum: 18 januari 2022\n\nDag.", FileKind.REPLY, path)
    assert isinstance(item, Reply)
    assert item.slug == slug


@pytest.mark.parametrize(
    ("fields", "found"),
    [
        ({"onderwerpen": "bomen, 🌳"}, [Kind.EMPTY_TOPIC.at("nieuws/open-dag.md", 3, value="🌳")]),
        ({"beeld": "/beeld/a.jpg"}, [Kind.NO_IMAGE_ALT.at("nieuws/open-dag.md", 3)]),
        (
            {"beeld": "../../a.jpg", "beeldtekst": "a"},
            [Kind.CLIMBS.at("nieuws/open-dag.md", 3, target="../../a.jpg", folder="beeld", place="/beeld/a.jpg")],
        ),
        (
            {"beeld": "https://x.nl/a.jpg", "beeldtekst": "a"},
            [Kind.FOREIGN_IMAGE.at("nieuws/open-dag.md", 3, target="https://x.nl/a.jpg")],
        ),
        ({"beeldtekst": "a"}, []),
    ],
)
def test_fields_that_do_not_go_together_are_said(fields: dict[str, str], found: list[Problem]) -> None:
    """On the line where the mistake stands."""
    assert problems(header(**fields), FileKind.POST) == found


def test_a_picture_elsewhere_is_no_picture_of_ours() -> None:
    """The post is made without it."""
    item, _ = read(header(beeld="https://x.nl/a.jpg", beeldtekst="a"), FileKind.POST)
    assert isinstance(item, Post)
    assert item.image == ""


def test_a_file_that_climbs_out_is_said() -> None:
    """A document does not publish what lies elsewhere on somebody's disk."""
    (found,) = problems(header(bestand="../../../etc/passwd"), FileKind.DOCUMENT)
    place = "/documenten/passwd"
    expected = Kind.CLIMBS.at(
        PATHS[FileKind.DOCUMENT], 3, target="../../../etc/passwd", folder="documenten", place=place
    )
    assert found == expected


def test_a_long_header_is_one_error() -> None:
    """That nothing could be read in it is not said besides."""
    source = "titel: a\n" + "x: y\n" * 200 + "\nKom."
    assert problems(source, FileKind.POST) == [Kind.LONG_HEADER.at("nieuws/open-dag.md", 1)]


def test_a_text_that_cannot_be_read_leaves_the_rest() -> None:
    """What is known of a file is checked against the others, whatever its text is."""
    item, found = read(header("> " * 60 + "a"), FileKind.POST)
    assert found == [Kind.TOO_DEEP.at("nieuws/open-dag.md", 4)]
    assert item == replace(post(), summary="Open dag", body=Markup(""))
    item, found = read(header("[" * 5000), FileKind.POST)
    assert found == [Kind.TANGLED.at("nieuws/open-dag.md", 4)]
    assert item == replace(post(), summary="Open dag", body=Markup(""))


def test_without_an_address_there_is_nothing() -> None:
    """What else is wrong with the file is said too."""
    items, found = read_item("titel: a\n\nKom.", "nieuws/🌳.md", FileKind.POST, BODIES, "Nieuws")
    assert items == ()
    assert {problem.line for problem in found} == {0, 1}


def test_what_never_expires_does_so_at_the_end_of_time() -> None:
    """There is no `None` for a day that nobody wrote."""
    item, _ = read(header(), FileKind.POST)
    assert isinstance(item, Post)
    assert item.expires == FOREVER
