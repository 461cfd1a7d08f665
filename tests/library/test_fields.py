"""A header's entries become typed values, by one table."""

from datetime import date
from typing import Any

import pytest

from plugins.library.dates import When
from plugins.library.fields import FIELDS, Field, FileKind
from plugins.library.header import split
from plugins.library.repeat import Shift
from plugins.library.take import former_address
from plugins.library.values import by_name, read_fields
from plugins.messages import Kind, Wrong
from plugins.model import Status, Word
from plugins.rule import Frequency, Rule
from tests.examples import moment, said

DEFAULTS = {field.attribute: field.default for field in FIELDS[FileKind.POST]}
GOOD = "titel: Open dag\ndatum: 18 januari 2022\n"


def read(source: str) -> tuple[dict[str, Any], list[str]]:
    """Read a header: the values that are not the usual ones, and the problems."""
    header, problems = split(source, "a.md")
    assert problems == ()
    fields, wrong = read_fields(header, FileKind.POST, "a.md")
    return {name: value for name, value in fields.values.items() if value != DEFAULTS[name]}, said(wrong)


COMMON = {
    "samenvatting": ("summary", "description"),
    "status": ("draft", "concept"),
    "adres": ("slug",),
    "gewijzigd": ("modified",),
    "beeld": ("image",),
    "beeldtekst": ("image_alt",),
    "oud-adres": ("aliases",),
    **dict.fromkeys(("woorden", "album", "versiering", "mensen", "toestemming", "wp_id"), ()),
}
CONTRACT: dict[FileKind, dict[str, tuple[str, ...]]] = {
    FileKind.POST: {
        "titel": ("title",),
        "datum": ("date",),
        "categorie": ("category",),
        "onderwerpen": ("tags",),
        "dossier": (),
        "auteur": ("author", "authors"),
        "document": (),
        "verloopt": ("expires",),
        "reacties": (),
        **COMMON,
    },
    FileKind.DOCUMENT: {
        "titel": ("title",),
        "datum": ("date",),
        "onderwerpen": ("tags",),
        "dossier": (),
        "uitgever": (),
        "bestand": (),
        "paginas": ("pagina's", "pagina’s"),
        "taal": (),
        "aanvraag": (),
        "doorzoekbaar": (),
        "reacties": (),
        **COMMON,
    },
    FileKind.EVENT: {
        "titel": ("title",),
        "datum": ("date",),
        "onderwerpen": ("tags",),
        "dossier": (),
        "begin": ("start",),
        "einde": ("end",),
        "plaats": ("location",),
        **dict.fromkeys(("afgelast", "herhaal", "behalve", "verplaatst", "versie", "aanmeldingen"), ()),
        "verloopt": ("expires",),
        **COMMON,
    },
    FileKind.PAGE: {"titel": ("title",), **COMMON},
    FileKind.REPLY: {"naam": (), "datum": ("date",), "kenmerk": (), "afzender": (), **COMMON},
}
REQUIRED = {
    FileKind.POST: ["titel", "datum"],
    FileKind.DOCUMENT: ["titel", "datum"],
    FileKind.EVENT: ["titel", "begin"],
    FileKind.PAGE: ["titel"],
    FileKind.REPLY: ["naam", "datum"],
}
# What the examples of the table are read as.
EXAMPLES: dict[str, Any] = {
    "titel": "Open dag in het park",
    "datum": moment("2022-01-18"),
    "categorie": "Nieuws",
    "onderwerpen": ("bomen", "water"),
    "auteur": "de redactie",
    "document": "groenplan-2022",
    "verloopt": moment("2022-02-01"),
    "reacties": False,
    "samenvatting": "De wilgen worden geknot.",
    "status": Status.DRAFT,
    "adres": "open-dag",
    "gewijzigd": moment("2022-01-20"),
    "beeld": "/beeld/wilgen.jpg",
    "beeldtekst": "Wilgen langs een sloot.",
    "oud-adres": ("/2021/open-dag/",),
    "dossier": "Speeltuin",
    "woorden": (Word(name="begroting", meaning="wat iets gaat kosten"),),
    "album": "open-dag-2022",
    "versiering": True,
    "mensen": True,
    "toestemming": True,
    "wp_id": ("123",),
    "uitgever": "gemeente Stichtse Vecht",
    "bestand": "groenplan-2022.pdf",
    "paginas": 12,
    "taal": "nl",
    "aanvraag": True,
    "doorzoekbaar": True,
    "begin": When(moment=moment("2027-03-06T10:00"), whole_day=False),
    "einde": When(moment=moment("2027-03-06T12:00"), whole_day=False),
    "plaats": "bij de kinderboerderij",
    "afgelast": True,
    "herhaal": (Rule(frequency=Frequency.MONTHLY, weekdays=((1, 5),), last=date(2027, 8, 31)),),
    "behalve": (date(2027, 8, 7),),
    "verplaatst": (Shift(day=date(2027, 4, 3), to=When(moment=moment("2027-04-10T10:00"), whole_day=False)),),
    "versie": 1,
    "aanmeldingen": 12,
    "naam": "Anna",
    "kenmerk": "3f9a1c",
    "afzender": "77b0de",
}


