"""The page of an event that comes again says when, and what is different."""

from datetime import date

from plugins.agenda.pages import event_sheets
from plugins.agenda.series import series
from plugins.agenda.view import EventView, Moved, Series
from plugins.later import made
from plugins.model import Event, Move
from plugins.rule import Frequency, Rule
from plugins.sheet import Day
from tests.examples import NOW, event, library, moment, site

SATURDAYS = Rule(frequency=Frequency.MONTHLY, weekdays=((1, 5),), last=date(2027, 5, 31))


def saturdays(**changes: object) -> Event:
    """Give a morning on every first Saturday, once left out and once moved, that has begun."""
    given = {
        "begin": "2026-11-07T10:00",
        "end": "2026-11-07T12:00",
        "repeat": (SATURDAYS,),
        "left_out": (date(2027, 2, 6), date(2027, 1, 2)),
        "moved": (Move(day=date(2027, 4, 3), to=moment("2027-04-10T09:00")),),
    }
    return event("werk", **{**given, **changes})


def test_a_series_is_said_whole() -> None:
    """How often, until when, which times come, which do not, and which is elsewhere."""
    april = Day(iso="2027-04-10T09:00+02:00", text="zaterdag 10 april 2027, 9.00 tot 11.00 uur")
    assert series(saturdays(), NOW) == (
        Series(
            words="elke eerste zaterdag van de maand, tot en met 31 mei 2027",
            first=(Day(iso="2026-11-07T10:00+01:00", text="zaterdag 7 november 2026, 10.00 tot 12.00 uur"),),
            coming=(
                Day(iso="2026-12-05T10:00+01:00", text="zaterdag 5 december 2026, 10.00 tot 12.00 uur"),
                Day(iso="2027-03-06T10:00+01:00", text="zaterdag 6 maart 2027, 10.00 tot 12.00 uur"),
                april,
                Day(iso="2027-05-01T10:00+02:00", text="zaterdag 1 mei 2027, 10.00 tot 12.00 uur"),
            ),
            more=False,
            left_out=(
                Day(iso="2027-01-02", text="zaterdag 2 januari 2027"),
                Day(iso="2027-02-06", text="zaterdag 6 februari 2027"),
            ),
            moved=(Moved(was=Day(iso="2027-04-03", text="zaterdag 3 april 2027"), to=april),),
        ),
    )


def test_what_has_been_is_not_said() -> None:
    """Exceptions to times that are over help nobody; the first time stands there when it has been."""
    (later,) = series(saturdays(), moment("2027-04-20T10:00"))
    assert (later.left_out, later.moved, len(later.coming)) == ((), (), 1)
    (before,) = series(saturdays(), moment("2026-10-01T10:00"))
    assert before.first == ()
    assert series(event(), NOW) == ()


def test_a_series_that_is_called_off_has_no_times() -> None:
    """Nobody is told to come."""
    (off,) = series(saturdays(cancelled=True), NOW)
    assert off.coming == ()


def test_a_rule_without_words_is_told_by_its_days() -> None:
    """Twelve of them, and that there are more."""
    rule = Rule(frequency=Frequency.DAILY, months=(12,), last=date(2026, 12, 31))
    (odd,) = series(saturdays(begin="2026-12-01T10:00", end="2026-12-01T11:00", repeat=(rule,)), NOW)
    assert (odd.words, len(odd.coming), odd.more) == ("komt vaker terug, tot en met 31 december 2026", 12, True)


def test_the_page_is_about_the_next_time() -> None:
    """What people read, what machines read in the page, and whether one can come."""
    (sheet,) = event_sheets(library(saturdays()), site=site(), now=NOW)
    assert isinstance(sheet.view, EventView)
    assert sheet.view.when.iso == "2026-12-05T10:00+01:00"
    assert '"startDate":"2026-12-05T10:00:00+01:00","endDate":"2026-12-05T12:00:00+01:00"' in made(sheet.view.head).data
    assert sheet.view.joining
    (sheet,) = event_sheets(library(saturdays()), site=site(), now=moment("2027-06-01"))
    assert isinstance(sheet.view, EventView)
    assert (sheet.view.over, sheet.view.joining, sheet.view.calendar) == (True, "", "")
    assert sheet.view.when.iso == "2027-05-01T10:00+02:00"
