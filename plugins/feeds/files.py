"""Make the feeds of the site."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.feeds.entries import Feed, entry
from plugins.feeds.rss import rss
from plugins.frame import FEED
from plugins.sheet import File
from plugins.site import Site

NEWEST = 50


def feed_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the feed of the whole site."""
    feed = Feed(
        address=site.absolute(FEED),
        page=site.absolute("/"),
        title=site.name,
        description=site.subtitle or site.name,
        entries=tuple(entry(post, site) for post in library.posts[:NEWEST]),
    )
    yield File(address=FEED, content=rss(feed))
