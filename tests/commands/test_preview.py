"""The preview follows what a volunteer saves, in a real browser."""

import http.client
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from commands.preview.board import Board, Notice
from commands.preview.pages import Answer, answer
from tests.paths import ROOT

GOOD = "titel: Wilgen\ndatum: 2020-01-01\n\nDe wilgen staan er nog."


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A running preview: its address, and the file that it shows."""

    address: str
    post: Path


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    """Start `kijk` on a small content folder."""
    post = tmp_path / "inhoud" / "nieuws" / "wilgen.md"
    post.parent.mkdir(parents=True)
    post.write_text(GOOD)
    program, content = str(ROOT / "commands" / "__main__.py"), str(tmp_path / "inhoud")
    command = [sys.executable, "-X", "utf8", program, "kijk", "--stil", "--inhoud", content]
    with subprocess.Popen(command, stdout=subprocess.PIPE, encoding="utf-8") as process:
        assert process.stdout
        lines = iter(process.stdout.readline, "")
        address = next(
            match[1] for match in (re.search(r"op (http://127\.0\.0\.1:\d+)/", line) for line in lines) if match
        )
        yield Preview(address=address, post=post)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def test_a_saved_change_appears_and_a_mistake_is_said(preview: Preview, browser: Browser) -> None:
    """A change shows without a click; a mistake shows its line over the last good page, and goes when it is mended."""
    page = browser.new_page()
    page.goto(f"{preview.address}/nieuws/wilgen/")
    preview.post.write_text(GOOD.replace("staan er nog", "zijn geknot"))
    expect(page.locator("main")).to_contain_text("De wilgen zijn geknot.", timeout=30_000)
    preview.post.write_text(GOOD.replace("titel", "titl"))
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("fout: nieuws/wilgen.md:1: 'titl' ken ik niet. Bedoel je 'titel'?", timeout=30_000)
    expect(page.locator("main")).to_contain_text("De wilgen zijn geknot.")
    page.reload()
    expect(alert).to_contain_text("Bedoel je 'titel'?")
    preview.post.write_text(GOOD)
    expect(page.locator("main")).to_contain_text("De wilgen staan er nog.", timeout=30_000)
    expect(alert).to_have_count(0)
    page.close()


def test_another_hosts_name_is_refused(preview: Preview) -> None:
    """A page elsewhere that lets its name point to this computer gets nothing."""
    connection = http.client.HTTPConnection(preview.address.removeprefix("http://"))
    connection.request("GET", "/", headers={"Host": "kwaad.example"})
    assert connection.getresponse().status == 403
    connection.close()


@pytest.mark.parametrize(
    ("target", "status", "kind", "content"),
    [
        ("/", 200, "text/html; charset=utf-8", b"thuis"),
        ("/?x=1", 200, "text/html; charset=utf-8", b"thuis"),
        ("/a%20b.txt", 200, "text/plain; charset=utf-8", b"met blank"),
        ("/feed.xml", 200, "text/xml; charset=utf-8", b"<rss/>"),
        ("/nergens/", 404, "text/html; charset=utf-8", b"kwijt"),
        ("/../geheim.txt", 404, "text/html; charset=utf-8", b"kwijt"),
        ("/%2e%2e/geheim.txt", 404, "text/html; charset=utf-8", b"kwijt"),
        ("//etc/passwd", 404, "text/html; charset=utf-8", b"kwijt"),
        ("/x%00", 404, "text/html; charset=utf-8", b"kwijt"),
        (f"/{'a' * 300}/", 404, "text/html; charset=utf-8", b"kwijt"),
        ("/map", 301, "", b""),
    ],
)
def test_the_preview_serves_its_site_alone(tmp_path: Path, target: str, status: int, kind: str, content: bytes) -> None:
    """Files of the site are served as a plain web server does, and nothing outside it is."""
    site = tmp_path / "site"
    (site / "map").mkdir(parents=True)
    (tmp_path / "geheim.txt").write_text("geheim")
    files = {"index.html": "thuis", "404.html": "kwijt", "a b.txt": "met blank", "feed.xml": "<rss/>"}
    for name, text in files.items():
        (site / name).write_text(text)
    given = answer(target, site)
    assert (given.status, given.kind) == (status, kind)
    assert given.content.startswith(content)
    assert given.location == ("/map/" if status == 301 else "")


def test_without_a_site_there_is_a_page_that_says_so(tmp_path: Path) -> None:
    """As long as the first build fails, the browser gets a page with the script that will reload it."""
    given = answer("/", tmp_path / "site")
    assert isinstance(given, Answer)
    assert given.status == 404
    assert "Er is nog geen site om te tonen" in given.content.decode()
    assert given.content.endswith(b"</script>")


def test_the_board_tells_what_is_new() -> None:
    """A good build makes a new version, messages leave the version as it was."""
    board = Board()
    board.hang(messages="")
    board.hang(messages="fout")
    assert board.read() == Notice(version=1, messages="fout")
    assert board.wait(Notice(version=1, messages=""), 5) == Notice(version=1, messages="fout")
    assert board.read().event() == b'data: {"versie": 1, "meldingen": "fout"}\n\n'
