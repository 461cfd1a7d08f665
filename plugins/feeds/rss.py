"""Write a feed as RSS 2.0, with feedgen."""

from html import escape

from feedgen.entry import FeedEntry as RssEntry
from feedgen.feed import FeedGenerator
from lxml import etree

from plugins.feeds.entries import Feed, FeedEntry


def rss(feed: Feed) -> bytes:
    """Give the bytes of an RSS 2.0 file; its date is its newest entry's, and a feed without entries has none."""
    channel = FeedGenerator()
    channel.load_extension("dc", atom=False)
    channel.title(feed.title)
    channel.description(feed.description)
    channel.language("nl")
    channel.generator("Wijkpark")
    channel.link(href=feed.address, rel="self", type="application/rss+xml")
    # The RSS link is feedgen's last one.
    channel.link(href=feed.page, rel="alternate")
    for item in feed.entries:
        fill(channel.add_entry(order="append"), item)
    if feed.entries:
        channel.lastBuildDate(max(item.updated for item in feed.entries))
        return bytes(channel.rss_str(pretty=True))
    root = etree.fromstring(channel.rss_str())
    for built in root.iter("lastBuildDate"):
        built.getparent().remove(built)
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))


def fill(item: RssEntry, entry: FeedEntry) -> None:
    """Fill one item; the permalink is its identity, which stays the same in every feed."""
    item.title(entry.title)
    item.guid(entry.address, permalink=True)
    item.link(href=entry.address, rel="alternate")
    item.dc.dc_creator(entry.author)
    item.category(term=entry.category)
    item.published(entry.published)
    # feedgen's summary would be HTML in RSS: the description is escaped text.
    item.description(escape(entry.summary, quote=False))
    item.content(entry.content, type="html")
