"""RSS, Atom and JSON Feed say the same, and feed readers read it as it was meant."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import feedparser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup, escape

from plugins.feeds.alone import standing_alone
from plugins.feeds.feed import NOTHING_YET
from plugins.media import Attachment
from plugins.model import Status
from plugins.plain import line_of, sound
from plugins.problems import has_errors
from tests.examples import NOT_SHOWN, STEADY, URL, bodies, document, library, moment, post, posts, read_post
from tests.feeds.reading import NAMESPACES, NEVER, READERS, ReadFeed, ReadItem, all_files, page_of, read, words
from tests.paths import ROOT

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
    "a\N{LINE SEPARATOR}b\\u0041 \\",
]
SIGNS = [
    "]]>",
    "<b>",
    "&amp;",
    "&#8;",
    "\x08",
    "\ufffe",
    "\ud83c",
    "\udf33",
    "\u202e",
    "\u05d0",
    "🌳",
    "\N{LINE SEPARATOR}",
]
NASTY = st.lists(st.sampled_from(SIGNS) | st.text(max_size=3), max_size=12).map("".join)

READER = bodies()

formats = pytest.mark.parametrize("name", READERS)


def dated(name: str, feed: ReadFeed) -> ReadFeed:
    """Give a feed without the dates that a format has no place for."""
    if name == "feed.xml":
        return replace(feed, items=tuple(replace(item, updated=NEVER) for item in feed.items))
    return replace(feed, updated=NEVER) if name == "feed.json" else feed


@formats
def test_a_feed_holds_whole_posts(name: str) -> None:
    """Feed and entry say all that a reader shows: permalink, day, author, category, plain summary, whole article."""
    made = post(
        title="Park #2",
        author="Jan & Piet",
        category="Groen & water",
        date="2022-01-18T10:30",
        modified="2022-07-01",
        summary="1 < 2 & <b>zo</b>.",
        body=Markup('<p>Kom <a href="#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>'),
    )
    expected = ReadFeed(
        own=f"{URL}/{name}",
        page=f"{URL}/",
        title="Vrienden van het Park",
        description="Samen houden we het park mooi.",
        language="nl",
        updated=moment("2022-07-01"),
        items=(
            ReadItem(
                identity=page_of(),
                link=page_of(),
                title="Park #2",
                author="Jan & Piet",
                category="Groen & water",
                published=moment("2022-01-18T10:30"),
                updated=moment("2022-07-01"),
                summary="1 < 2 & <b>zo</b>.",
                content=f'<p>Kom <a href="{page_of()}#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>',
            ),
        ),
    )
    assert read(library(made), name) == dated(name, expected)


@formats
@pytest.mark.parametrize("title", TITLES)
def test_a_title_is_plain_text_escaped_once(title: str, name: str) -> None:
    """Whatever signs stand in a title, in the feed's and in an author's name, they come out as they were."""
    feed = read(
        library(post(title=title, author=title, category=title, summary=title)), name, name=title, subtitle=title
    )
    (item,) = feed.items
    assert {feed.title, feed.description, item.title, item.author, item.category, item.summary} == {title}


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
@pytest.mark.parametrize("title", [title for title in TITLES if "<" not in title and "&" not in title])
def test_feed_readers_show_the_title(title: str, name: str) -> None:
    """A feed reader gives a title without tags as it was, but for the blanks around it."""
    feed = feedparser.parse(all_files(library(post(title=title)))[f"/{name}"])
    assert (feed.bozo, [item.title for item in feed.entries]) == (False, [title.strip()])


@pytest.mark.parametrize("title", TITLES)
def test_feed_readers_show_any_title_of_atom(title: str) -> None:
    """Atom says that a title is plain text, so that even one that looks like HTML is shown as it was."""
    feed = feedparser.parse(all_files(library(post(title=title)))["/atom.xml"], sanitize_html=False)
    assert (feed.bozo, [item.title for item in feed.entries]) == (False, [title.strip()])


@formats
@settings(STEADY, max_examples=40)
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")), min_size=1).filter(str.strip))
def test_any_title_comes_out_of_the_feed(name: str, title: str) -> None:
    """No text that a header can hold is changed on its way through the feed."""
    assert [item.title for item in read(library(post(title=title)), name).items] == [title]


@formats
@settings(STEADY, max_examples=40)
@given(NASTY.filter(line_of), NASTY)
def test_nothing_nasty_breaks_a_feed(name: str, title: str, text: str) -> None:
    """What no feed can hold is left out, the rest survives, and feed and readers find no fault."""
    # A file is UTF-8, so that halves of characters come to a body in other ways only.
    body = Markup(READER.read(sound(text)) + escape(text))
    made = post(title=title, author=title, category=title, summary=title, body=body)
    content = all_files(library(made))[f"/{name}"]
    (item,) = READERS[name](content).items
    assert line_of(item.title) == line_of(title)
    assert not NOT_SHOWN.search(content.decode())
    assert words(item.content) == words(str(body))
    if name != "feed.json":
        parsed = feedparser.parse(content)
        assert (parsed.bozo, [found.id for found in parsed.entries]) == (False, [page_of()])


@formats
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
def test_what_can_be_read_can_be_written(source: str, name: str) -> None:
    """A post that was found good stops no feed: a mistake in it is an error with a line, or harmless."""
    found, problems = read_post(source, "nieuws/a.md", READER)
    assert has_errors(problems) or read(library(*found), name).title


@formats
def test_dates_carry_amsterdams_offset(name: str) -> None:
    """A day is its local midnight, in winter and in summer."""
    feed = read(library(post("a", date="2022-01-18"), post("b", date="2022-07-18")), name)
    assert [item.published.isoformat() for item in feed.items] == [
        "2022-07-18T00:00:00+02:00",
        "2022-01-18T00:00:00+01:00",
    ]


@formats
def test_the_newest_stand_first(name: str) -> None:
    """Older ones, hidden ones and concepts are not in the feed, neither the whole site's nor the category's."""
    held = library(*posts(79), post("stil", status=Status.HIDDEN), post("half", status=Status.DRAFT))
    expected = [page_of(f"bericht-{number}") for number in range(79, 30, -1)]
    assert [[item.link for item in read(held, name, place).items] for place in ("/", "/nieuws/")] == [expected] * 2


@formats
def test_the_sites_feed_has_posts_and_documents(name: str) -> None:
    """Who follows the site hears of both, the newest first; each category and the documents have their own too."""
    held = library(
        post("a", date="2022-01-01"),
        post("b", date="2022-01-03", category="Werk", address="/werk/b/"),
        document("c", date="2022-01-02"),
    )
    found = {place: read(held, name, place) for place in ("/", "/nieuws/", "/werk/", "/documenten/")}
    assert {place: [(item.identity, item.category) for item in feed.items] for place, feed in found.items()} == {
        "/": [
            (f"{URL}/werk/b/", "Werk"),
            (f"{URL}/documenten/c/", "Documenten"),
            (f"{URL}/nieuws/a/", "Nieuws"),
        ],
        "/nieuws/": [(f"{URL}/nieuws/a/", "Nieuws")],
        "/werk/": [(f"{URL}/werk/b/", "Werk")],
        "/documenten/": [(f"{URL}/documenten/c/", "Documenten")],
    }
    assert {place: (feed.own, feed.page) for place, feed in found.items()} == {
        place: (f"{URL}{place}{name}", f"{URL}{place}") for place in found
    }
    assert len({feed.title for feed in found.values()}) == 4
    (item,) = found["/documenten/"].items
    assert item in found["/"].items


@formats
def test_an_empty_feed_is_a_feed(name: str) -> None:
    """A new site's feed has no entries, and no date or always the same."""
    feed = read(library(), name)
    assert (feed.title, feed.items) == ("Vrienden van het Park", ())
    assert feed.updated == (NOTHING_YET if name == "atom.xml" else NEVER)


