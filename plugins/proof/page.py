"""Take from a rendered page what can be wrong with it: its places and the ways out of it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote, urljoin, urlsplit

from lxml import etree

# A place on the page itself, such as where a note stands; every page has some, so they are not taken to pieces.
OWN_PLACE = re.compile(r"#[\w.-]+")
# lxml.html asks for a kind of its own for every element.
PARSER = etree.HTMLParser(encoding="utf-8")
# A smart string would keep its whole page in memory.
IDS = etree.XPath("//@id", smart_strings=False)
PLACES = etree.XPath("//*[not(self::link[@rel='canonical'])]/@href | //@src | //form/@action", smart_strings=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """The ids of a page, those that stand on it twice, and the addresses on this site that it leads to."""

    ids: frozenset[str]
    twice: tuple[str, ...]
    targets: tuple[str, ...]


def page_facts(content: bytes, address: str, url: str) -> PageFacts:
    """Read a page; `address` is its path on the site, `url` the site's own address without a slash at its end."""
    root = etree.fromstring(content, parser=PARSER)
    ids = Counter(IDS(root))
    # What begins with a slash leads to the same place from every page, so it is worth remembering.
    targets = {local_target(place, "/" if place.startswith("/") else address, url) for place in PLACES(root)}
    return PageFacts(
        ids=frozenset(ids),
        twice=tuple(sorted(name for name, number in ids.items() if number > 1)),
        targets=tuple(sorted(targets - {""})),
    )


@lru_cache(maxsize=10_000)
def local_target(place: str, address: str, url: str) -> str:
    """Give the path on the site, with its anchor, that a place in a page leads to; nothing if it leads elsewhere."""
    if OWN_PLACE.fullmatch(place):
        return unquote(address) + place
    own = urlsplit(url)
    try:
        parts = urlsplit(urljoin(url + address, place.strip()))
    except ValueError:
        return ""
    path, base = unquote(parts.path) or "/", unquote(own.path)
    if (parts.scheme, parts.netloc) != (own.scheme, own.netloc) or not f"{path}/".startswith(f"{base}/"):
        return ""
    local = path[len(base) :] or "/"
    return f"{local}#{unquote(parts.fragment)}" if parts.fragment else local
