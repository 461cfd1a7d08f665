"""Make what every view has: the frame around a page, its head, and the teasers of posts."""

from markupsafe import Markup, escape

from plugins.content import Library
from plugins.mailto import entities, with_entities
from plugins.model import Category, Post
from plugins.sheet import Day, Frame, Head, Link, MenuItem, Teaser, Waymark
from plugins.site import HUES, Site

PANORAMA = "/thema/park.svg"
ICON = "/thema/icoon.svg"
FEED = "/feed.xml"


def frame(site: Site, section: str) -> Frame:
    """Give the frame of a page; `section` is the path that the menu shows as current."""
    return Frame(
        site=site.name,
        home=Link(text=site.name, address=site.link("/")),
        menu=tuple(
            MenuItem(
                text=entry.text,
                address=site.link(entry.address),
                hue=HUES[number % len(HUES)],
                current=entry.address == section,
            )
            for number, entry in enumerate(site.menu)
        ),
        stylesheet=site.link(site.theme.stylesheet),
        icon=site.link(ICON),
        feeds=(Link(text=f"{site.name}: al het nieuws", address=site.link(FEED)),),
        mail=entities(site.mail),
        mail_href=entities(f"mailto:{site.mail}"),
    )


def head(site: Site, title: str, description: str, address: str) -> Head:
    """Give the head of a page; the home page, which has the site's own title, is not called after the site twice."""
    whole = title if title == site.name else f"{title} | {site.name}"
    return Head(
        title=whole, description=without_addresses(description), canonical=site.absolute(address) if address else ""
    )


def teaser(post: Post, category: Category, site: Site) -> Teaser:
    """Give a post as lists show it."""
    return Teaser(
        title=post.title,
        address=site.link(post.address),
        day=Day.of(post.date),
        category=category.name,
        waymark=waymark(category),
        summary=without_addresses(post.summary),
    )


def teasers(library: Library, posts: tuple[Post, ...], site: Site) -> tuple[Teaser, ...]:
    """Give posts as lists show them."""
    return tuple(teaser(post, library.category(post.category), site) for post in posts)


def without_addresses(text: str) -> Markup:
    """Give plain text as HTML, with the mail addresses in it as entities."""
    return with_entities(str(escape(text)))


def waymark(category: Category) -> Waymark:
    """Give the sign of a category."""
    return Waymark(shape=category.shape, hue=category.hue, pictogram=category.pictogram)
