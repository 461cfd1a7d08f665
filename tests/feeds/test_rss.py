"""The feed is RSS 2.0 that feed readers read as it was meant (facts/feeds.md)."""

import os
import subprocess
import sys
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from plugins.content import Library
from plugins.feeds.files import NEWEST, feed_files
from plugins.model import Status
from plugins.problems import has_errors
from plugins.sheet import File
from tests.examples import NOW, STEADY, URL, bodies, library, post, posts, read_post, site
from tests.paths import ROOT

NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
}
TITLES = [
    "Park & tuin",
    "Is 1 < 2 && 3 > 2?",
    "a ]]> b",
    "<script>alert(1)</script>",
    "&lt;b&gt; &amp;amp; &#38;",
    "\"Zo\" zei 'hij'",
    "Boom 🌳 en 👩‍👩‍👧",
    "מרחב ירוק \u202eomgekeerd\u202c",
    "  a\N{NO-BREAK SPACE}b ",
    "e\N{COMBINING ACUTE ACCENT} ﬁ ß",
    "<![CDATA[x]]>",
    "a\tb",
]


def bytes_of(held: Library, url: str = URL, **changes: Any) -> bytes:
    """Give the bytes of the feed of a site."""
    (file,) = feed_files(held, site=site(url=url, **changes), now=NOW)
    assert file == File(address="/feed.xml", content=file.content)
    return file.content


def channel_of(content: bytes) -> Any:
    """Read a feed as XML: its channel."""
    root = etree.fromstring(content)
    assert (root.tag, root.get("version")) == ("rss", "2.0")
    return root.find("channel")


def texts(element: Any, path: str) -> list[str]:
    """Give the texts of elements."""
    return [found.text for found in element.findall(path, NAMESPACES)]


def facts(element: Any) -> dict[str, str]:
    """Give an element's children with their text, each of which stands there once."""
    names = [etree.QName(child).localname for child in element]
    assert len(set(names)) == len(names)
    return dict(zip(names, [child.text for child in element], strict=True))


def test_a_channel_says_what_it_is() -> None:
    """Title, page, description, language, and its own address stand in it, and its date is its newest entry's."""
    channel = channel_of(
        bytes_of(library(post(date="2022-01-18"), post("b", date="2022-01-17", modified="2022-07-01")))
    )
    own = channel.find("atom:link", NAMESPACES)
    assert dict(own.attrib) == {"href": f"{URL}/feed.xml", "rel": "self", "type": "application/rss+xml"}
    assert {name: texts(channel, name) for name in ("title", "link", "description", "language", "lastBuildDate")} == {
        "title": ["Vrienden van het Park"],
        "link": [f"{URL}/"],
        "description": ["Samen houden we het park mooi."],
        "language": ["nl"],
        "lastBuildDate": ["Fri, 01 Jul 2022 00:00:00 +0200"],
    }


def test_an_item_is_a_whole_post() -> None:
    """Permalink, author, category, day and article stand in it, and its summary is plain text."""
    made = post(
        title="Park #2",
        author="Jan & Piet",
        category="Groen & water",
        date="2022-01-18T10:30",
        summary="1 < 2 & <b>zo</b>.",
        body=Markup('<p>Kom <a href="#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>'),
    )
    (item,) = channel_of(bytes_of(library(made))).findall("item")
    page = f"{URL}/nieuws/open-dag/"
    assert facts(item) == {
        "title": "Park #2",
        "link": page,
        "description": "1 &lt; 2 &amp; &lt;b&gt;zo&lt;/b&gt;.",
        "encoded": f'<p>Kom <a href="{page}#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>',
        "guid": page,
        "category": "Groen & water",
        "pubDate": "Tue, 18 Jan 2022 10:30:00 +0100",
        "creator": "Jan & Piet",
    }
    assert item.find("guid").get("isPermaLink") == "true"


def test_feed_readers_read_the_same() -> None:
    """A feed reader finds no mistake, and gives title, permalink, author, category, summary and article."""
    made = post(author="Jan", summary="1 < 2 & zo.", body=Markup('<p>Kom <b>nu</b> <a href="/b/">hier</a>.</p>'))
    feed = feedparser.parse(bytes_of(library(made)))
    (item,) = feed.entries
    assert (feed.bozo, feed.version, feed.encoding) == (False, "rss20", "utf-8")
    assert (feed.feed.title, feed.feed.link, feed.feed.language) == ("Vrienden van het Park", f"{URL}/", "nl")
    page = f"{URL}/nieuws/open-dag/"
    assert (item.title, item.link, item.id) == ("Open dag", page, page)
    assert (item.author, [tag.term for tag in item.tags]) == ("Jan", ["Nieuws"])
    assert item.summary == "1 &lt; 2 &amp; zo."
    assert [content.value for content in item.content] == [f'<p>Kom <b>nu</b> <a href="{URL}/b/">hier</a>.</p>']


@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_plain_text_escaped_once(title: str) -> None:
    """Whatever signs stand in a title, in the feed's and in an author's name, they come out as they were."""
    channel = channel_of(bytes_of(library(post(title=title, author=title, category=title)), name=title, subtitle=title))
    (item,) = channel.findall("item")
    assert texts(channel, "title") == texts(channel, "description") == [title]
    assert texts(item, "title") == texts(item, "dc:creator") == texts(item, "category") == [title]


