"""How often an event comes again is read in Dutch, and as calendars write it."""

from datetime import date

import pytest

from plugins.library.dates import When
from plugins.library.repeat import Shift, moved_to, repeat, shift
from plugins.messages import Kind, Wrong
from plugins.rule import Frequency, Rule
from plugins.rule_words import WORKING_DAYS
from tests.effort import is_linear
from tests.examples import moment

D, W, M, Y = Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("elke eerste zaterdag tot 31-08-2027", Rule(frequency=M, weekdays=((1, 5),), last=date(2027, 8, 31))),
        ("Elke week", Rule(frequency=W)),
        ("elke  twee weken", Rule(frequency=W, interval=2)),
        ("iedere 2 weken op zaterdag", Rule(frequency=W, interval=2, weekdays=((0, 5),))),
        ("om de week", Rule(frequency=W, interval=2)),
        ("wekelijks t/m 3 mei 2027", Rule(frequency=W, last=date(2027, 5, 3))),
        ("elke maand", Rule(frequency=M)),
        ("elk kwartaal", Rule(frequency=M, interval=3)),
        ("elke laatste vrijdag", Rule(frequency=M, weekdays=((-1, 4),))),
        ("elke derde en eerste zaterdag van de maand", Rule(frequency=M, weekdays=((1, 5), (3, 5)))),
        ("elke maand op de 15e", Rule(frequency=M, month_days=(15,))),
        ("elke maand op laatste dag", Rule(frequency=M, month_days=(-1,))),
        ("elk jaar", Rule(frequency=Y)),
        ("ieder jaar tot en met 2030-01-01", Rule(frequency=Y, last=date(2030, 1, 1))),
        ("elke eerste zaterdag van maart", Rule(frequency=Y, weekdays=((1, 5),), months=(3,))),
        ("elke dag, tien keer", Rule(frequency=D, count=10)),
        ("elke dag 30 keer", Rule(frequency=D, count=30)),
        ("elke dag, 3000 keer", Rule(frequency=D, count=3000)),
        ("elke werkdag", Rule(frequency=W, weekdays=WORKING_DAYS)),
        ("elke zaterdag, zondag en maandag", Rule(frequency=W, weekdays=((0, 0), (0, 5), (0, 6)))),
        ("FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624", Rule(frequency=W, weekdays=((0, 3),), last=date(2027, 6, 24))),
        ("rrule:freq=monthly; byday=-1fr;", Rule(frequency=M, weekdays=((-1, 4),))),
        ("FREQ=MONTHLY;BYDAY=SA;BYSETPOS=1", Rule(frequency=M, weekdays=((1, 5),))),
        ("FREQ=YEARLY;BYMONTH=3;BYDAY=SA;BYSETPOS=-1", Rule(frequency=Y, weekdays=((-1, 5),), months=(3,))),
        ("FREQ=WEEKLY;UNTIL=20270624T215959Z", Rule(frequency=W, last=date(2027, 6, 24))),
        ("FREQ=WEEKLY;UNTIL=20270624T220000Z", Rule(frequency=W, last=date(2027, 6, 24))),
        ("FREQ=WEEKLY;UNTIL=20270624T220001Z", Rule(frequency=W, last=date(2027, 6, 25))),
        ("FREQ=WEEKLY;UNTIL=20270624T235959", Rule(frequency=W, last=date(2027, 6, 24))),
        ("FREQ=WEEKLY;UNTIL=20270624T000000", Rule(frequency=W, last=date(2027, 6, 24))),
        ("FREQ=WEEKLY;UNTIL=99991231T235959Z", Rule(frequency=W)),
        ("FREQ=WEEKLY;UNTIL=00010101T000000Z", Rule(frequency=W, last=date.min)),
        ("FREQ=WEEKLY;INTERVAL=2;WKST=SU;COUNT=5", Rule(frequency=W, interval=2, week_start=6, count=5)),
        ("FREQ=MONTHLY;BYMONTHDAY=-1,15", Rule(frequency=M, month_days=(15, -1))),
    ],
)
def test_a_rule_is_read(text: str, rule: Rule) -> None:
    """As volunteers say it, and as programs export it."""
    assert repeat(text) == (rule,)


@pytest.mark.parametrize(
    "text",
    [
        "soms",
        "elke",
        "elke op",
        "elke , zaterdag",
        "elke paasdag",
        "elk jaar op zaterdag",
        "elke dag op maandag",
        "elke week op de eerste zaterdag",
        "elke maand op zaterdag",
        "elke maand op de 32e",
        "elke zaterdag en eerste zondag",
        "elke zaterdag van maart",
        "elke eerste zaterdag van de week",
        "elke eerste",
        "elke nul weken",
        "elke 0 weken",
        "elke 5000 weken",
        "elke week, veel keer",
        "elke week, 0 keer",
        "om de twee weken",
        "COUNT=3",
        "elke zaterdag en " * 100,
    ],
)
def test_what_is_no_rule_is_told(text: str) -> None:
    """With what is written there."""
    with pytest.raises(Wrong) as caught:
        repeat(text)
    assert caught.value.kind is Kind.NO_RULE
    assert caught.value.values == {"value": text[:60]}


