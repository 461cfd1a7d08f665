"""Every kind of page that the site has, on the example site, in a real browser."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.browser.looking import faults, walk
from tests.serving import served

# One page of each kind, and of each kind one with much on it.
KINDS = {
    "home": "/",
    "category": "/nieuws/",
    "older posts": "/nieuws/pagina/1/",
    "post": "/nieuws/losse-eindjes/",
    "expired post": "/nieuws/pinkelpad-dicht/",
    "hidden post": "/nieuws/alleen-voor-de-bezorgers/",
    "topic": "/onderwerp/vrijwilligers/",
    "dossier": "/dossier/tuitelbrug/",
    "post with hard words": "/nieuws/werk-aan-de-tuitelbrug/",
    "archive": "/archief/",
    "year": "/archief/2024/",
    "library": "/documenten/",
    "documents of a year": "/documenten/jaar/2024/",
    "documents of a publisher": "/documenten/uitgever/gemeente-zevensloten/",
    "document": "/documenten/groenplan-2023-2033/",
    "document to ask for": "/documenten/bomenlijst-2024/",
    "agenda": "/agenda/",
    "past events": "/agenda/jaar/2025/",
    "event": "/agenda/werkochtend/",
    "event called off": "/agenda/kerstzang-op-de-brug/",
    "page": "/over-ons/",
    "joining in": "/meedoen/",
    "contact": "/contact/",
    "subscribing": "/abonneren/",
    "old address": "/2025/07/maaien/",
    "wrong address": "/bestaat-niet/",
}
NEW = "/groen-water/maaien/"
FURNITURE = (".menu", ".bank", ".foot", ".turn", ".respond", ".join", ".skip", "button", "form")
SCRIPTED = ("post", "document", "joining in", "contact")


@pytest.fixture(scope="module")
def address(example: Path) -> Iterator[str]:
    """Serve the example site on this computer."""
    with served(example) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page without scripts: everything has to be readable as it comes."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


@pytest.fixture(scope="module")
def visitor(browser: Browser, address: str) -> Iterator[Page]:
    """Give one page for all kinds, which may ask nothing of another host."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    # Who comes to the page at an old address stays there to look at it: the browser does not follow an empty answer.
    page.route(f"**{NEW}", lambda route: route.fulfill(status=204))
    yield page
    assert [url for url in asked if not url.startswith(address)] == []
    assert context.cookies() == []
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault(address: str, visitor: Page, kind: str) -> None:
    """Nothing that axe knows is wrong and nothing scrolls sideways, at any width and in any scheme."""
    visitor.goto(f"{address}{KINDS[kind]}")
    assert list(faults(visitor)) == []
    assert visitor.locator("h1").count() == 1


@pytest.mark.parametrize("kind", KINDS)
def test_the_keyboard_comes_everywhere_in_order(address: str, visitor: Page, kind: str) -> None:
    """Tab goes over every link, field and button as they stand in the page, and one sees where one is."""
    visitor.set_viewport_size({"width": 768, "height": 800})
    visitor.goto(f"{address}{KINDS[kind]}")
    assert walk(visitor) == "last"


@pytest.mark.parametrize("kind", KINDS)
def test_text_can_be_twice_as_large(address: str, visitor: Page, kind: str) -> None:
    """Whoever sets the letters of a browser to 200 % reads everything without scrolling sideways."""
    visitor.set_viewport_size({"width": 768, "height": 800})
    visitor.goto(f"{address}{KINDS[kind]}")
    session = visitor.context.new_cdp_session(visitor)
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 32}})
    assert visitor.evaluate("parseFloat(getComputedStyle(document.documentElement).fontSize)") == 32
    assert visitor.evaluate("document.documentElement.scrollWidth") <= 768
    session.send("Page.setFontSizes", {"fontSizes": {"standard": 16}})
    session.detach()


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_page_can_be_printed(address: str, visitor: Page, kind: str) -> None:
    """Its title and its text come on A4, black on white, without menu, buttons and ways to other pages."""
    visitor.set_viewport_size({"width": 768, "height": 800})
    visitor.goto(f"{address}{KINDS[kind]}")
    title = " ".join(visitor.locator("h1").inner_text().split())
    visitor.emulate_media(media="print")
    assert [name for name in FURNITURE if visitor.locator(name).first.is_visible()] == []
    assert visitor.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    made = PdfReader(BytesIO(visitor.pdf(format="A4")))
    visitor.emulate_media(media="screen")
    text = " ".join(" ".join(page.extract_text().split()) for page in made.pages)
    assert title.split()[0] in text


