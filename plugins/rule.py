"""Rule: on which days an event comes again, as calendars have it (RFC 5545, section 3.3.10)."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import IntEnum
from functools import lru_cache
from itertools import islice, takewhile

from dateutil.rrule import rrule, weekday

# More than anybody plans, and as many as can be worked out in no time: every day for eight years.
MOST = 3000
LARGEST_INTERVAL = 1000
FURTHEST = 366 * 200
DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Frequency(IntEnum):
    """What a rule counts in; the numbers are those of dateutil."""

    YEARLY = 0
    MONTHLY = 1
    WEEKLY = 2
    DAILY = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """How often an event comes again: every so many days, weeks, months or years, on days that fit what more it says.

    A weekday is a number and a day: Monday is day 0; its number 0 for every one, 1 for the first and -1 for the last
    of the month (in a yearly rule without months: of the year). Days of the month may count from its end. The rule
    stops after `count` days, of which 0 is none, or with the day `last`. Weeks begin on the day `week_start`.
    """

    frequency: Frequency
    interval: int = 1
    weekdays: tuple[tuple[int, int], ...] = ()
    month_days: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    week_start: int = 0
    count: int = 0
    last: date = date.max

    @property
    def ends(self) -> bool:
        """Tell whether there is a last time."""
        return self.count > 0 or self.last < date.max


def days(rule: Rule, first: date) -> Iterator[date]:
    """Yield the days of a rule from the first one on, which has to fit it, for as long as anybody looks ahead."""
    horizon = date.fromordinal(min(first.toordinal() + FURTHEST, date.max.toordinal()))
    found = rrule(
        rule.frequency,
        dtstart=datetime.combine(first, time()),
        interval=rule.interval,
        wkst=rule.week_start,
        count=rule.count or None,
        until=datetime.combine(rule.last, time()) if rule.last < date.max else None,
        byweekday=[weekday(day, number or None) for number, day in rule.weekdays] or None,
        bymonthday=rule.month_days or None,
        bymonth=rule.months or None,
    )
    return takewhile(lambda day: day <= horizon, (moment.date() for moment in found))


@lru_cache(maxsize=1000)
def days_until(rule: Rule, first: date, limit: date, more: int) -> tuple[date, ...]:
    """Give the days of a rule up to a day, and so many after it; of days without number only the first MOST and one."""
    found: list[date] = []
    for day in islice(days(rule, first), MOST + 1):
        found.append(day)
        more -= day > limit
        if more <= 0 and day > limit:
            break
    return tuple(found)


def fits(rule: Rule, day: date) -> bool:
    """Tell whether a day is one that a rule can begin with."""
    length = monthrange(day.year, day.month)[1]
    return (
        day <= rule.last
        and (not rule.months or day.month in rule.months)
        and (not rule.month_days or not {day.day, day.day - length - 1}.isdisjoint(rule.month_days))
        and (not rule.weekdays or any(is_weekday(rule, day, number, name) for number, name in rule.weekdays))
    )


def is_weekday(rule: Rule, day: date, number: int, name: int) -> bool:
    """Tell whether a day is that weekday, and that one of its month or its year."""
    if day.weekday() != name or not number:
        return day.weekday() == name
    if rule.frequency is Frequency.YEARLY and not rule.months:
        place, length = day.timetuple().tm_yday, 365 + isleap(day.year)
    else:
        place, length = day.day, monthrange(day.year, day.month)[1]
    return number in {(place - 1) // 7 + 1, -((length - place) // 7 + 1)}


def in_calendars(rule: Rule, until: str = "") -> str:
    """Write a rule as calendars do; `until` is how its last day is written, else as a day."""
    names = [f"{number or ''}{DAYS[day]}" for number, day in rule.weekdays]
    last = (until or rule.last.isoformat().replace("-", "")) if rule.last < date.max else ""
    parts = {
        "FREQ": rule.frequency.name,
        "INTERVAL": str(rule.interval) if rule.interval > 1 else "",
        "COUNT": str(rule.count or ""),
        "UNTIL": last,
        "BYMONTH": ",".join(map(str, rule.months)),
        "BYMONTHDAY": ",".join(map(str, rule.month_days)),
        "BYDAY": ",".join(names),
        "WKST": DAYS[rule.week_start] if rule.week_start else "",
    }
    return ";".join(f"{name}={value}" for name, value in parts.items() if value)
