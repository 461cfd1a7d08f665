"""Make of posts and documents what feeds hold: plain titles, whole articles, absolute links."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from html import escape

from plugins.channels import DOCUMENTS, Format
from plugins.dutch import AMSTERDAM
from plugins.feeds.alone import standing_alone
from plugins.model import Document, Picture, Post
from plugins.plain import sound
from plugins.site import Site

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


def entry(text: Post | Document, pictures: Mapping[str, Picture], site: Site) -> FeedEntry:
    """Give a post or document as feeds hold it; `pictures` are the Library's."""
    address = site.absolute(text.address)
    published = with_whole_minutes(text.date)
    return FeedEntry(
        address=address,
        title=sound(text.title),
        author=sound((text.author if isinstance(text, Post) else "") or site.name),
        category=sound(text.category if isinstance(text, Post) else DOCUMENTS),
        published=published,
        updated=max(published, with_whole_minutes(text.modified)),
        summary=short(sound(text.summary)),
        content=standing_alone(picture_of(text, pictures, site) + sound(text.body), address),
    )


def picture_of(text: Post | Document, pictures: Mapping[str, Picture], site: Site) -> str:
    """Give the HTML of the picture that stands with a text, or nothing where the text has none."""
    if not text.image:
        return ""
    picture = pictures[text.image]
    size = f'width="{picture.width}" height="{picture.height}"'
    return f'<p><img src="{site.link(picture.address)}" alt="{escape(sound(text.image_alt))}" {size}></p>\n'


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
