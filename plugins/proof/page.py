"""Take from a rendered page what can be wrong with it: its places and the ways out of it."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html as lxml_html


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """The ids of a page, those that stand on it twice, and the addresses on this site that it leads to."""

    ids: frozenset[str]
    twice: tuple[str, ...]
    targets: tuple[str, ...]


def page_facts(content: bytes, address: str, url: str) -> PageFacts:
    """Read a page; `address` is its path on the site, `url` the site's own address without a slash at its end."""
    root = lxml_html.document_fromstring(content)
    ids = Counter(root.xpath("//@id"))
    places = root.xpath("//*[not(self::link[@rel='canonical'])]/@href | //@src | //form/@action")
    targets = (local_target(place, address, url) for place in places)
    return PageFacts(
        ids=frozenset(ids),
        twice=tuple(sorted(name for name, number in ids.items() if number > 1)),
        targets=tuple(sorted({target for target in targets if target})),
    )


def local_target(place: str, address: str, url: str) -> str:
    """Give the path on the site, with its anchor, that a place in a page leads to; nothing if it leads elsewhere."""
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
