"""Make the page of every post."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from plugins.channels import channels_at
from plugins.content import Library, Named
from plugins.explained import explanations, led
from plugins.frame import made_text_head, text_frame
from plugins.later import Later
from plugins.letters import reply_to
from plugins.mailto import mail_link
from plugins.model import Category, Post, Reply
from plugins.posts.view import PostView
from plugins.replies.answers import answers, house_rules, replies_view, with_feed
from plugins.settings import Entry
from plugins.share import place
from plugins.sheet import Day, Frame, Link, Sheet
from plugins.site import Site, SiteFacts
from plugins.texts import dossier_link, ended, link, picture, topic_links, waymark

MOST_RELATED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands on a post's page beside the post: none or one document, and none or one post on either side.

    The replies to it stand there from the oldest on, and the way to what is asked of those who write one.
    """

    frame: Frame
    category: Category
    named: Named
    document: tuple[Link, ...]
    dossier: tuple[Link, ...]
    topics: tuple[Link, ...]
    related: tuple[Link, ...]
    older: tuple[Link, ...]
    newer: tuple[Link, ...]
    ended: tuple[Day, ...]
    replies: tuple[Reply, ...]
    rules: tuple[Link, ...]


def post_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield a sheet for each post that has a page, hidden ones included."""
    categories = {category.name: category for category in library.categories}
    frames = {
        name: text_frame(site, category.address, channels_at(library, site, category.address))
        for name, category in categories.items()
    }
    topics = {topic.name: topic for topic in library.topics}
    dossiers = {dossier.name: dossier for dossier in library.dossiers}
    documents = {document.slug: (link(document, site),) for document in library.documents}
    answered, rules = answers(library), house_rules(library, site)
    pairs = tuple(neighbours(library.posts))
    older = {newer.address: (link(older, site),) for newer, older in pairs}
    newer = {older.address: (link(newer, site),) for newer, older in pairs}
    about_the_same = related(library.posts, site)
    for post in library.shown(Post):
        around = Around(
            frame=frames[post.category],
            category=categories[post.category],
            named=library.named(post),
            document=documents.get(post.document, ()),
            dossier=dossier_link(dossiers, post.dossier, site),
            topics=topic_links(topics, post.topics, site),
            related=about_the_same.get(post.address, ()),
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


def related(newest_first: Sequence[Post], site: Site) -> dict[str, tuple[Link, ...]]:
    """Give for the address of each post the last one before it of its dossier and of each of its topics.

    The one before it in its category is not among them. As none is newer, a new post changes no page of another.
    """
    last: dict[str, Post] = {}
    before: dict[str, Post] = {}
    found: dict[str, tuple[Link, ...]] = {}
    for post in reversed(newest_first):
        names = [f"dossier: {post.dossier}"] if post.dossier else []
        names += post.topics
        others = {other.address: other for name in names if (other := last.get(name))}
        neighbour = before.get(post.category)
        own = [other for address, other in others.items() if not neighbour or address != neighbour.address]
        found[post.address] = tuple(link(other, site) for other in own[:MOST_RELATED])
        last |= dict.fromkeys(names, post)
        before[post.category] = post
    return found


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
        here=place(post, around.named, site),
        body=led(post.body, post.words),
        words=explanations(post.words),
        dossier=around.dossier,
        reply=mail_link(site.mail, reply_to(post)) if post.open else Markup(""),
        replies=replies,
        rules=around.rules,
        document=around.document,
        topics=around.topics,
        older=around.older,
        newer=around.newer,
        related=around.related,
    )
