"""Make of a volume what every format says of it."""

from dataclasses import dataclass
from datetime import datetime

from plugins.addresses import SUBSCRIBE
from plugins.dutch import AMSTERDAM
from plugins.feeds.entries import FeedEntry, entry
from plugins.feeds.reply_entries import reply_entry
from plugins.feeds.volumes import Shown, Volume
from plugins.plain import sound
from plugins.site import SiteFacts

# Atom wants a date of every feed: what a feed without entries says.
NOTHING_YET = datetime(2000, 1, 1, tzinfo=AMSTERDAM)


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """A link from one file of a feed to another: what that is to this one (`prev-archive`), and its address."""

    rel: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed or an archive of one, in whatever format; all addresses are absolute, but for the style sheet's.

    `own` is its own address and `type` its media type; `page` is the page with the same entries, `guide` the page
    about feeds.
    """

    own: str
    type: str
    page: str
    guide: str
    style: str
    title: str
    description: str
    author: str
    archive: bool
    ways: tuple[Way, ...]
    entries: tuple[FeedEntry, ...]

    @property
    def updated(self) -> datetime:
        """Give the feed's date: its newest entry's, never the moment of building."""
        return max((item.updated for item in self.entries), default=NOTHING_YET)


def feed(volume: Volume, site: SiteFacts) -> Feed:
    """Give what a file of a feed says."""
    channel = volume.channel
    return Feed(
        own=site.absolute(volume.address(volume.number)),
        type=volume.form.type,
        page=site.absolute(channel.page),
        guide=site.absolute(SUBSCRIBE),
        style=volume.style,
        title=sound(channel.title),
        description=sound(channel.description),
        author=sound(site.name),
        archive=volume.number > 0,
        ways=ways(volume, site),
        entries=tuple(
            entry(shown, site) if isinstance(shown, Shown) else reply_entry(shown, site) for shown in volume.shown
        ),
    )


def ways(volume: Volume, site: SiteFacts) -> tuple[Way, ...]:
    """Give the ways from a file to the others of its feed (RFC 5005, section 4)."""
    number, last = volume.number, volume.last
    previous = number - 1 if number else last
    following = number + 1 if 0 < number < last else 0
    found = (
        ("current", 0, number > 0),
        ("prev-archive", previous, previous > 0),
        ("next-archive", following, following > 0),
    )
    return tuple(Way(rel=rel, address=site.absolute(volume.address(to))) for rel, to, there in found if there)
