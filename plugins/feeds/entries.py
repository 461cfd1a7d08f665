"""Make of posts and documents what feeds hold: plain titles, whole articles, absolute links."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import escape

from plugins.channels import DOCUMENTS_NAME, Format
from plugins.content import Library
from plugins.documents.parts import parts
from plugins.dutch import AMSTERDAM
from plugins.feeds.alone import standing_alone
from plugins.model import Document, Post
from plugins.plain import sound
from plugins.site import Site
from plugins.texts import image

LONGEST_SUMMARY = 700
# Atom wants a date of every feed: what a feed without entries says.
NOTHING_YET = datetime(2000, 1, 1, tzinfo=AMSTERDAM)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; `address` is absolute and is its identity too, `content` HTML that stands on its own."""

    address: str
    title: str
    author: str
    category: str
    published: datetime
    updated: datetime
    summary: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed, in whatever format; `page` is the absolute address of the page with the same entries."""

    page: str
    title: str
    description: str
    author: str
    entries: tuple[FeedEntry, ...]

    def address(self, form: Format) -> str:
        """Give the absolute address of the feed in that format."""
        return self.page + form.file

    @property
    def updated(self) -> datetime:
        """Give the feed's date: its newest entry's, never the moment of building."""
        return max((item.updated for item in self.entries), default=NOTHING_YET)


def entry(library: Library, text: Post | Document, site: Site) -> FeedEntry:
    """Give a post or document as feeds hold it."""
    address = site.absolute(text.address)
    published = with_whole_minutes(text.date)
    return FeedEntry(
        address=address,
        title=sound(text.title),
        author=sound((text.author if isinstance(text, Post) else "") or site.name),
        category=sound(text.category if isinstance(text, Post) else DOCUMENTS_NAME),
        published=published,
        updated=max(published, with_whole_minutes(text.modified)),
        summary=short(sound(text.summary)),
        content=standing_alone(sound(article(library, text, site)), address),
    )


def article(library: Library, text: Post | Document, site: Site) -> str:
    """Give the HTML of a text as its page has it: the picture that stands with it, and then all its parts."""
    pictures = "".join(
        f'<p><img src="{found.address}" alt="{escape(found.alt)}" width="{found.width}" height="{found.height}"></p>\n'
        for found in image(library, text, site)
    )
    if isinstance(text, Post):
        return pictures + str(text.body)
    divided = parts(text, site.link(library.attachments[text.file].address) if text.file else "")
    return pictures + str(divided.lead + divided.body + divided.chapters)


def short(summary: str) -> str:
    """Give at most LONGEST_SUMMARY characters: whole words, and `…` where some are left out."""
    if len(summary) <= LONGEST_SUMMARY:
        return summary
    return f"{summary[: LONGEST_SUMMARY - 1].rsplit(None, 1)[0]}…"


def with_whole_minutes(moment: datetime) -> datetime:
    """Give a moment with an offset that feeds can write: until 1937 Amsterdam's had seconds."""
    offset = moment.utcoffset() or timedelta()
    minutes = timedelta(minutes=round(offset.total_seconds() / 60))
    return moment if minutes == offset else moment.replace(tzinfo=timezone(minutes))
