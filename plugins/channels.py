"""Channels: what people can follow as a feed, from the whole site to all replies; and in which formats."""

from dataclasses import dataclass
from itertools import chain

from plugins.addresses import DOCUMENTS, HOME, REPLIES, SUBSCRIBE, old_category
from plugins.content import Library
from plugins.model import Category, Post
from plugins.sheet import FeedLink
from plugins.site import Site

DOCUMENTS_NAME = "Documenten"
REPLIES_NAME = "Reacties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format of feeds: the name of its files, its media type, and what people call it."""

    file: str
    type: str
    name: str


RSS = Format(file="feed.xml", type="application/rss+xml", name="RSS")
ATOM = Format(file="atom.xml", type="application/atom+xml", name="Atom")
JSON = Format(file="feed.json", type="application/feed+json", name="JSON Feed")
FORMATS = (RSS, ATOM, JSON)
OPML = f"{SUBSCRIBE}feeds.opml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel:
    """Something to follow; `address` is the path below which its feeds stand, `page` that of the page with the same.

    `former` has the paths that its RSS feed had in WordPress.
    """

    address: str
    title: str
    description: str
    former: tuple[str, ...]

    @property
    def page(self) -> str:
        """Give the path of the page that shows the same; all replies together stand on none."""
        return HOME if self.address == REPLIES else self.address


def channels(library: Library, site: Site) -> tuple[Channel, ...]:
    """Give all channels, the whole site's first; a part of the site that never had anything to follow has none."""
    categories = (category_channel(category, site) for category in library.categories if is_used(category, library))
    documents = [documents_channel(site)] if library.documents else []
    return (site_channel(site), *categories, *documents, *([replies_channel(site)] if has_replies(library) else []))


def channels_at(library: Library, site: Site, address: str) -> tuple[Channel, ...]:
    """Give the channel of the part of the site that has its page at that path: one, or none."""
    return tuple(channel for channel in channels(library, site)[1:] if channel.address == address)


def is_used(category: Category, library: Library) -> bool:
    """Tell whether a category has posts in lists, or had them before they expired."""
    texts = chain(library.posts, library.expired)
    return any(isinstance(text, Post) and text.category == category.name for text in texts)


def has_replies(library: Library) -> bool:
    """Tell whether anything in lists has replies."""
    listed = {text.slug for text in (*library.posts, *library.documents)} if library.replies else ()
    return any(reply.slug in listed for reply in library.replies)


def site_channel(site: Site) -> Channel:
    """Give the channel with everything."""
    return Channel(address=HOME, title=site.name, description=site.subtitle or site.name, former=("/feed/",))


def category_channel(category: Category, site: Site) -> Channel:
    """Give the channel of a category."""
    return Channel(
        address=category.address,
        title=f"{site.name}: {category.name}",
        description=category.description or f"Berichten in {category.name}.",
        former=(f"{old_category(category)}feed/",),
    )


def documents_channel(site: Site) -> Channel:
    """Give the channel of the documents."""
    return Channel(
        address=DOCUMENTS,
        title=f"{site.name}: {DOCUMENTS_NAME}",
        description="Documenten, met een samenvatting.",
        former=(),
    )


def replies_channel(site: Site) -> Channel:
    """Give the channel of all replies."""
    return Channel(
        address=REPLIES,
        title=f"{site.name}: {REPLIES_NAME}",
        description="Wat lezers schrijven over berichten en documenten.",
        former=(),
    )


def archive_address(channel: Channel, form: Format, number: int) -> str:
    """Give the path of an archive of a channel's feed; 1 is the oldest."""
    name = "-".join((form.file.partition(".")[0], *channel.address.strip("/").split("/"))).rstrip("-")
    return f"/feeds/{name}/{number}.xml"


def feed_links(channel: Channel, site: Site) -> tuple[FeedLink, ...]:
    """Give the links with which browsers and feed readers find a channel's feeds; each has a text of its own."""
    return tuple(
        FeedLink(text=f"{channel.title} ({form.name})", address=site.link(channel.address + form.file), type=form.type)
        for form in FORMATS
    )
