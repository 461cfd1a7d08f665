"""Older entries stand in archives that a reader can follow to the very first post (RFC 5005, section 4)."""

import itertools
from collections.abc import Iterator
from typing import Any

import pytest
from lxml import etree
from markupsafe import Markup

from plugins.content import Library
from plugins.feeds.volumes import FEWEST, FULL, LARGEST, Shown, divided
from plugins.model import Post
from tests.examples import URL, document, library, post, posts
from tests.feeds.reading import NAMESPACES, READERS, ReadFeed, all_files

HISTORY = "{http://purl.org/syndication/history/1.0}archive"
CHANNELS = {"/": "", "/nieuws/": "-nieuws", "/documenten/": "-documenten"}
archived = pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])


def shown(number: int, size: int = 1) -> list[Shown]:
    """Give that many texts with articles of so many characters, the oldest first."""
    held = library()
    return [Shown(text=made, named=held.named(made)) for made in posts(number, body=Markup("x" * size))]


def sizes(number: int, size: int = 1) -> list[int]:
    """Give how many texts the feed has, and then each archive."""
    return [len(part) for part in divided(shown(number, size))]


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (0, [0]),
        (1, [1]),
        (49, [49]),
        (50, [20, 30]),
        (79, [49, 30]),
        (80, [20, 30, 30]),
        (109, [49, 30, 30]),
        (110, [20, 30, 30, 30]),
    ],
)
def test_a_feed_has_twenty_to_fifty_entries(number: int, expected: list[int]) -> None:
    """Less only where there are no more; an archive is full, and stays so."""
    assert sizes(number) == expected
    assert (FULL, FEWEST) == (30, 20)