@pytest.mark.parametrize("kind", FileKind)
def test_the_table_is_the_contracts(kind: FileKind) -> None:
    """Each kind has the fields and names that the contract accepts, and no name or attribute stands for two."""
    fields = FIELDS[kind]
    assert {field.name: field.also for field in fields} == CONTRACT[kind]
    assert len(by_name(fields)) == sum(1 + len(field.also) for field in fields)
    assert len({field.attribute for field in fields}) == len(fields)
    assert [field.name for field in fields if field.required] == REQUIRED[kind]


@pytest.mark.parametrize("kind", FileKind)
def test_every_field_is_read_with_its_line(kind: FileKind) -> None:
    """The example that a message gives of a field can be copied, and all examples together are good and kept apart."""
    source = "".join(f"{field.example}\n" for field in FIELDS[kind])
    fields, problems = read_fields(split(f"---\n{source}---\n", "a.md")[0], kind, "a.md")
    assert problems == ()
    assert dict(fields.values) == {field.attribute: EXAMPLES[field.name] for field in FIELDS[kind]}
    assert dict(fields.lines) == {field.attribute: line for line, field in enumerate(FIELDS[kind], 2)}


@pytest.mark.parametrize(
    ("kind", "name", "field"),
    [(kind, name, field) for kind in FileKind for field in FIELDS[kind] for name in field.also],
)
def test_every_name_of_a_field_is_read(kind: FileKind, name: str, field: Field) -> None:
    """An English name, in capitals too, means what the Dutch one means."""
    value = "ja" if name in {"draft", "concept"} else field.example.partition(":")[2]
    fields, _ = read_fields(split(f"{name.upper()}: {value}\n", "a.md")[0], kind, "a.md")
    assert (fields.values[field.attribute], dict(fields.lines)) == (EXAMPLES[field.name], {field.attribute: 1})


@pytest.mark.parametrize("kind", FileKind)
def test_a_header_may_be_english(kind: FileKind) -> None:
    """A field under its other name is there, also where that looks like the name of another (start and status)."""
    source = "".join(f"{(*field.also, field.name)[0]}:{field.example.partition(':')[2]}\n" for field in FIELDS[kind])
    fields, problems = read_fields(split(f"---\n{source}---\n", "a.md")[0], kind, "a.md")
    assert problems == ()
    assert dict(fields.values) == {field.attribute: EXAMPLES[field.name] for field in FIELDS[kind]}


def test_values_are_tidied() -> None:
    """Blanks are single, items are not empty, and a text may stand in a block."""
    values, problems = read(
        "---\ntitel:  Open   dag\ndatum: 18-01-2022 10:30\nonderwerpen: bomen,  water en  sloot , ,\n"
        "samenvatting: >\n  Kom\n  kijken.\nadres: Open Dag!\nstatus: Verborgen\n---\n"
    )
    assert problems == []
    assert values == {
        "title": "Open dag",
        "date": moment("2022-01-18T10:30"),
        "topics": ("bomen", "water en sloot"),
        "summary": "Kom kijken.",
        "slug": "open-dag",
        "status": Status.HIDDEN,
    }


