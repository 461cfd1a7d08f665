"""Visitors find what they look for, in their own browser, under the headers that the site sends."""

import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.browser.looking import faults
from tests.serving import served

PATIENCE = 15_000


@pytest.fixture(scope="module")
def address(example: Path) -> Iterator[str]:
    """Serve the example site on this computer."""
    with served(example) as url:
        yield url


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """Give a page that nobody searched on yet; the console stays empty."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    yield page
    context.close()


def ask(page: Page, address: str, words: str, said: str) -> list[str]:
    """Look for words with the keyboard alone, and give the titles of what is found."""
    page.goto(f"{address}/zoeken/")
    page.get_by_label("Wat zoek je?").focus()
    page.keyboard.type(words)
    expect(page.get_by_role("status")).to_have_text(said, timeout=PATIENCE)
    return [" ".join(title.split()) for title in page.locator(".search li h2").all_inner_texts()]


@pytest.mark.parametrize(
    ("words", "title"),
    [("geknotte wilgen", "De wilgen zijn geknot"), ("boom", "Bomenlijst"), ("Theehuisjes", "theehuisje")],
)
def test_words_are_found_in_any_form(address: str, page: Page, words: str, title: str) -> None:
    """Dutch forms of a word are one; what was sought is marked, and the number that is found is said."""
    page.goto(f"{address}/zoeken/")
    page.get_by_label("Wat zoek je?").fill(words)
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    assert re.fullmatch(r"\d+ resultaten gevonden", page.get_by_role("status").inner_text())
    assert page.locator(".search li mark").count() > 0
    assert title.lower() in " ".join(" ".join(page.locator(".search li h2").all_inner_texts()).split()).lower()


def test_a_compound_is_found_by_its_last_part(address: str, page: Page) -> None:
    """`brug` finds what only has `Tuitelbrug`, and the word is shown as it was written."""
    page.goto(f"{address}/zoeken/?q=brug")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    marked = {
        " ".join(text.split()).strip(".,:;!?'\"").lower() for text in page.locator(".search mark").all_inner_texts()
    }
    assert "tuitelbrug" in marked
    assert not [word for word in marked if "^" in word]


def test_nothing_is_fetched_before_there_is_a_question(address: str, page: Page) -> None:
    """The program and the index come after the first letters; later questions cost little."""
    asked: list[str] = []
    sizes: list[int] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.on("response", lambda response: sizes.append(int(response.headers.get("content-length", 0))))
    page.goto(f"{address}/zoeken/", wait_until="networkidle")
    assert [path for path in asked if path.startswith("/zoeken/") and path != "/zoeken/"] == []
    page.get_by_label("Wat zoek je?").fill("vijver")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    assert "/zoeken/pagefind/pagefind.js" in asked
    page.wait_for_load_state("networkidle")
    sizes.clear()
    page.get_by_label("Wat zoek je?").fill("bankjes")
    expect(page.locator(".search li mark").first).to_contain_text("bank", ignore_case=True, timeout=PATIENCE)
    page.wait_for_load_state("networkidle")
    assert 0 < sum(sizes) < 20_000


def test_a_choice_makes_the_list_shorter(address: str, page: Page) -> None:
    """The kind and the year can be chosen, and stand in the address with the words, so that it can be sent on."""
    page.goto(f"{address}/zoeken/?q=park")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    page.get_by_label("Soort").select_option("Document")
    expect(page.locator(".search li b").first).to_have_text("Document", timeout=PATIENCE)
    page.get_by_label("Jaar").select_option("2024")
    page.wait_for_url(f"{address}/zoeken/?q=park&soort=Document&jaar=2024")
    expect(page.locator(".search li time").first).to_contain_text("2024", timeout=PATIENCE)
    expect(page.get_by_role("status")).to_contain_text("gevonden", timeout=PATIENCE)
    assert set(page.locator(".search li b").all_inner_texts()) == {"Document"}
    before = page.locator(".search li").all_inner_texts()
    page.reload()
    expect(page.locator(".search li")).to_have_count(len(before), timeout=PATIENCE)
    assert page.locator(".search li").all_inner_texts() == before


def test_the_keyboard_is_enough(address: str, page: Page) -> None:
    """After the words, Tab leads to what is found, and Enter goes there."""
    ask(page, address, "speelheuvel", page_says(page, address, "speelheuvel"))
    link = page.locator(".search li a").first
    for _ in range(8):
        page.keyboard.press("Tab")
        if link.evaluate("link => link === document.activeElement"):
            break
    target = link.get_attribute("href")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}{target}")


def page_says(page: Page, address: str, words: str) -> str:
    """Give what the page says of the number that is found."""
    page.goto(f"{address}/zoeken/?q={words}")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    return page.get_by_role("status").inner_text()


def test_nothing_found_is_said(address: str, page: Page) -> None:
    """A word that is nowhere gives a sentence and no list."""
    said = "Niets gevonden. Probeer een ander woord, of kies hieronder zelf."
    assert ask(page, address, "qwerty", said) == []


@pytest.mark.parametrize("lost", ["**/pagefind.js", "**/wasm.*", "**/*.pf_meta", "**/*.pf_index"])
def test_a_search_that_cannot_work_says_so(address: str, page: Page, lost: str) -> None:
    """Whatever of it cannot be fetched, the page leads to the archive."""
    page.route(lost, lambda route: route.fulfill(status=404) if isinstance(route, Route) else None)
    ask(page, address, "vijver", "Zoeken lukt nu niet. In het archief staat alles op datum.")
    assert page.get_by_role("status").get_by_role("link").get_attribute("href") == "/archief/"


def test_no_rule_of_the_site_is_broken(address: str, page: Page) -> None:
    """Its own policy lets the search page do what it does, and nobody elsewhere is asked for anything."""
    said: list[str] = []
    asked: list[str] = []
    page.add_init_script("addEventListener('securitypolicyviolation', event => console.error(event.violatedDirective))")
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/zoeken/?q=vijver")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    assert said == []
    assert [url for url in asked if not url.startswith(address)] == []


def test_the_page_with_results_has_no_fault(address: str, page: Page) -> None:
    """Nothing that axe knows is wrong, at any width and in any scheme."""
    page.goto(f"{address}/zoeken/?q=park")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)
    assert list(faults(page)) == []


def test_a_wrong_address_leads_to_the_search(address: str, page: Page) -> None:
    """The 404 page has a form that goes there without a script, with the words in the address."""
    page.goto(f"{address}/bestaat-niet/")
    page.get_by_label("Zoek op deze site").fill("vijver")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{address}/zoeken/?q=vijver")
    page.locator(".search li").first.wait_for(timeout=PATIENCE)


def test_without_the_script_the_archive_is_there(address: str, browser: Browser) -> None:
    """No form that does nothing: the page says so, and leads to everything by year and by kind."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/zoeken/")
    assert page.locator(".note").inner_text().startswith("Zoeken werkt alleen met JavaScript.")
    assert page.get_by_role("textbox").count() == 0
    assert page.get_by_role("link", name="2024 (").is_visible()
    context.close()
