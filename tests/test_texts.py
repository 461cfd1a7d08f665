"""Texts as pages and lists show them."""

from markupsafe import Markup

from plugins.model import Category
from plugins.sheet import Day, Teaser, Waymark
from plugins.texts import teaser, teasers, waymark
from tests.examples import URL, document, event, library, post, site

SIGN = Waymark(shape="disc", hue="water", pictogram="news")


def test_a_teaser_is_a_post_in_a_list() -> None:
    """Title, day, category with its sign, and summary; the address begins at the site's path."""
    made = Teaser(
        title="Open dag",
        address="/park/nieuws/open-dag/",
        day=Day(iso="2022-01-18", text="18 januari 2022"),
        category="Nieuws",
        waymark=SIGN,
        summary=Markup("Kom kijken."),
    )
    held = library(post(date="2022-01-18T23:30"))
    assert teaser(held, held.posts[0], site(url=f"{URL}/park")) == made


def test_other_kinds_stand_in_lists_too() -> None:
    """A document is called one; an event says on which day it begins."""
    held = library(document(), event(date="2026-01-01", begin="2027-03-07T10:00"))
    made = teasers(held, (*held.documents, *held.events), site())
    assert [(item.category, item.waymark.pictogram, item.day.iso) for item in made] == [
        ("Document", "page", "2022-01-18"),
        ("Agenda", "calendar", "2027-03-07"),
    ]


def test_each_teaser_has_its_own_category() -> None:
    """Posts of several categories stand in one list with their own names and signs, in their order."""
    held = library(post("a"), post("b", category="Werk"))
    assert [(item.category, item.waymark.shape) for item in teasers(held, held.posts, site())] == [
        ("Nieuws", "disc"),
        ("Werk", "diamond"),
    ]
    assert teasers(held, (), site()) == ()


def test_a_sign_is_the_categorys() -> None:
    """A waymark has the shape, the hue and the pictogram of its category."""
    category = Category(name="a", slug="a", description="", shape="leaf", hue="grass", pictogram="nature")
    assert waymark(category) == Waymark(shape="leaf", hue="grass", pictogram="nature")
