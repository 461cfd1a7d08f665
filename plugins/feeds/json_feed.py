"""Write a feed as JSON Feed 1.1 (jsonfeed.org)."""

import json

from plugins.feeds.entries import FeedEntry
from plugins.feeds.feed import Feed

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: Feed) -> bytes:
    """Give the bytes of a JSON Feed file."""
    made = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.description,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "language": "nl",
        "authors": [{"name": feed.author}],
        "items": [item(entry) for entry in feed.entries],
    }
    return f"{json.dumps(made, ensure_ascii=False, indent=2, sort_keys=True)}\n".encode()


def item(entry: FeedEntry) -> dict[str, object]:
    """Give one item; the permalink is its identity, as it is in the other formats."""
    files = [{"url": file.address, "mime_type": file.type, "size_in_bytes": file.size} for file in entry.enclosure]
    return {
        "id": entry.address,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.content,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": entry.author}],
        "tags": [entry.category],
        **({"attachments": files} if files else {}),
    }
