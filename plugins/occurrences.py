"""Every time that an event is: once, or as often as it comes again."""

from dataclasses import replace
from datetime import UTC, date, datetime

from plugins.content import Library
from plugins.dutch import AMSTERDAM
from plugins.model import FOREVER, Event
from plugins.rule import days_until

AHEAD = 366
LAST = FOREVER.replace(hour=23, minute=59, second=59)


def occurrences(event: Event, now: datetime) -> tuple[Event, ...]:
    """Give each time that an event is, the first one first: up to a year from now, and else the next one after that.

    Each is the event with its own beginning and end. On the clock it begins at the same time in summer and in winter.
    """
    if not event.repeat:
        return (event,)
    limit = date.fromordinal(min(now.toordinal() + AHEAD, date.max.toordinal()))
    found = days_until(event.repeat[0], event.begin.date(), limit, 1 + len(event.left_out))
    moved = {move.day: move.to for move in event.moved}
    begins = (moved.get(day) or on_clock(event.begin, day) for day in found if day not in event.left_out)
    times = tuple(sorted((at(event, begin) for begin in begins), key=soonest))
    near = tuple(time for time in times if time.begin.date() <= limit)
    return near if near and not is_over(near[-1], now) else times[: len(near) + 1]


def at(event: Event, begin: datetime) -> Event:
    """Give an event as it is when it begins at that moment: as long as ever, on the clock."""
    return replace(event, begin=begin, end=real(begin + min(event.end - event.begin, LAST - begin)))


def on_clock(begin: datetime, day: date) -> datetime:
    """Give the moment of that day at which the clock says what it says at `begin`."""
    return real(begin.replace(year=day.year, month=day.month, day=day.day, fold=0))


def real(local: datetime) -> datetime:
    """Give a local time as one that is there: what the clock skips in spring is an hour later (RFC 5545, 3.3.5)."""
    # These have no neighbours to reckon with.
    if local.year in {1, 9999}:
        return local
    return local.astimezone(UTC).astimezone(AMSTERDAM)


def is_twice(local: datetime) -> bool:
    """Tell whether the clock says this twice: in autumn it is put back."""
    return real(local) == local and local.replace(fold=0).utcoffset() != local.replace(fold=1).utcoffset()


def is_over(event: Event, now: datetime) -> bool:
    """Tell whether one time has been; without a time at its end that is when its last day ends."""
    if event.whole_days or event.end == event.begin:
        return event.end.date() < now.date()
    return event.end.timestamp() <= now.timestamp()


def soonest(event: Event) -> tuple[float, str]:
    """Give what events are sorted by."""
    return (event.begin.timestamp(), event.address)


def every_time(library: Library, now: datetime) -> tuple[Event, ...]:
    """Give every time of every event that stands in lists, the first one first."""
    return tuple(sorted((time for event in library.events for time in occurrences(event, now)), key=soonest))


def coming(library: Library, now: datetime) -> tuple[Event, ...]:
    """Give every time that is not over, the first one first."""
    return tuple(time for time in every_time(library, now) if not is_over(time, now))


def nearest(event: Event, now: datetime) -> Event:
    """Give the next time of an event, or the last one that has been; an event that never is, as it is."""
    times = occurrences(event, now)
    return next((time for time in times if not is_over(time, now)), times[-1] if times else event)
