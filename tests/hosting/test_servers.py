"""What visitors and feed readers of the WordPress site get from real servers."""

import http.client
import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, closing
from pathlib import Path
from urllib.parse import quote, urlsplit

import feedparser
import pytest
from playwright.sync_api import Browser

from plugins.hosting.rules import FOREVER
from plugins.security import FORM_POLICY, HEADERS, PAGE_POLICY, SEARCH_POLICY
from tests.examples import content, header
from tests.hosting.servers import WITHOUT_HEADERS, apache, nginx, plain, program
from tests.paths import ROOT

SITE_TOML = 'naam = "Park"\nmailadres = "park@voorbeeld.nl"\nsite-url = "https://park.voorbeeld.nl"\n'
FILES = {
    "site.toml": SITE_TOML,
    "nieuws/a.md": header(**{"oud-adres": '/2021/a/, /a.b(c)+d$/, /2021/caf\u00e9 & "thee"/, /oud.php, /100%25/'}),
    "nieuws/b.md": header(datum="19-01-2022", verloopt="1-2-2022", **{"oud-adres": "/2021/b.html"}),
    "nieuws/c.md": header(datum="20-01-2022", status="verborgen", **{"oud-adres": "/2021/c/"}),
    "nieuws/d.md": header(datum="21-01-2022", titel="Knotwilgen & water"),
    "nieuws/e.md": header(datum="22-01-2022", categorie="Werk", **{"oud-adres": "/Nieuws/A/"}),
}
PAGES = {
    "/2021/a/": "/nieuws/a/",
    "/a.b(c)+d$/": "/nieuws/a/",
    '/2021/caf\u00e9 & "thee"/': "/nieuws/a/",
    "/100%/": "/nieuws/a/",
    "/2021/b.html": "/nieuws/b/",
    "/2021/c/": "/nieuws/c/",
    "/category/nieuws/": "/nieuws/",
    "/category/werk/": "/werk/",
}
# No page can stand there, so only a server that can lead on does.
FOR_SERVERS = {"/oud.php": "/nieuws/a/", "/Nieuws/A/": "/werk/e/"}
FEEDS = {"/feed/": "/feed.xml", "/category/nieuws/feed/": "/nieuws/feed.xml"}
GUIDS = {
    "/feed/": [f"https://park.voorbeeld.nl/{path}/" for path in ("werk/e", "nieuws/d", "nieuws/a")],
    "/category/nieuws/feed/": [f"https://park.voorbeeld.nl/{path}/" for path in ("nieuws/d", "nieuws/a")],
}
LEADING = ("nginx", "apache")

Answer = tuple[int, list[tuple[str, str]], bytes]


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    """Give a folder that a server may read which runs as somebody else."""
    with tempfile.TemporaryDirectory(prefix="wijkpark-") as made:
        Path(made).chmod(0o755)
        yield Path(made)


@pytest.fixture(scope="module")
def site(folder: Path) -> Path:
    """Build a site that has moved, with a calendar beside it."""
    output = folder / "uit"
    build_site(folder, output)
    (output / "proef.ics").write_text("BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n")
    return output


def build_site(folder: Path, output: Path, **environment: str) -> None:
    """Build the site that has moved, in surroundings that differ in so much."""
    content(folder / "inhoud", FILES)
    words = ["bouw", "--inhoud", str(folder / "inhoud"), "--uitvoer", str(output), "--nu", "2022-03-01"]
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(ROOT / "commands" / "__main__.py"), *words],
        env={**os.environ, **environment},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def servers(site: Path, folder: Path) -> Iterator[Mapping[str, str]]:
    """Give the addresses of the three servers, each started once."""
    with ExitStack() as stack:
        yield {
            "plain": stack.enter_context(plain(site)),
            "nginx": stack.enter_context(nginx(site, folder)),
            "apache": stack.enter_context(apache(site, folder)),
        }


def ask(address: str, path: str, **headers: str) -> Answer:
    """Ask a server for a path, and follow nothing."""
    with closing(http.client.HTTPConnection(urlsplit(address).netloc)) as connection:
        connection.request("GET", quote(path), headers=headers)
        response = connection.getresponse()
        return response.status, response.getheaders(), response.read()