def test_a_new_text_changes_no_archive() -> None:
    """Each archive has the same texts, under the same number, however many come after them."""
    texts = shown(200)
    for number in range(200):
        _, *archives = divided(texts[:number])
        assert divided(texts)[1 : len(archives) + 1] == tuple(archives)
    assert [part for _, *archives in [divided(texts)] for part in archives[:1]] == [tuple(reversed(texts[:30]))]


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        (LARGEST // 10, [20, 10, 10]),
        (LARGEST // 2, [4, *[2] * 18]),
        (LARGEST // 2 + 1, [2, *[1] * 38]),
        (2 * LARGEST, [1] * 40),
    ],
)
def test_long_articles_make_smaller_files(size: int, expected: list[int]) -> None:
    """A file holds as much as readers take, and at least one entry, whatever its length."""
    assert sizes(40, size) == expected


@archived
@pytest.mark.parametrize("sign", ["x", "é", "<p></p>"])
def test_no_file_has_a_megabyte(name: str, sign: str) -> None:
    """Whatever articles are made of: the feed with the most that fits stays below it."""
    held = library(*posts(30, body=Markup(sign * (LARGEST // 10 // len(sign)))))
    files = {address: content for address, content in all_files(held).items() if address.endswith(".xml")}
    assert 300_000 < len(files[f"/{name}"]) <= max(map(len, files.values())) < 1_000_000


def links(content: bytes) -> dict[str, str]:
    """Give the links of a feed itself by what they are, but for that to its page."""
    root = etree.fromstring(content)
    found = [link.attrib for link in root.iterfind(".//atom:link[@rel]", NAMESPACES)]
    made = {link["rel"]: link["href"] for link in found if link["rel"] not in {"alternate", "enclosure"}}
    kinds = {link["type"] for link in found if link["rel"] in made}
    assert kinds == {"application/rss+xml" if root.tag == "rss" else "application/atom+xml"}
    return made


def walk(files: dict[str, bytes], address: str) -> Iterator[tuple[str, bytes]]:
    """Yield a feed and, in the order in which a reader comes to them, its archives."""
    while address:
        yield address, files[address]
        address = links(files[address]).get("prev-archive", "").removeprefix(URL)


@pytest.fixture(scope="module")
def held() -> Library:
    """Give a library of a hundred posts and sixty documents."""
    documents = [document(made.slug, date=made.date) for made in posts(60)]
    return library(*posts(100), *documents)


@pytest.fixture(scope="module")
def files(held: Library) -> dict[str, bytes]:
    """Give the feeds of that library."""
    return all_files(held)


@archived
@pytest.mark.parametrize("place", CHANNELS)
def test_a_reader_gets_every_entry_once(held: Library, files: dict[str, bytes], place: str, name: str) -> None:
    """From the feed on by way of prev-archive: all of the channel, the newest first, whole, each once."""
    read = [READERS[name](content) for _, content in walk(files, f"{place}{name}")]
    expected = sorted(
        (text for text in (*held.posts, *held.documents) if text.address.startswith(place)),
        key=lambda text: (-text.date.timestamp(), text.address),
    )
    items = [item for feed in read for item in feed.items]
    assert [item.identity for item in items] == [URL + text.address for text in expected]
    assert {item.content for item in items} == {"<p>Kom kijken.</p>"}
    assert len(read) > 1


@archived
@pytest.mark.parametrize("place", CHANNELS)
def test_files_lead_to_each_other(files: dict[str, bytes], place: str, name: str) -> None:
    """A feed to its newest archive; an archive to the feed and to its neighbours; only archives say that they are."""
    path = f"/feeds/{name.removesuffix('.xml')}{CHANNELS[place]}/"
    last = sum(address.startswith(path) for address in files)
    feed, archives = f"{URL}{place}{name}", {number: f"{URL}{path}{number}.xml" for number in range(1, last + 1)}
    expected = {feed: {"self": feed, "prev-archive": archives[last]}}
    for number, archive in archives.items():
        beside = {"prev-archive": archives.get(number - 1), "next-archive": archives.get(number + 1)}
        there = {rel: address for rel, address in beside.items() if address}
        expected[archive] = {"self": archive, "current": feed, **there}
    assert {URL + address: links(content) for address, content in walk(files, f"{place}{name}")} == expected
    marked = {
        address
        for address, content in walk(files, f"{place}{name}")
        if etree.fromstring(content).find(f".//{HISTORY}") is not None
    }
    assert {URL + address for address in marked} == set(archives.values())


def test_archives_are_those_of_the_two_formats_that_have_them(files: dict[str, bytes]) -> None:
    """Each channel has its own; JSON Feed knows no archives."""
    assert {address for address in files if address.startswith("/feeds/")} == {
        f"/feeds/{stem}{name}/{number}.xml"
        for stem in ("feed", "atom")
        for name, last in (("", 4), ("-nieuws", 2), ("-documenten", 1))
        for number in range(1, last + 1)
    }


@archived
def test_an_archive_is_as_old_as_its_newest_entry(files: dict[str, bytes], name: str) -> None:
    """It has the title and the page of its feed, and neither the moment of building nor the feed's date."""
    feed, archive = (READERS[name](content) for _, content in itertools.islice(walk(files, f"/{name}"), 2))
    same: Any = ReadFeed.__dataclass_fields__.keys() - {"own", "items", "updated"}
    assert {field: getattr(archive, field) for field in same} == {field: getattr(feed, field) for field in same}
    assert archive.updated == max(item.published for item in archive.items) < feed.updated


def test_an_edit_changes_only_the_files_that_hold_the_post(held: Library, files: dict[str, bytes]) -> None:
    """An old post stands in one archive of the site and one of its category, in two formats."""

    def edited(made: Post) -> Post:
        return post(made.slug, date=made.date, title="Anders") if made.slug == "bericht-5" else made

    again = all_files(library(*map(edited, held.posts), *held.documents))
    assert {address for address in files if again[address] != files[address]} == {
        f"/feeds/{name}/1.xml" for name in ("feed", "atom", "feed-nieuws", "atom-nieuws")
    }
