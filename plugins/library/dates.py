"""Read dates as Dutch volunteers write them."""

import calendar
import re
from dataclasses import dataclass
from datetime import datetime, timedelta

from plugins.dutch import AMSTERDAM, MONTHS
from plugins.guess import did_you_mean
from plugins.messages import Kind, Wrong
from plugins.model import FOREVER

WEEKDAYS = "maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
TIME = r"(?:(?:,?\s+(?:om\s+)?|T)(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d)(?:\.\d+)?)?(?:\s+uur)?)?"
ZONE = r"\s*(?P<zone>Z|[+-](?:0\d|1[0-4]):?[0-5]\d)?"
FORMS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?:(?:{WEEKDAYS}),?\s+)?(?P<day>\d{{1,2}})\s+(?P<month>[^\W\d]+\.?)\s+(?P<year>\d{{4}}){TIME}",
        rf"(?P<day>\d{{1,2}})[-/.](?P<month>\d{{1,2}})[-/.](?P<year>\d{{4}}){TIME}",
        rf"(?P<year>\d{{4}})-(?P<month>\d{{1,2}})-(?P<day>\d{{1,2}}){TIME}{ZONE}",
    )
)


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A moment in Amsterdam, and whether it is a whole day (the moment is then its midnight)."""

    moment: datetime
    whole_day: bool


def moment(text: str) -> datetime:
    """Read a day, with or without a time, as a moment in Amsterdam (a day is its midnight); raises Wrong."""
    return when(text).moment


def last_day(text: str) -> datetime:
    """Read a day as the midnight that ends it; raises Wrong."""
    day = moment(text).replace(hour=0, minute=0, second=0)
    return min(day, FOREVER - timedelta(days=1)) + timedelta(days=1)


def when(text: str) -> When:
    """Read a day, with or without a time; raises Wrong."""
    match = next(filter(None, (form.fullmatch(text.strip()) for form in FORMS)), None)
    if match is None:
        raise Wrong(Kind.NO_DATE, value=text)
    found = match.groupdict()
    year, month, day = int(found["year"]), month_number(found["month"], text), int(found["day"])
    if year == 0 or not 1 <= month <= 12:
        raise Wrong(Kind.NO_DATE, value=text)
    days = calendar.monthrange(year, month)[1]
    if not 1 <= day <= days:
        name = MONTHS[month - 1]
        raise Wrong(Kind.NO_SUCH_DAY, value=f"{day} {name} {year}", month=f"{name} {year}", days=days)
    hour, minute, second = (int(found[name] or 0) for name in ("hour", "minute", "second"))
    if hour > 23 or minute > 59 or second > 59:
        raise Wrong(Kind.NO_SUCH_TIME, value=text)
    local = datetime(year, month, day, hour, minute, second, tzinfo=AMSTERDAM)
    return When(moment=in_amsterdam(local, found.get("zone") or ""), whole_day=found["hour"] is None)


def in_amsterdam(local: datetime, zone: str) -> datetime:
    """Give the moment in Amsterdam of a local time with a zone as ISO 8601 writes it; none is Amsterdam's own."""
    if not zone or local.year in {1, 9999}:
        return local
    offset = "+00:00" if zone in {"Z", "z"} else zone
    return datetime.fromisoformat(f"{local.replace(tzinfo=None).isoformat()}{offset}").astimezone(AMSTERDAM)


def month_number(word: str, text: str) -> int:
    """Give the number of a month from its number, its name, or three or more letters of its name; raises Wrong."""
    if word.isdecimal():
        return int(word)
    name = word.lower().rstrip(".")
    short = {"mrt": "maart"}.get(name, name)
    for number, month in enumerate(MONTHS, 1):
        if len(short) >= 3 and month.startswith(short):
            return number
    raise Wrong(Kind.NO_SUCH_MONTH, value=text, guess=did_you_mean(name, MONTHS))