def values(answer: Answer, name: str) -> list[str]:
    """Give every value that a header has in an answer."""
    return [value for found, value in answer[1] if found.lower() == name.lower()]


def where(answer: Answer) -> str:
    """Give the path that an answer leads to."""
    (location,) = values(answer, "Location")
    return urlsplit(location).path


@pytest.mark.parametrize("name", LEADING)
def test_servers_lead_from_every_old_address(servers: Mapping[str, str], name: str) -> None:
    """Both answer 301 with the new address, whatever signs stand in the old one."""
    answers = {old: ask(servers[name], old) for old in (*PAGES, *FOR_SERVERS, *FEEDS)}
    assert {old: (answer[0], where(answer)) for old, answer in answers.items()} == {
        old: (301, new) for old, new in {**PAGES, **FOR_SERVERS, **FEEDS}.items()
    }
    assert {ask(servers[name], new)[0] for new in PAGES.values()} == {200}


@pytest.mark.parametrize("name", LEADING)
def test_the_last_slash_may_be_left_out(servers: Mapping[str, str], name: str) -> None:
    """An old address without its last slash leads to the same place, at once or by way of the whole address."""
    answer = ask(servers[name], "/2021/a")
    assert answer[0] == 301
    assert where(answer) in {"/2021/a/", "/nieuws/a/"}


