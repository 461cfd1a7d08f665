"""A click hands the visitor's own mail program just the letter that was meant; nothing that was typed is lost."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Playwright

from commands.test.chromium import find
from tests.browser.looking import faults, walk
from tests.conftest import FLAGS
from tests.serving import build, served

TO = "mailto:vrienden@wijkparkmaarssenbroek.nl"
REPLY = f"{TO}?subject=%5Breactie%3A%20wijkgericht-werken%5D%20Wijkgericht%20Werken"
CONTACT = f"{TO}?subject=%5Bcontact%5D%20Een%20vraag%20of%20bericht"
EMPTY = "&body=Naam%3A%20%0D%0A%0D%0A"
POST = "/nieuws/wijkgericht-werken/"
# Chromium gives a mailto: address to the program of this name on the PATH.
STUB = '#!/bin/sh\nprintf "%s\\n" "$@" >> "$MAIL_LOG"\n'
PATIENCE = 10.0


class Mailbox:
    """What the stub of a mail program was given."""

    def __init__(self, log: Path) -> None:
        self.log = log

    def next(self) -> str:
        """Wait for a letter, and take it out."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            text = self.log.read_text() if self.log.exists() else ""
            if text.endswith("\n"):
                self.log.unlink()
                return text.strip()
            time.sleep(0.02)
        raise AssertionError("no mail program was started")

    def is_empty(self) -> bool:
        """Tell whether nothing was handed over."""
        return not self.log.exists()


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Build the group's own site and serve it on this computer."""
    output = tmp_path_factory.mktemp("site") / "output"
    build(output)
    with served(output) as url:
        yield url


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the file in which the stub of a mail program writes."""
    return tmp_path_factory.mktemp("mail") / "log"


@pytest.fixture(scope="module")
def mailing(playwright: Playwright, log: Path) -> Iterator[Browser]:
    """Give a Chromium that has a mail program."""
    program = log.parent / "xdg-email"
    program.write_text(STUB)
    program.chmod(0o755)
    path = f"{log.parent}{os.pathsep}{os.environ['PATH']}"
    environment: dict[str, str | float | bool] = {**os.environ, "PATH": path, "MAIL_LOG": str(log)}
    chromium = playwright.chromium.launch(executable_path=find(os.environ), args=FLAGS, env=environment)
    yield chromium
    chromium.close()


@pytest.fixture
def mailbox(log: Path) -> Mailbox:
    """Give an empty mailbox."""
    log.unlink(missing_ok=True)
    return Mailbox(log)


@pytest.fixture
def page(mailing: Browser) -> Iterator[Page]:
    """Give a page with the script."""
    context = mailing.new_context(viewport={"width": 1280, "height": 900})
    yield context.new_page()
    context.close()


def press(page: Page, name: str, role: Literal["button", "link"] = "button") -> None:
    """Click with a real mouse: without a user's own click only the first mail program would start."""
    target = page.get_by_role(role, name=name).first
    target.scroll_into_view_if_needed()
    box = target.bounding_box()
    assert box
    page.mouse.click(box["x"] + 20, box["y"] + box["height"] / 2)


def ask(page: Page, address: str) -> None:
    """Go to a post, and ask for the form."""
    page.goto(f"{address}{POST}")
    press(page, "Of schrijf het hier")
    page.locator("form").wait_for()


def write(page: Page, name: str, message: str) -> None:
    """Fill in the form and press its button."""
    page.get_by_label("Je naam *").fill(name)
    page.get_by_label("Je bericht *").fill(message)
    press(page, "Zet klaar in mijn mail")


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize(
    ("path", "name", "start"), [(POST, "Geef een reactie", REPLY), ("/contact/", "Schrijf ons", CONTACT)]
)
def test_a_link_opens_the_prepared_mail(
    address: str,
    mailing: Browser,
    mailbox: Mailbox,
    path: str,
    name: str,
    start: str,
    script: bool,  # noqa: FBT001 - a column
) -> None:
    """The mail program gets exactly the address in the page, with and without JavaScript."""
    context = mailing.new_context(java_script_enabled=script)
    page = context.new_page()
    page.goto(f"{address}{path}")
    press(page, name, "link")
    assert mailbox.next() == start + EMPTY
    context.close()


@pytest.mark.parametrize("name", ["Ik wil meedoen", "Stuur mij de nieuwsbrief", "Stop de nieuwsbrief"])
def test_every_other_way_is_a_prepared_mail_too(address: str, page: Page, mailbox: Mailbox, name: str) -> None:
    """Joining in and the newsletter have subjects of their own."""
    subjects = {
        "Ik wil meedoen": "[meedoen] Ik wil meedoen",
        "Stuur mij de nieuwsbrief": "[nieuwsbrief: aan]",
        "Stop de nieuwsbrief": "[nieuwsbrief: uit]",
    }
    page.goto(f"{address}/contact/")
    press(page, name, "link")
    start, _, rest = mailbox.next().partition("?subject=")
    assert (start, unquote(rest.partition("&")[0])) == (TO, subjects[name])