@pytest.mark.parametrize(("name", "version"), [("feed.xml", "rss20"), ("atom.xml", "atom10")])
def test_feed_readers_take_an_empty_feed(name: str, version: str) -> None:
    """They find no fault in it, and no entries."""
    content = all_files(library())[f"/{name}"]
    assert content.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<")
    feed = feedparser.parse(content)
    assert (feed.bozo, feed.version, feed.entries) == (False, version, [])


@pytest.mark.parametrize(("name", "version"), [("feed.xml", "rss20"), ("atom.xml", "atom10")])
def test_feed_readers_read_the_same(name: str, version: str) -> None:
    """A feed reader finds no mistake, and gives title, permalink, author, category, summary and article."""
    made = post(author="Jan", summary="1 < 2 & zo.", body=Markup('<p>Kom <b>nu</b> <a href="/b/">hier</a>.</p>'))
    feed = feedparser.parse(all_files(library(made))[f"/{name}"])
    (item,) = feed.entries
    assert (feed.bozo, feed.version, feed.encoding) == (False, version, "utf-8")
    assert (feed.feed.title, feed.feed.link) == ("Vrienden van het Park", f"{URL}/")
    assert feed.feed.title_detail.language == "nl" if name == "atom.xml" else feed.feed.language == "nl"
    assert (item.title, item.link, item.id) == ("Open dag", page_of(), page_of())
    assert (item.author, [tag.term for tag in item.tags]) == ("Jan", ["Nieuws"])
    assert item.summary == ("1 < 2 & zo." if name == "atom.xml" else "1 &lt; 2 &amp; zo.")
    assert [content.value for content in item.content] == [f'<p>Kom <b>nu</b> <a href="{URL}/b/">hier</a>.</p>']


