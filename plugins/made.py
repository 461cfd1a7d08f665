"""Which addresses the site makes by itself, beside those of texts, their pictures and their files."""

from datetime import datetime

from plugins.addresses import CONTACT, HOME, LOST, ROBOTS, SITEMAP, SUBSCRIBE
from plugins.channels import FORMATS, OPML, channels
from plugins.content import Library
from plugins.lists import list_pages
from plugins.site import Site


def made_addresses(library: Library, site: Site, now: datetime) -> frozenset[str]:
    """Give the paths of all lists and feeds, and of the files that every site has."""
    feeds = (channel.address + form.file for channel in channels(library, site) for form in FORMATS)
    theme = (file.address for file in site.theme.files)
    lists = (address for address, _ in list_pages(library, now))
    return frozenset((HOME, CONTACT, SUBSCRIBE, LOST, ROBOTS, SITEMAP, OPML, *lists, *feeds, *theme))