@pytest.mark.parametrize(
    ("name", "message", "body"),
    [
        ("Anna", "Dag!", "Naam%3A%20Anna%0D%0A%0D%0ADag%21%0D%0A"),
        (
            "  Één ",
            "a & b\n\n50% + ?#é\n",
            "Naam%3A%20%C3%89%C3%A9n%0D%0A%0D%0Aa%20%26%20b%0D%0A%0D%0A50%25%20%2B%20%3F%23%C3%A9%0D%0A",
        ),
        ("🌳", "[x] \"y\" 'z'", "Naam%3A%20%F0%9F%8C%B3%0D%0A%0D%0A%5Bx%5D%20%22y%22%20%27z%27%0D%0A"),
    ],
)
def test_the_form_fills_in_the_mail(
    address: str, page: Page, mailbox: Mailbox, name: str, message: str, body: str
) -> None:
    """The letter holds the name on a line of its own, then the message, encoded by RFC 6068; nothing typed is lost."""
    ask(page, address)
    write(page, name, message)
    assert mailbox.next() == f"{REPLY}&body={body}"
    assert page.get_by_label("Je bericht *").input_value() == message
    assert page.get_by_text("Gebeurt er niets?").is_visible()
    copied = [page.get_by_label(label, exact=True).input_value() for label in ("Aan", "Onderwerp", "Bericht")]
    assert copied == [
        "vrienden@wijkparkmaarssenbroek.nl",
        "[reactie: wijkgericht-werken] Wijkgericht Werken",
        f"Naam: {name.strip()}\n\n{message.strip()}\n",
    ]


def test_whoever_presses_twice_gets_one_form(address: str, page: Page, mailbox: Mailbox) -> None:
    """The second press comes while the form is fetched, and changes nothing."""
    page.goto(f"{address}{POST}")
    page.get_by_role("button", name="Of schrijf het hier").evaluate("button => { button.click(); button.click() }")
    page.locator("form").wait_for()
    page.wait_for_load_state("networkidle")
    write(page, "Anna", "Dag!")
    assert mailbox.next() == f"{REPLY}&body=Naam%3A%20Anna%0D%0A%0D%0ADag%21%0D%0A"
    assert page.locator("form").count() == 1


@pytest.mark.parametrize(("clipboard", "told"), [(True, "Gekopieerd"), (False, "Geselecteerd: kopieer het nu zelf")])
def test_what_is_copied_is_said(address: str, page: Page, *, clipboard: bool, told: str) -> None:
    """A browser that refuses is not said to have done it."""
    if not clipboard:
        page.add_init_script(
            "navigator.clipboard.writeText = () => Promise.reject(); document.execCommand = () => false"
        )
    page.goto(f"{address}/contact/")
    page.get_by_role("link", name="Schrijf ons").evaluate("link => { link.removeAttribute('target'); link.click() }")
    page.get_by_role("button", name="Kopieer adres").click()
    page.get_by_role("button", name=told).wait_for()


def test_half_an_emoji_and_a_line_break_in_a_name_do_no_harm(address: str, page: Page, mailbox: Mailbox) -> None:
    """Half a character becomes a question mark of Unicode's own; a field of one line keeps no line break."""
    ask(page, address)
    page.get_by_label("Je naam *").evaluate("field => { field.value = 'An\\nna\\ud83c' }")
    page.get_by_label("Je bericht *").evaluate("field => { field.value = 'Dag \\udf33.' }")
    press(page, "Zet klaar in mijn mail")
    assert mailbox.next() == f"{REPLY}&body=Naam%3A%20Anna%EF%BF%BD%0D%0A%0D%0ADag%20%EF%BF%BD.%0D%0A"


def test_a_long_message_is_shown_to_copy_whole(address: str, page: Page, mailbox: Mailbox) -> None:
    """The page counts the room of the encoded mail; what does not fit is never cut off, but stands there to copy."""
    ask(page, address)
    message = "Dat is een hele lange zin over de één na laatste boom. " * 40
    room = page.locator("[id='brief.ruimte']")
    page.get_by_label("Je bericht *").fill("é" * 100)
    left = 1600 - len(f"{REPLY}&body=Naam%3A%20%0D%0A%0D%0A{'%C3%A9' * 100}%0D%0A")
    assert room.inner_text() == f"Er passen nog {left} tekens in."
    page.get_by_label("Je bericht *").fill(message)
    assert room.inner_text() == "Je bericht is lang. Dat mag: je kopieert het zo zelf in je mail."
    write(page, "Anna", message)
    assert mailbox.next() == REPLY
    assert page.get_by_text("Plak dit in je mail.").is_visible()
    assert not page.get_by_text("Gebeurt er niets?").is_visible()
    assert page.get_by_label("Bericht", exact=True).input_value() == f"Naam: Anna\n\n{message.strip()}\n"


