"""Make of posts and documents what feeds hold: plain titles, whole articles, absolute links."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import PurePosixPath
from types import MappingProxyType

from plugins.channels import DOCUMENTS_NAME
from plugins.documents.parts import parts
from plugins.feeds.alone import standing_alone
from plugins.feeds.volumes import Shown
from plugins.model import Post
from plugins.plain import sound
from plugins.site import SiteFacts
from plugins.texts import picture

LONGEST_SUMMARY = 700
# A file of another kind is no enclosure, for nobody could say what it is.
TYPES: Mapping[str, str] = MappingProxyType(
    {
        ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        ".odt": "application/vnd.oasis.opendocument.text",
        ".pdf": "application/pdf",
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file that comes with an entry: its absolute address, its media type and its size in bytes."""

    address: str
    type: str
    size: int


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
    enclosure: tuple[Enclosure, ...]


def entry(shown: Shown, site: SiteFacts) -> FeedEntry:
    """Give a post or document as feeds hold it."""
    text = shown.text
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
        content=standing_alone(article(shown, site), address),
        enclosure=enclosure(shown, site),
    )


def article(shown: Shown, site: SiteFacts) -> str:
    """Give the HTML of a text as its page has it: the picture that stands with it, and then all its parts."""
    text, named = shown.text, shown.named
    pictures = "".join(f"<p>{found.element()}</p>\n" for found in picture(named, text, site))
    if isinstance(text, Post):
        return pictures + str(text.body) if pictures else text.body
    divided = parts(text, site.link(named.file[0].address) if named.file else "")
    return pictures + str(divided.lead + divided.body + divided.chapters)


def enclosure(shown: Shown, site: SiteFacts) -> tuple[Enclosure, ...]:
    """Give the file that comes with a document, if there is one of a kind that people know."""
    return tuple(
        Enclosure(address=site.absolute(file.address), type=TYPES[suffix], size=file.size)
        for file in shown.named.file
        if (suffix := PurePosixPath(file.path).suffix.lower()) in TYPES
    )


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
