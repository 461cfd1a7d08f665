"""Real feed readers find in the example site's feeds what its Library holds."""

import functools
import http.server
import json
import os
import re
import shutil
import sqlite3
import subprocess
import threading
from calendar import timegm
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlsplit

import atoma
import fastfeedparser
import feedparser
import pytest
from lxml import etree

import pelicanconf
from engine.output import file_path
from plugins.documents.parts import parts
from plugins.feeds.files import feed_files
from plugins.later import made
from plugins.library.load import Loaded, load
from plugins.model import Document, Post
from tests.feeds.reading import NAMESPACES, READERS, ReadItem, words
from tests.paths import ROOT, VOORBEELDSITE

AMSTERDAM_SUMMER, AMSTERDAM_WINTER = 7200, 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What a reader shows of an entry; `moment` is in seconds of the Unix clock."""

    identity: str
    title: str
    author: str
    moment: int
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fed:
    """The example site with its feeds: what each must hold, by the path of its page, and the folder they are in.

    `older` has what must be in the archives of those that have them, the newest archive first.
    """

    expected: dict[str, list[Seen]]
    older: dict[str, list[list[Seen]]]
    url: str
    folder: Path


class Quiet(http.server.SimpleHTTPRequestHandler):
    """A plain file server that says nothing."""

    def log_message(self, *words: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def fed(tmp_path_factory: pytest.TempPathFactory) -> Fed:
    """Read the example site and write its feeds."""
    loaded = load({**vars(pelicanconf), "NOW": "2026-11-23"}, VOORBEELDSITE, ROOT / "theme")
    folder = tmp_path_factory.mktemp("feeds")
    for file in feed_files(loaded.library, site=loaded.site, now=loaded.now):
        path = folder / file_path(file.address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(made(file.content))
    library = loaded.library
    parts: dict[str, list[Post | Document]] = {"/": [*library.posts, *library.documents]}
    parts["/documenten/"] = list(library.documents)
    for category in library.categories:
        parts[category.address] = [post for post in library.posts if post.category == category.name]
    expected = {
        place: [seen(text, loaded) for text in sorted(texts, key=lambda text: (-text.date.timestamp(), text.address))]
        for place, texts in parts.items()
        if texts
    }
    front = {place: len(texts) if len(texts) < 50 else 20 + (len(texts) - 20) % 30 for place, texts in expected.items()}
    return Fed(
        expected={place: texts[: front[place]] for place, texts in expected.items()},
        older={
            place: [texts[start : start + 30] for start in range(front[place], len(texts), 30)]
            for place, texts in expected.items()
        },
        url=loaded.site.url,
        folder=folder,
    )


def chains(fed: Fed, name: str) -> Iterator[tuple[str, str, list[Seen]]]:
    """Yield every file of the feeds of that name, archives too: its path, that of its page, and what it must hold."""
    for place, expected in fed.expected.items():
        yield f"{place}{name}", place, expected
        archives = fed.older[place] if name.endswith(".xml") else []
        for number, texts in zip(range(len(archives), 0, -1), archives, strict=True):
            part = "-".join((name.removesuffix(".xml"), *place.strip("/").split("/"))).rstrip("-")
            yield f"/feeds/{part}/{number}.xml", place, texts


@pytest.fixture(scope="module")
def address(fed: Fed) -> Iterator[str]:
    """Serve the feeds on loopback, as any file server does."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(fed.folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


def seen(text: Post | Document, loaded: Loaded) -> Seen:
    """Give what must be seen of a text."""
    return Seen(
        identity=loaded.site.url + text.address,
        title=text.title,
        author=(isinstance(text, Post) and text.author) or loaded.site.name,
        moment=int(text.date.timestamp()),
        words=tuple(words(whole(text))),
    )


def whole(text: Post | Document) -> str:
    """Give a text in the order of its page, with the source of a document's introduction."""
    if isinstance(text, Post):
        return text.body
    divided = parts(text, "")
    return divided.lead + divided.body + divided.chapters


