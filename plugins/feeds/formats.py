"""Which function writes a feed in which format."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from plugins.channels import ATOM, JSON, RSS
from plugins.feeds.atom import atom
from plugins.feeds.feed import Feed
from plugins.feeds.json_feed import json_feed
from plugins.feeds.rss import rss

WRITERS: Mapping[str, Callable[[Feed], bytes]] = MappingProxyType(
    {RSS.type: rss, ATOM.type: atom, JSON.type: json_feed}
)
