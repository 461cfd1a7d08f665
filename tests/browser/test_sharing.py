"""A page can be sent on, copied, and printed, and says where it is."""

import io
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from tests.serving import build, served

POST = "/nieuws/wijkgericht-werken/"
WHOLE = f"https://www.wijkparkmaarssenbroek.nl{POST}"
KINDS = [POST, "/documenten/gebiedsgericht-werken-2022/"]
SHARES = "navigator.share = async given => { window.given = given }"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the group's own site and serve it on this computer."""
    output = tmp_path_factory.mktemp("site") / "output"
    build(output)
    with served(output) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page of somebody who lets sites write to the clipboard."""
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("path", KINDS)
def test_the_address_stands_there_for_everybody(address: str, browser: Browser, path: str) -> None:
    """Without the script it is text, and no button stands there that would do nothing."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{path}")
    assert page.locator(".share p").first.inner_text() == f"www.wijkparkmaarssenbroek.nl{path}"
    assert page.get_by_role("button").count() == 0
    context.close()


def test_the_address_is_copied(address: str, page: Page) -> None:
    """It is the public one, and the page says that it is done."""
    page.goto(f"{address}{POST}")
    page.get_by_role("button", name="Kopieer het adres").click()
    page.get_by_text("Gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == WHOLE


def test_a_browser_that_refuses_to_copy_is_not_said_to_have_done_it(address: str, page: Page) -> None:
    """The page says what to do instead."""
    page.add_init_script("navigator.clipboard.writeText = () => Promise.reject()")
    page.goto(f"{address}{POST}")
    page.get_by_role("button", name="Kopieer het adres").click()
    page.get_by_text("Dat lukt hier niet: neem het adres hierboven over.").wait_for()


def test_the_systems_own_way_to_share_is_offered(address: str, page: Page) -> None:
    """Only where there is one, and it gets the public address."""
    page.add_init_script("delete Navigator.prototype.share")
    page.goto(f"{address}{POST}")
    assert page.get_by_role("button", name="Deel", exact=True).is_hidden()
    page.add_init_script(SHARES)
    page.goto(f"{address}{POST}")
    page.get_by_role("button", name="Deel", exact=True).click()
    assert page.evaluate("window.given") == {"url": WHOLE}


def test_what_is_for_paper_is_not_fetched_for_a_screen(address: str, page: Page) -> None:
    """The code of the address costs nobody anything who does not print."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}{POST}", wait_until="networkidle")
    page.evaluate("scrollTo(0, document.body.scrollHeight)")
    page.wait_for_timeout(300)
    assert [url for url in asked if url.endswith(".svg") and "adres" in url] == []


def test_a_printed_page_has_what_paper_needs(address: str, page: Page, tmp_path: Path) -> None:
    """The text, where its links lead, and a code from which a telephone reads the address; no menu, form or buttons."""
    page.goto(f"{address}{POST}")
    page.emulate_media(media="print")
    # Printing waits for what is fetched late; making a PDF does not.
    code = page.locator(".share img")
    code.scroll_into_view_if_needed()
    code.evaluate("code => code.decode()")
    made = page.pdf(format="A4")
    text = " ".join(" ".join(part.extract_text().split()) for part in PdfReader(io.BytesIO(made)).pages)
    assert "Wijkgericht Werken" in text
    assert f"www.wijkparkmaarssenbroek.nl{POST}" in text
    assert not [
        word
        for word in ("Hoofdmenu", "Geef een reactie", "schrijf het hier", "Kopieer", "Naar de inhoud")
        if word in text
    ]
    (tmp_path / "vel.pdf").write_bytes(made)
    subprocess.run(["pdftoppm", "-r", "150", "-png", "vel.pdf", "vel"], cwd=tmp_path, check=True)
    pictures = sorted(tmp_path.glob("vel-*.png"))
    # It complains of pages without a code.
    read = subprocess.run(["zbarimg", "-q", "--raw", *pictures], capture_output=True, text=True, check=False)
    assert read.stdout.split() == [WHOLE]


def test_a_link_on_paper_says_where_it_leads(address: str, page: Page) -> None:
    """A path or an address stands behind it; a place on the page itself and a mail address do not."""
    page.goto(f"{address}/over-het-park/")
    page.emulate_media(media="print")
    behind = page.locator(".prose a").evaluate_all(
        "links => links.map(link => [link.getAttribute('href'), getComputedStyle(link, '::after').content])"
    )
    assert behind
    for href, content in behind:
        assert (content == "none") == href.startswith(("#", "mailto:")), href
