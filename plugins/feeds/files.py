"""Make the feeds: of the whole site, of each category, and of the documents; and the list of them all."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from plugins.addresses import REPLIES
from plugins.channels import FORMATS, JSON, OPML, RSS, Channel, Format, channels
from plugins.content import Library, by_newest
from plugins.feeds.volumes import Item, Shown, Volume, divided
from plugins.feeds.write import list_bytes, volume_bytes
from plugins.later import Later
from plugins.model import Document, Post
from plugins.sheet import File
from plugins.site import Site


def feed_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every feed of texts in every format, each with its archives, and the list of all feeds."""
    followed = channels(library, site)
    oldest_first = [
        Shown(text=text, named=library.named(text))
        for text in reversed(by_newest(library.posts, library.documents))
        if isinstance(text, Post | Document)
    ]
    for channel in followed:
        if channel.address == REPLIES:
            continue
        parts = divided([shown for shown in oldest_first if shown.text.address.startswith(channel.address)])
        for form in FORMATS:
            yield from volumes(channel, form, parts, site)
    yield File(address=OPML, content=Later(make=list_bytes, given=(followed, site.facts)))


def volumes(channel: Channel, form: Format, parts: Sequence[tuple[Item, ...]], site: Site) -> Iterator[File]:
    """Yield a feed in one format with its archives; JSON Feed has none."""
    for number, shown in enumerate(parts[:1] if form is JSON else parts):
        volume = Volume(
            channel=channel,
            form=form,
            number=number,
            last=0 if form is JSON else len(parts) - 1,
            shown=shown,
            style="" if form is JSON else site.link(site.theme.stylesheets["feed"]),
        )
        content = Later(make=volume_bytes, given=(volume, site.facts))
        # A feed reader follows no page that leads on: where the server cannot, the feed itself stands there.
        former = channel.former if form is RSS and not number else ()
        yield from (File(address=address, content=content) for address in (volume.address(number), *former))
