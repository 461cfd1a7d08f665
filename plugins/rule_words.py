"""Say in Dutch how often something comes again: elke eerste zaterdag van de maand, tot en met 31 augustus 2027."""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from plugins.dutch import MONTHS, WEEKDAYS, listing, long_date
from plugins.rule import Frequency, Rule

ORDINALS = {
    1: "eerste",
    2: "tweede",
    3: "derde",
    4: "vierde",
    5: "vijfde",
    -1: "laatste",
    -2: "voorlaatste",
}
COUNTS = dict(enumerate(("twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"), 2))
UNITS = {
    Frequency.DAILY: ("dag", "dagen"),
    Frequency.WEEKLY: ("week", "weken"),
    Frequency.MONTHLY: ("maand", "maanden"),
    Frequency.YEARLY: ("jaar", "jaar"),
}
WORKING_DAYS = tuple((0, day) for day in range(5))
LAST_DAY = "laatste dag"


def in_words(rule: Rule) -> str:
    """Say a whole rule; nothing where there are no plain words for it."""
    said = how_often(rule)
    return said and said + until(rule)


def until(rule: Rule) -> str:
    """Say where a rule ends, behind a comma; nothing where it goes on."""
    if rule.count:
        return f", {COUNTS.get(rule.count, rule.count)} keer"
    return f", tot en met {long_date(rule.last)}" if rule.last < date.max else ""


def how_often(rule: Rule) -> str:
    """Say a rule without its end; nothing where there are no plain words for it."""
    match rule.frequency, rule.weekdays, rule.month_days, rule.months:
        case _, (), (), ():
            return every(rule)
        case Frequency.WEEKLY, _, (), ():
            return every_week(rule)
        case Frequency.MONTHLY, (), month_days, () if all(day >= -1 for day in month_days):
            return f"{every(rule)} op de {listing([f'{day}e' if day > 0 else LAST_DAY for day in month_days])}"
        case Frequency.MONTHLY, weekdays, (), () if can_be_numbered(weekdays):
            said = numbered(weekdays)
            return f"elke {said} van de maand" if rule.interval == 1 else f"{every(rule)} op de {said}"
        case Frequency.YEARLY, weekdays, (), months if months and rule.interval == 1 and can_be_numbered(weekdays):
            return f"elke {numbered(weekdays)} van {listing([MONTHS[month - 1] for month in months])}"
    return ""


def every(rule: Rule) -> str:
    """Say how many days, weeks, months or years there are between: elke week, elke twee weken, elk jaar."""
    one, more = UNITS[rule.frequency]
    if rule.interval == 1:
        return f"{'elk' if rule.frequency is Frequency.YEARLY else 'elke'} {one}"
    return f"elke {COUNTS.get(rule.interval, rule.interval)} {more}"


def every_week(rule: Rule) -> str:
    """Say on which days of the week something is."""
    if rule.interval > 1:
        return f"{every(rule)} op {numbered(rule.weekdays)}"
    return f"elke {'werkdag' if rule.weekdays == WORKING_DAYS else numbered(rule.weekdays)}"


def can_be_numbered(weekdays: Iterable[tuple[int, int]]) -> bool:
    """Tell whether there is a word for which weekday of a month each of these is."""
    return all(number in ORDINALS for number, _ in weekdays)


def numbered(weekdays: Iterable[tuple[int, int]]) -> str:
    """Name weekdays: eerste en derde zaterdag, maandag en donderdag."""
    phrases = []
    for day, some in groupby(weekdays, key=lambda weekday: weekday[1]):
        ordinals = listing([ORDINALS[number] for number, _ in some if number])
        phrases.append(f"{ordinals} {WEEKDAYS[day]}".strip())
    return listing(phrases)


def in_order(weekdays: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Put weekdays in the order in which they are said, each once: Monday first, and the last one of a month last."""
    return tuple(sorted(set(weekdays), key=lambda weekday: (weekday[1], weekday[0] < 0, weekday[0])))
