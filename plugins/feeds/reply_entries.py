"""Make of replies what feeds hold."""

from plugins.channels import REPLIES_NAME
from plugins.feeds.alone import standing_alone
from plugins.feeds.entries import FeedEntry, short, with_whole_minutes
from plugins.feeds.volumes import ShownReply
from plugins.plain import line_of, sound
from plugins.replies.words import html_of
from plugins.site import SiteFacts


def reply_entry(shown: ShownReply, site: SiteFacts) -> FeedEntry:
    """Give a reply as feeds hold it: its place on the page of what it answers is its identity."""
    reply, address = shown.reply, site.absolute(shown.address)
    moment = with_whole_minutes(reply.date)
    return FeedEntry(
        address=address,
        title=sound(f"{reply.name} over {shown.title}"),
        author=sound(reply.name),
        category=REPLIES_NAME,
        published=moment,
        updated=moment,
        summary=short(line_of(reply.text)),
        content=standing_alone(html_of(reply.text), address),
        enclosure=(),
    )
