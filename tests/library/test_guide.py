"""The guide for volunteers says of fields and categories what the code does."""

import re

import pytest

from plugins.library.categories import CHOICES, KEYS
from plugins.library.fields import COMMON, FIELDS, Field, FileKind
from plugins.library.guide import WRITTEN, row, table, with_fields
from tests.conftest import Golden
from tests.paths import ROOT

GUIDE = ROOT / "HANDLEIDING.md"


@pytest.mark.golden
def test_the_tables_of_the_guide_are_those_of_the_code(golden: Golden) -> None:
    """`golden` writes them; a field that is added or changed is so in the guide."""
    golden(GUIDE, with_fields(GUIDE.read_text(encoding="utf-8")))


@pytest.mark.parametrize("kind", WRITTEN)
def test_every_field_is_explained(kind: FileKind) -> None:
    """What is read has a meaning, which stands in the guide, and no sign that would break its table."""
    guide = GUIDE.read_text(encoding="utf-8")
    for field in FIELDS[kind]:
        assert bool(field.meaning) != field.kept, field.name
        assert "|" not in field.meaning + field.example
        assert field.kept or row(field) in guide


def test_a_field_is_a_line_of_the_table() -> None:
    """Its name, whether it is needed, what it means and an example; what is not read yet is left out."""
    field = Field(name="kleur", attribute="hue", meaning="de kleur", example="kleur: rood", required=True)
    later = Field(name="geur", attribute="smell", meaning="", example="geur: hooi", kept=True)
    assert table([field, later]) == (
        "| naam | nodig? | wat het is | voorbeeld |\n|---|---|---|---|\n| kleur | ja | de kleur | `kleur: rood` |"
    )
    assert "| status | nee |" in table(COMMON)


def test_the_guide_names_every_choice_of_a_category() -> None:
    """All that categorieen.toml takes stands there."""
    part = GUIDE.read_text(encoding="utf-8").partition("### De categorieën")[2].partition("\n## ")[0]
    words = set(re.findall(r"\w+", part))
    assert {*KEYS, *CHOICES["vorm"], *CHOICES["kleur"]} <= words


def test_the_contents_of_the_guide_lead_somewhere() -> None:
    """Every link to a heading of the guide has that heading."""
    text = GUIDE.read_text(encoding="utf-8")
    headings = {re.sub(r"[^\w -]", "", line.lstrip("# ").lower()).replace(" ", "-") for line in text.splitlines()}
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) - headings == set()
