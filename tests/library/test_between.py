"""What lies between files: addresses, categories, and their spelling."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.addresses import RESERVED
from plugins.content import Library
from plugins.library.between import former_addresses, reserved_categories, same_addresses, with_one_spelling
from plugins.library.categories import WAYMARKS, named_categories
from plugins.model import Category, Post
from plugins.slug import slugify
from tests.examples import NEWS, STEADY, library, post, said


def categories(posts: Iterable[Post]) -> dict[str, str]:
    """Give the categories of posts, by their slugs, in the spelling of the site."""
    return {item.slug: item.category for item in with_one_spelling(posts, ()) if isinstance(item, Post)}


# The contract's fixed first parts of addresses, and the words that it names beside them.
FIXED = """
    404 abonneren agenda archief atom beeld category contact documenten dossier feed feeds index onderwerp pagina
    reacties robots sitemap thema zoeken
"""


def test_the_sites_own_addresses_are_reserved() -> None:
    """Every fixed first part of an address is, and `nieuws`, which is a category, is not."""
    assert frozenset(FIXED.split()) == RESERVED
    assert {slugify(name) for name in RESERVED} == RESERVED


def test_an_address_twice_is_said_once_for_each_other() -> None:
    """Posts with one slug are a problem in any category; the first by name keeps its address."""
    posts = [
        post("a", path="nieuws/1.md"),
        post("a", path="nieuws/2.md", category="Werk", lines={"slug": 3}),
        post("b", path="nieuws/3.md"),
        post("a", path="nieuws/4.md"),
    ]
    cure = "Zet in de kop van dit bestand een ander adres, zoals 'adres: a"
    assert said(same_addresses(posts)) == [
        f"fout: nieuws/2.md:3: Dit bericht krijgt hetzelfde adres als nieuws/1.md: 'a'. {cure}-2'.",
        f"fout: nieuws/4.md: Dit bericht krijgt hetzelfde adres als nieuws/1.md: 'a'. {cure}-3'.",
    ]


@pytest.mark.parametrize("name", ["Archief", "zoeken", "Feed!", "404", "Pagina"])
def test_a_category_cannot_take_an_address_of_the_site(name: str) -> None:
    """A category whose page would stand where the site has its own is an error on its line."""
    assert said(reserved_categories([post(category=name, lines={"category": 4})])) == [
        (
            f"fout: nieuws/open-dag.md:4: De categorie '{name}' kan niet: het adres /{slugify(name)}/ gebruikt de site "
            "zelf. Kies een andere naam voor de categorie, zoals 'categorie: Nieuws'."
        )
    ]


@pytest.mark.parametrize("name", ["Nieuws", "Archieven", "Ons archief"])
def test_any_other_category_is_free(name: str) -> None:
    """Only the whole address counts."""
    assert said(reserved_categories([post(category=name)])) == []


@pytest.mark.parametrize(
    ("names", "chosen"),
    [
        (["Nieuws", "nieuws", "Nieuws"], "Nieuws"),
        (["NIEUWS", "nieuws"], "NIEUWS"),
        (["nieuws", "NIEUWS", "nieuws"], "nieuws"),
        (["Groen  wit", "groen-wit", "Groen  wit"], "Groen  wit"),
    ],
)
def test_spellings_of_one_category_are_one(names: list[str], chosen: str) -> None:
    """The spelling of most posts is everybody's; of equals it is the first in the alphabet."""
    posts = [post(str(number), category=name) for number, name in enumerate(names)]
    assert categories(posts) == dict.fromkeys(map(str, range(len(names))), chosen)


@STEADY
@given(st.lists(st.sampled_from(["Nieuws", "nieuws", "NIEUWS", "Werk", "werk"]), max_size=9))
def test_one_spelling_does_not_depend_on_the_order(names: list[str]) -> None:
    """The same posts in another order have the same spellings, and every post keeps the rest of itself."""
    posts = [post(str(number), category=name) for number, name in enumerate(names)]
    one = categories(posts)
    assert categories(reversed(posts)) == one
    assert [item.slug for item in with_one_spelling(posts, ())] == [item.slug for item in posts]
    assert len(set(one.values())) == len({slugify(name) for name in names})


def test_categories_have_signs_in_turn() -> None:
    """Categories stand in the order of the alphabet, and from the fifth on the signs begin again."""
    found = named_categories(["e", "d", "É", "c", "b", "a"])
    assert [(item.name, item.slug) for item in found] == [
        ("a", "a"),
        ("b", "b"),
        ("c", "c"),
        ("d", "d"),
        ("e", "e"),
        ("É", "e"),
    ]
    assert [(item.shape, item.hue, item.pictogram) for item in found] == [*WAYMARKS, *WAYMARKS[:2]]


def test_a_category_is_found_by_its_name() -> None:
    """The Library gives a category and its listed posts, the newest first, and knows no other name."""
    found = library(post("a"), post("b", date="2022-01-19"), post("c", category="Werk", address="/werk/c/"))
    work = Category(name="Werk", slug="werk", description="", shape="diamond", hue="sun", pictogram="work")
    assert found.categories == (NEWS, work)
    assert (found.category("Nieuws"), found.category("Werk"), work.address) == (NEWS, work, "/werk/")
    assert [item.slug for item in found.posts_in(NEWS)] == ["b", "a"]
    with pytest.raises(KeyError):
        found.category("nieuws")


def test_nothing_has_no_categories() -> None:
    """An empty folder is an empty Library."""
    assert library() == Library(
        folder=Path("inhoud"),
        posts=(),
        documents=(),
        events=(),
        pages=(),
        expired=(),
        hidden=(),
        held=(),
        replies=(),
        categories=(),
        topics=(),
        pictures={},
        attachments={},
    )


def test_an_old_address_leads_to_one_place() -> None:
    """Where another text, a category or the site itself stands, or leads to already, no old address can be."""
    texts = [
        post("a", former=("/2021/a/", "/2021/a/"), lines={"former": 4}),
        post("b", former=("/2021/a/", "/nieuws/a/", "/nieuws/", "/category/nieuws/", "/archief/"), lines={"former": 5}),
        post("c", former=("/nieuws/c/",), lines={"former": 6}),
    ]
    cure = "Haal de regel met 'oud-adres' weg bij het bestand waar die niet hoort."
    assert said(former_addresses(texts, [NEWS])) == [
        f"fout: nieuws/b.md:5: Het oude adres /2021/a/ is al in gebruik bij nieuws/a.md. {cure}",
        f"fout: nieuws/b.md:5: Het oude adres /nieuws/a/ is al in gebruik bij nieuws/a.md. {cure}",
        f"fout: nieuws/b.md:5: Het oude adres /nieuws/ is al in gebruik bij de categorie 'Nieuws'. {cure}",
        f"fout: nieuws/b.md:5: Het oude adres /category/nieuws/ is al in gebruik bij de categorie 'Nieuws'. {cure}",
        f"fout: nieuws/b.md:5: Het oude adres /archief/ is al in gebruik bij de site zelf. {cure}",
        f"fout: nieuws/c.md:6: Het oude adres /nieuws/c/ is al in gebruik bij nieuws/c.md. {cure}",
    ]
