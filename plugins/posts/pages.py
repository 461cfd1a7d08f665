"""Make the page of every post."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.channels import channels_at
from plugins.content import Library
from plugins.frame import frame, text_head, waymark
from plugins.mailto import mail_link
from plugins.model import Category, Letter, Post
from plugins.posts.view import PostView
from plugins.settings import Entry
from plugins.sheet import Day, Frame, Head, Link, Sheet
from plugins.site import Site


def post_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield a sheet for each post that has a page, hidden ones included."""
    around = {
        category.name: frame(site, category.address, channels_at(library, site, category.address))
        for category in library.categories
    }
    for post in library.shown(Post):
        category = library.category(post.category)
        own = text_head(library, site, post, Entry(text=category.name, address=category.address))
        view = post_view(post, category, around[post.category], own, site)
        yield Sheet(address=post.address, template="post.html", view=view)


def post_view(post: Post, category: Category, around: Frame, own: Head, site: Site) -> PostView:
    """Give what a post's page shows."""
    return PostView(
        frame=around,
        head=own,
        hue=category.hue,
        title=post.title,
        category=Link(text=category.name, address=site.link(category.address)),
        waymark=waymark(category),
        day=Day.of(post.date),
        body=post.body,
        reply=mail_link(site.mail, reply_to(post)) if post.open else Markup(""),
    )


def reply_to(post: Post) -> Letter:
    """Give the letter of a reply: the tag in its subject survives `Re:` and brings it back to the post."""
    return Letter(subject=f"[reactie: {post.slug}] {post.title}", body="Naam: \n\n")
