"""What stands around every page, and posts as lists show them."""

import pytest
from markupsafe import Markup

from plugins.frame import frame, head, teaser, teasers, waymark
from plugins.model import Category
from plugins.settings import Entry
from plugins.sheet import Day, Head, MenuItem, Teaser, Waymark
from plugins.site import HUES
from tests.examples import MAIL_ENTITIES, MAIL_HREF, NEWS, URL, frame_of, library, post, site

SIGN = Waymark(shape="disc", hue="water", pictogram="news")


@pytest.mark.parametrize("section", ["/nieuws/", "/archief/", "/", ""])
@pytest.mark.parametrize("base", ["", "/park"])
def test_a_frame_has_name_menu_feed_and_mail(section: str, base: str) -> None:
    """The menu shows where one is, every address begins at the site's path, and no mail address stands open."""
    made = frame(site(url=URL + base), section)
    assert made == frame_of(section, base)
    assert (made.mail, made.mail_href) == (MAIL_ENTITIES, MAIL_HREF)
    assert "@" not in made.mail + made.mail_href


def test_a_long_menu_has_its_hues_again() -> None:
    """After the last hue the first comes again."""
    entries = tuple(Entry(text=str(number), address=f"/{number}/") for number in range(len(HUES) + 1))
    menu = frame(site(menu=entries), "/6/").menu
    assert [item.hue for item in menu] == [*HUES, HUES[0]]
    assert menu[-1] == MenuItem(text="6", address="/6/", hue="water", current=True)


def test_a_site_may_have_no_menu() -> None:
    """A menu without entries is an empty one."""
    assert frame(site(menu=()), "/").menu == ()


@pytest.mark.parametrize(
    ("title", "address", "made"),
    [
        (
            "Archief",
            "/archief/",
            Head(title="Archief | Vrienden van het Park", description=Markup("d"), canonical=f"{URL}/archief/"),
        ),
        (
            "Vrienden van het Park",
            "/",
            Head(title="Vrienden van het Park", description=Markup("d"), canonical=f"{URL}/"),
        ),
        ("Weg", "", Head(title="Weg | Vrienden van het Park", description=Markup("d"), canonical="")),
    ],
)
def test_a_head_has_title_description_and_address(title: str, address: str, made: Head) -> None:
    """A page's title ends with the site's, and its canonical address is absolute."""
    assert head(site(), title, "d", address) == made


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
    assert teaser(post(date="2022-01-18T23:30"), NEWS, site(url=f"{URL}/park")) == made


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
