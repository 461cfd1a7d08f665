"""Write a calendar (RFC 5545, RFC 7986)."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta

from icalendar import Calendar as Root
from icalendar import Event as Component
from icalendar import Timezone
from icalendar.prop import vRecur, vText, vUri

from plugins.agenda.calendar import Calendar, Entry
from plugins.dutch import AMSTERDAM
from plugins.rule import in_calendars

# By rules, not by a list of dates: programs that read such a list put every summer event an hour early.
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
DAILY = timedelta(days=1)


def write(calendar: Calendar) -> bytes:
    """Give the bytes of a calendar."""
    root = Root()
    root.add("version", "2.0")
    root.add("prodid", "-//Wijkpark//NL")
    root.add("name", vText(calendar.name))
    root.add("x-wr-calname", vText(calendar.name))
    root.add("source", vUri(calendar.url), parameters={"VALUE": "URI"})
    root.add("refresh-interval", DAILY, parameters={"VALUE": "DURATION"})
    root.add("x-published-ttl", "P1D")
    root.add_component(Timezone.from_ical(ZONE))
    for entry in calendar.entries:
        for component in components(entry):
            root.add_component(component)
    return bytes(root.to_ical())


def components(entry: Entry) -> Iterator[Component]:
    """Yield an event, and then each of its times that has gone elsewhere."""
    event = component(entry, entry.begin, entry.end)
    for rule in entry.repeat:
        event.add("rrule", vRecur.from_ical(in_calendars(rule, "" if entry.whole_days else end_of(rule.last))))
    if entry.left_out:
        event.add("exdate", [value(moment, entry) for moment in entry.left_out], parameters=kind(entry))
    yield event
    for usual, begin, end in entry.moved:
        moved = component(entry, begin, end)
        moved.add("recurrence-id", value(usual, entry))
        yield moved


def component(entry: Entry, begin: datetime, end: datetime) -> Component:
    """Give an event at a time, without what makes it come again."""
    event = Component()
    event.add("uid", entry.uid)
    event.add("dtstamp", in_utc(entry.changed))
    event.add("last-modified", in_utc(entry.changed))
    event.add("sequence", entry.version)
    event.add("summary", entry.title)
    event.add("dtstart", value(begin, entry))
    if entry.whole_days:
        event.add("dtend", after(end.date()))
    elif end > begin:
        event.add("dtend", end)
    event.add("url", vUri(entry.url))
    if entry.place:
        event.add("location", entry.place)
    event.add("description", entry.description)
    event.add("status", "CANCELLED" if entry.cancelled else "CONFIRMED")
    return event


def end_of(day: date) -> str:
    """Write the last second of a last day in UTC, as RFC 5545 wants it of events with times."""
    last = in_utc(datetime(day.year, day.month, day.day, 23, 59, 59, tzinfo=AMSTERDAM))
    return f"{last.date().isoformat().replace('-', '')}T{last:%H%M%S}Z"


def value(moment: datetime, entry: Entry) -> date:
    """Give a moment, or the day of an event that lasts whole days."""
    return moment.date() if entry.whole_days else moment


def kind(entry: Entry) -> dict[str, str]:
    """Say that a list has days; that it has moments goes without saying."""
    return {"VALUE": "DATE"} if entry.whole_days else {}


def after(day: date) -> date:
    """Give the day after a last day, for the end of whole days is where they are over."""
    return day + timedelta(days=1) if day < date.max else day


def in_utc(moment: datetime) -> datetime:
    """Give a moment in UTC; the first and the last year, which have no neighbours, as they are."""
    return moment.replace(tzinfo=UTC) if moment.year in {1, 9999} else moment.astimezone(UTC)