@pytest.mark.parametrize(
    ("text", "part"),
    [
        ("FREQ=SECONDLY", "FREQ=SECONDLY"),
        ("FREQ=DAILY;INTERVAL=0", "INTERVAL=0"),
        ("FREQ=DAILY;INTERVAL=-1", "INTERVAL=-1"),
        ("FREQ=DAILY;INTERVAL=1000000", "INTERVAL=1000000"),
        ("FREQ=DAILY;INTERVAL=1,2", "INTERVAL=1,2"),
        (f"FREQ=DAILY;INTERVAL={'9' * 5000}", f"INTERVAL={'9' * 5000}"),
        ("FREQ=DAILY;BYHOUR=1,2,3", "BYHOUR=1,2,3"),
        ("FREQ=DAILY;FREQ=WEEKLY", "FREQ=WEEKLY"),
        ("FREQ=DAILY;COUNT=3;UNTIL=20270101", "UNTIL=20270101"),
        ("FREQ=DAILY;UNTIL=20271301", "UNTIL=20271301"),
        ("FREQ=DAILY;UNTIL=morgen", "UNTIL=MORGEN"),
        ("FREQ=WEEKLY;BYDAY=1SA", "BYDAY=1SA"),
        ("FREQ=WEEKLY;BYDAY=ZA", "BYDAY=ZA"),
        ("FREQ=WEEKLY;BYMONTHDAY=1", "BYMONTHDAY=1"),
        ("FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"),
        ("FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"),
        ("FREQ=YEARLY;BYMONTH=13", "BYMONTH=13"),
        ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=YEARLY;BYDAY=MO;BYSETPOS=1", "BYSETPOS=1"),
        ("FREQ=WEEKLY;WKST=", "WKST="),
        ("=", "="),
    ],
)
def test_what_an_agenda_cannot_do_is_told(text: str, part: str) -> None:
    """With the part of the rule that it is about."""
    with pytest.raises(Wrong) as caught:
        repeat(text)
    assert (caught.value.kind, caught.value.values["part"]) == (Kind.RULE_PART, part)


@pytest.mark.parametrize("text", ["FREQ=DAILY;COUNT=1000000000", "elke dag, 3001 keer"])
def test_nobody_comes_a_thousand_times(text: str) -> None:
    """More times than the agenda can show are too many."""
    with pytest.raises(Wrong) as caught:
        repeat(text)
    assert caught.value.kind is Kind.TOO_MANY_TIMES


def test_an_end_that_is_no_day_is_told() -> None:
    """As any day that cannot be read."""
    with pytest.raises(Wrong) as caught:
        repeat("elke week tot de zomer")
    assert (caught.value.kind, caught.value.values) == (Kind.NO_DATE, {"value": "de zomer"})


@pytest.mark.parametrize(
    "text",
    [
        "7 maart 2027 -> 14 maart 2027 10:00",
        "zondag 7 maart 2027→14-03-2027 om 10.00 uur",
        "7 maart 2027 10:00 naar 14 maart 2027 10:00",
        "2027-03-07 => 2027-03-14T10:00",
    ],
)
def test_a_move_is_read(text: str) -> None:
    """Whatever arrow somebody can type."""
    expected = Shift(day=date(2027, 3, 7), to=When(moment=moment("2027-03-14T10:00"), whole_day=False))
    assert shift(text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [("7 maart 2027", Kind.NO_SHIFT), ("7 maart 2027 ->", Kind.NO_DATE), ("-> 7 maart 2027", Kind.NO_DATE)],
)
def test_half_a_move_is_none(text: str, kind: Kind) -> None:
    """It needs two days."""
    with pytest.raises(Wrong) as caught:
        shift(text)
    assert caught.value.kind is kind


def test_a_move_without_a_time_keeps_that_of_the_event() -> None:
    """Most moves are to another day alone."""
    begin = moment("2027-03-07T10:30")
    assert moved_to(shift("7 maart 2027 -> 14 maart 2027"), begin) == moment("2027-03-14T10:30")
    assert moved_to(shift("7 maart 2027 -> 14 maart 2027 9:00"), begin) == moment("2027-03-14T09:00")


@pytest.mark.parametrize("piece", ["elke ", "a ", "elke zaterdag en ", "FREQ=DAILY;"])
def test_a_hostile_rule_costs_no_time(piece: str) -> None:
    """Whatever is written behind `herhaal`, it is told that it cannot be read, and four times as much costs as much."""

    def refused(size: int) -> None:
        with pytest.raises(Wrong):
            repeat(f"elke {piece * (size // len(piece))}")

    assert is_linear(refused, 50_000)