def reload(feed: str, folder: Path) -> subprocess.Popen[bytes]:
    """Let newsboat, with a cache of its own, read one feed: it takes entries with one identity for the same."""
    folder.mkdir()
    (folder / "urls").write_text(f"{feed}\n")
    (folder / "config").write_text("")
    return subprocess.Popen(
        ["newsboat", "-u", folder / "urls", "-c", folder / "cache", "-C", folder / "config", "-x", "reload"],
        env={**os.environ, "HOME": str(folder), "LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def by_identity(items: list[Seen]) -> dict[str, Seen]:
    """Give entries by identity, each of which is there once."""
    found = {item.identity: item for item in items}
    assert len(found) == len(items)
    return found


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_newsboat_shows_the_newest_of_every_feed(fed: Fed, address: str, tmp_path: Path, name: str) -> None:
    """Subscribed to a feed, it has each post and document with its title, author, day and whole article."""
    if not shutil.which("newsboat"):
        pytest.skip("newsboat is er niet: installeer het Debian-pakket newsboat")
    folders = {path: tmp_path / str(number) for number, (path, _, _) in enumerate(chains(fed, name))}
    running = [reload(f"{address}{path}", folder) for path, folder in folders.items()]
    assert [newsboat.communicate() for newsboat in running] == [(b"", b"")] * len(running)
    for path, _, expected in chains(fed, name):
        cache = sqlite3.connect(folders[path] / "cache")
        rows = cache.execute("select guid, url, title, author, pubDate, content from rss_item").fetchall()
        cache.close()
        assert [identity for identity, url, *_ in rows if identity != url] == []
        shown = [
            Seen(identity=identity, title=title, author=author, moment=moment, words=tuple(words(content)))
            for identity, _, title, author, moment, content in rows
        ]
        assert by_identity(shown) == by_identity(expected)


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
def test_feedparser_shows_the_newest_of_every_feed(fed: Fed, name: str) -> None:
    """It finds no fault, and has the same entries, the newest first."""
    for path, place, expected in chains(fed, name):
        content = fed.folder.joinpath(path.strip("/")).read_bytes()
        feed = feedparser.parse(content, sanitize_html=False, resolve_relative_uris=False)
        shown = [
            Seen(
                identity=item.id,
                title=item.title,
                author=item.author,
                moment=timegm(item.published_parsed),
                words=tuple(words(item.content[0].value)),
            )
            for item in feed.entries
        ]
        assert (feed.bozo, feed.feed.link, shown) == (False, fed.url + place, expected)


@pytest.mark.parametrize("name", READERS)
def test_fastfeedparser_shows_the_newest_of_every_feed(fed: Fed, name: str) -> None:
    """A quick reader, which knows all three formats, has the same."""
    for path, place, expected in chains(fed, name):
        feed = fastfeedparser.parse(fed.folder.joinpath(path.strip("/")).read_bytes())
        shown = [
            Seen(
                identity=item.id,
                title=item.title,
                author=item.author,
                moment=int(datetime.fromisoformat(item.published).timestamp()),
                words=tuple(words(item.content[0]["value"])),
            )
            for item in feed.entries
        ]
        assert (feed.feed.link, {item.link for item in feed.entries}) == (
            fed.url + place,
            {item.identity for item in expected},
        )
        assert shown == expected


@pytest.mark.parametrize("name", READERS)
def test_atoma_shows_the_newest_of_every_feed(fed: Fed, name: str) -> None:
    """A strict reader, for which whatever a standard does not allow is an error, has the same."""
    for path, _, expected in chains(fed, name):
        content = fed.folder.joinpath(path.strip("/")).read_bytes()
        assert STRICT[name](content) == expected


@pytest.mark.parametrize("name", READERS)
def test_every_feed_is_whole_and_stands_alone(fed: Fed, name: str) -> None:
    """In each format: absolute addresses, nothing that runs, short plain summaries, Amsterdam's time, under 1 MB."""
    for path, place, expected in chains(fed, name):
        content = fed.folder.joinpath(path.strip("/")).read_bytes()
        feed = READERS[name](content)
        assert (len(content) < 1_000_000, feed.own, feed.page) == (True, fed.url + path, fed.url + place)
        assert [
            Seen(
                identity=item.identity,
                title=item.title,
                author=item.author,
                moment=int(item.published.timestamp()),
                words=tuple(words(item.content)),
            )
            for item in feed.items
        ] == expected
        assert [fault for item in feed.items for fault in faults(item)] == []


def faults(item: ReadItem) -> Iterator[str]:
    """Find what is wrong with an entry of a feed."""
    for place in re.findall(r'\s(?:href|src|cite|srcset)="([^"]*)"', item.content):
        if urlsplit(place).scheme not in {"http", "https", "tel"} and not place.startswith("&#"):
            yield place
    yield from re.findall(r"<(?:script|form|iframe|style|object|input)\b|<[^>]*\s(?:on\w+|style)=", item.content)
    offset = item.published.utcoffset()
    if offset is None or offset.total_seconds() not in {AMSTERDAM_SUMMER, AMSTERDAM_WINTER}:
        yield f"{item.published}"
    if not 0 < len(item.summary) <= 700:
        yield item.summary


def strict_rss(content: bytes) -> list[Seen]:
    """Read RSS with atoma, which knows the author of an item only as a mail address: RSS's own field."""
    names = [creator.text for creator in etree.fromstring(content).iterfind(".//item/dc:creator", NAMESPACES)]
    return [
        Seen(
            identity=item.guid or "",
            title=item.title or "",
            author=name,
            moment=int(item.pub_date.timestamp()) if item.pub_date else 0,
            words=tuple(words(item.content_encoded or "")),
        )
        for item, name in zip(atoma.parse_rss_bytes(content).items, names, strict=True)
    ]


def strict_atom(content: bytes) -> list[Seen]:
    """Read Atom with atoma."""
    return [
        Seen(
            identity=item.id_,
            title=item.title.value,
            author=item.authors[0].name,
            moment=int(item.published.timestamp()) if item.published else 0,
            words=tuple(words(item.content.value if item.content else "")),
        )
        for item in atoma.parse_atom_bytes(content).entries
    ]


def strict_json(content: bytes) -> list[Seen]:
    """Read JSON Feed with atoma, which knows version 1.0: there an author had no list."""
    authors = [item["authors"][0]["name"] for item in json.loads(content)["items"]]
    return [
        Seen(
            identity=item.id_,
            title=item.title or "",
            author=name,
            moment=int(item.date_published.timestamp()) if item.date_published else 0,
            words=tuple(words(item.content_html or "")),
        )
        for item, name in zip(atoma.parse_json_feed_bytes(content).items, authors, strict=True)
    ]


STRICT = {"feed.xml": strict_rss, "atom.xml": strict_atom, "feed.json": strict_json}


def test_the_feeds_are_those_of_what_can_be_followed(fed: Fed) -> None:
    """The site, each category with posts, and the documents, in three formats each."""
    files = {f"/{path.relative_to(fed.folder).as_posix()}" for path in fed.folder.rglob("*.*")}
    files = {path for path in files if not path.endswith("/index.html")}
    assert files == {"/abonneren/feeds.opml", *(path for name in READERS for path, _, _ in chains(fed, name))}
    assert {"/", "/documenten/"} < fed.expected.keys()
    assert fed.older["/"]
    assert json.loads((fed.folder / "feed.json").read_text(encoding="utf-8"))["language"] == "nl"