def test_a_browser_comes_to_the_page_without_a_server_that_leads(servers: Mapping[str, str], browser: Browser) -> None:
    """On a plain file server a page stands at the old address, and a browser goes on by itself, without scripts."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for old, new in PAGES.items():
        with page.expect_navigation(url=f"{servers['plain']}{new}"):
            page.goto(f"{servers['plain']}{quote(old)}", wait_until="commit")
        assert page.locator("h1").count() == 1
    context.close()


@pytest.mark.parametrize("name", ["plain", *LEADING])
@pytest.mark.parametrize("old", FEEDS)
def test_feedparser_follows_the_old_feed(servers: Mapping[str, str], name: str, old: str) -> None:
    """A subscriber of the WordPress feed gets the entries of the new one from every server."""
    feed = feedparser.parse(f"{servers[name]}{old}")
    new = feedparser.parse(f"{servers[name]}{FEEDS[old]}")
    assert [entry.id for entry in feed.entries] == GUIDS[old]
    assert [entry.content[0].value for entry in feed.entries] == [entry.content[0].value for entry in new.entries]


@pytest.mark.parametrize("name", ["plain", *LEADING])
@pytest.mark.parametrize("old", FEEDS)
def test_newsboat_follows_the_old_feed(servers: Mapping[str, str], name: str, old: str, tmp_path: Path) -> None:
    """A feed reader in a terminal, with its own ideas of HTTP, gets them too."""
    newsboat = program("newsboat", "newsboat")
    (tmp_path / "urls").write_text(f"{servers[name]}{old}\n")
    (tmp_path / "config").write_text("download-retries 1\n")
    files = ["-u", str(tmp_path / "urls"), "-C", str(tmp_path / "config"), "-c", str(tmp_path / "cache.db")]
    environment = {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8"}
    subprocess.run([newsboat, *files, "-x", "reload"], check=True, capture_output=True, env=environment)
    with closing(sqlite3.connect(tmp_path / "cache.db")) as cache:
        items = cache.execute("select guid from rss_item order by pubDate desc").fetchall()
    assert [guid for (guid,) in items] == GUIDS[old]


@pytest.mark.parametrize("name", LEADING)
@pytest.mark.parametrize("path", ["/", "/nieuws/a/", "/feed.xml", "/bestaat-niet/", "/proef.ics"])
def test_every_header_arrives_once(servers: Mapping[str, str], name: str, path: str) -> None:
    """Whatever is asked for has each header just once: two policies would both hold."""
    answer = ask(servers[name], path)
    wanted = {**HEADERS, "Strict-Transport-Security": "max-age=31536000"}
    assert {header: values(answer, header) for header in wanted} == {header: [wanted[header]] for header in wanted}
    assert values(answer, "Cache-Control") == []


@pytest.mark.parametrize("name", LEADING)
def test_what_has_a_hash_in_its_name_is_kept(servers: Mapping[str, str], site: Path, name: str) -> None:
    """The style sheet is fetched once, and has the other headers too."""
    stylesheet = next((site / "thema").glob("site.*.css"))
    answer = ask(servers[name], f"/thema/{stylesheet.name}")
    assert (values(answer, "Cache-Control"), values(answer, "Content-Security-Policy")) == (
        [FOREVER],
        ["frame-ancestors 'none'"],
    )
    assert values(answer, "Content-Type")[0].startswith("text/css")


@pytest.mark.parametrize("name", LEADING)
def test_calendars_and_feeds_have_their_type(servers: Mapping[str, str], name: str) -> None:
    """A calendar opens in a calendar, and a feed is XML that a browser can dress."""
    types = [
        values(ask(servers[name], path), "Content-Type")
        for path in ("/proef.ics", "/feed.xml", "/abonneren/feeds.opml", "/thema/park.svg")
    ]
    assert types == [
        ["text/calendar; charset=utf-8"],
        ["text/xml; charset=utf-8"],
        ["text/x-opml; charset=utf-8"],
        ["image/svg+xml"],
    ]


def test_a_rebuild_keeps_what_readers_have(folder: Path) -> None:
    """After a build of the same content, in other surroundings, nginx answers 304 to who has the feeds already."""
    output = folder / "weer"
    build_site(folder, output)
    paths = [f"/{feed.relative_to(output).as_posix()}" for feed in sorted(output.rglob("feed*.*"))]
    work = folder / "werk"
    work.mkdir()
    with nginx(output, work) as address:
        tags = {path: values(ask(address, path), "ETag")[0] for path in paths}
        build_site(folder, output, TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONHASHSEED="7")
        again = {path: ask(address, path, **{"If-None-Match": tag})[0] for path, tag in tags.items()}
    assert again == dict.fromkeys(paths, 304)
    assert {"/feed.xml", "/feed.json", "/nieuws/feed.xml", "/abonneren/feeds.opml"} < again.keys()


@pytest.mark.parametrize("name", LEADING)
def test_a_wrong_address_has_the_sites_own_page(servers: Mapping[str, str], site: Path, name: str) -> None:
    """It is answered with 404, and so are the files that are meant for the server itself."""
    status, _, page = ask(servers[name], "/bestaat-niet/")
    assert (status, page) == (404, (site / "404.html").read_bytes())
    assert ask(servers[name], "/.nginx.conf")[0] == 404
    assert ask(servers[name], "/.htaccess")[0] in {403, 404}


def test_apache_without_its_modules_serves_every_page(site: Path, folder: Path) -> None:
    """Where no headers can be set and nothing can lead on, every page is still there."""
    paths = [f"/{page.relative_to(site).as_posix()}" for page in sorted(site.rglob("*.html"))]
    assert len(paths) > 10
    with apache(site, folder, WITHOUT_HEADERS) as address:
        assert {path: ask(address, path)[0] for path in paths} == dict.fromkeys(paths, 200)


def test_every_page_brings_its_policy(site: Path) -> None:
    """The policy stands in the page itself, before anything that it is about."""
    pages = [page for page in site.rglob("*.html") if page.read_bytes().startswith(b"<!doctype html>")]
    for page in pages:
        start = page.read_text(encoding="utf-8").split("<meta", 3)
        assert "charset" in start[1]
        own = {"404.html": FORM_POLICY, "zoeken/index.html": SEARCH_POLICY}.get(page.relative_to(site).as_posix())
        assert start[2].startswith(f' http-equiv="Content-Security-Policy" content="{own or PAGE_POLICY}">')
    assert len(pages) > 10
    assert "wasm-unsafe-eval" not in PAGE_POLICY + FORM_POLICY
