"""Find the replies to each text, and make what its page shows of them."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from markupsafe import Markup

from plugins.addresses import RULES, replies_address
from plugins.channels import RSS
from plugins.content import Library
from plugins.dutch import count
from plugins.letters import answer_to
from plugins.mailto import made_mail_link, without_addresses
from plugins.model import Document, Post, Reply
from plugins.replies.view import RepliesView, ReplyView
from plugins.replies.words import html_of
from plugins.sheet import Day, FeedLink, Frame, Link
from plugins.site import Site, SiteFacts
from plugins.texts import link


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
    feed = FeedLink(text=feed_title(text), address=site.link(replies_address(text.address)), type=RSS.type)
    return (RepliesView(count=number, feed=feed, replies=shown),)


def feed_title(text: Post | Document) -> str:
    """Give what the feed of the replies to a text is called."""
    return f"Reacties op: {text.title}"


def with_feed(frame: Frame, replies: Iterable[RepliesView]) -> Frame:
    """Give the frame of a page with the feed of the replies on it, where it has any."""
    feeds = tuple(view.feed for view in replies)
    return replace(frame, feeds=(*frame.feeds, *feeds)) if feeds else frame


def house_rules(library: Library, site: Site) -> tuple[Link, ...]:
    """Give the way to the page that says which replies are placed: none where nobody wrote it."""
    return tuple(link(page, site) for page in library.pages if page.address == RULES)


def places(replies: tuple[Reply, ...]) -> Iterator[tuple[str, Reply]]:
    """Yield the replies to one text, each with its place on the page: known by its mail, else by its moment."""
    seen: Counter[str] = Counter()
    for reply in replies:
        name = reply.mark[:8] if reply.mark.isalnum() and reply.mark.isascii() else f"{reply.date:%Y%m%d%H%M}"
        seen[name] += 1
        yield f"reactie.{name}" + (f".{seen[name]}" if seen[name] > 1 else ""), reply
