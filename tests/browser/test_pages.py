"""What a visitor sees of the group's own site, in a real browser."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.looking import faults
from tests.paths import TESTS
from tests.serving import build, served

# Those that differ from the same kind of page of the example site, which has more on each.
PAGES = ("/", "/nieuws/wijkgericht-werken/", "/documenten/gebiedsgericht-werken-2022/", "/agenda/", "/over-het-park/")


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the site and serve it on this computer."""
    output = tmp_path_factory.mktemp("site") / "output"
    build(output)
    with served(output) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page without scripts: everything has to be readable as it comes."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def squeezed(text: str) -> str:
    """Give a text with single blanks."""
    return " ".join(text.split())


def test_the_post_shows_every_word_of_the_group(address: str, page: Page) -> None:
    """Every paragraph of the group's own page stands in the visible text, in order, and then the reply link."""
    page.goto(f"{address}/nieuws/wijkgericht-werken/")
    visible = squeezed(page.locator("main").inner_text())
    seed = (TESTS / "browser" / "wijkgericht-werken.txt").read_text(encoding="utf-8")
    paragraphs = [squeezed(line).removeprefix("• ") for line in seed.split("\n") if line.strip()]
    assert len(paragraphs) == 14
    assert [text for text in paragraphs if text not in visible] == []
    positions = [visible.index(text) for text in paragraphs]
    assert positions == sorted(positions)
    assert "Geef een reactie" in visible


def test_the_reply_is_a_prepared_mail(address: str, page: Page) -> None:
    """The link opens a mail to the group whose subject holds the post's tag; the source hides it from harvesters."""
    reply = page.goto(f"{address}/nieuws/wijkgericht-werken/")
    assert reply
    href = page.get_by_role("link", name="Geef een reactie").get_attribute("href")
    assert href == (
        "mailto:vrienden@wijkparkmaarssenbroek.nl"
        "?subject=%5Breactie%3A%20wijkgericht-werken%5D%20Wijkgericht%20Werken&body=Naam%3A%20%0D%0A%0D%0A"
    )
    assert "vrienden@" not in reply.text()
    assert "mailto:" not in reply.text()


def test_the_municipalitys_words_are_a_quotation(address: str, page: Page) -> None:
    """The Inleiding stands in a figure with its source and the seven ambitions as a list; the group's words do not."""
    page.goto(f"{address}/nieuws/wijkgericht-werken/")
    figure = page.locator("figure")
    assert figure.locator("blockquote li").count() == 7
    assert squeezed(figure.locator("figcaption").inner_text()).startswith("Bron: gemeente Stichtse Vecht")
    assert "Lang verhaal kort" not in figure.inner_text()


def test_no_page_has_a_fault(address: str, browser: Browser) -> None:
    """Nothing that axe knows is wrong, nothing scrolls sideways, nothing is asked elsewhere, and no cookie is set."""
    context = browser.new_context()
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for path in PAGES:
        page.goto(f"{address}{path}", wait_until="load")
        assert list(faults(page)) == [], path
        assert page.locator("h1").count() == 1
        assert page.locator("html").get_attribute("lang") == "nl"
    assert [url for url in asked if not url.startswith(address)] == []
    assert context.cookies() == []
    context.close()


def test_the_public_address_stands_in_every_head(address: str, page: Page) -> None:
    """Pages name their own public address, and the feeds of the site and of their own part of it."""
    page.goto(f"{address}/nieuws/wijkgericht-werken/")
    canonical = page.locator("link[rel=canonical]").get_attribute("href")
    assert canonical == "https://www.wijkparkmaarssenbroek.nl/nieuws/wijkgericht-werken/"
    feeds = page.locator("link[rel=alternate]")
    assert [feed.get_attribute("href") for feed in feeds.all()] == [
        "/feed.xml",
        "/atom.xml",
        "/feed.json",
        "/nieuws/feed.xml",
    ]
    assert len({feed.get_attribute("title") for feed in feeds.all()}) == 4
    assert re.fullmatch(r"Wijkgericht Werken \| .+", page.title())


def test_no_page_breaks_its_own_policy(address: str, browser: Browser) -> None:
    """Nothing that a page has or does is stopped by the policy that it brings, and the console stays empty."""
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))")
    said: list[str] = []
    page.on("console", lambda message: said.append(f"{page.url}: {message.text}"))
    for path in PAGES:
        page.goto(f"{address}{path}", wait_until="load")
    # The browser itself says that an address does not exist.
    assert [text for text in said if "404 (Not Found)" not in text] == []
    context.close()
