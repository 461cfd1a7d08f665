"""A rule has its days, its form in calendars and its words."""

from dataclasses import replace
from datetime import date
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.calendar_rule import read_rule
from plugins.library.repeat import repeat
from plugins.rule import MOST, Frequency, Rule, days, days_until, fits, in_calendars
from plugins.rule_words import COUNTS, ORDINALS, how_often, in_order, in_words
from tests.examples import STEADY

SATURDAYS = Rule(frequency=Frequency.MONTHLY, weekdays=((1, 5),), last=date(2027, 8, 31))
DAY_LISTS = st.lists(st.sampled_from([*range(1, 32), -1]), min_size=1, unique=True)
NUMBERED = st.lists(st.tuples(st.sampled_from(list(ORDINALS)), st.integers(0, 6)), min_size=1).map(in_order)
PLAIN = st.lists(st.tuples(st.just(0), st.integers(0, 6)), min_size=1).map(in_order)
SORTED_DAYS = DAY_LISTS.map(lambda found: tuple(sorted(found, key=lambda day: (day < 0, day))))
MONTHS = st.sets(st.integers(1, 12), min_size=1).map(lambda found: tuple(sorted(found)))
INTERVALS = st.integers(1, 40)
# Every rule for which there are words, without its end.
SAID = st.one_of(
    st.builds(Rule, frequency=st.sampled_from(Frequency), interval=INTERVALS),
    st.builds(Rule, frequency=st.just(Frequency.WEEKLY), interval=INTERVALS, weekdays=PLAIN),
    st.builds(Rule, frequency=st.just(Frequency.MONTHLY), interval=INTERVALS, weekdays=NUMBERED),
    st.builds(Rule, frequency=st.just(Frequency.MONTHLY), interval=INTERVALS, month_days=SORTED_DAYS),
    st.builds(Rule, frequency=st.just(Frequency.YEARLY), weekdays=NUMBERED, months=MONTHS),
)
ENDS: st.SearchStrategy[dict[str, object]] = st.one_of(
    st.just({}),
    st.builds(dict, count=st.integers(1, MOST)),
    st.builds(dict, last=st.dates(date(1000, 1, 1), date(9999, 12, 30))),
)


def ended(rule: Rule, end: dict[str, object]) -> Rule:
    """Give a rule with an end."""
    return replace(rule, **end)  # type: ignore[arg-type]


RULES = st.builds(ended, SAID, ENDS)


@STEADY
@given(RULES)
def test_what_is_said_can_be_read(rule: Rule) -> None:
    """The words on a page, written behind `herhaal`, mean the same rule."""
    assert in_words(rule)
    assert repeat(in_words(rule)) == (rule,)


@STEADY
@given(RULES, st.integers(0, 6))
def test_what_calendars_are_given_can_be_read(rule: Rule, start: int) -> None:
    """The rule in a calendar, written behind `herhaal`, is the same rule, wherever its weeks begin."""
    own = ended(rule, {"week_start": start})
    assert read_rule(in_calendars(own)) == own


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (SATURDAYS, "elke eerste zaterdag van de maand, tot en met 31 augustus 2027"),
        (Rule(frequency=Frequency.WEEKLY, interval=2, count=10), "elke twee weken, tien keer"),
        (Rule(frequency=Frequency.WEEKLY, interval=13, count=20), "elke 13 weken, 20 keer"),
        (Rule(frequency=Frequency.DAILY), "elke dag"),
        (Rule(frequency=Frequency.YEARLY), "elk jaar"),
        (Rule(frequency=Frequency.YEARLY, interval=2), "elke twee jaar"),
        (Rule(frequency=Frequency.WEEKLY, weekdays=((0, 0), (0, 3))), "elke maandag en donderdag"),
        (Rule(frequency=Frequency.WEEKLY, weekdays=tuple((0, day) for day in range(5))), "elke werkdag"),
        (Rule(frequency=Frequency.WEEKLY, interval=2, weekdays=((0, 5),)), "elke twee weken op zaterdag"),
        (Rule(frequency=Frequency.MONTHLY, month_days=(1, 15, -1)), "elke maand op de 1e, 15e en laatste dag"),
        (Rule(frequency=Frequency.MONTHLY, weekdays=((1, 5), (-1, 5))), "elke eerste en laatste zaterdag van de maand"),
        (
            Rule(frequency=Frequency.MONTHLY, interval=3, weekdays=((1, 5), (1, 6))),
            "elke drie maanden op de eerste zaterdag en eerste zondag",
        ),
        (
            Rule(frequency=Frequency.YEARLY, weekdays=((2, 5),), months=(3, 9)),
            "elke tweede zaterdag van maart en september",
        ),
    ],
)
def test_a_rule_is_said_in_plain_words(rule: Rule, words: str) -> None:
    """As people say it."""
    assert in_words(rule) == words