@formats
def test_a_site_in_a_folder_has_feeds_there(name: str) -> None:
    """All addresses are absolute and have the site's path once."""
    feed = read(library(post()), name, "/nieuws/", url=f"{URL}/park")
    assert (feed.own, feed.page) == (f"{URL}/park/nieuws/{name}", f"{URL}/park/nieuws/")
    assert [item.identity for item in feed.items] == [f"{URL}/park/nieuws/open-dag/"]


@formats
def test_an_article_has_nothing_that_runs(name: str) -> None:
    """Script, form, frame, style and events of a post's own HTML are not in the feed."""
    body = READER.read(
        "<script>x()</script><form action='/a'><input></form><iframe src='/b'></iframe>"
        "<p onclick='x()' style='color:red'>Kom.</p><style>p{}</style>"
    )
    (item,) = read(library(post(body=body)), name).items
    assert item.content.strip() == "<p>Kom.</p>"


def test_the_same_texts_give_the_same_bytes_everywhere() -> None:
    """The machine's zone, language and hash seed do not show in any feed, nor does the order of reading."""
    program = (
        "import sys; from tests.feeds.reading import all_files; from tests.examples import document, library, posts;"
        "sys.stdout.buffer.write(repr(all_files(library(*posts(3), document()))).encode())"
    )
    expected = repr(all_files(library(*posts(3), document())))
    for zone, seed in (("Pacific/Kiritimati", "1"), ("America/New_York", "2")):
        environment = {**os.environ, "TZ": zone, "LC_ALL": "C", "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
        done = subprocess.run(
            [sys.executable, "-X", "utf8", "-c", program],
            cwd=Path("/"),
            env=environment,
            check=True,
            capture_output=True,
        )
        assert done.stdout.decode() == expected
    assert repr(all_files(library(document(), *reversed(posts(3))))) == expected


def test_an_article_is_made_once() -> None:
    """However many feeds, formats and archives hold it, its addresses are made absolute one time."""
    held = library(*posts(60), document())
    standing_alone.cache_clear()
    all_files(held)
    assert standing_alone.cache_info().misses == 61


def test_only_what_is_written_needs_feedgen() -> None:
    """A build that writes no feed loads neither feedgen nor lxml for the feeds."""
    program = "import sys; import plugins.feeds.files; print(sorted({'feedgen', 'lxml'} & sys.modules.keys()))"
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout == "[]\n"


def test_a_documents_file_comes_with_its_entry() -> None:
    """Every format says where it is, what kind of file it is, and how many bytes it has; a post has none."""
    path = "documenten/a.pdf"
    file = Attachment(path=path, address="/documenten/groenplan/a%20b.pdf", size=12, hash="0")
    files = all_files(library(post(), document(file=path), attachments={path: file}))
    wanted = {"type": "application/pdf", "length": "12"}
    where = f"{URL}/documenten/groenplan/a%20b.pdf"
    rss, atom = (etree.fromstring(files[f"/{name}"]) for name in ("feed.xml", "atom.xml"))
    assert [dict(found.attrib) for found in rss.iter("enclosure")] == [{"url": where, **wanted}]
    assert [dict(found.attrib) for found in atom.iterfind(".//atom:link[@rel='enclosure']", NAMESPACES)] == [
        {"rel": "enclosure", "href": where, **wanted}
    ]
    assert [item.get("attachments") for item in json.loads(files["/feed.json"])["items"]] == [
        [{"url": where, "mime_type": "application/pdf", "size_in_bytes": 12}],
        None,
    ]
