"""Every standing page has its place."""

from markupsafe import Markup

from plugins.frame import text_head
from plugins.later import made
from plugins.letters import JOINING
from plugins.mailto import mail_link
from plugins.model import Status
from plugins.pages.pages import page_sheets
from plugins.pages.view import PageView
from plugins.settings import Entry
from plugins.sheet import Sheet
from tests.examples import MAIL, NOW, URL, frame_of, library, page, site


def test_a_page_has_its_address() -> None:
    """Title and text stand there, and its colour is that of pages."""
    own = site(url=f"{URL}/park")
    held = library(page("over-ons", title="Over ons"), page("later", status=Status.DRAFT))
    view = PageView(
        frame=frame_of("/over-ons/", "/park"),
        head=text_head(held, own, held.pages[0]),
        hue="grass",
        title="Over ons",
        picture=(),
        words=(),
        body=Markup("<p>Kom kijken.</p>"),
        joining=Markup(""),
    )
    assert list(page_sheets(held, site=own, now=NOW)) == [Sheet(address="/over-ons/", template="page.html", view=view)]


def test_a_page_in_the_menu_has_the_hue_of_its_tab() -> None:
    """The tab runs into the page, so they have one colour; a hidden page asks not to be indexed."""
    own = site(menu=(Entry(text="Nieuws", address="/nieuws/"), Entry(text="Over", address="/over-ons/")))
    (sheet,) = page_sheets(library(page(status=Status.HIDDEN)), site=own, now=NOW)
    assert (made(sheet.view).hue, made(made(sheet.view).head).indexed) == ("sun", False)


def test_the_page_about_joining_in_has_a_prepared_mail() -> None:
    """Its subject is that of joining in."""
    (sheet,) = page_sheets(library(page("meedoen")), site=site(), now=NOW)
    assert isinstance(sheet.view, PageView)
    assert sheet.view.joining == mail_link(MAIL, JOINING)


def test_some_pages_are_made_elsewhere() -> None:
    """Above contact and subscribing stands the text of these pages; both have a purpose of their own."""
    assert list(page_sheets(library(page("contact"), page("abonneren")), site=site(), now=NOW)) == []
