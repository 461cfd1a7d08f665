"""What lies between files: addresses, categories, and their spelling."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.addresses import RESERVED
from plugins.content import Library
from plugins.library.between import (
    between_files,
    former_addresses,
    lookalike_categories,
    lost_replies,
    reserved_addresses,
    reserved_categories,
    same_addresses,
    unknown_categories,
    unknown_documents,
)
from plugins.library.categories import WAYMARKS, named_categories
from plugins.library.spelling import topics_of, with_one_spelling
from plugins.messages import Kind
from plugins.model import Category, Post, Reply, Status, Topic
from plugins.slug import slugify
from tests.examples import NEWS, NOW, STEADY, document, event, library, page, post, said


def categories(posts: Iterable[Post]) -> dict[str, str]:
    """Give the categories of posts, by their slugs, in the spelling of the site."""
    return {item.slug: item.category for item in with_one_spelling(posts, ()) if isinstance(item, Post)}


def reply(slug: str) -> Reply:
    """Give a reply to what has that slug."""
    path = f"reacties/{slug}/1.md"
    return Reply(
        path=path,
        lines={},
        slug=slug,
        name="Anna",
        date=NOW,
        status=Status.PUBLISHED,
        mark="",
        sender="",
        text="Dag.",
    )


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
    """Categories stand in the order of the alphabet, and after the last sign the first comes again."""
    names = ["É", *"lkjihgfedcba"]
    found = named_categories(names)
    assert [item.name for item in found] == [*"abcde", "É", *"fghijkl"]
    assert [(item.shape, item.hue, item.pictogram) for item in found] == [*WAYMARKS, *WAYMARKS[:3]]
    assert len(set(WAYMARKS)) == len(WAYMARKS) == 10


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
        dossiers=(),
        pictures={},
        attachments={},
        examined={},
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


def test_an_address_may_not_be_two_things() -> None:
    """A post, a document and an event share their last parts, also where spellings differ; pages only share theirs."""
    texts = [post("a"), document("a"), event("a"), page("a"), page("b"), page("b", path="paginas/2/b.md")]
    assert list(same_addresses(texts)) == [
        Kind.SAME_ADDRESS.at("documenten/a.md", which="Dit document", other="nieuws/a.md", slug="a", number=2),
        Kind.SAME_ADDRESS.at("agenda/a.md", which="Deze activiteit", other="nieuws/a.md", slug="a", number=3),
        Kind.SAME_ADDRESS.at("paginas/2/b.md", which="Deze pagina", other="paginas/b.md", slug="b", number=2),
    ]


def test_an_old_address_leads_to_one_text() -> None:
    """It is nobody's address today: no text's, no category's, not the site's own, and no other text's old one."""
    lines = {"former": 4}
    texts = [
        post("a", former=("/oud/", "/oud/", "/vrij/"), lines=lines),
        post("b", former=("/oud/",), lines=lines),
        page("c", former=("/nieuws/a/", "/c/"), lines=lines),
        event("d", former=("/archief/", "/nieuws/", "/category/nieuws/"), lines=lines),
    ]
    taken = [
        ("nieuws/b.md", "/oud/", "nieuws/a.md"),
        ("paginas/c.md", "/nieuws/a/", "nieuws/a.md"),
        ("paginas/c.md", "/c/", "paginas/c.md"),
        ("agenda/d.md", "/archief/", "de site zelf"),
        ("agenda/d.md", "/nieuws/", "de categorie 'Nieuws'"),
        ("agenda/d.md", "/category/nieuws/", "de categorie 'Nieuws'"),
    ]
    assert list(former_addresses(texts, [NEWS])) == [
        Kind.FORMER_TAKEN.at(path, 4, target=target, other=other) for path, target, other in taken
    ]


def test_a_text_cannot_take_an_address_of_the_site() -> None:
    """A page stands beside the site's own and the categories; below a category there are lists."""
    texts = [
        page("archief", lines={"slug": 3}),
        page("contact"),
        page("nieuws"),
        page("jaar"),
        post("pagina"),
        document("uitgever"),
        event("jaar"),
        post("archief"),
    ]
    assert list(reserved_addresses(texts, [NEWS])) == [
        Kind.RESERVED_SLUG.at("paginas/archief.md", 3, which="Deze pagina", slug="archief"),
        Kind.PAGE_IS_CATEGORY.at("paginas/nieuws.md", slug="nieuws", name="Nieuws"),
        Kind.RESERVED_SLUG.at("nieuws/pagina.md", which="Dit bericht", slug="pagina"),
        Kind.RESERVED_SLUG.at("documenten/uitgever.md", which="Dit document", slug="uitgever"),
        Kind.RESERVED_SLUG.at("agenda/jaar.md", which="Deze activiteit", slug="jaar"),
    ]