@pytest.mark.parametrize(
    "rule",
    [
        Rule(frequency=Frequency.DAILY, months=(7, 8)),
        Rule(frequency=Frequency.MONTHLY, weekdays=((0, 4),), month_days=(13,)),
        Rule(frequency=Frequency.MONTHLY, month_days=(-2,)),
        Rule(frequency=Frequency.MONTHLY, weekdays=((0, 4),)),
        Rule(frequency=Frequency.YEARLY, weekdays=((20, 0),)),
        Rule(frequency=Frequency.YEARLY, interval=2, weekdays=((1, 0),), months=(3,)),
    ],
)
def test_what_has_no_plain_words_is_not_said(rule: Rule) -> None:
    """Its days say it."""
    assert (how_often(rule), in_words(rule)) == ("", "")


@pytest.mark.parametrize(
    ("rule", "first", "found"),
    [
        (SATURDAYS, date(2027, 6, 5), [date(2027, 6, 5), date(2027, 7, 3), date(2027, 8, 7)]),
        (Rule(frequency=Frequency.MONTHLY, count=3), date(2027, 1, 31), [date(2027, month, 31) for month in (1, 3, 5)]),
        (Rule(frequency=Frequency.YEARLY, count=2), date(2028, 2, 29), [date(2028, 2, 29), date(2032, 2, 29)]),
        (
            Rule(frequency=Frequency.WEEKLY, interval=2, weekdays=((0, 1), (0, 6)), count=3, week_start=6),
            date(2027, 3, 7),
            [date(2027, 3, 7), date(2027, 3, 9), date(2027, 3, 21)],
        ),
        (Rule(frequency=Frequency.WEEKLY), date(9999, 12, 24), [date(9999, 12, 24), date(9999, 12, 31)]),
    ],
)
def test_a_rule_has_its_days(rule: Rule, first: date, found: list[date]) -> None:
    """Months and years that have no such day are passed over, and after the last day of all there is none."""
    assert list(islice(days(rule, first), 5)) == found


@STEADY
@given(RULES, st.dates(date(1990, 1, 1), date(2060, 1, 1)))
def test_a_rule_begins_with_a_day_that_fits(rule: Rule, day: date) -> None:
    """A day fits exactly where the rule, counted from it, has it."""
    if fits(rule, day):
        assert next(days(rule, day)) == day
        assert all(fits(rule, found) for found in islice(days(rule, day), 5))


@pytest.mark.parametrize(
    ("rule", "day", "there"),
    [
        (SATURDAYS, date(2027, 3, 6), True),
        (SATURDAYS, date(2027, 3, 5), False),
        (SATURDAYS, date(2027, 3, 13), False),
        (SATURDAYS, date(2027, 9, 4), False),
        (Rule(frequency=Frequency.MONTHLY, weekdays=((-1, 4),)), date(2027, 2, 26), True),
        (Rule(frequency=Frequency.MONTHLY, month_days=(-1,)), date(2028, 2, 29), True),
        (Rule(frequency=Frequency.YEARLY, weekdays=((20, 0),)), date(2027, 5, 17), True),
        (Rule(frequency=Frequency.YEARLY, weekdays=((-1, 4),)), date(2027, 12, 31), True),
        (Rule(frequency=Frequency.DAILY, months=(7,)), date(2027, 6, 30), False),
        (Rule(frequency=Frequency.WEEKLY), date(2027, 6, 30), True),
    ],
)
def test_a_day_fits_a_rule(rule: Rule, day: date, *, there: bool) -> None:
    """By its month, its number in the month from either end, and its weekday."""
    assert fits(rule, day) == there


def test_no_more_days_are_looked_for_than_anybody_plans() -> None:
    """A rule without end has days up to the limit and so many after it, and never more than can be shown."""
    daily = Rule(frequency=Frequency.DAILY)
    assert days_until(daily, date(2027, 1, 1), date(2027, 1, 2), 2) == tuple(date(2027, 1, day) for day in range(1, 5))
    assert days_until(daily, date(2027, 1, 1), date(2026, 1, 1), 1) == (date(2027, 1, 1),)
    assert len(days_until(daily, date(1, 1, 1), date(2027, 1, 2), 1)) == MOST + 1


def test_numbers_have_words() -> None:
    """From two, for one of them is none."""
    assert (COUNTS[2], COUNTS[12]) == ("twee", "twaalf")
