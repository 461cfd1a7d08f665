"""Find the replies to each text, and make what its page shows of them."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from markupsafe import Markup

from plugins.addresses import replies_address
from plugins.content import Library
from plugins.dutch import count
from plugins.letters import answer_to
from plugins.mailto import made_mail_link, without_addresses
from plugins.model import Document, Post, Reply
from plugins.replies.view import RepliesView, ReplyView
from plugins.replies.words import html_of
from plugins.sheet import Day
from plugins.site import SiteFacts


def answers(library: Library) -> Mapping[str, tuple[Reply, ...]]:
    """Give the replies to each slug that has any, the oldest first."""
    found: defaultdict[str, list[Reply]] = defaultdict(list)
    for reply in library.replies:
        found[reply.slug].append(reply)
    return {slug: tuple(replies) for slug, replies in found.items()}


def replies_view(text: Post | Document, replies: tuple[Reply, ...], site: SiteFacts) -> tuple[RepliesView, ...]:
    """Give what the page of a text shows of the replies to it: nothing where there are none."""
    if not replies:
        return ()
    shown = tuple(
        ReplyView(
            id=place,
            name=without_addresses(reply.name),
            day=Day.of(reply.date),
            body=html_of(reply.text),
            answer=made_mail_link(site.mail, answer_to(text, reply.name)) if text.open else Markup(""),
        )
        for place, reply in places(replies)
    )
    number = count(len(replies), "reactie", "reacties")
    return (RepliesView(count=number, feed=site.link(replies_address(text.address)), replies=shown),)


def places(replies: tuple[Reply, ...]) -> Iterator[tuple[str, Reply]]:
    """Yield the replies to one text, each with its place on the page: known by its mail, else by its moment."""
    seen: Counter[str] = Counter()
    for reply in replies:
        name = reply.mark[:8] if reply.mark.isalnum() and reply.mark.isascii() else f"{reply.date:%Y%m%d%H%M}"
        seen[name] += 1
        yield f"reactie.{name}" + (f".{seen[name]}" if seen[name] > 1 else ""), reply
