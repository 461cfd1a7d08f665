"""Make the feeds of replies: of those to all that is listed, and of those to each text that has any."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from plugins.addresses import replies_address
from plugins.channels import FORMATS, RSS, Channel, Format, replies_channel
from plugins.content import Library, answerable
from plugins.feeds.files import volumes
from plugins.feeds.volumes import ShownReply, divided
from plugins.model import Document, Post, Reply
from plugins.replies.answers import answers, feed_title, places
from plugins.sheet import File
from plugins.site import Site

# A post's folder holds its own page, and what may follow: its feed has a name of its own there.
OWN = Format(file=replies_address(""), type=RSS.type, name=RSS.name)


def reply_feeds(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the feed of all replies in every format, and one for each text that has replies."""
    answered = answers(library)
    listed = {text.slug for text in (*library.posts, *library.documents)}
    everything: list[ShownReply] = []
    for text in answerable(library):
        replies = shown_replies(text, answered.get(text.slug, ()))
        everything += replies if text.slug in listed else ()
        if replies:
            yield from volumes(own_channel(text), OWN, divided(replies), site)
    if everything:
        oldest_first = sorted(everything, key=lambda shown: (shown.reply.date, shown.address))
        for form in FORMATS:
            yield from volumes(replies_channel(site), form, divided(oldest_first), site)


def shown_replies(text: Post | Document, replies: tuple[Reply, ...]) -> Sequence[ShownReply]:
    """Give the replies to a text as feeds need them, the oldest first."""
    return [
        ShownReply(title=text.title, address=f"{text.address}#{place}", reply=reply) for place, reply in places(replies)
    ]


def own_channel(text: Post | Document) -> Channel:
    """Give the channel of the replies to one text."""
    return Channel(address=text.address, title=feed_title(text), description="Wat lezers erover schrijven.", former=())