@pytest.mark.parametrize(
    ("line", "values"),
    [
        ("CATEGORY: Nieuws", {"category": "Nieuws"}),
        ("Tags: a", {"topics": ("a",)}),
        ("tags: [a, 'b, c']", {"topics": ("a", "b, c")}),
        ("tags:\n  - a\n  - b", {"topics": ("a", "b")}),
        ("tags: []", {}),
        ("onderwerpen:", {}),
        ("description: Kort.", {"summary": "Kort."}),
        ("authors: Jan en Piet", {"author": "Jan en Piet"}),
        ("authors:\n  - Jan", {"author": "Jan"}),
        ("author: ''", {}),
        ("slug: Café", {"slug": "cafe"}),
        ("modified:", {}),
        ("reacties: open", {}),
        ("reacties:", {}),
        ("Reacties: DICHT", {"open": False}),
        ("categorie: [a] b", {"category": "[a] b"}),
        ("categorie: [a]", {"category": "[a]"}),
    ],
)
def test_a_field_is_read(line: str, values: dict[str, Any]) -> None:
    """English and Dutch names, lists and single values, and empty ones are read."""
    found, problems = read(f"{GOOD}{line}\n")
    assert problems == []
    assert found == {"title": "Open dag", "date": moment("2022-01-18"), **values}


@pytest.mark.parametrize(
    ("line", "status"),
    [
        ("status: gepubliceerd", Status.PUBLISHED),
        ("status: Published", Status.PUBLISHED),
        ("status: CONCEPT", Status.DRAFT),
        ("status: draft", Status.DRAFT),
        ("status: verborgen", Status.HIDDEN),
        ("status: hidden", Status.HIDDEN),
        ("status:", Status.PUBLISHED),
        ("draft: true", Status.DRAFT),
        ("draft: false", Status.PUBLISHED),
        ("concept: ja", Status.DRAFT),
        ("concept: nee", Status.PUBLISHED),
        ("Concept: 'yes'", Status.DRAFT),
        ("draft: no", Status.PUBLISHED),
    ],
)
def test_a_status_is_read(line: str, status: Status) -> None:
    """What other programs write as a draft is never published."""
    values, problems = read(f"{GOOD}{line}\n")
    assert problems == []
    assert values.get("status", Status.PUBLISHED) is status


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        (
            "titel: a\n",
            ["fout: a.md:1: 'datum' ontbreekt in de kop. Zet er een regel bij, zoals 'datum: 18 januari 2022'."],
        ),
        (
            "titel:\ndatum: ''\n",
            [
                "fout: a.md:1: Achter 'titel' staat niets. Vul het in, zoals 'titel: Open dag in het park'.",
                "fout: a.md:2: Achter 'datum' staat niets. Vul het in, zoals 'datum: 18 januari 2022'.",
            ],
        ),
        (
            "tiel: a\nDatun: 18 januari 2022\n",
            [
                "fout: a.md:1: 'tiel' ken ik niet. Bedoel je 'titel'?",
                "fout: a.md:2: 'Datun' ken ik niet. Bedoel je 'Datum'?",
            ],
        ),
        (
            f"{GOOD}kleur: rood\n",
            [
                (
                    "fout: a.md:3: 'kleur' ken ik niet. Haal de regel weg, of kies uit: titel, datum, categorie, "
                    "onderwerpen, dossier, auteur, document, verloopt, reacties, samenvatting, status, adres, "
                    "gewijzigd, beeld, beeldtekst, versiering, album, mensen, toestemming, woorden, oud-adres."
                )
            ],
        ),
        (
            f"{GOOD}Titel: b\n",
            ["fout: a.md:3: 'Titel' staat twee keer in de kop, de eerste keer op regel 1. Haal er één weg."],
        ),
        (
            "titel: a\ndatum: 31 februari 2024\n",
            [
                "fout: a.md:2: 31 februari 2024 bestaat niet: februari 2024 heeft 29 dagen. Kies een andere dag.",
            ],
        ),
        (
            f"{GOOD}status: concpet\n",
            [
                (
                    "fout: a.md:3: De status 'concpet' ken ik niet. Bedoel je 'concept'? "
                    "Kies uit: gepubliceerd, concept of verborgen."
                )
            ],
        ),
        (
            f"{GOOD}status: xyz\n",
            ["fout: a.md:3: De status 'xyz' ken ik niet. Kies uit: gepubliceerd, concept of verborgen."],
        ),
        (
            f"{GOOD}adres: 🌳\n",
            [
                (
                    "fout: a.md:3: Van '🌳' kan ik geen adres maken: er staat geen letter of cijfer in. "
                    "Zet in de kop een adres met letters, zoals 'adres: open-dag'."
                )
            ],
        ),
        (
            f"{GOOD}categorie:\n  - a\n  - b\n",
            [
                (
                    "fout: a.md:3: Bij 'categorie' staan meer waarden, maar er past er maar één. "
                    "Zet één waarde op één regel, zoals 'categorie: Nieuws'."
                )
            ],
        ),
        (
            "Beste mensen: welkom\n\nKom.",
            [
                (
                    "fout: a.md:1: Bovenaan dit bestand ontbreekt de kop. Zet op de eerste regels 'titel: Open "
                    "dag in het park' en 'datum: 18 januari 2022', dan een lege regel, en daaronder je tekst."
                )
            ],
        ),
    ],
)
def test_what_is_wrong_with_fields_is_said(source: str, problems: list[str]) -> None:
    """All mistakes of a header are said at once, each on its line with what to do."""
    assert read(source)[1] == problems


