"""The list of feeds, which a reader takes in one go (OPML 2.0)."""

from lxml import etree

from tests.examples import URL, document, library, post
from tests.feeds.reading import all_files, read


def test_the_list_names_every_feed_once() -> None:
    """Site, categories and documents, each with its RSS feed, its page, its title and its description."""
    held = library(post(), post("b", category="Werk", address="/werk/b/"), document())
    root = etree.fromstring(all_files(held, name='Park "A" & <b>\ufffe')["/abonneren/feeds.opml"])
    head, body = root
    assert (root.tag, dict(root.attrib), head.findtext("title")) == (
        "opml",
        {"version": "2.0"},
        'Feeds van Park "A" & <b>',
    )
    read_as = {place: read(held, "feed.xml", place) for place in ("/", "/nieuws/", "/werk/", "/documenten/")}
    assert [dict(outline.attrib) for outline in body] == [
        {
            "type": "rss",
            "version": "RSS2",
            "text": feed.title.replace("Vrienden van het Park", 'Park "A" & <b>'),
            "title": feed.title.replace("Vrienden van het Park", 'Park "A" & <b>'),
            "description": feed.description,
            "language": "nl",
            "xmlUrl": f"{URL}{place}feed.xml",
            "htmlUrl": f"{URL}{place}",
        }
        for place, feed in read_as.items()
    ]


def test_a_new_site_has_a_list_of_one() -> None:
    """Before there is anything to read, the site itself can be followed."""
    root = etree.fromstring(all_files(library(), url=f"{URL}/park")["/abonneren/feeds.opml"])
    assert [outline.get("xmlUrl") for outline in root.iter("outline")] == [f"{URL}/park/feed.xml"]
