"""What calendar programs are given: every event that stands in lists, whole and plain."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.agenda.calendars import LONG_AGO, calendar_files, entry, live_address
from plugins.dutch import AMSTERDAM
from plugins.later import made
from plugins.model import Event, Move, Status
from plugins.rule import Frequency, Rule
from tests.examples import NOW, event, library, moment, site

HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Wijkpark//NL
NAME:{name}
X-WR-CALNAME:{name}
REFRESH-INTERVAL;VALUE=DURATION:P1D
SOURCE;VALUE=URI:https://park.voorbeeld.nl{path}
X-PUBLISHED-TTL:P1D
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19701025T030000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19700329T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""
SERIES = event(
    "werk",
    title="Werk; harken, snoeien",
    place="de brug",
    summary="Kom.\x07 Neem\nhandschoenen mee.",
    begin="2027-03-06T10:00",
    end="2027-03-06T12:00",
    modified="2022-07-19",
    version=2,
    repeat=(Rule(frequency=Frequency.MONTHLY, weekdays=((1, 5),), last=date(2027, 8, 31)),),
    left_out=(date(2027, 8, 7), date(2027, 5, 1)),
    moved=(Move(day=date(2027, 4, 3), to=moment("2027-04-10T09:00")),),
)


def files(*given: Event) -> dict[str, str]:
    """Give the calendars of a site with these events, with lines that are not folded and end as ours do."""
    found = calendar_files(library(*given), site=site(), now=NOW)
    return {file.address: made(file.content).decode().replace("\r\n ", "").replace("\r\n", "\n") for file in found}


def test_a_series_is_written_whole() -> None:
    """Its rule with an end in UTC, the days left out, and the time that has moved, all with the zone of the clock."""
    common = "SEQUENCE:2\n"
    end = """\
DESCRIPTION:Kom. Neem handschoenen mee.
LAST-MODIFIED:20220718T220000Z
LOCATION:de brug
STATUS:CONFIRMED
URL:https://park.voorbeeld.nl/agenda/werk/
END:VEVENT
"""
    assert files(SERIES)["/agenda/werk.ics"] == (
        HEAD.format(name="Werk\\; harken\\, snoeien", path="/agenda/werk.ics")
        + f"""\
