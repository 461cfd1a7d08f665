"""Which addresses the site makes by itself, beside those of texts, their pictures and their files."""

from datetime import datetime

from plugins.addresses import (
    CALENDAR,
    CONTACT,
    HOME,
    LOST,
    ROBOTS,
    SEARCH,
    SITEMAP,
    SUBSCRIBE,
    calendar_address,
    replies_address,
)
from plugins.channels import FORMATS, OPML, channels
from plugins.content import Library, answerable
from plugins.lists import list_pages
from plugins.site import Site


def made_addresses(library: Library, site: Site, now: datetime) -> frozenset[str]:
    """Give the paths of all lists, feeds and calendars, and of the files that every site has."""
    feeds = (channel.address + form.file for channel in channels(library, site) for form in FORMATS)
    theme = (file.address for file in site.theme.files)
    lists = (address for address, _ in list_pages(library, now))
    calendars = (CALENDAR, *(calendar_address(event.address) for event in library.events))
    answered = {reply.slug for reply in library.replies}
    replies = (replies_address(text.address) for text in answerable(library) if text.slug in answered)
    own = (HOME, CONTACT, SUBSCRIBE, SEARCH, LOST, ROBOTS, SITEMAP, OPML)
    return frozenset((*own, *lists, *feeds, *replies, *calendars, *theme))
