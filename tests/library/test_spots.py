"""Links that lead where they are written are led quickly, and as any other would be."""

import pytest

from plugins.content import Library
from plugins.library.links import linked
from plugins.library.parsed import ids_in, lines_in
from plugins.library.spots import quickly_linked, spots
from plugins.library.targets import In, places_of
from plugins.model import Text
from tests.examples import NOW, library, post, site

URL = "https://park.voorbeeld.nl"
HELD: Library = library(
    post("a", path="nieuws/2022/a.md"),
    post("b", path="nieuws/2022/b.md", body='<h2 id="kop">Kop</h2>'),
    post("c", path="nieuws/c&d.md"),
)
QUICK = (
    "#plek",
    "https://elders.voorbeeld.nl/x?a=1&amp;b=2",
    "mailto:park@voorbeeld.nl",
    "http://[::1",
    "/nieuws/2022/b.md",
    "{filename}/nieuws/2022/b.md",
    "{filename}/nieuws/c&amp;d.md",
)
SLOW = ("#weg", "b.md", "../c.md", "/nieuws/weg.md", "/nieuws/b/#kop", f"{URL}/nieuws/b/", "//elders.nl/")


def both(href: str, base: str = "") -> tuple[Text | None, Text]:
    """Give a text with a link as it is led quickly, and as it is led with a closer look."""
    body = f'<p id="plek">Lees <a class="x" href="{href}" title="a">dit &amp; dat</a>.</p>'
    text = post("a", path="nieuws/2022/a.md", body=body)
    own = site(url=URL + base)
    ids = {one.path: ids_in(body if one.path == text.path else str(one.body)) for one in HELD.posts}
    places = places_of(HELD, own, NOW, In(ids=ids, albums={}))
    led, _ = linked(text, lines_in(body, f"[x]({href})", base), places, own)
    return quickly_linked(text, places, own, spots(body)), led


@pytest.mark.parametrize("href", QUICK)
@pytest.mark.parametrize("base", ["", "/park"])
def test_it_is_led_as_by_a_closer_look(href: str, base: str) -> None:
    """Both ways give the same text."""
    quick, slow = both(href, base)
    assert quick == slow


def test_an_address_of_a_page_is_quick_where_the_site_has_no_folder() -> None:
    """It stands as it is written; in a folder it needs another beginning."""
    quick, slow = both("/nieuws/b/")
    assert quick == slow
    assert both("/nieuws/b/", "/park")[0] is None


@pytest.mark.parametrize("href", SLOW)
def test_what_needs_a_closer_look_is_left(href: str) -> None:
    """A dead link, one from the text's own folder, and one with a place on another page."""
    assert both(href)[0] is None


def test_a_text_without_links_is_itself() -> None:
    """There is nothing to lead."""
    text = post("a", path="nieuws/2022/a.md", body="<p>Niets.</p>")
    places = places_of(HELD, site(), NOW, In(ids={one.path: frozenset() for one in HELD.posts}, albums={}))
    assert quickly_linked(text, places, site(), spots(str(text.body))) is text
    assert quickly_linked(post(body='<img src="x.jpg">'), places, site(), ()) is None
