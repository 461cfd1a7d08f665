"""Write a body's HTML so that it means the same outside its page."""

from urllib.parse import urljoin

from lxml import html as lxml_html

from plugins.mailto import with_entities
from plugins.plain import sound


def standing_alone(body: str, page: str) -> str:
    """Give HTML with every address in it absolute, as it is seen from a page, and mail addresses as entities."""
    root = lxml_html.fragment_fromstring(body, create_parent="div", parser=lxml_html.HTMLParser(huge_tree=True))
    for element in root.iter():
        for name in ("href", "src", "cite"):
            if name in element.attrib:
                element.set(name, absolute(page, element.get(name)))
        if "srcset" in element.attrib:
            element.set("srcset", absolute_set(page, element.get("srcset")))
    html = lxml_html.tostring(root, encoding="unicode")
    return sound(with_entities(html.removeprefix("<div>").removesuffix("</div>")))


def absolute(page: str, address: str) -> str:
    """Give an address as it is seen from a page; one that is broken stays as it is."""
    try:
        return urljoin(page, address)
    except ValueError:
        return address


def absolute_set(page: str, srcset: str) -> str:
    """Give the pictures of a srcset, each an address and perhaps a size, as they are seen from a page."""
    pictures = (picture.split() for picture in srcset.split(",") if picture.strip())
    return ", ".join(" ".join((absolute(page, address), *size)) for address, *size in pictures)
