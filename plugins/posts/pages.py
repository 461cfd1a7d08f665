"""Make the page of every post."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from plugins.channels import channels_at
from plugins.content import Library
from plugins.frame import frame, text_head
from plugins.letters import reply_to
from plugins.mailto import mail_link
from plugins.model import Document, Post, Text, Topic
from plugins.posts.view import PostView
from plugins.settings import Entry
from plugins.sheet import Day, Frame, Link, Sheet
from plugins.site import Site
from plugins.texts import ended, image, link, topic_links, waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup:
    """What every post's page is made from; frames and topics by name, documents by slug, posts beside it by address."""

    library: Library
    site: Site
    now: datetime
    frames: Mapping[str, Frame]
    topics: Mapping[str, Topic]
    documents: Mapping[str, Document]
    older: Mapping[str, Post]
    newer: Mapping[str, Post]


def post_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield a sheet for each post that has a page, hidden ones included."""
    pairs = tuple(neighbours(library.posts))
    lookup = Lookup(
        library=library,
        site=site,
        now=now,
        frames={
            category.name: frame(site, category.address, channels_at(library, site, category.address))
            for category in library.categories
        },
        topics={topic.name: topic for topic in library.topics},
        documents={document.slug: document for document in library.documents},
        older={newer.address: older for newer, older in pairs},
        newer={older.address: newer for newer, older in pairs},
    )
    for post in library.shown(Post):
        yield Sheet(address=post.address, template="post.html", view=post_view(post, lookup))


def neighbours(newest_first: Iterable[Post]) -> Iterator[tuple[Post, Post]]:
    """Yield each two posts that stand beside each other in their category, the newer one first."""
    last: dict[str, Post] = {}
    for post in newest_first:
        if post.category in last:
            yield last[post.category], post
        last[post.category] = post


def post_view(post: Post, lookup: Lookup) -> PostView:
    """Give what a post's page shows."""
    library, site = lookup.library, lookup.site
    category = library.category(post.category)
    document = lookup.documents.get(post.document)
    return PostView(
        frame=lookup.frames[post.category],
        head=text_head(library, site, post, Entry(text=category.name, address=category.address)),
        hue=category.hue,
        title=post.title,
        category=Link(text=category.name, address=site.link(category.address)),
        waymark=waymark(category),
        day=Day.of(post.date),
        ended=ended(post, lookup.now),
        picture=image(library, post, site),
        body=post.body,
        reply=mail_link(site.mail, reply_to(post)) if post.open else Markup(""),
        document=links(document, site),
        topics=topic_links(lookup.topics, post.topics, site),
        older=links(lookup.older.get(post.address), site),
        newer=links(lookup.newer.get(post.address), site),
    )


def links(text: Text | None, site: Site) -> tuple[Link, ...]:
    """Give the way to a text: none or one."""
    return (link(text, site),) if text else ()