BEGIN:VEVENT
SUMMARY:Werk\\; harken\\, snoeien
DTSTART;TZID=Europe/Amsterdam:20270306T100000
DTEND;TZID=Europe/Amsterdam:20270306T120000
DTSTAMP:20220718T220000Z
UID:werk@park.voorbeeld.nl
{common}RRULE:FREQ=MONTHLY;UNTIL=20270831T215959Z;BYDAY=1SA
EXDATE;TZID=Europe/Amsterdam:20270501T100000,20270807T100000
{end}BEGIN:VEVENT
SUMMARY:Werk\\; harken\\, snoeien
DTSTART;TZID=Europe/Amsterdam:20270410T090000
DTEND;TZID=Europe/Amsterdam:20270410T110000
DTSTAMP:20220718T220000Z
UID:werk@park.voorbeeld.nl
RECURRENCE-ID;TZID=Europe/Amsterdam:20270403T100000
{common}{end}END:VCALENDAR
"""
    )


def test_whole_days_are_days() -> None:
    """The end is the day after the last one, an end of a rule is a day, and so is one left out."""
    camp = event(
        "kamp",
        begin="2027-05-21",
        end="2027-05-23",
        whole_days=True,
        cancelled=True,
        repeat=(Rule(frequency=Frequency.YEARLY, last=date(2030, 12, 31)),),
        left_out=(date(2028, 5, 21),),
        moved=(Move(day=date(2029, 5, 21), to=moment("2029-05-28")),),
    )
    lines = files(camp)["/agenda/kamp.ics"].splitlines()
    times = [line for line in lines if line.startswith(("DTSTART;", "DTEND", "RRULE:FREQ=YEARLY;UNTIL", "EX", "REC"))]
    assert times == [
        "DTSTART;VALUE=DATE:20270521",
        "DTEND;VALUE=DATE:20270524",
        "RRULE:FREQ=YEARLY;UNTIL=20301231",
        "EXDATE;VALUE=DATE:20280521",
        "DTSTART;VALUE=DATE:20290528",
        "DTEND;VALUE=DATE:20290531",
        "RECURRENCE-ID;VALUE=DATE:20290521",
    ]
    assert lines.count("STATUS:CANCELLED") == 2


def test_an_event_without_an_end_has_none() -> None:
    """Nor a place where nobody wrote one; the last day of all has no day after it."""
    text = files(event(end="2027-03-07T10:00"))["/agenda/wandeling.ics"]
    assert "DTSTART;TZID=Europe/Amsterdam:20270307T100000\nDTSTAMP:20220117T230000Z" in text
    assert "LOCATION" not in text
    last = files(event(begin="9999-12-31", end="9999-12-31", whole_days=True))["/agenda/wandeling.ics"]
    assert "DTEND;VALUE=DATE:99991231" in last


def test_every_listed_event_is_in_the_agenda() -> None:
    """What is called off or has been too, but nothing that is hidden or has left the lists; each has its own file."""
    was = event("was", begin="2022-02-05", end="2022-02-06", whole_days=True)
    hidden, gone = event("stil", status=Status.HIDDEN), event("weg", expires="2022-04-01")
    found = files(SERIES, was, event(), hidden, gone)
    assert list(found) == ["/agenda.ics", "/agenda/wandeling.ics", "/agenda/was.ics", "/agenda/werk.ics"]
    whole = found["/agenda.ics"]
    assert whole.startswith(HEAD.format(name="Vrienden van het Park: agenda", path="/agenda.ics"))
    for address in list(found)[1:]:
        assert found[address].partition("END:VTIMEZONE\n")[2].removesuffix("END:VCALENDAR\n") in whole
    assert files() == {
        "/agenda.ics": HEAD.format(name="Vrienden van het Park: agenda", path="/agenda.ics") + "END:VCALENDAR\n"
    }


def test_lines_are_as_calendars_want_them() -> None:
    """They end in CRLF, are folded at 75 octets, and no character is cut in two."""
    (_, file) = calendar_files(library(event(summary="één ; twee, \\ drie. " * 30)), site=site(), now=NOW)
    written: bytes = made(file.content)
    lines = written.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert "\r\n".join(line.decode() for line in lines).encode() == written
    assert b"\n" not in written.replace(b"\r\n", b"")


def test_only_what_is_used_makes_a_calendar_anew() -> None:
    """Another line, text or picture of an event is another event, and yet the same calendar."""
    other = replace(SERIES, path="agenda/ander.md", lines={}, body="")  # type: ignore[arg-type]
    assert entry(SERIES, site(), NOW) == entry(other, site(), NOW)
    assert [file.content for file in calendar_files(library(SERIES), site=site(), now=NOW)] == [
        file.content for file in calendar_files(library(other), site=site(), now=NOW)
    ]


@pytest.mark.parametrize(
    ("modified", "stamp"), [("2026-11-23T10:00", moment("2026-11-23T10:00")), ("2026-11-24", LONG_AGO)]
)
def test_no_change_is_in_the_future(modified: str, stamp: datetime) -> None:
    """A day that was written too early tells nothing about when an event was changed."""
    assert entry(event(modified=modified), site(), NOW).changed == stamp


def test_the_first_and_the_last_year_can_be_written() -> None:
    """In UTC they would lie outside the calendar."""
    early = event(begin="0001-01-01T00:00", end="0001-01-01T01:00", modified=datetime(1, 1, 1, tzinfo=AMSTERDAM))
    assert "DTSTART;TZID=Europe/Amsterdam:00010101T000000" in files(early)["/agenda/wandeling.ics"]


def test_the_agenda_can_be_followed() -> None:
    """At an address that programs know as a calendar's, whatever path the site has."""
    assert live_address(site(url="https://park.voorbeeld.nl/wijk")) == "webcal://park.voorbeeld.nl/wijk/agenda.ics"
