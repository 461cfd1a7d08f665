"""An event that comes again is there each time, at the same time on the clock."""

from datetime import date, datetime
from typing import Any

import pytest

from plugins.dutch import AMSTERDAM
from plugins.lists import agenda_lists
from plugins.model import Event, Move
from plugins.occurrences import coming, is_over, is_twice, nearest, occurrences, real
from plugins.rule import Frequency, Rule
from tests.examples import NOW, event, library, moment

D, W, M, Y = Frequency.DAILY, Frequency.WEEKLY, Frequency.MONTHLY, Frequency.YEARLY


def weekly(begin: str, end: str, slug: str = "inloop", **changes: Any) -> Event:
    """Give an event of every week."""
    return event(slug, begin=begin, end=end, **{"repeat": (Rule(frequency=W),), **changes})


def begins(given: Event, now: datetime = NOW) -> list[str]:
    """Give when each time of an event begins."""
    return [time.begin.isoformat(timespec="minutes") for time in occurrences(given, now)]


def test_an_event_that_comes_once_is_itself() -> None:
    """However far away it is."""
    far = event(begin="2040-03-07T10:00", end="2040-03-07T11:00")
    assert occurrences(far, NOW) == (far,)


@pytest.mark.parametrize(
    ("first", "found"),
    [
        ("2027-03-21", ["2027-03-21T10:00+01:00", "2027-03-28T10:00+02:00", "2027-04-04T10:00+02:00"]),
        ("2027-10-24", ["2027-10-24T10:00+02:00", "2027-10-31T10:00+01:00", "2027-11-07T10:00+01:00"]),
    ],
)
def test_the_clock_says_the_same_in_summer_and_winter(first: str, found: list[str]) -> None:
    """Across both changes of the clock, at the beginning and at the end."""
    given = weekly(f"{first}T10:00", f"{first}T12:00", repeat=(Rule(frequency=W, count=3),))
    assert begins(given) == found
    assert {(time.end - time.begin, time.end.hour) for time in occurrences(given, NOW)} == {
        (given.end - given.begin, 12)
    }


def test_a_time_that_is_skipped_is_an_hour_later() -> None:
    """In the night in which the clock goes forward, as calendars have it."""
    given = weekly("2027-03-21T02:30", "2027-03-21T03:00", repeat=(Rule(frequency=W, count=3),))
    assert begins(given)[1] == "2027-03-28T03:30+02:00"
    assert begins(given)[2] == "2027-04-04T02:30+02:00"


def test_days_are_left_out_and_moved() -> None:
    """What is moved stands where it is now, in its order, for as long as ever."""
    given = event(
        begin="2027-03-06T10:00",
        end="2027-03-06T12:00",
        repeat=(Rule(frequency=M, weekdays=((1, 5),), count=4),),
        left_out=(date(2027, 4, 3),),
        moved=(Move(day=date(2027, 5, 1), to=moment("2027-06-12T14:00")),),
    )
    assert begins(given) == ["2027-03-06T10:00+01:00", "2027-06-05T10:00+02:00", "2027-06-12T14:00+02:00"]
    assert occurrences(given, NOW)[-1].end == moment("2027-06-12T16:00")


def test_times_stand_a_year_ahead() -> None:
    """All that have been, and those of the year to come; where there is none in that year, the next one after it."""
    assert begins(weekly("2026-11-01T10:00", "2026-11-01T11:00"))[-1] == "2027-11-21T10:00+01:00"
    rare = event(begin="2020-05-01", end="2020-05-01", whole_days=True, repeat=(Rule(frequency=Y, interval=4),))
    assert [day[:10] for day in begins(rare)] == ["2020-05-01", "2024-05-01", "2028-05-01"]
    without = event(
        begin="2020-05-01",
        end="2020-05-01",
        whole_days=True,
        repeat=(Rule(frequency=Y, interval=4),),
        left_out=(date(2028, 5, 1),),
    )
    assert [day[:10] for day in begins(without)] == ["2020-05-01", "2024-05-01", "2032-05-01"]


def test_the_last_day_has_no_day_after_it() -> None:
    """The end of the calendar is no mistake."""
    last = datetime(9999, 12, 31, 10, tzinfo=AMSTERDAM)
    given = event(begin="9999-12-30T10:00", end="9999-12-31T09:00", repeat=(Rule(frequency=D),))
    assert begins(given, last) == ["9999-12-30T10:00+01:00", "9999-12-31T10:00+01:00"]
    assert occurrences(given, last)[-1].end == moment("9999-12-31T23:59:59")


def test_an_event_leaves_by_date() -> None:
    """The next time is what a page shows, and after the last time that one."""
    given = weekly("2026-11-16T09:00", "2026-11-16T10:00", repeat=(Rule(frequency=W, count=3),))
    assert nearest(given, NOW).begin == moment("2026-11-30T09:00")
    assert nearest(given, moment("2027-01-01")).begin == moment("2026-11-30T09:00")
    assert [time.begin for time in coming(library(given), NOW)] == [moment("2026-11-30T09:00")]
    never = weekly("2026-11-16T09:00", "2026-11-16T10:00", left_out=(date(2026, 11, 16),))
    gone = weekly("2026-11-16T09:00", "2026-11-16T10:00", repeat=(Rule(frequency=W, count=1),), left_out=never.left_out)
    assert nearest(gone, NOW) == gone


def test_an_hour_that_is_twice_is_over_once() -> None:
    """When the clock is put back, what ended in the first of the two hours stays over in the second."""
    given = event(begin="2026-10-25T02:00", end="2026-10-25T02:30")
    assert not is_over(given, datetime(2026, 10, 25, 2, 15, tzinfo=AMSTERDAM))
    assert is_over(given, datetime(2026, 10, 25, 2, 15, tzinfo=AMSTERDAM, fold=1))


@pytest.mark.parametrize(
    ("local", "there", "twice"),
    [
        ("2027-03-28T02:30", "2027-03-28T03:30", False),
        ("2027-10-31T02:30", "2027-10-31T02:30", True),
        ("2027-10-31T03:00", "2027-10-31T03:00", False),
        ("9999-12-31T23:59", "9999-12-31T23:59", False),
        ("0001-01-01", "0001-01-01", False),
    ],
)
def test_the_clock_is_changed_twice_a_year(local: str, there: str, *, twice: bool) -> None:
    """A time may not be there, or be there twice."""
    assert (real(moment(local)), is_twice(moment(local))) == (moment(there), twice)


def test_every_event_has_its_next_time_in_the_agenda() -> None:
    """What comes every day leaves room for what comes once; what has been stands in its year, time by time."""
    daily = event("dag", begin="2026-11-20T09:00", end="2026-11-20T10:00", repeat=(Rule(frequency=D),))
    once = event("eens", begin="2027-10-01T10:00", end="2027-10-01T11:00")
    front, year = agenda_lists(library(daily, once), NOW)
    assert (len(front.texts), front.texts[-1]) == (100, once)
    assert front.texts[0].begin == moment("2026-11-24T09:00")
    assert (year.address, [time.begin.day for time in year.texts]) == ("/agenda/jaar/2026/", [23, 22, 21, 20])
