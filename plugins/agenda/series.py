"""Say when an event comes again: how often, which times come, and which are different."""

from datetime import date, datetime

from plugins.agenda.view import Moved, Series
from plugins.dutch import full_date, span
from plugins.model import Event
from plugins.occurrences import at, is_over, occurrences
from plugins.rule_words import in_words, until
from plugins.sheet import Day
from plugins.texts import AT_TIMES, machine_time

# Enough to plan with; the agenda has them all.
SHOWN = 12


def series(event: Event, now: datetime) -> tuple[Series, ...]:
    """Give the series that an event is: none or one. What was different about a time that has been is not said."""
    if not event.repeat:
        return ()
    rule = event.repeat[0]
    times = occurrences(event, now)
    coming = () if event.cancelled else tuple(time for time in times if not is_over(time, now))
    today = now.date()
    return (
        Series(
            words=in_words(rule) or AT_TIMES + until(rule),
            first=(when(event),) if is_over(event, now) else (),
            coming=tuple(when(time) for time in coming[:SHOWN]),
            more=len(coming) > SHOWN,
            left_out=tuple(dated(day) for day in sorted(event.left_out) if day >= today),
            moved=tuple(
                Moved(was=dated(move.day), to=when(at(event, move.to)))
                for move in sorted(event.moved, key=lambda move: move.day)
                if max(move.day, move.to.date()) >= today
            ),
        ),
    )


def when(time: Event) -> Day:
    """Give when one time is, for machines and for people."""
    return Day(iso=machine_time(time), text=span(time.begin, time.end, whole_days=time.whole_days))


def dated(day: date) -> Day:
    """Give a day with its name."""
    return Day(iso=day.isoformat(), text=full_date(day))
