"""Make the page of every post."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from plugins.channels import channels_at
from plugins.content import Library, Named
from plugins.frame import frame, made_text_head
from plugins.later import Later
from plugins.letters import reply_to
from plugins.mailto import mail_link
from plugins.model import Category, Post, Reply
from plugins.posts.view import PostView
from plugins.replies.answers import answers, house_rules, replies_view, with_feed
from plugins.settings import Entry
from plugins.sheet import Day, Frame, Link, Sheet
from plugins.site import Site, SiteFacts
from plugins.texts import ended, link, picture, topic_links, waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands on a post's page beside the post: none or one document, and none or one post on either side.

    The replies to it stand there from the oldest on, and the way to what is asked of those who write one.
    """

    frame: Frame
    category: Category
    named: Named
    document: tuple[Link, ...]
    topics: tuple[Link, ...]
    older: tuple[Link, ...]
    newer: tuple[Link, ...]
    ended: tuple[Day, ...]
    replies: tuple[Reply, ...]
    rules: tuple[Link, ...]


def post_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield a sheet for each post that has a page, hidden ones included."""
    categories = {category.name: category for category in library.categories}
    frames = {
        name: frame(site, category.address, channels_at(library, site, category.address))
        for name, category in categories.items()
    }
    topics = {topic.name: topic for topic in library.topics}
    documents = {document.slug: (link(document, site),) for document in library.documents}
    answered, rules = answers(library), house_rules(library, site)
    pairs = tuple(neighbours(library.posts))
    older = {newer.address: (link(older, site),) for newer, older in pairs}
    newer = {older.address: (link(newer, site),) for newer, older in pairs}
    for post in library.shown(Post):
        around = Around(
            frame=frames[post.category],
            category=categories[post.category],
            named=library.named(post),
            document=documents.get(post.document, ()),
            topics=topic_links(topics, post.topics, site),
            older=older.get(post.address, ()),
            newer=newer.get(post.address, ()),
            ended=ended(post, now),
            replies=answered.get(post.slug, ()),
            rules=rules,
        )
        view = Later(make=post_view, given=(post, around, site.facts))
        yield Sheet(address=post.address, template="post.html", view=view)


def neighbours(newest_first: Iterable[Post]) -> Iterator[tuple[Post, Post]]:
    """Yield each two posts that stand beside each other in their category, the newer one first."""
    last: dict[str, Post] = {}
    for post in newest_first:
        if post.category in last:
            yield last[post.category], post
        last[post.category] = post


def post_view(post: Post, around: Around, site: SiteFacts) -> PostView:
    """Give what a post's page shows."""
    category = around.category
    replies = replies_view(post, around.replies, site)
    return PostView(
        frame=with_feed(around.frame, replies),
        head=made_text_head(site, post, around.named, (Entry(text=category.name, address=category.address),)),
        hue=category.hue,
        title=post.title,
        category=Link(text=category.name, address=site.link(category.address)),
        waymark=waymark(category),
        day=Day.of(post.date),
        ended=around.ended,
        picture=picture(around.named, post, site),
        body=post.body,
        reply=mail_link(site.mail, reply_to(post)) if post.open else Markup(""),
        replies=replies,
        rules=around.rules,
        document=around.document,
        topics=around.topics,
        older=around.older,
        newer=around.newer,
    )
