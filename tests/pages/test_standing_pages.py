"""Every standing page has its place."""

from markupsafe import Markup

from plugins.frame import text_head
from plugins.model import Status
from plugins.pages.pages import page_sheets
from plugins.pages.view import PageView
from plugins.settings import Entry
from plugins.sheet import Sheet
from tests.examples import NOW, URL, frame_of, library, page, site


def test_a_page_has_its_address() -> None:
    """Title and text stand there, and its colour is that of pages."""
    own = site(url=f"{URL}/park")
    held = library(page("contact", title="Contact"), page("later", status=Status.DRAFT))
    view = PageView(
        frame=frame_of("/contact/", "/park"),
        head=text_head(held, own, held.pages[0]),
        hue="grass",
        title="Contact",
        picture=(),
        body=Markup("<p>Kom kijken.</p>"),
    )
    assert list(page_sheets(held, site=own, now=NOW)) == [Sheet(address="/contact/", template="page.html", view=view)]


def test_a_page_in_the_menu_has_the_hue_of_its_tab() -> None:
    """The tab runs into the page, so they have one colour; a hidden page asks not to be indexed."""
    own = site(menu=(Entry(text="Nieuws", address="/nieuws/"), Entry(text="Over", address="/over-ons/")))
    (sheet,) = page_sheets(library(page(status=Status.HIDDEN)), site=own, now=NOW)
    assert (sheet.view.hue, sheet.view.head.canonical) == ("sun", "")
