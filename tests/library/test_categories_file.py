"""categorieen.toml gives the categories in the site's order, or all that is wrong with it, line by line."""

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.categories import FILE, HUES, PICTOGRAMS, SHAPES, WAYMARKS, named_categories, read_categories
from plugins.library.read import listed_categories
from plugins.messages import Kind
from plugins.model import Category
from plugins.problems import Problem, has_errors
from tests.examples import STEADY, content
from tests.paths import ROOT

GOOD = """\
# De categorieën van het park

[[categorie]]
naam = "Groen  & water"
omschrijving = "Over bomen,\\n sloten en dieren."
vorm = "Ruit"
kleur = "lichtblauw"
teken = "Boom"

[[categorie]]
naam = "Nieuws"
"""


def test_categories_are_read() -> None:
    """With what they look like; what a table leaves out follows from its place in the order."""
    assert read_categories(GOOD) == (
        (
            Category(
                name="Groen & water",
                slug="groen-water",
                description="Over bomen, sloten en dieren.",
                shape="diamond",
                hue="sky",
                pictogram="tree",
            ),
            Category(name="Nieuws", slug="nieuws", description="", shape="diamond", hue="sun", pictogram="work"),
        ),
        (),
    )


def test_a_list_of_tables_in_one_line_is_read() -> None:
    """The other way in which TOML writes them."""
    found, problems = read_categories('categorie = [{naam = "A"}, {naam = "B"}]')
    assert ([item.name for item in found], problems) == (["A", "B"], ())


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ("", [Kind.NO_CATEGORIES.at(FILE)]),
        ("a." * 500_000 + "b=1", [Kind.LONG_TOML.at(FILE)]),
        ("categorie = 'a'", [Kind.NO_CATEGORIES.at(FILE)]),
        ("categorie = ['a']", [Kind.NO_CATEGORIES.at(FILE)]),
        ("[categorie]\nnaam = 'a'", [Kind.NO_CATEGORIES.at(FILE)]),
        ("[[categorie]]\nnaam = Nieuws\n", [Kind.BAD_TOML.at(FILE, 2, text="naam = Nieuws")]),
        ("\n\n[[categorie]]\n", [Kind.CATEGORY_NAME.at(FILE, 3)]),
        (
            "[[categorie]]\nnaam = 'a'\nkleurtje = 'rood'\n",
            [Kind.CATEGORY_KEY.at(FILE, 3, name="kleurtje", guess=" Bedoel je 'kleur'?")],
        ),
        (
            "titel = 'x'\n[[categorie]]\nnaam = 'a'\n",
            [Kind.CATEGORY_KEY.at(FILE, 1, name="titel", guess="")],
        ),
        ("[[categorie]]\nnaam = 3\n", [Kind.CATEGORY_VALUE.at(FILE, 2, name="naam")]),
        ("[[categorie]]\nnaam = ''\n", [Kind.CATEGORY_VALUE.at(FILE, 2, name="naam")]),
        ("[[categorie]]\nnaam = '🌳'\n", [Kind.EMPTY_CATEGORY.at(FILE, 2, value="🌳")]),
        (
            "[[categorie]]\nnaam = 'Archief'\n",
            [Kind.RESERVED_CATEGORY.at(FILE, 2, name="Archief", slug="archief")],
        ),
        (
            "[[categorie]]\n\nnaam = 'a'\nvorm = 'ster'\n",
            [Kind.CATEGORY_CHOICE.at(FILE, 4, name="vorm", value="ster", choices="rond, ruit, blad, boog, vierkant")],
        ),
        (
            "[[categorie]]\nnaam = 'a b'\n\n[[ categorie ]]\nnaam = 'A  B'\n",
            [Kind.SAME_CATEGORY.at(FILE, 4, name="A  B")],
        ),
        (
            "[[categorie]]\nkleur = 'roze'\n[[categorie]]\n'kleur' = 'paars'\nnaam = 'a'",
            [
                Kind.CATEGORY_CHOICE.at(
                    FILE, 2, name="kleur", value="roze", choices="blauw, geel, groen, rood, lichtblauw, zwart"
                ),
                Kind.CATEGORY_NAME.at(FILE, 1),
                Kind.CATEGORY_CHOICE.at(
                    FILE, 4, name="kleur", value="paars", choices="blauw, geel, groen, rood, lichtblauw, zwart"
                ),
            ],
        ),
        ("[[categorie]]\n[[categorie]]", [Kind.CATEGORY_NAME.at(FILE, 1), Kind.CATEGORY_NAME.at(FILE, 2)]),
        ("categorie = [{}]", [Kind.CATEGORY_NAME.at(FILE)]),
    ],
)
def test_all_that_is_wrong_is_said(source: str, problems: list[Problem]) -> None:
    """Each on its own line; with an error there are no categories."""
    assert read_categories(source) == ((), tuple(problems))


@STEADY
@given(
    st.lists(
        st.sampled_from(
            ["[[categorie]]", "naam = 'a'", "naam = 'B'", "naam = 3", "kleur='geel'", "x", "", "[[[[", "a.b=1"]
        )
        | st.text(max_size=5),
        max_size=8,
    ).map("\n".join)
)
def test_no_text_stops_the_reading(source: str) -> None:
    """Whatever stands in the file, there are categories or an error on one of its lines."""
    found, problems = read_categories(source)
    assert bool(found) != has_errors(problems)
    assert all(0 <= problem.line <= source.count("\n") + 1 for problem in problems)


def test_a_site_without_the_file_has_none(tmp_path: Path) -> None:
    """It is optional, a link is not followed, and a file that is no text is said to be that."""
    assert listed_categories(tmp_path / "leeg") == ((), ())
    outside = content(tmp_path / "elders", {"a.toml": GOOD})
    folder = content(tmp_path / "inhoud", {})
    folder.mkdir()
    (folder / FILE).symlink_to(outside / "a.toml")
    assert listed_categories(folder) == ((), (Kind.SYMBOLIC_LINK.at(FILE),))
    found, (problem,) = listed_categories(content(tmp_path / "woord", {FILE: b"PK\x03\x04"}))
    assert (found, problem.path) == ((), FILE)
    found, problems = listed_categories(content(tmp_path / "goed", {FILE: GOOD}))
    assert ([item.slug for item in found], problems) == (["groen-water", "nieuws"], ())


def test_categories_that_only_posts_name_stand_by_name() -> None:
    """In the order of the alphabet, with a sign each."""
    assert [item.slug for item in named_categories(["Werk", "nieuws", "Één"])] == ["een", "nieuws", "werk"]


def test_every_sign_is_drawn() -> None:
    """The theme has a path for each shape and pictogram that can be chosen or falls to a category in turn."""
    source = (ROOT / "theme/templates/macros/waymark.html").read_text(encoding="utf-8")
    drawn = set(re.findall(r'^  "(\w+)": "M', source, re.MULTILINE))
    assert {*SHAPES.values(), *PICTOGRAMS.values()} <= drawn
    assert {part for shape, _, pictogram in WAYMARKS for part in (shape, pictogram)} <= drawn


def test_every_hue_has_its_colours() -> None:
    """The theme names each hue that can be chosen, and the signs that fall to categories in turn have no other."""
    source = (ROOT / "theme/css/tokens.css").read_text(encoding="utf-8")
    assert set(HUES.values()) <= set(re.findall(r'^\[data-hue="(\w+)"\]', source, re.MULTILINE))
    for choices, used in zip((SHAPES, HUES, PICTOGRAMS), zip(*WAYMARKS, strict=True), strict=True):
        assert set(used) <= set(choices.values())
