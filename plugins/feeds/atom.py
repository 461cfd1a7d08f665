"""Write a feed as Atom 1.0 (RFC 4287)."""

from plugins.feeds.feed import Feed
from plugins.feeds.generator import generator


def atom(feed: Feed) -> bytes:
    """Give the bytes of an Atom 1.0 file."""
    return bytes(generator(feed).atom_str(pretty=True))
