"""Give what calendar programs read: the whole agenda as one file, and each event by itself."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from urllib.parse import urlsplit

from plugins.addresses import CALENDAR, calendar_address
from plugins.agenda.calendar import Calendar, Entry
from plugins.content import Library
from plugins.dutch import AMSTERDAM
from plugins.later import Later
from plugins.model import Event
from plugins.occurrences import at, on_clock
from plugins.plain import line_of
from plugins.sheet import FeedLink, File, Frame
from plugins.site import Site

TYPE = "text/calendar"
LONG_AGO = datetime(1970, 1, 1, tzinfo=AMSTERDAM)


def calendar_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:
    """Yield the calendar of all events that stand in lists, and one of each."""
    events = sorted(library.events, key=lambda event: event.address)
    entries = {event.address: entry(event, site, now) for event in events}
    yield calendar(f"{site.name}: agenda", CALENDAR, tuple(entries.values()), site)
    for address, only in entries.items():
        yield calendar(only.title, calendar_address(address), (only,), site)


def calendar(name: str, address: str, entries: tuple[Entry, ...], site: Site) -> File:
    """Give the file of a calendar."""
    given = Calendar(name=line_of(name), url=site.absolute(address), entries=entries)
    return File(address=address, content=Later(make=written, given=(given,)))


def written(given: Calendar) -> bytes:
    """Write a calendar."""
    from plugins.agenda.icalendar import write  # noqa: PLC0415 - only where one is written: it takes long to load

    return write(given)


def entry(event: Event, site: Site, now: datetime) -> Entry:
    """Give an event as calendars hold it; programs do not believe a change that is still to come."""
    times = [(on_clock(event.begin, move.day), at(event, move.to)) for move in event.moved]
    return Entry(
        # With or without `www.` before it, it is the same site.
        uid=f"{event.slug}@{(urlsplit(site.url).hostname or '').removeprefix('www.')}",
        title=line_of(event.title),
        url=site.absolute(event.address),
        place=line_of(event.place),
        description=line_of(event.summary),
        begin=event.begin,
        end=event.end,
        whole_days=event.whole_days,
        cancelled=event.cancelled,
        changed=event.modified if event.modified <= now else LONG_AGO,
        version=event.version,
        repeat=event.repeat,
        left_out=tuple(on_clock(event.begin, day) for day in sorted(event.left_out)),
        moved=tuple(sorted((usual, time.begin, time.end) for usual, time in times)),
    )


def live_address(site: Site) -> str:
    """Give the address by which a program follows the agenda: one that it knows as a calendar's."""
    return re.sub(r"^https?:", "webcal:", site.absolute(CALENDAR))


def with_calendars(frame: Frame, site: Site, *events: Event) -> Frame:
    """Give the frame of a page on which programs find the agenda, and the calendars of these events."""
    places = ((f"{site.name}: agenda", CALENDAR), *((event.title, calendar_address(event.address)) for event in events))
    links = (FeedLink(text=name, address=site.link(address), type=TYPE) for name, address in places)
    return replace(frame, feeds=(*frame.feeds, *links))
