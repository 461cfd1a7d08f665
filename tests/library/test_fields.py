"""A header's entries become typed values, by one table."""

from typing import Any

import pytest

from plugins.library.fields import FIELDS, FileKind
from plugins.library.header import split
from plugins.library.values import by_name, read_fields
from plugins.model import Status
from tests.examples import moment, said

DEFAULTS = {
    "title": "",
    "date": "",
    "category": "",
    "topics": (),
    "summary": "",
    "author": "",
    "status": Status.PUBLISHED,
    "slug": "",
    "modified": "",
    "open": True,
}
GOOD = "titel: Open dag\ndatum: 18 januari 2022\n"


def read(source: str) -> tuple[dict[str, Any], list[str]]:
    """Read a header: the values that are not the usual ones, and the problems."""
    header, problems = split(source, "a.md")
    assert problems == ()
    fields, wrong = read_fields(header, FileKind.POST, "a.md")
    return {name: value for name, value in fields.values.items() if value != DEFAULTS[name]}, said(wrong)


def test_all_fields_have_their_values_and_lines() -> None:
    """Every field of the table is read, under its attribute, with the line on which it stands."""
    source = """\
---
titel:  Open   dag
datum: 18-01-2022 10:30
categorie: Nieuws  van de wijk
onderwerpen: bomen,  water en  sloot , ,
samenvatting: >
  Kom
  kijken.
auteur: de redactie
status: Verborgen
adres: Open Dag!
gewijzigd: 20 januari 2022
reacties: dicht
---
"""
    fields, problems = read_fields(split(source, "a.md")[0], FileKind.POST, "a.md")
    assert problems == ()
    assert dict(fields.values) == {
        "title": "Open dag",
        "date": moment("2022-01-18T10:30"),
        "category": "Nieuws van de wijk",
        "topics": ("bomen", "water en sloot"),
        "summary": "Kom kijken.",
        "author": "de redactie",
        "status": Status.HIDDEN,
        "slug": "open-dag",
        "modified": moment("2022-01-20"),
        "open": False,
    }
    assert dict(fields.lines) == {
        "title": 2,
        "date": 3,
        "category": 4,
        "topics": 5,
        "summary": 6,
        "author": 9,
        "status": 10,
        "slug": 11,
        "modified": 12,
        "open": 13,
    }


def test_the_table_is_the_contracts() -> None:
    """Each field has the names that the contract accepts, and no name stands for two."""
    fields = FIELDS[FileKind.POST]
    assert {field.name: field.also for field in fields} == {
        "titel": ("title",),
        "datum": ("date",),
        "categorie": ("category",),
        "onderwerpen": ("tags",),
        "samenvatting": ("summary", "description"),
        "auteur": ("author", "authors"),
        "status": ("draft", "concept"),
        "adres": ("slug",),
        "gewijzigd": ("modified",),
        "reacties": (),
    }
    assert len(by_name(fields)) == sum(1 + len(field.also) for field in fields)
    assert [field.name for field in fields if field.required] == ["titel", "datum"]


@pytest.mark.parametrize("field", FIELDS[FileKind.POST], ids=lambda field: field.name)
def test_an_example_is_good_to_copy(field: Any) -> None:
    """The example that a message gives of a field can be read as that field."""
    others = "".join(f"{line}\n" for line in GOOD.splitlines() if not line.startswith(field.name))
    values, problems = read(f"{field.example}\n{others}")
    assert problems == []
    assert field.attribute in values or field.example == "reacties: open"


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
                    "onderwerpen, samenvatting, auteur, status, adres, gewijzigd, reacties."
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
                    "Zet in de kop een regel 'adres: …' met een kort woord, zoals 'adres: open-dag'."
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
                    "fout: a.md:1: Bovenaan dit bestand ontbreekt de kop. Zet op de eerste regels 'titel: …' en "
                    "'datum: …', dan een lege regel, en daaronder je tekst."
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
