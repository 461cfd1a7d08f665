"""Hand a feed to feedgen, which knows RSS and Atom."""

from html import escape

from feedgen.entry import FeedEntry as Item
from feedgen.feed import FeedGenerator

from plugins.feeds.around import AroundEntry, AroundFeed
from plugins.feeds.entries import FeedEntry
from plugins.feeds.feed import Feed


def generator(feed: Feed) -> FeedGenerator:
    """Give a feed as feedgen has it, ready to be written in either format."""
    made = FeedGenerator()
    made.load_extension("dc", atom=False)
    made.register_extension("around", AroundFeed, AroundEntry)
    made.around.feed = feed
    made.id(feed.page)
    made.title(feed.title)
    made.description(feed.description)
    made.author(name=feed.author)
    made.language("nl")
    made.generator("Wijkpark")
    made.updated(feed.updated)
    made.link(href=feed.own, rel="self", type=feed.type)
    # The RSS link is feedgen's last one.
    made.link(href=feed.page, rel="alternate", type="text/html")
    for entry in feed.entries:
        fill(made.add_entry(order="append"), entry)
    return made


def fill(item: Item, entry: FeedEntry) -> None:
    """Fill one item; the permalink is its identity, which stays the same in every feed."""
    item.around.entry = entry
    item.title(entry.title)
    item.guid(entry.address, permalink=True)
    item.link(href=entry.address)
    item.author(name=entry.author)
    item.dc.dc_creator(entry.author)
    item.category(term=entry.category)
    item.published(entry.published)
    item.updated(entry.updated)
    # Each of these takes what the one before it left: HTML for RSS, plain text for Atom, the article for both.
    item.description(escape(entry.summary, quote=False))
    item.summary(entry.summary)
    item.content(entry.content, type="html")
