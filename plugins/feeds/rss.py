"""Write a feed as RSS 2.0."""

from lxml import etree

from plugins.channels import RSS
from plugins.feeds.entries import Feed
from plugins.feeds.generator import generator


def rss(feed: Feed) -> bytes:
    """Give the bytes of an RSS 2.0 file; a feed without entries has no date."""
    made = generator(feed, RSS)
    if feed.entries:
        return bytes(made.rss_str(pretty=True))
    root = etree.fromstring(made.rss_str())
    for built in root.iter("lastBuildDate"):
        built.getparent().remove(built)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
