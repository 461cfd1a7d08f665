"""What stands around every page, and what it says of itself."""

from dataclasses import replace

import pytest
from markupsafe import Markup

from plugins.channels import category_channel
from plugins.frame import About, frame, head, text_head
from plugins.linked import breadcrumbs, described, json_ld
from plugins.model import Status
from plugins.security import PAGE_POLICY
from plugins.settings import Entry
from plugins.share import USUAL, properties, share_of
from plugins.sheet import Head, Link, MenuItem
from plugins.site import HUES
from tests.examples import MAIL_BROKEN, MAIL_ENTITIES, MAIL_HREF, NEWS, URL, feeds_of, frame_of, library, post, site

ABOUT = About(things=({"a": 1},), share=USUAL)


@pytest.mark.parametrize("section", ["/nieuws/", "/archief/", "/", ""])
@pytest.mark.parametrize("base", ["", "/park"])
def test_a_frame_has_name_menu_feed_and_mail(section: str, base: str) -> None:
    """The menu shows where one is, every address begins at the site's path, and no mail address stands open."""
    made = frame(site(url=URL + base), section)
    assert made == frame_of(section, base)
    assert (made.mail, made.mail_href) == (MAIL_BROKEN, MAIL_HREF)
    assert "@" not in made.mail + made.mail_href


def test_a_page_names_the_feeds_of_its_own_part_too() -> None:
    """The whole site's come first, on every page; each has its media type and a text of its own."""
    made = frame(site(), "/groen/", (category_channel(replace(NEWS, name="Groen", slug="groen"), site()),))
    assert made.feeds == feeds_of("", "Groen")
    assert [(feed.text, feed.address, feed.type) for feed in made.feeds] == [
        ("Vrienden van het Park (RSS)", "/feed.xml", "application/rss+xml"),
        ("Vrienden van het Park (Atom)", "/atom.xml", "application/atom+xml"),
        ("Vrienden van het Park (JSON Feed)", "/feed.json", "application/feed+json"),
        ("Vrienden van het Park: Groen (RSS)", "/groen/feed.xml", "application/rss+xml"),
        ("Vrienden van het Park: Groen (Atom)", "/groen/atom.xml", "application/atom+xml"),
        ("Vrienden van het Park: Groen (JSON Feed)", "/groen/feed.json", "application/feed+json"),
    ]


def test_a_long_menu_has_its_hues_again() -> None:
    """After the last hue the first comes again."""
    entries = tuple(Entry(text=str(number), address=f"/{number}/") for number in range(len(HUES) + 1))
    menu = frame(site(menu=entries), "/6/").menu
    assert [item.hue for item in menu] == [*HUES, HUES[0]]
    assert menu[-1] == MenuItem(text="6", address="/6/", hue="water", current=True)


def test_a_site_may_have_no_menu() -> None:
    """A menu without entries is an empty one."""
    assert frame(site(menu=()), "/").menu == ()


def test_a_head_says_what_a_page_is() -> None:
    """The title ends with the site's, the address is absolute, and the way to the page leads from the home page."""
    above = Entry(text="Archief", address="/archief/")
    own = site(url=f"{URL}/park")
    way = (
        Entry(text="Vrienden van het Park", address="/"),
        above,
        Entry(text="Archief 2022", address="/archief/2022/"),
    )
    made = head(own, "Archief 2022", "Van park@voorbeeld.nl", "/archief/2022/", above, about=ABOUT).made()
    assert made == Head(
        title="Archief 2022 | Vrienden van het Park",
        description=Markup("Van ") + MAIL_ENTITIES,
        canonical=f"{URL}/park/archief/2022/",
        indexed=True,
        properties=tuple(properties(own, "Archief 2022", Markup("Van ") + MAIL_ENTITIES, "/archief/2022/", USUAL)),
        data=json_ld((breadcrumbs(own, way), {"a": 1})),
        policy=PAGE_POLICY,
    )


def test_the_home_page_has_the_sites_own_title() -> None:
    """It is not called after the site twice, and no way leads to it."""
    made = head(site(), "Vrienden van het Park", "d", "/", about=ABOUT).made()
    assert (made.title, made.canonical, made.data) == ("Vrienden van het Park", f"{URL}/", json_ld([{"a": 1}]))


def test_what_is_not_for_search_engines_says_little() -> None:
    """Without an address a page has a title, a description and its policy, and nothing to be found by."""
    assert head(site(), "Weg", "d", "", about=ABOUT).made() == Head(
        title="Weg | Vrienden van het Park",
        description=Markup("d"),
        canonical="",
        indexed=False,
        properties=(),
        data=Markup(""),
        policy=PAGE_POLICY,
    )


def test_a_texts_head_is_made_of_the_text() -> None:
    """Title, summary, address, days and what it is come from the text itself."""
    held = library(post())
    (made,) = held.posts
    above = Entry(text="Nieuws", address="/nieuws/")
    named = held.named(made)
    expected = head(
        site(),
        "Open dag",
        "Kom kijken.",
        "/nieuws/open-dag/",
        above,
        about=About(things=described(made, named, site()), share=share_of(made, named)),
    )
    assert text_head(held, site(), made, above).made() == expected.made()


def test_a_hidden_text_is_not_for_search_engines() -> None:
    """Apart from that its head says the same: who has its address may share it."""
    listed, hidden = library(post()), library(post(status=Status.HIDDEN))
    expected = replace(text_head(listed, site(), listed.posts[0]).made(), indexed=False)
    assert text_head(hidden, site(), hidden.hidden[0]).made() == expected


def test_pages_outside_the_menu_stand_in_the_foot() -> None:
    """Whoever looks for the small print finds it below every page."""
    own = site(url=f"{URL}/park", foot=(Entry(text="Privacy", address="/privacy/"),))
    assert frame(own, "/").pages == (Link(text="Privacy", address="/park/privacy/"),)
