"""Somebody who opens a feed in a browser sees what it is, and where to go."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from plugins.feeds.around import LINK, OLDER, TOLD
from tests.serving import served

SCHEMES = ("light", "dark")
SHOWN = """() => [...new Set([...document.documentElement.querySelectorAll("*")].filter(
    element => element.checkVisibility() && element.textContent.trim() && !element.querySelector("*")).map(
    element => element.localName))].sort()"""
# The contrast of the last colour painted below each text, as WCAG 2.2 reckons it.
CONTRAST = """() => {
    const light = colour => colour.match(/[\\d.]+/g).slice(0, 3).map(part => part / 255).map(
        part => part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4).reduce(
        (sum, part, number) => sum + part * [.2126, .7152, .0722][number], 0);
    const field = element => {
        const own = getComputedStyle(element).backgroundColor;
        return own === "rgba(0, 0, 0, 0)" ? field(element.parentNode) : own;
    };
    const texts = [...document.documentElement.querySelectorAll("*")].filter(
        element => element.checkVisibility() && !element.querySelector("*"));
    return Math.min(...texts.map(element => {
        const [one, other] = [light(getComputedStyle(element).color), light(field(element))].sort(
            (a, b) => a - b);
        return (other + .05) / (one + .05);
    }));
}"""


@pytest.fixture(scope="module")
def address(example: Path) -> Iterator[str]:
    """Serve the example site, feeds as text/xml."""
    with served(example) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page of a narrow screen."""
    context = browser.new_context(viewport={"width": 320, "height": 800})
    yield context.new_page()
    context.close()


@pytest.mark.parametrize(
    ("path", "told", "shown"),
    [
        ("/feed.xml", TOLD, ["a", "description", "p", "pubDate", "title"]),
        ("/documenten/atom.xml", TOLD, ["a", "p", "published", "subtitle", "summary", "title"]),
        ("/feeds/feed/1.xml", OLDER, ["a", "description", "p", "pubDate", "title"]),
        ("/feeds/atom/1.xml", OLDER, ["a", "p", "published", "subtitle", "summary", "title"]),
    ],
)
def test_a_feed_can_be_read_in_a_browser(address: str, page: Page, path: str, told: str, shown: list[str]) -> None:
    """It says what it is; titles, summaries and days are there, articles are not; nothing scrolls sideways."""
    response = page.goto(f"{address}{path}")
    assert response
    assert response.headers["content-type"].startswith("text/xml")
    assert page.evaluate(SHOWN) == shown
    assert page.locator("p").first.text_content() == told
    assert page.evaluate("document.documentElement.scrollWidth") == 320


def test_a_feed_leads_to_the_page_about_feeds(address: str, page: Page) -> None:
    """The link is a real one."""
    page.goto(f"{address}/feed.xml")
    page.route("https://**", lambda route: route.fulfill(body="hier", content_type="text/plain"))
    page.get_by_role("link", name=LINK).click()
    page.wait_for_url("https://www.pinkelpark.example/abonneren/")


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("path", ["/feed.xml", "/atom.xml"])
def test_a_feed_is_legible(address: str, page: Page, path: str, scheme: str) -> None:
    """In light and in dark every text stands out from its field (WCAG 2.2, 1.4.3)."""
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(f"{address}{path}")
    assert page.evaluate(CONTRAST) >= 4.5
