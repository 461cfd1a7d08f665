"""Write a body's HTML so that it means the same outside its page."""

from functools import lru_cache
from urllib.parse import urljoin

from lxml import etree

from plugins.mailto import with_entities
from plugins.plain import sound


def absolute(page: str, address: str) -> str:
    """Give an address as it is seen from a page; one that is broken stays as it is."""
    # Most addresses are one of these, for which Python's own way takes far longer.
    if address.startswith(("https://", "http://")):
        return address
    if address.startswith("#"):
        return page + address
    try:
        return urljoin(page, address)
    except ValueError:
        return address


def absolute_set(page: str, srcset: str) -> str:
    """Give the pictures of a srcset, each an address and perhaps a size, as they are seen from a page."""
    pictures = (picture.split() for picture in srcset.split(",") if picture.strip())
    return ", ".join(" ".join((absolute(page, address), *size)) for address, *size in pictures)


PARSER = etree.HTMLParser(huge_tree=True)
# Which elements have which addresses: to look at all elements takes as long as to parse them.
WHERE = ("a", "blockquote", "img", "q", "source")
PLACES = (("href", absolute), ("src", absolute), ("cite", absolute), ("srcset", absolute_set))
# Every text stands in the feeds of the site and of its category, in several formats: enough for all of a large site.
MANY = 20_000


@lru_cache(maxsize=MANY)
def standing_alone(body: str, page: str) -> str:
    """Give HTML with every address in it absolute, as it is seen from a page, and mail addresses as entities."""
    root = etree.fromstring(f"<div>{sound(str(body))}</div>", parser=PARSER)[0][0]
    for element in root.iter(*WHERE):
        for name, seen in PLACES:
            if (address := element.get(name)) is not None:
                element.set(name, seen(page, address))
    # libxml2 does not know that a source of pictures holds nothing.
    html = etree.tostring(root, encoding="unicode", method="html").replace("</source>", "")
    return sound(with_entities(html.removeprefix("<div>").removesuffix("</div>")))
