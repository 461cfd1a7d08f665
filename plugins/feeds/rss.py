"""Write a feed as RSS 2.0."""

from plugins.feeds.feed import Feed
from plugins.feeds.generator import generator


def rss(feed: Feed) -> bytes:
    """Give the bytes of an RSS 2.0 file."""
    return bytes(generator(feed).rss_str(pretty=True))
