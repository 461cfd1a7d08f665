"""Make of posts what feeds hold: plain titles, whole articles, absolute links."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urljoin

from lxml import html as lxml_html
from markupsafe import Markup

from plugins.mailto import with_entities
from plugins.model import Post
from plugins.site import Site

LONGEST_SUMMARY = 700


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedEntry:
    """An entry of a feed; `address` is absolute and is its identity too, `content` HTML that stands on its own."""

    address: str
    title: str
    author: str
    category: str
    published: datetime
    updated: datetime
    summary: str
    content: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """A feed: `address` is its own, `page` that of the page with the same entries; both are absolute."""

    address: str
    page: str
    title: str
    description: str
    entries: tuple[FeedEntry, ...]


def entry(post: Post, site: Site) -> FeedEntry:
    """Give a post as feeds hold it."""
    address = site.absolute(post.address)
    return FeedEntry(
        address=address,
        title=post.title,
        author=post.author or site.name,
        category=post.category,
        published=post.date,
        updated=post.modified,
        summary=post.summary[:LONGEST_SUMMARY],
        content=standing_alone(post.body, address),
    )


def standing_alone(body: Markup, page: str) -> str:
    """Give a body's HTML with every address in it absolute, so that it means the same in a feed reader."""
    root = lxml_html.fragment_fromstring(str(body), create_parent="div", parser=lxml_html.HTMLParser(huge_tree=True))
    for element in root.iter():
        for name in ("href", "src", "cite"):
            if name in element.attrib:
                element.set(name, absolute(page, element.get(name)))
    html = lxml_html.tostring(root, encoding="unicode")
    return str(with_entities(html.removeprefix("<div>").removesuffix("</div>")))


def absolute(page: str, address: str) -> str:
    """Give an address as it is seen from a page; one that is broken stays as it is."""
    try:
        return urljoin(page, address)
    except ValueError:
        return address