def test_the_categories_of_posts_take_addresses_too() -> None:
    """Where nothing is listed, a page stands beside those that posts name; where something is, beside those alone."""
    texts = [post(category="Werk"), page("werk"), page("oud", former=("/nieuws/",), lines={"former": 3})]
    (taken,) = between_files(texts, ())
    assert taken == Kind.PAGE_IS_CATEGORY.at("paginas/werk.md", slug="werk", name="Werk")
    assert list(between_files(texts, (NEWS,))) == [
        Kind.FORMER_TAKEN.at("paginas/oud.md", 3, target="/nieuws/", other="de categorie 'Nieuws'"),
        Kind.UNKNOWN_CATEGORY.at("nieuws/open-dag.md", name="Werk", guess="", choices="Nieuws"),
    ]


def test_a_category_that_is_not_listed_is_an_error() -> None:
    """In any spelling of one that is, it is none; without a list every category is good."""
    lines = {"category": 3}
    posts = [post("a", category="NIEUWS"), post("b", category="Nieus", lines=lines), post("c", category="Xyz")]
    listed = [NEWS, *named_categories(["Werk"])]
    assert list(unknown_categories(posts, listed)) == [
        Kind.UNKNOWN_CATEGORY.at("nieuws/b.md", 3, name="Nieus", guess=" Bedoel je 'Nieuws'?", choices="Nieuws, Werk"),
        Kind.UNKNOWN_CATEGORY.at("nieuws/c.md", name="Xyz", guess="", choices="Nieuws, Werk"),
    ]
    assert list(unknown_categories(posts, [])) == []


def test_a_category_that_looks_like_another_is_told() -> None:
    """Where more posts name the other, and the two differ by more than case."""
    posts = [
        post("a"),
        post("b", category="nieuws"),
        post("c", category="Nieuw", lines={"category": 3}),
        post("d", category="Werk"),
        post("e", category="Werkt"),
    ]
    assert list(lookalike_categories(posts)) == [
        Kind.LOOKALIKE_CATEGORY.at("nieuws/c.md", 3, name="Nieuw", other="Nieuws")
    ]


def test_a_post_is_about_a_document_that_exists() -> None:
    """With the one that looks like it; a post's own address does not count."""
    lines = {"document": 5}
    texts = [
        document("groenplan"),
        post("a", document="groenplan"),
        post("b", document="groenplann", lines=lines),
        post("c", document="a", lines=lines),
        post("d"),
    ]
    assert list(unknown_documents(texts)) == [
        Kind.UNKNOWN_DOCUMENT.at("nieuws/b.md", 5, slug="groenplann", guess=" Bedoel je 'groenplan'?"),
        Kind.UNKNOWN_DOCUMENT.at("nieuws/c.md", 5, slug="a", guess=""),
    ]


def test_a_reply_answers_something_that_exists() -> None:
    """A post or a document: nobody replies to an event or a page."""
    texts = [post("open-dag"), document("plan"), event("feest"), page("over-ons")]
    answers = [reply(slug) for slug in ("open-dag", "plan", "opendag", "feest", "over-ons")]
    assert list(lost_replies(answers, texts)) == [
        Kind.NO_POST_FOR_REPLY.at("reacties/opendag/1.md", slug="opendag", guess=" Bedoel je 'open-dag'?"),
        Kind.NO_POST_FOR_REPLY.at("reacties/feest/1.md", slug="feest", guess=""),
        Kind.NO_POST_FOR_REPLY.at("reacties/over-ons/1.md", slug="over-ons", guess=""),
    ]


def test_topics_have_one_spelling_over_all_kinds() -> None:
    """A text names each topic once, pages name none, and the list stands in the order of the alphabet."""
    texts = [
        post("a", topics=("Water", "bomen", "BOMEN")),
        document("b", topics=("bomen",)),
        event("c", topics=("water", "Water")),
        page("d"),
    ]
    spelled = with_one_spelling(texts, [])
    assert [getattr(text, "topics", None) for text in spelled] == [("Water", "bomen"), ("bomen",), ("Water",), None]
    assert topics_of(spelled) == (Topic(name="bomen", slug="bomen"), Topic(name="Water", slug="water"))


def test_a_listed_category_is_written_as_the_list_has_it() -> None:
    """However many posts write it otherwise."""
    given_posts = [post("a", category="NIEUWS"), post("b", category="NIEUWS")]
    assert [text.category for text in with_one_spelling(given_posts, [NEWS]) if isinstance(text, Post)] == [
        "Nieuws"
    ] * 2
