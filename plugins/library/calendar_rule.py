"""Read a rule as calendars write it (RFC 5545, section 3.3.10), in as far as it counts days; raises Wrong."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import MAXYEAR, UTC, date, datetime, timedelta
from types import MappingProxyType
from typing import Any

from plugins.dutch import AMSTERDAM, count
from plugins.messages import Kind, Wrong
from plugins.rule import DAYS, LARGEST_INTERVAL, MOST, Frequency, Rule
from plugins.rule_words import in_order

WEEKDAY = re.compile(rf"([+-]?[1-9]\d?)?({'|'.join(DAYS)})")
UNTIL = re.compile(r"(\d{8})(?:T(\d{6})(Z?))?", re.ASCII)


def is_rule(text: str) -> bool:
    """Tell whether a text is meant as a rule for calendars."""
    return "=" in text


def read_rule(text: str) -> Rule:
    """Read a rule; raises Wrong that names the part that it cannot read."""
    given: dict[str, str] = {}
    for part in text.upper().replace(" ", "").removeprefix("RRULE:").strip(";").split(";"):
        name, _, value = part.partition("=")
        if name in given or name not in PARTS:
            raise Wrong(Kind.RULE_PART, value=text, part=part)
        given[name] = value
    values: dict[str, Any] = {}
    for name, value in given.items():
        attribute, take = PARTS[name]
        try:
            values[attribute] = take(value)
        except (KeyError, ValueError):
            raise Wrong(Kind.RULE_PART, value=text, part=f"{name}={value}") from None
    position = values.pop("position", 0)
    if "frequency" not in values:
        raise Wrong(Kind.NO_RULE, value=text)
    rule = Rule(**values)
    if rule.count > MOST:
        raise Wrong(Kind.TOO_MANY_TIMES, times=count(MOST, "keer", "keer"))
    wrong = next((name for name, test in TESTS.items() if name in given and not test(rule)), "")
    if wrong:
        raise Wrong(Kind.RULE_PART, value=text, part=f"{wrong}={given[wrong]}")
    # Some calendars write the first Saturday as the first of all Saturdays of the month.
    return replace(rule, weekdays=((position, rule.weekdays[0][1]),)) if position else rule


def whole_numbers(low: int, high: int) -> Callable[[str], tuple[int, ...]]:
    """Make a reader of numbers with commas between them, without 0, in their order; those from the end come last."""

    def take(text: str) -> tuple[int, ...]:
        found = {int(part) for part in text.split(",")}
        if any(not number or not low <= number <= high for number in found):
            raise ValueError(text)
        return tuple(sorted(found, key=lambda number: (number < 0, number)))

    return take


def one(low: int, high: int) -> Callable[[str], int]:
    """Make a reader of one number."""
    take = whole_numbers(low, high)

    def take_one(text: str) -> int:
        (number,) = take(text)
        return number

    return take_one


def weekdays(text: str) -> tuple[tuple[int, int], ...]:
    """Read weekdays: `MO`, `1SA` and `-1FR`."""
    found = [WEEKDAY.fullmatch(part) for part in text.split(",")]
    return in_order((int(match[1] or 0), DAYS.index(match[2])) if match else (0, DAYS.index("")) for match in found)


def last_day(text: str) -> date:
    """Read the last day; a moment is read as the day in Amsterdam that it is in or that it ends."""
    match = UNTIL.fullmatch(text)
    if not match:
        raise ValueError(text)
    moment = datetime.strptime(f"{match[1]}{match[2] or '000000'}", "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    if not match[3] or moment.year == MAXYEAR:
        return moment.date()
    return (moment.astimezone(AMSTERDAM) - timedelta(seconds=1)).date()


PARTS: Mapping[str, tuple[str, Callable[[str], object]]] = MappingProxyType(
    {
        "FREQ": ("frequency", Frequency.__getitem__),
        "INTERVAL": ("interval", one(1, LARGEST_INTERVAL)),
        "COUNT": ("count", one(1, 10**12)),
        "UNTIL": ("last", last_day),
        "BYDAY": ("weekdays", weekdays),
        "BYMONTHDAY": ("month_days", whole_numbers(-31, 31)),
        "BYMONTH": ("months", whole_numbers(1, 12)),
        "BYSETPOS": ("position", one(-5, 5)),
        "WKST": ("week_start", DAYS.index),
    }
)
# What a part needs beside it.
TESTS: Mapping[str, Callable[[Rule], bool]] = MappingProxyType(
    {
        "UNTIL": lambda rule: not rule.count,
        "BYDAY": lambda rule: (
            rule.frequency in {Frequency.MONTHLY, Frequency.YEARLY} or not any(number for number, _ in rule.weekdays)
        ),
        "BYMONTHDAY": lambda rule: rule.frequency is not Frequency.WEEKLY,
        "BYSETPOS": lambda rule: (
            (rule.frequency is Frequency.MONTHLY or len(rule.months) == 1)
            and [number for number, _ in rule.weekdays] == [0]
            and not rule.month_days
        ),
    }
)
