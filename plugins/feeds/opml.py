"""Write the list of all feeds, which feed readers can take in one go (OPML 2.0)."""

from collections.abc import Iterable

from lxml import etree

from plugins.channels import RSS, Channel
from plugins.plain import sound
from plugins.site import SiteFacts


def opml(channels: Iterable[Channel], site: SiteFacts) -> bytes:
    """Give the bytes of the list; each channel stands in it once, or readers would show everything twice."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = sound(f"Feeds van {site.name}")
    body = etree.SubElement(root, "body")
    for channel in channels:
        etree.SubElement(
            body,
            "outline",
            type="rss",
            version="RSS2",
            text=sound(channel.title),
            title=sound(channel.title),
            description=sound(channel.description),
            language="nl",
            xmlUrl=site.absolute(channel.address + RSS.file),
            htmlUrl=site.absolute(channel.page),
        )
    return bytes(etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True))
