"""Find what is wrong with the times of an event."""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice

from plugins.dutch import count, full_date, long_date
from plugins.library.fields import NEVER
from plugins.library.values import Fields
from plugins.messages import Kind
from plugins.model import UNDATED, Event
from plugins.occurrences import is_twice, occurrences, real
from plugins.problems import Problem
from plugins.rule import MOST, Frequency, Rule, days, fits
from plugins.rule_words import in_words

# A leap day that has to be a Saturday is the rarest day that a rule can name.
RAREST = 366 * 40
SHORTEST_MONTH, LEAP_DAY = 28, (2, 29)
NAMES = {"left_out": "behalve", "moved": "verplaatst"}


def event_problems(fields: Fields, path: str) -> Iterator[Problem]:
    """Find what is wrong with the fields of an event taken together."""
    begin, end = fields.values["begin"], fields.values["end"]
    if begin == NEVER:
        pass
    elif end and begin.whole_day != end.whole_day:
        yield Kind.HALF_TIME.at(path, fields.lines["end"])
    elif end and end.moment.timestamp() < begin.moment.timestamp():
        written = {"begin": written_time(begin.moment), "end": written_time(end.moment)}
        yield Kind.END_FIRST.at(path, fields.lines["end"], **written)
    if begin != NEVER:
        yield from clock_problems(fields, path)
        yield from repeat_problems(fields, path)
    if fields.values["date"] == UNDATED and "date" not in fields.wrong:
        yield Kind.NO_ANNOUNCEMENT.at(path, fields.lines.get("date", 1), example="datum: 18 januari 2022")


def clock_problems(fields: Fields, path: str) -> Iterator[Problem]:
    """Find times that the clock skips in spring, or says twice in autumn."""
    values = fields.values
    given = [(name, values[name]) for name in ("begin", "end") if values[name]]
    given += [("moved", shift.to) for shift in values["moved"]]
    for name, time in given:
        if not time.whole_day and real(time.moment) != time.moment:
            yield Kind.SKIPPED_TIME.at(path, fields.lines[name], time=written_time(time.moment))
        elif not time.whole_day and is_twice(time.moment):
            yield Kind.DOUBLE_TIME.at(path, fields.lines[name], time=written_time(time.moment))


def repeat_problems(fields: Fields, path: str) -> Iterator[Problem]:
    """Find what is wrong with the rule of an event, or else with what is different about some of its times."""
    values, lines = fields.values, fields.lines
    begin, whole_days = values["begin"].moment.date(), values["begin"].whole_day
    if values["repeat"]:
        wrong = tuple(first_problems(values["repeat"][0], begin, path, lines["repeat"]))
        yield from wrong or exceptions(fields, values["repeat"][0], begin, path)
        yield from passed_over(values["repeat"][0], begin, path, lines["repeat"])
    elif "repeat" not in fields.wrong:
        for name, said in NAMES.items():
            if values[name]:
                yield Kind.ALONE.at(path, lines[name], name=said)
    if whole_days and not all(shift.to.whole_day for shift in values["moved"]):
        yield Kind.MOVED_TIME.at(path, lines["moved"])


def first_problems(rule: Rule, begin: date, path: str, line: int) -> Iterator[Problem]:
    """Find a rule that does not begin where the event does."""
    if rule.last < begin:
        yield Kind.ENDED_RULE.at(path, line, end=long_date(rule.last), begin=long_date(begin))
    elif not fits(rule, begin):
        last = min(begin.toordinal() + RAREST, date.max.toordinal())
        later = map(date.fromordinal, range(begin.toordinal(), last + 1))
        first = next((f", zoals {long_date(day)}" for day in later if fits(rule, day)), "")
        said = f" ({in_words(rule)})" if in_words(rule) else ""
        yield Kind.NOT_FIRST.at(path, line, begin=full_date(begin), said=said, first=first)


def passed_over(rule: Rule, begin: date, path: str, line: int) -> Iterator[Problem]:
    """Find a rule without a day of its own that begins on one that not every month or year has."""
    if rule.weekdays or rule.month_days or rule.months:
        return
    if rule.frequency is Frequency.MONTHLY and begin.day > SHORTEST_MONTH:
        yield Kind.PASSED_OVER.at(path, line, every="elke maand", day=f"{begin.day}e")
    if rule.frequency is Frequency.YEARLY and (begin.month, begin.day) == LEAP_DAY:
        yield Kind.PASSED_OVER.at(path, line, every="elk jaar", day="29 februari")


def exceptions(fields: Fields, rule: Rule, begin: date, path: str) -> Iterator[Problem]:
    """Find exceptions to a rule for days that it does not have, or that are excepted twice, or that are all it has."""
    values, lines = fields.values, fields.lines
    given = [("left_out", day) for day in values["left_out"]] + [("moved", shift.day) for shift in values["moved"]]
    last = max((day for _, day in given), default=begin)
    there = set(until(days(rule, begin), last)) if given else set()
    seen: set[date] = set()
    for name, day in given:
        if day not in there:
            yield Kind.NO_OCCURRENCE.at(path, lines[name], day=full_date(day), name=NAMES[name])
        elif day in seen:
            yield Kind.EXCEPTED_TWICE.at(path, lines[name], day=full_date(day))
        seen.add(day)
    if rule.ends and set(islice(days(rule, begin), len(values["left_out"]) + 1)) <= set(values["left_out"]):
        yield Kind.NOTHING_LEFT.at(path, lines["left_out"])


def until(found: Iterable[date], last: date) -> Iterator[date]:
    """Yield days up to the last one that counts, and no more than an event may have."""
    for day in islice(found, MOST):
        if day > last:
            return
        yield day


def too_often(events: Iterable[Event], now: datetime) -> Iterator[Problem]:
    """Find events that come again more often than the site can show."""
    for event in events:
        if len(occurrences(event, now)) > MOST:
            yield Kind.TOO_MANY_TIMES.at(event.path, event.lines["repeat"], times=count(MOST, "keer", "keer"))


def written_time(moment: datetime) -> str:
    """Write a moment as volunteers may: 07-03-2027 10:00."""
    return f"{moment:%d-%m-%Y %H:%M}"