@pytest.mark.parametrize(("first", "second"), [("status: gepubliceerd", "draft: true"), ("Titel: a", "title: b")])
def test_two_names_of_one_field_are_both_said(first: str, second: str) -> None:
    """Who writes a field under two names hears both: neither stands there twice."""
    others = "" if first.startswith("Titel") else "titel: a\n"
    (problem,) = read(f"{others}datum: 18 januari 2022\n{first}\n{second}\n")[1]
    assert first.partition(":")[0] in problem
    assert second.partition(":")[0] in problem


@pytest.mark.parametrize("answer", ["gesloten", "dciht"])
def test_an_unknown_answer_does_not_open_replies(answer: str) -> None:
    """Whoever wants replies closed and mistypes it hears so: an unknown state is an error, as with `status`."""
    values, problems = read(f"{GOOD}reacties: {answer}\n")
    assert problems or values.get("open") is False


@pytest.mark.parametrize("line", ["datum: |\n  a\n  b", "titel: a\nstatus: |\n  a\n  b", "adres: |\n  🌳\n  🌳"])
def test_a_message_is_one_line_whatever_the_value(line: str) -> None:
    """A value over several lines does not break the list in which the message stands."""
    assert [problem for problem in read(f"---\n{line}\n---\n")[1] if "\n" in problem] == []


def test_a_list_in_brackets_over_lines_loses_nothing() -> None:
    """A field with one value does not keep the first line of a longer one only."""
    values, problems = read("---\ntitel: [a,\n  b]\ndatum: 18 januari 2022\n---\n")
    assert problems or values["title"] == "[a, b]"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("/2021/open-dag/", "/2021/open-dag/"),
        ("2021//open-dag", "/2021/open-dag/"),
        ("https://voorbeeld.nl/2021/a/?p=1#b", "/2021/a/"),
        ("/caf%C3%A9/", "/café/"),
        ("/plan.pdf", "/plan.pdf"),
        ("/versie-1.0/", "/versie-1.0/"),
        ("/2021/a/index.html", "/2021/a/"),
    ],
)
def test_an_old_address_is_a_path(written: str, path: str) -> None:
    """A whole web address will do; a folder's path ends with a slash, a file's does not."""
    assert former_address(written) == path


@pytest.mark.parametrize(
    "written",
    [
        "https://voorbeeld.nl/?p=123",
        "/",
        "/index.html",
        "/a/../b/",
        "/a\\b",
        "//[x/a",
        "/.git/x/",
        "/a/./b/",
        "/.htaccess",
    ],
)
def test_what_is_no_path_is_no_old_address(written: str) -> None:
    """An address with a number instead of a path, one that climbs out, and one that nobody can read."""
    with pytest.raises(Wrong) as caught:
        former_address(written)
    assert (caught.value.kind, caught.value.values) == (Kind.NO_PATH, {"value": written})


@pytest.mark.parametrize("written", [f"/{'é' * 101}/", "/map" * 201])
def test_an_old_address_fits_on_a_disk(written: str) -> None:
    """A page is made at it, in a folder of that name."""
    with pytest.raises(Wrong) as caught:
        former_address(written)
    assert (caught.value.kind, caught.value.values) == (Kind.LONG_PATH, {"value": written[:60]})