@pytest.mark.parametrize("kind", SCRIPTED)
def test_the_text_is_there_without_the_script(address: str, visitor: Page, page: Page, kind: str) -> None:
    """The script adds buttons, one of which gives a form; all other words are the same without it."""
    page.goto(f"{address}{KINDS[kind]}")
    visitor.set_viewport_size({"width": 1280, "height": 900})
    visitor.goto(f"{address}{KINDS[kind]}")
    visitor.locator("button").evaluate_all("buttons => buttons.map(button => { button.hidden = true })")
    assert text_of(visitor, "body") == text_of(page, "body")


def text_of(page: Page, selector: str = "main") -> str:
    """Give what a visitor reads there, with single blanks."""
    return " ".join(page.locator(selector).first.inner_text().split())


def test_a_document_tells_what_it_is(address: str, page: Page) -> None:
    """Short story, facts, the file with its size, the introduction as a quotation with its source, the chapters."""
    page.goto(f"{address}{KINDS['document']}")
    assert page.locator("h2").all_inner_texts()[:3] == ["Lang verhaal kort", "Inleiding", "Hoofdstukken"]
    labels = "Voorlezen PDF zonder labels (slecht voor voorleessoftware)"
    assert text_of(page, ".facts") == f"Van gemeente Zevensloten Lengte 12 bladzijden {labels}"
    assert page.get_by_role("img", name="De eerste bladzijde van Groenplan Wiekslag 2023-2033").is_visible()
    file = page.get_by_role("link", name="Lees het hele document PDF, 12 blz., 7 kB")
    answer = page.request.get(f"{address}{file.get_attribute('href')}")
    assert (answer.status, answer.headers["content-type"], answer.body()[:5]) == (200, "application/pdf", b"%PDF-")
    figure = page.locator("figure.quoted")
    assert figure.locator("blockquote h2").inner_text() == "Inleiding"
    assert figure.locator("blockquote").get_attribute("cite") == figure.locator("figcaption a").get_attribute("href")
    assert page.locator(".chapters ol > li").count() == 6
    assert page.get_by_role("link", name="Vraag het hele document aan").count() == 0


def test_a_document_can_be_asked_for(address: str, page: Page) -> None:
    """A mail opens whose subject holds the document's tag."""
    page.goto(f"{address}{KINDS['document to ask for']}")
    href = page.get_by_role("link", name="Vraag het hele document aan").get_attribute("href") or ""
    assert "?subject=%5Bdocument%3A%20bomenlijst-2024%5D%20Bomenlijst%20van%20de%20Wiekslag&" in href


def test_a_post_and_its_document_point_to_each_other(address: str, page: Page) -> None:
    """From the post one comes to the document, and from there back."""
    page.goto(f"{address}/gemeente-en-plannen/groenplan-vastgesteld/")
    page.locator("article .after .arm").click()
    assert page.url == f"{address}{KINDS['document']}"
    page.get_by_role("link", name="Het groenplan is er").click()
    assert page.url == f"{address}/gemeente-en-plannen/groenplan-vastgesteld/"


def test_what_is_special_is_said(address: str, page: Page) -> None:
    """An expired post gives its last day, a hidden one asks not to be indexed, a called-off event says so."""
    page.goto(f"{address}{KINDS['expired post']}")
    assert text_of(page, ".ended").startswith("Dit bericht gold tot en met ")
    page.goto(f"{address}{KINDS['hidden post']}")
    assert page.locator("meta[name=robots]").get_attribute("content") == "noindex"
    page.goto(f"{address}{KINDS['event called off']}")
    assert "Gaat niet door" in text_of(page, "header.head")