@pytest.mark.parametrize("title", [title for title in TITLES if "<" not in title and "&" not in title])
def test_feed_readers_show_the_title(title: str) -> None:
    """A feed reader gives a title without tags as it was, but for the blanks around it."""
    feed = feedparser.parse(bytes_of(library(post(title=title))))
    assert (feed.bozo, [item.title for item in feed.entries]) == (False, [title.strip()])


@settings(STEADY, max_examples=40)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).filter(str.strip))
def test_any_title_comes_out_of_the_feed(title: str) -> None:
    """No text that a header can hold is changed on its way through the feed."""
    assert texts(channel_of(bytes_of(library(post(title=title)))), "item/title") == [title]


@pytest.mark.parametrize(
    "source",
    [
        '---\ntitel: "a\\x08b"\ndatum: 2022-01-18\n---\nKom.',
        '---\ntitel: "\\ud83c\\udf33"\ndatum: 2022-01-18\n---\nKom.',
        "titel: a\ndatum: 2022-01-18\n\nKom &#8; &#xfffe; kijken.",
        "titel: a\ndatum: 2022-01-18\n\nKom [hier](//[x).",
        "titel: a\ndatum: 0999-01-01\n\nKom.",
        "titel: a\ndatum: 1-1-0001\n\nKom.",
        "titel: a\ndatum: 31-12-9999 23:59\n\nKom.",
    ],
)
def test_what_can_be_read_can_be_written(source: str) -> None:
    """A post that was found good stops no feed: a mistake in it is an error with a line, or harmless."""
    found, problems = read_post(source, "nieuws/a.md", bodies())
    assert has_errors(problems) or len(channel_of(bytes_of(library(*found))))


def test_dates_carry_amsterdams_offset() -> None:
    """A day is its local midnight, in winter and in summer."""
    channel = channel_of(bytes_of(library(post("a", date="2022-01-18"), post("b", date="2022-07-18"))))
    dates = texts(channel, "item/pubDate")
    assert dates == ["Mon, 18 Jul 2022 00:00:00 +0200", "Tue, 18 Jan 2022 00:00:00 +0100"]
    assert [parsedate_to_datetime(date).isoformat() for date in dates] == [
        "2022-07-18T00:00:00+02:00",
        "2022-01-18T00:00:00+01:00",
    ]


def test_the_newest_stand_first_and_fifty_at_most() -> None:
    """Older ones, hidden ones and concepts are not in the feed."""
    held = library(*posts(60), post("stil", status=Status.HIDDEN), post("half", status=Status.DRAFT))
    links = texts(channel_of(bytes_of(held)), "item/link")
    assert links == [f"{URL}/nieuws/bericht-{number}/" for number in range(60, 10, -1)]
    assert len(links) == NEWEST == 50


def test_an_empty_feed_is_a_feed() -> None:
    """A new site's feed has no entries and no date, and feed readers take it."""
    content = bytes_of(library())
    channel = channel_of(content)
    assert texts(channel, "title") == ["Vrienden van het Park"]
    assert (texts(channel, "lastBuildDate"), channel.findall("item")) == ([], [])
    assert content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<rss")
    feed = feedparser.parse(content)
    assert (feed.bozo, feed.version, feed.entries) == (False, "rss20", [])


def test_a_site_without_subtitle_is_described_by_its_name() -> None:
    """RSS requires a description."""
    assert texts(channel_of(bytes_of(library(), subtitle="")), "description") == ["Vrienden van het Park"]


def test_a_site_in_a_folder_has_a_feed_there() -> None:
    """All addresses are absolute and have the site's path once."""
    channel = channel_of(bytes_of(library(post()), f"{URL}/park"))
    assert channel.find("atom:link", NAMESPACES).get("href") == f"{URL}/park/feed.xml"
    assert texts(channel, "link") + texts(channel, "item/guid") == [f"{URL}/park/", f"{URL}/park/nieuws/open-dag/"]


def test_an_article_has_nothing_that_runs() -> None:
    """Script, form, frame, style and events of a post's own HTML are not in the feed."""
    body = bodies().read(
        "<script>x()</script><form action='/a'><input></form><iframe src='/b'></iframe>"
        "<p onclick='x()' style='color:red'>Kom.</p><style>p{}</style>"
    )
    (article,) = texts(channel_of(bytes_of(library(post(body=body)))), "item/content:encoded")
    assert article.strip() == "<p>Kom.</p>"


def test_the_same_posts_give_the_same_bytes_everywhere() -> None:
    """The machine's zone, language and hash seed do not show in the feed, nor does the moment of building."""
    program = (
        "import sys; from tests.feeds.test_rss import bytes_of; from tests.examples import library, posts;"
        "sys.stdout.buffer.write(bytes_of(library(*posts(3))))"
    )
    for zone, seed in (("Pacific/Kiritimati", "1"), ("America/New_York", "2")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            cwd=Path("/"),
            env=environment,
            check=True,
            capture_output=True,
        )
        assert done.stdout == bytes_of(library(*posts(3)))
    assert bytes_of(library(*posts(3))) == bytes_of(library(*reversed(posts(3))))
