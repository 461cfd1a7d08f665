"""Photos as visitors see them: the right file on every screen, and an album without a mouse and without scripts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import faults, walk
from tests.serving import served

ALBUM = "/nieuws/terug-en-vooruit/"
POST = "/samen-doen/fotowedstrijd/"
CHOSEN = "images => images.map(image => new URL(image.currentSrc).pathname)"


@pytest.fixture(scope="module")
def address(example: Path) -> Iterator[str]:
    """Serve the example site on this computer."""
    with served(example) as url:
        yield url


@pytest.mark.parametrize(
    ("width", "points", "photo", "thumbnail"),
    [
        (320, 1, "360", "360"),
        (360, 2, "720", "360"),
        (768, 1, "720", "360"),
        (1280, 1, "720", "360"),
        (1280, 2, "1000", "720"),
    ],
)
def test_a_browser_takes_the_file_that_it_needs(
    browser: Browser, address: str, width: int, points: int, photo: str, thumbnail: str
) -> None:
    """A telephone with two points for one gets 720 of them, a large screen the same, and an album small ones."""
    context = browser.new_context(viewport={"width": width, "height": 900}, device_scale_factor=points)
    page = context.new_page()
    page.goto(address + POST, wait_until="load")
    own = page.locator(".picture img")
    own.evaluate("image => image.decode()")
    found = own.evaluate_all(CHOSEN)
    page.goto(address + ALBUM)
    first = page.locator(".album img").first
    first.scroll_into_view_if_needed()
    first.evaluate("image => image.decode()")
    found += first.evaluate_all(CHOSEN)
    context.close()
    assert found == [
        f"/beeld/foto-van-de-vlonder-{photo}.webp",
        f"/beeld/terugblik-2025/01-brug-{thumbnail}.webp",
    ]


def test_an_album_is_seen_by_keyboard_and_without_scripts(browser: Browser, address: str, example: Path) -> None:
    """Every photo is a link that says what can be seen on it, and leads to the large one; Back leads back."""
    context = browser.new_context(java_script_enabled=False, viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(address + ALBUM)
    links = page.locator(".album a")
    assert links.count() == 6
    page.get_by_role("link", name="Een hond op het hondenveld, die wacht op een stok.").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/04-hond.jpg")
    page.go_back()
    assert page.url == address + ALBUM
    for link in links.all():
        href = link.get_attribute("href") or ""
        assert (example / href.removeprefix("/").replace("%20", " ")).is_file()
    context.close()


def test_an_album_has_no_faults(browser: Browser, address: str) -> None:
    """At every width, in every scheme, and for the keyboard."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page = context.new_page()
    page.goto(address + ALBUM)
    assert (walk(page), list(faults(page))) == ("last", [])
    context.close()


def test_a_photo_where_it_was_in_the_content_is_there(example: Path) -> None:
    """Links from elsewhere lead to the file by the name that its owner gave it."""
    beeld = example / "beeld"
    assert (beeld / "foto van de vlonder.jpg").read_bytes() == (beeld / "foto-van-de-vlonder.jpg").read_bytes()
