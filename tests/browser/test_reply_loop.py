"""A reply makes the whole way: written in a browser, mailed, decided on, and read on the page."""

import os
import smtplib
import subprocess
import sys
from email.message import EmailMessage
from mailbox import Maildir
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.handlers import Mailbox as Delivery
from playwright.sync_api import Page, Playwright

from commands.test.chromium import find
from tests.browser.test_mail import STUB, Mailbox, write
from tests.conftest import FLAGS, Wijkpark
from tests.examples import content, header
from tests.hosting.servers import HOST, free_port
from tests.inbox.dovecot import PASSWORD, dovecot
from tests.paths import ROOT
from tests.serving import build, served

TEXT = "Mooi plan & goed uitgelegd.\nMijn oma zei: 50% + één.\n\nBel 06-12345678 of mail joke@voorbeeld.nl"
SHOWN = [
    "Mooi plan & goed uitgelegd.\nMijn oma zei: 50% + één.",
    "Bel [telefoonnummer verwijderd] of mail [e-mailadres verwijderd]",
]
PATH = "/nieuws/open-dag/"
NOW = ("--nu", "2026-11-23T10:00")


def mail_from(address: str) -> EmailMessage:
    """Give the mail that a visitor sends, whose program was given that mailto: address."""
    parts = urlsplit(address)
    given = parse_qs(parts.query, strict_parsing=True)
    message = EmailMessage()
    message["From"] = "Joke Bartels <joke@voorbeeld.nl>"
    message["To"] = unquote(parts.path)
    message["Subject"] = given["subject"][0]
    message["Date"] = "Sun, 22 Nov 2026 10:15:00 +0100"
    message["Message-ID"] = "<de-mail-van-joke@voorbeeld.nl>"
    message.set_content(given["body"][0] + "\r\n-- \r\nJoke Bartels, Dorpsstraat 1\r\n")
    return message


def written_in(playwright: Playwright, url: str, folder: Path) -> str:
    """Fill in the form on the page, and give the address with which Chromium started the mail program."""
    program = content(folder, {"xdg-email": STUB}) / "xdg-email"
    program.chmod(0o755)
    environment: dict[str, str | float | bool] = {
        **os.environ,
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}",
        "MAIL_LOG": str(folder / "log"),
    }
    browser = playwright.chromium.launch(executable_path=find(os.environ), args=FLAGS, env=environment)
    page: Page = browser.new_page()
    page.goto(f"{url}{PATH}")
    page.get_by_role("button", name="Of schrijf het hier").click()
    write(page, "Joke", TEXT)
    address = Mailbox(folder / "log").next()
    browser.close()
    return address


def sent(message: EmailMessage, maildir: Path) -> None:
    """Send a mail to a real server, which puts it into a Maildir."""
    port = free_port()
    controller = Controller(Delivery(maildir), hostname=HOST, port=port)
    controller.start()
    try:
        with smtplib.SMTP(HOST, port) as client:
            client.send_message(message)
    finally:
        controller.stop()


@pytest.mark.parametrize("over_imap", [False, True])
def test_a_reply_makes_the_whole_way(
    playwright: Playwright,
    wijkpark: Wijkpark,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    over_imap: bool,  # noqa: FBT001 - a column
) -> None:
    """What a visitor wrote stands on the page with their name and no address, from a Maildir and over IMAP."""
    monkeypatch.setenv("WIJKPARK_SLEUTEL", str(tmp_path / "thuis/sleutel"))
    park = content(tmp_path / "inhoud", {"nieuws/open-dag.md": header()})
    output = tmp_path / "uit"
    build(output, "--inhoud", park, *NOW)
    with served(output) as url:
        sent(mail_from(written_in(playwright, url, content(tmp_path / "programma", {"x": ""}))), tmp_path / "post")
    (mail,) = Maildir(tmp_path / "post")
    if over_imap:
        with dovecot() as server:
            (server.maildir / "new" / "1.x").write_bytes(mail.as_bytes())
            settings = content(tmp_path, {"imap.toml": server.settings}) / "imap.toml"
            command = [sys.executable, str(ROOT / "commands/__main__.py"), "reacties", "--imap", str(settings)]
            subprocess.run(
                [*command, "--inhoud", str(park), *NOW],
                input=f"{PASSWORD}\n",
                text=True,
                check=True,
                capture_output=True,
            )
    else:
        assert wijkpark("reacties", tmp_path / "post", "--inhoud", park, *NOW).returncode == 0
    (reply,) = (park / "reacties/open-dag").iterdir()
    reply.write_text(reply.read_text().replace("status: concept\n", ""))
    build(output, "--inhoud", park, *NOW)
    with served(output) as url:
        browser = playwright.chromium.launch(executable_path=find(os.environ), args=FLAGS)
        page = browser.new_page()
        page.goto(f"{url}{PATH}")
        assert page.locator("figure figcaption").inner_text() == "Joke, 22 november 2026"
        assert [text.inner_text() for text in page.locator("figure blockquote p").all()] == SHOWN
        browser.close()
    for path in (path for folder in (park, output) for path in folder.rglob("*") if path.is_file()):
        assert b"joke@voorbeeld" not in path.read_bytes()
        assert b"12345678" not in path.read_bytes()
        assert b"Dorpsstraat" not in path.read_bytes()
