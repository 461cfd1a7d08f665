"""Read how often an event comes again, in Dutch or as calendars write it; raises Wrong for what it cannot read."""

import re
from dataclasses import dataclass, replace
from datetime import date, datetime

from plugins.dutch import MONTHS, WEEKDAYS, count
from plugins.library.calendar_rule import is_rule, read_rule
from plugins.library.dates import When, moment, when
from plugins.messages import Kind, Wrong
from plugins.rule import LARGEST_INTERVAL, MOST, Frequency, Rule
from plugins.rule_words import COUNTS, LAST_DAY, ORDINALS, UNITS, in_order

Weekdays = tuple[tuple[int, int], ...]
LONGEST = 300
END = re.compile(r"(?P<how>.*?),? (?:(?:tot en met|tot|t/m) (?P<day>.+)|(?P<number>\w+) keer)")
EVERY = re.compile(
    r"elke? (?:(?P<number>\w+) )?(?P<unit>dag|dagen|week|weken|maand|maanden|jaar|jaren)(?: op (?P<on>.+))?"
)
ON = re.compile(r"elke? (?P<on>.+?)(?: van (?P<months>.+))?")
AND = re.compile(r", | en ")
MONTH_DAY = re.compile(r"([1-9]|[12]\d|3[01])(?:e|de|ste)?")
FREQUENCIES = {word: frequency for frequency, words in UNITS.items() for word in words} | {"jaren": Frequency.YEARLY}
NUMBERS = {word: number for number, word in COUNTS.items()}
PLACES = {word: number for number, word in ORDINALS.items()}
SHORT = {
    "dagelijks": "elke dag",
    "wekelijks": "elke week",
    "maandelijks": "elke maand",
    "jaarlijks": "elk jaar",
    "elk kwartaal": "elke drie maanden",
    "om de dag": "elke twee dagen",
    "om de week": "elke twee weken",
    "elke werkdag": "elke maandag, dinsdag, woensdag, donderdag en vrijdag",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift:
    """That what would be on a day is at another moment, or on another day at its own time."""

    day: date
    to: When


def repeat(text: str) -> tuple[Rule, ...]:
    """Read a rule; one, as the field stands there once."""
    if is_rule(text):
        return (read_rule(text),)
    said = " ".join(text.lower().split()).replace("iedere ", "elke ").replace("ieder ", "elk ")
    if len(said) > LONGEST:
        raise Wrong(Kind.NO_RULE, value=text[:60])
    match = END.fullmatch(said)
    try:
        rule = how_often(match["how"] if match else said)
        times = number_of(match["number"]) if match and match["number"] else 0
    except (KeyError, ValueError):
        raise Wrong(Kind.NO_RULE, value=text) from None
    if times > MOST:
        raise Wrong(Kind.TOO_MANY_TIMES, times=count(MOST, "keer", "keer"))
    last = moment(match["day"]).date() if match and match["day"] else date.max
    return (replace(rule, count=times, last=last),)


def how_often(said: str) -> Rule:
    """Read a rule without its end; raises KeyError or ValueError."""
    said = SHORT.get(said, said)
    match = EVERY.fullmatch(said)
    if match:
        return every(match)
    match = ON.fullmatch(said)
    if not match:
        raise ValueError(said)
    weekdays, of = weekdays_of(match["on"]), match["months"]
    if is_numbered(weekdays):
        months = () if of in {None, "de maand"} else tuple(sorted({MONTHS.index(m) + 1 for m in AND.split(of)}))
        return Rule(frequency=Frequency.YEARLY if months else Frequency.MONTHLY, weekdays=weekdays, months=months)
    if of:
        raise ValueError(said)
    return Rule(frequency=Frequency.WEEKLY, weekdays=weekdays)


def every(match: re.Match[str]) -> Rule:
    """Read a rule that counts days, weeks, months or years, perhaps with the days on which it is."""
    interval = number_of(match["number"]) if match["number"] else 1
    if interval > LARGEST_INTERVAL:
        raise ValueError(interval)
    rule = Rule(frequency=FREQUENCIES[match["unit"]], interval=interval)
    on = (match["on"] or "").removeprefix("de ")
    if not on:
        return rule
    if rule.frequency is Frequency.MONTHLY and (LAST_DAY in on or on[0].isdecimal()):
        return replace(rule, month_days=month_days_of(on))
    weekdays = weekdays_of(on)
    if {Frequency.WEEKLY: False, Frequency.MONTHLY: True}[rule.frequency] != is_numbered(weekdays):
        raise ValueError(on)
    return replace(rule, weekdays=weekdays)


def weekdays_of(said: str) -> Weekdays:
    """Read weekdays, all of them with or all of them without their place: eerste en derde zaterdag."""
    found: list[tuple[int, int]] = []
    places: list[int] = []
    for part in AND.split(said):
        *before, last = part.split(" ")
        if last in PLACES:
            places += [PLACES[word] for word in (*before, last)]
            continue
        places += [PLACES[word] for word in before]
        found += [(number, WEEKDAYS.index(last)) for number in places or [0]]
        places = []
    if places or len({bool(number) for number, _ in found}) > 1:
        raise ValueError(said)
    return in_order(found)


def is_numbered(weekdays: Weekdays) -> bool:
    """Tell whether weekdays have their place in a month."""
    return weekdays[0][0] != 0


def month_days_of(said: str) -> tuple[int, ...]:
    """Read days of the month: 1e en 15e, laatste dag."""
    found = set()
    for part in AND.split(said):
        match = MONTH_DAY.fullmatch(part)
        if not match and part != LAST_DAY:
            raise ValueError(part)
        found.add(int(match[1]) if match else -1)
    return tuple(sorted(found, key=lambda day: (day < 0, day)))


def number_of(word: str) -> int:
    """Read a number from its word or its digits; raises ValueError for none."""
    number = NUMBERS.get(word) or int(word)
    if not number:
        raise ValueError(word)
    return number


def day(text: str) -> date:
    """Read the day of one time that an event is."""
    return moment(text).date()


def shift(text: str) -> Shift:
    """Read where one time has gone: `7 maart 2027 -> 14 maart 2027 10:00`."""
    before, arrow, after = re.sub(r"→|=>|\s+naar\s+", "->", text).partition("->")
    if not arrow:
        raise Wrong(Kind.NO_SHIFT, value=text)
    return Shift(day=day(before), to=when(after))


def moved_to(given: Shift, begin: datetime) -> datetime:
    """Give the moment to which one time of an event has gone; without a time it keeps that of the event."""
    return given.to.moment if not given.to.whole_day else given.to.moment.replace(hour=begin.hour, minute=begin.minute)
