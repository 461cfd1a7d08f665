"""Read feeds as their standards say, for the tests: three formats, one value."""

import html
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Any

from lxml import etree

from plugins.content import Library
from plugins.feeds.entries import FeedEntry, entry
from plugins.feeds.files import feed_files
from plugins.feeds.volumes import Shown
from plugins.later import made
from plugins.model import Document, Post
from plugins.plain import sound
from plugins.site import Site
from tests.examples import NOW, URL, site

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xml": "http://www.w3.org/XML/1998/namespace",
}
NEVER = datetime(1, 1, 1)  # noqa: DTZ001 - compared with nothing that has a zone


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadItem:
    """What a feed reader knows of an entry; RSS has no day of change, which is then NEVER."""

    identity: str
    link: str
    title: str
    author: str
    category: str
    published: datetime
    updated: datetime
    summary: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadFeed:
    """What a feed reader knows of a feed; JSON has no date of its own, which is then NEVER."""

    own: str
    page: str
    title: str
    description: str
    language: str
    updated: datetime
    items: tuple[ReadItem, ...]


def all_files(held: Library, **changes: Any) -> dict[str, bytes]:
    """Give the bytes of all feeds of a site, by address; `changes` are the site's."""
    files = list(feed_files(held, site=site(**changes), now=NOW))
    found = {file.address: made(file.content) for file in files}
    assert list(found) == [file.address for file in files]
    return found


def entry_of(text: Post | Document, held: Library, own: Site) -> FeedEntry:
    """Give what the feeds of a site hold of a text."""
    return entry(Shown(text=text, named=held.named(text)), own.facts)


def texts(element: Any, path: str) -> list[str]:
    """Give the texts of elements."""
    return [found.text or "" for found in element.findall(path, NAMESPACES)]


def only(element: Any, path: str) -> str:
    """Give the text of the only element at a path."""
    (text,) = texts(element, path)
    return text


def facts(element: Any) -> dict[str, str]:
    """Give an element's children with their text, each of which stands there once."""
    names = [etree.QName(child).localname for child in element]
    assert len(set(names)) == len(names)
    return dict(zip(names, [child.text for child in element], strict=True))


def channel_of(content: bytes) -> Any:
    """Read an RSS feed as XML: its channel."""
    root = etree.fromstring(content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    return root.find("channel")


def read_rss(content: bytes) -> ReadFeed:
    """Read RSS 2.0, in which a description is HTML."""
    channel = channel_of(content)
    dates = texts(channel, "lastBuildDate")
    own = channel.find("atom:link", NAMESPACES)
    assert (own.get("rel"), own.get("type")) == ("self", "application/rss+xml")
    return ReadFeed(
        own=own.get("href"),
        page=only(channel, "link"),
        title=only(channel, "title"),
        description=only(channel, "description"),
        language=only(channel, "language"),
        updated=parsedate_to_datetime(dates[0]) if dates else NEVER,
        items=tuple(
            ReadItem(
                identity=only(item, "guid[@isPermaLink='true']"),
                link=only(item, "link"),
                title=only(item, "title"),
                author=only(item, "dc:creator"),
                category=only(item, "category"),
                published=parsedate_to_datetime(only(item, "pubDate")),
                updated=NEVER,
                summary=html.unescape(only(item, "description")),
                content=only(item, "content:encoded"),
            )
            for item in channel.findall("item")
        ),
    )


def read_atom(content: bytes) -> ReadFeed:
    """Read Atom 1.0."""
    root = etree.fromstring(content)
    assert root.tag == "{http://www.w3.org/2005/Atom}feed"
    links = {link.get("rel"): dict(link.attrib) for link in root.findall("atom:link", NAMESPACES)}
    assert {link["type"] for link in links.values()} == {"application/atom+xml", "text/html"}
    assert only(root, "atom:id") == links["alternate"]["href"]
    return ReadFeed(
        own=links["self"]["href"],
        page=links["alternate"]["href"],
        title=only(root, "atom:title"),
        description=only(root, "atom:subtitle"),
        language=root.get(f"{{{NAMESPACES['xml']}}}lang"),
        updated=datetime.fromisoformat(only(root, "atom:updated")),
        items=tuple(atom_item(item) for item in root.findall("atom:entry", NAMESPACES)),
    )


def atom_item(item: Any) -> ReadItem:
    """Read an entry of Atom: its title and summary are plain text, its content is HTML."""
    link, *files = item.findall("atom:link", NAMESPACES)
    (category,) = item.findall("atom:category", NAMESPACES)
    assert (link.get("rel"), {file.get("rel") for file in files} | {"enclosure"}) == (None, {"enclosure"})
    assert {name: item.find(f"atom:{name}", NAMESPACES).get("type") for name in ("title", "summary", "content")} == {
        "title": None,
        "summary": None,
        "content": "html",
    }
    return ReadItem(
        identity=only(item, "atom:id"),
        link=link.get("href"),
        title=only(item, "atom:title"),
        author=only(item, "atom:author/atom:name"),
        category=category.get("term"),
        published=datetime.fromisoformat(only(item, "atom:published")),
        updated=datetime.fromisoformat(only(item, "atom:updated")),
        summary=only(item, "atom:summary"),
        content=only(item, "atom:content"),
    )


def read_json(content: bytes) -> ReadFeed:
    """Read JSON Feed 1.1."""
    found = json.loads(content)
    assert found["version"] == "https://jsonfeed.org/version/1.1"
    return ReadFeed(
        own=found["feed_url"],
        page=found["home_page_url"],
        title=found["title"],
        description=found["description"],
        language=found["language"],
        updated=NEVER,
        items=tuple(json_item(item) for item in found["items"]),
    )


def json_item(item: dict[str, Any]) -> ReadItem:
    """Read an item of JSON Feed."""
    (author,), (category,) = item["authors"], item["tags"]
    return ReadItem(
        identity=item["id"],
        link=item["url"],
        title=item["title"],
        author=author["name"],
        category=category,
        published=datetime.fromisoformat(item["date_published"]),
        updated=datetime.fromisoformat(item["date_modified"]),
        summary=item["summary"],
        content=item["content_html"],
    )


READERS: Mapping[str, Callable[[bytes], ReadFeed]] = {
    "feed.xml": read_rss,
    "atom.xml": read_atom,
    "feed.json": read_json,
}


def read(held: Library, name: str, place: str = "/", /, **changes: Any) -> ReadFeed:
    """Read a feed of a site: the whole site's, or the one below a path."""
    return READERS[name](all_files(held, **changes)[place + name])


def page_of(slug: str = "open-dag") -> str:
    """Give the address of a post as feeds have it."""
    return f"{URL}/nieuws/{slug}/"


def words(source: str) -> list[str]:
    """Give the words of a piece of HTML."""
    return sound("".join(etree.HTML(f"<div>{sound(source)}</div>").itertext())).split()
