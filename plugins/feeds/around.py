"""Write what feedgen has no words for: archives, enclosures of Atom, and what a browser shows of a feed."""

from typing import Any

from lxml import etree

from plugins.feeds.entries import FeedEntry
from plugins.feeds.feed import Feed

ATOM = "http://www.w3.org/2005/Atom"
HISTORY = "http://purl.org/syndication/history/1.0"
XHTML = "http://www.w3.org/1999/xhtml"
TOLD = "Dit is een feed. Zet het adres in een leesprogramma: dat laat dan vanzelf zien wat er nieuw is."
OLDER = "Dit is een ouder deel van een feed, voor leesprogramma's die alles willen hebben."
LINK = "Zo werkt een feed"


class AroundFeed:
    """An extension of feedgen, which makes it without arguments: `feed` is to be given to it."""

    feed: Feed

    def extend_ns(self) -> dict[str, str]:
        """Name the vocabulary of archives, which stands in archives only."""
        return {"fh": HISTORY} if self.feed.archive else {}

    def extend_rss(self, root: Any) -> None:
        """Complete a channel of RSS; one without entries has no date."""
        channel = root[0]
        if not self.feed.entries:
            channel.remove(channel.find("lastBuildDate"))
        self._complete(root, channel, f"{{{ATOM}}}link")

    def extend_atom(self, root: Any) -> None:
        """Complete a feed of Atom, whose elements feedgen writes without a namespace."""
        self._complete(root, root, "link")

    def _complete(self, root: Any, place: Any, link: str) -> None:
        root.addprevious(etree.ProcessingInstruction("xml-stylesheet", f'type="text/css" href="{self.feed.style}"'))
        for way in self.feed.ways:
            etree.SubElement(place, link, href=way.address, rel=way.rel, type=self.feed.type)
        if self.feed.archive:
            etree.SubElement(place, f"{{{HISTORY}}}archive")
        # A namespace without a prefix: that is how browsers and the standards of feeds both take it.
        told = etree.SubElement(place, f"{{{XHTML}}}div", nsmap={None: XHTML})
        etree.SubElement(told, f"{{{XHTML}}}p").text = OLDER if self.feed.archive else TOLD
        etree.SubElement(etree.SubElement(told, f"{{{XHTML}}}p"), f"{{{XHTML}}}a", href=self.feed.guide).text = LINK


class AroundEntry:
    """An extension of feedgen's entries: `entry` is to be given to it."""

    entry: FeedEntry

    def extend_rss(self, item: Any) -> None:
        """Add the file to an item of RSS."""
        for file in self.entry.enclosure:
            etree.SubElement(item, "enclosure", url=file.address, type=file.type, length=str(file.size))

    def extend_atom(self, item: Any) -> None:
        """Add the file to an entry of Atom: feedgen would lose what the link is."""
        for file in self.entry.enclosure:
            etree.SubElement(item, "link", rel="enclosure", href=file.address, type=file.type, length=str(file.size))
