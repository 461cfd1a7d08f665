"""Write sitemap.xml (sitemaps.org, protocol 0.9) and the robots.txt that names it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from plugins.addresses import CONTACT, HOME, ROBOTS, SEARCH, SITEMAP, SUBSCRIBE
from plugins.content import Library
from plugins.later import Later
from plugins.lists import list_pages
from plugins.model import UNDATED, Text
from plugins.sheet import File
from plugins.site import Site, SiteFacts

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A page: its path, and when it was last changed, or UNDATED."""

    address: str
    modified: datetime


def sitemap_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:
    """Yield the two files."""
    pages = sorted((place.address, place.modified) for place in places(library, now))
    yield File(address=SITEMAP, content=Later(make=sitemap, given=(tuple(pages), site.facts)))
    yield File(address=ROBOTS, content=f"User-agent: *\nAllow: /\n\nSitemap: {site.absolute(SITEMAP)}\n".encode())


def places(library: Library, now: datetime) -> Iterator[Place]:
    """Yield every page that search engines may know; one that has expired can still be read."""
    listed = (*library.posts, *library.documents, *library.events)
    yield Place(address=HOME, modified=newest(listed))
    texts = (*listed, *library.pages, *library.expired)
    for text in texts:
        yield Place(address=text.address, modified=text.modified)
    for address in {CONTACT, SEARCH, SUBSCRIBE} - {text.address for text in texts}:
        yield Place(address=address, modified=UNDATED)
    for address, texts in list_pages(library, now):
        yield Place(address=address, modified=newest(texts))


def newest(texts: Iterable[Text]) -> datetime:
    """Give the moment of the latest change in texts, UNDATED where there are none."""
    return max((text.modified for text in texts), default=UNDATED)


def sitemap(pages: Iterable[tuple[str, datetime]], site: SiteFacts) -> bytes:
    """Give the bytes of a sitemap: of paths, and when each was changed, or UNDATED."""
    from lxml import etree  # noqa: PLC0415 - only where the sitemap is made

    root = etree.Element(f"{{{NAMESPACE}}}urlset", nsmap={None: NAMESPACE})
    for address, modified in pages:
        url = etree.SubElement(root, f"{{{NAMESPACE}}}url")
        etree.SubElement(url, f"{{{NAMESPACE}}}loc").text = site.absolute(address)
        if modified != UNDATED:
            etree.SubElement(url, f"{{{NAMESPACE}}}lastmod").text = modified.isoformat()
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
