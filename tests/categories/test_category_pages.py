"""Every category has its pages."""

from dataclasses import replace

import pytest

from plugins.categories.pages import category_sheets
from plugins.categories.view import CategoryView
from plugins.content import Library
from plugins.frame import head
from plugins.later import made
from plugins.model import Status
from plugins.settings import Entry
from plugins.sheet import Link, Sheet, Waymark
from plugins.texts import teasers
from tests.examples import NEWS, NOW, URL, frame_of, library, post, posts, site


def sheets(held: Library, url: str = URL) -> list[Sheet]:
    """Give the sheets of the categories."""
    return list(category_sheets(held, site=site(url=url), now=NOW))


def view_of(sheet: Sheet) -> CategoryView:
    """Give a sheet's view, as what it is."""
    assert isinstance(sheet.view, CategoryView)
    return sheet.view


def test_a_small_category_is_one_page() -> None:
    """Its title is the category's name, its description says how much stands there, and no way leads on."""
    held = library(post())
    view = CategoryView(
        frame=frame_of("/nieuws/", "", "Nieuws"),
        head=head(site(), "Nieuws", "1 bericht in Nieuws.", "/nieuws/"),
        hue="water",
        title="Nieuws",
        description="",
        waymark=Waymark(shape="disc", hue="water", pictogram="news"),
        posts=teasers(held, held.posts, site()),
        newer=(),
        older=(),
    )
    assert sheets(held) == [Sheet(address="/nieuws/", template="category.html", view=view)]


def test_pages_lead_to_each_other() -> None:
    """From every page of a larger category one link leads to newer and one to older posts, where there are any."""
    found = sheets(library(*posts(30)), f"{URL}/park")
    ways = {sheet.address: (view_of(sheet).newer, view_of(sheet).older) for sheet in found}

    def newer(address: str) -> tuple[Link, ...]:
        return (Link(text="Nieuwere berichten", address=address),)

    def older(address: str) -> tuple[Link, ...]:
        return (Link(text="Oudere berichten", address=address),)

    assert ways == {
        "/nieuws/": ((), older("/park/nieuws/pagina/2/")),
        "/nieuws/pagina/2/": (newer("/park/nieuws/"), older("/park/nieuws/pagina/1/")),
        "/nieuws/pagina/1/": (newer("/park/nieuws/pagina/2/"), ()),
    }


def test_a_numbered_page_says_which_it_is() -> None:
    """Its title has the number, and it has an address of its own for search engines."""
    page = sheets(library(*posts(20)))[1]
    above = Entry(text="Nieuws", address="/nieuws/")
    assert made(page.view).head == head(
        site(), "Nieuws, pagina 1", "10 berichten in Nieuws, pagina 1.", "/nieuws/pagina/1/", above
    )
    assert [item.title for item in view_of(page).posts] == ["Open dag"] * 10
    assert [item.address for item in view_of(page).posts][::9] == ["/nieuws/bericht-10/", "/nieuws/bericht-1/"]


def test_a_new_post_leaves_the_numbered_pages_as_they_were() -> None:
    """The whole sheet of a full page, links included, is the same after the next post."""
    before = {sheet.address: sheet for sheet in sheets(library(*posts(34)))}
    after = {sheet.address: sheet for sheet in sheets(library(*posts(35)))}
    assert [address for address, sheet in before.items() if after[address] != sheet] == ["/nieuws/"]


def test_a_described_category_says_so() -> None:
    """A description of its own stands on the page and in its head, which says on numbered pages which it is."""
    held = library(*posts(20))
    described = replace(held, categories=(replace(NEWS, description="Wat er speelt."),))
    said = [(view_of(sheet).description, made(made(sheet.view).head).description) for sheet in sheets(described)]
    assert said == [
        ("Wat er speelt.", "Wat er speelt."),
        ("Wat er speelt.", "Nieuws, pagina 1: Wat er speelt."),
    ]


def test_each_category_has_its_own_posts() -> None:
    """Posts of one category do not stand in another's, and concepts in none."""
    held = library(
        post("a"),
        post("b", category="Werk", address="/werk/b/"),
        post("c", status=Status.DRAFT),
        post("d", status=Status.HIDDEN),
    )
    shown = {sheet.address: [item.address for item in view_of(sheet).posts] for sheet in sheets(held)}
    assert shown == {"/nieuws/": ["/nieuws/a/"], "/werk/": ["/werk/b/"]}


@pytest.mark.parametrize("number", [0, 1, 19, 20, 45])
def test_every_post_stands_on_one_page(number: int) -> None:
    """Nothing is lost between the pages, and nothing stands there twice."""
    held = library(*posts(number))
    shown = [item.address for sheet in sheets(held) for item in view_of(sheet).posts]
    assert shown == [item.address for item in held.posts]
