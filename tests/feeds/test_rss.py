"""What is RSS's own about the RSS feeds."""

from markupsafe import Markup

from tests.examples import URL, library, post
from tests.feeds.reading import NAMESPACES, all_files, channel_of, facts, page_of, texts


def test_a_channel_says_what_it_is() -> None:
    """Title, page, description, language, and its own address stand in it, and its date is its newest entry's."""
    held = library(post(date="2022-01-18"), post("b", date="2022-01-17", modified="2022-07-01"))
    channel = channel_of(all_files(held)["/feed.xml"])
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
    """Permalink, author, category, day and article stand in it, and its summary is HTML that shows plain text."""
    made = post(
        title="Park #2",
        author="Jan & Piet",
        category="Groen & water",
        date="2022-01-18T10:30",
        summary="1 < 2 & <b>zo</b>.",
        body=Markup('<p>Kom <a href="#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>'),
    )
    (item,) = channel_of(all_files(library(made))["/feed.xml"]).findall("item")
    assert facts(item) == {
        "title": "Park #2",
        "link": page_of(),
        "description": "1 &lt; 2 &amp; &lt;b&gt;zo&lt;/b&gt;.",
        "encoded": f'<p>Kom <a href="{page_of()}#hier">hier</a>: 1 &lt; 2 &amp; ]]&gt; <b>zo</b>.</p>',
        "guid": page_of(),
        "category": "Groen & water",
        "pubDate": "Tue, 18 Jan 2022 10:30:00 +0100",
        "creator": "Jan & Piet",
    }
    assert item.find("guid").get("isPermaLink") == "true"


def test_an_empty_channel_has_no_date() -> None:
    """Not even the moment of building."""
    channel = channel_of(all_files(library())["/feed.xml"])
    assert (texts(channel, "lastBuildDate"), channel.findall("item")) == ([], [])