def test_the_longest_message_that_fits_is_sent_whole(address: str, page: Page, mailbox: Mailbox) -> None:
    """The mail's address is 1,600 characters at most, and the count tells how many are left."""
    ask(page, address)
    page.get_by_label("Je naam *").fill("Anna")
    left = 1600 - len(f"{REPLY}&body=Naam%3A%20Anna%0D%0A%0D%0A%0D%0A")
    write(page, "Anna", "a" * left)
    assert page.locator("[id='brief.ruimte']").inner_text() == "Er passen nog 0 tekens in."
    assert len(mailbox.next()) == 1600
    write(page, "Anna", "a" * (left + 1))
    assert mailbox.next() == REPLY


def test_what_is_missing_is_said_at_its_field(address: str, page: Page, mailbox: Mailbox) -> None:
    """Nothing is sent; each error stands with its field, the first one has the focus, and goes when it is mended."""
    ask(page, address)
    write(page, " ", "")
    name, message = page.get_by_label("Je naam *"), page.get_by_label("Je bericht *")
    assert page.locator(".wrong:visible").all_inner_texts() == [
        "Vul je naam in. Een voornaam is genoeg.",
        "Schrijf eerst je bericht.",
    ]
    assert [field.get_attribute("aria-invalid") for field in (name, message)] == ["true", "true"]
    assert name.evaluate("field => field === document.activeElement")
    name.fill("Anna")
    assert page.locator(".wrong:visible").all_inner_texts() == ["Schrijf eerst je bericht."]
    assert mailbox.is_empty()


def test_a_button_copies_its_text(address: str, mailing: Browser, mailbox: Mailbox) -> None:
    """The text is on the clipboard, and the button says so."""
    context = mailing.new_context(permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    ask(page, address)
    write(page, "Anna", "Dag.")
    mailbox.next()
    press(page, "Kopieer bericht")
    page.get_by_role("button", name="Gekopieerd").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == "Naam: Anna\n\nDag.\n"
    context.close()


def test_without_the_script_there_is_no_form_to_ask_for(address: str, mailing: Browser) -> None:
    """A button that would do nothing is hidden; the link stands there."""
    context = mailing.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}{POST}")
    assert page.get_by_role("button").count() == 0
    assert page.get_by_role("link", name="Geef een reactie").is_visible()
    context.close()


def test_what_nobody_asks_for_is_not_fetched(address: str, page: Page) -> None:
    """Form and style sheet come with the press of the button, and the first field has the focus."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(urlsplit(request.url).path))
    page.goto(f"{address}{POST}", wait_until="networkidle")
    assert [path for path in asked if "/thema/letter." in path or "/thema/form." in path] == []
    asked.clear()
    press(page, "Of schrijf het hier")
    page.locator("form").wait_for()
    # What it scrolls to may be drawn, too.
    assert [path.split(".")[0] for path in asked if not path.endswith(".svg")] == ["/thema/letter", "/thema/form"]
    assert page.get_by_label("Je naam *").evaluate("field => field === document.activeElement")


def test_a_form_that_cannot_be_fetched_is_the_link(address: str, page: Page, mailbox: Mailbox) -> None:
    """Where the connection is gone, the button opens the prepared mail."""
    page.goto(f"{address}{POST}")
    page.context.set_offline(True)
    press(page, "Of schrijf het hier")
    assert mailbox.next() == REPLY + EMPTY


def test_the_form_has_no_fault_in_any_state(address: str, page: Page, mailbox: Mailbox) -> None:
    """As it comes, with errors, after the click and too long: nothing that axe knows is wrong, at any width."""
    page.goto(f"{address}{POST}")
    assert list(faults(page)) == []
    press(page, "Of schrijf het hier")
    page.locator("form").wait_for()
    assert list(faults(page)) == []
    for name, message in ((" ", " "), ("Anna", "Dag."), ("Anna", "lang " * 500)):
        write(page, name, message)
        assert list(faults(page)) == []
        assert mailbox.next() if name.strip() else mailbox.is_empty()
    page.locator(".skip").focus()
    assert walk(page, 1) == "last"
    assert urlsplit(page.url).query == ""
