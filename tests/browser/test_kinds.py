"""Every kind of page that the site has, on the example site, in a real browser."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

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
    "archive": "/archief/",
    "year": "/archief/2024/",
    "library": "/documenten/",
    "documents of a year": "/documenten/jaar/2024/",
    "documents of a publisher": "/documenten/uitgever/gemeente-zevensloten/",
    "document": "/documenten/groenplan-2023-2033/",
    "document to ask for": "/documenten/bomenlijst-2024/",
    "agenda": "/agenda/",
    "past events": "/agenda/jaar/2025/",
    "event": "/agenda/kerstzang-op-de-brug/",
    "page": "/over-ons/",
    "wrong address": "/bestaat-niet/",
}


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


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (1280, "light")])
@pytest.mark.parametrize("kind", KINDS)
def test_no_kind_of_page_has_a_fault(address: str, browser: Browser, kind: str, width: int, scheme: str) -> None:
    """Nothing that axe knows is wrong, nothing scrolls sideways, and nothing is asked of another host."""
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{KINDS[kind]}")
    assert Axe().run(page).response["violations"] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [url for url in asked if not url.startswith(address)] == []
    assert page.locator("h1").count() == 1
    context.close()


def text_of(page: Page, selector: str = "main") -> str:
    """Give what a visitor reads there, with single blanks."""
    return " ".join(page.locator(selector).first.inner_text().split())


def test_a_document_tells_what_it_is(address: str, page: Page) -> None:
    """Short story, facts, the file with its size, the introduction as a quotation with its source, the chapters."""
    page.goto(f"{address}{KINDS['document']}")
    assert page.locator("h2").all_inner_texts()[:3] == ["Lang verhaal kort", "Inleiding", "Hoofdstukken"]
    assert text_of(page, ".facts") == "Van gemeente Zevensloten Lengte 12 bladzijden"
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
    page.goto(f"{address}{KINDS['event']}")
    assert "Gaat niet door" in text_of(page, "header.head")
