"""Make the feeds: of the whole site, of each category, and of the documents."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import datetime
from itertools import islice
from types import MappingProxyType

from plugins.channels import ATOM, JSON, RSS, Channel, Format, channels
from plugins.content import Library, newest_first
from plugins.feeds.atom import atom
from plugins.feeds.entries import Feed, FeedEntry, entry
from plugins.feeds.json_feed import json_feed
from plugins.feeds.rss import rss
from plugins.model import Document, Post
from plugins.plain import sound
from plugins.sheet import File
from plugins.site import Site

NEWEST = 50
WRITERS: Mapping[Format, Callable[[Feed], bytes]] = MappingProxyType({RSS: rss, ATOM: atom, JSON: json_feed})


def feed_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every feed in every format."""
    for channel, feed in feeds(library, site):
        for form, write in WRITERS.items():
            content = write(feed)
            yield File(address=channel.address + form.file, content=content)
            if form is RSS:
                # A feed reader follows no page that leads on: where the server cannot, the feed itself stands there.
                yield from (File(address=former, content=content) for former in channel.former)


def feeds(library: Library, site: Site) -> Iterator[tuple[Channel, Feed]]:
    """Yield each channel with its feed; an entry is made once, for all the feeds that hold it."""
    both: tuple[Post | Document, ...] = (*library.posts, *library.documents)
    texts = sorted(both, key=newest_first)
    entries: dict[str, FeedEntry] = {}
    for channel in channels(library, site):
        chosen = newest(texts, channel)
        for text in chosen:
            if text.address not in entries:
                entries[text.address] = entry(library, text, site)
        yield (
            channel,
            Feed(
                page=site.absolute(channel.address),
                title=sound(channel.title),
                description=sound(channel.description),
                author=sound(site.name),
                entries=tuple(entries[text.address] for text in chosen),
            ),
        )


def newest(texts: Iterable[Post | Document], channel: Channel) -> tuple[Post | Document, ...]:
    """Give the first texts of a channel: it has all that stands below its page."""
    return tuple(islice((text for text in texts if text.address.startswith(channel.address)), NEWEST))
