"""A Markdown extension: a quotation whose last line names its source becomes a figure with a caption."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

SOURCE = re.compile(r"(?:^|\n)[ \t]*(?:--|—)[ \t]+(?P<source>[^\n]*\S)[ \t]*$")


class Quotations(Treeprocessor):
    """Wrap every quotation that ends in `-- bron`, before the inline patterns: the source may hold a link."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        # From the inside out: what a quotation is divided into has to be whole by then.
        for parent in reversed(list(root.iter())):
            for child in list(parent):
                if child.tag == "blockquote":
                    place = list(parent).index(child)
                    parent[place : place + 1] = list(quotations(child))


def quotations(merged: Element) -> Iterator[Element]:
    """Divide what Markdown took for one quotation, although a source stands in between, and wrap each part."""
    rest = Element("blockquote")
    for child in list(merged):
        rest.append(child)
        source = take_source(rest)
        if source:
            yield figure(rest, source)
            rest = Element("blockquote")
    if len(rest) or not len(merged):
        yield rest


def take_source(quotation: Element) -> str:
    """Cut the last line off a quotation if it names the source, and give that source; else nothing."""
    last = quotation[-1]
    match = SOURCE.search(last.text or "") if last.tag == "p" and not len(last) else None
    if not match:
        return ""
    last.text = (last.text or "")[: match.start()]
    if not last.text.strip():
        quotation.remove(last)
    return match["source"]


def figure(quotation: Element, source: str) -> Element:
    """Put a quotation and its source into a figure."""
    whole = Element("figure", {"class": "quoted"})
    whole.append(quotation)
    caption = SubElement(whole, "figcaption")
    plate = SubElement(caption, "b")
    plate.text, plate.tail = "Bron:", f" {source}"
    return whole


class Citations(Treeprocessor):
    """Give a quotation the address of its source, when the inline patterns have made a link of it."""

    def run(self, root: Element) -> None:
        """Change the tree in place."""
        for whole in root.iter("figure"):
            link, quotation = whole.find("figcaption//a"), whole.find("blockquote")
            if link is not None and quotation is not None and link.get("href", "").startswith(("https://", "http://")):
                quotation.set("cite", link.get("href", ""))


class QuotationExtension(Extension):
    """Register the tree processors around the inline patterns (which have priority 20)."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Python-Markdown's name
        """Add ourselves to a Markdown object."""
        md.treeprocessors.register(Quotations(md), "quotations", 25)
        md.treeprocessors.register(Citations(md), "citations", 15)


def makeExtension(**configs: object) -> QuotationExtension:  # noqa: N802 - Python-Markdown's name
    """Give the extension to Markdown, which finds it by this module's name."""
    return QuotationExtension(**configs)
