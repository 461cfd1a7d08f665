"""Dates are read as Dutch volunteers write them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.dutch import AMSTERDAM, MONTHS, long_date
from plugins.library.dates import moment
from plugins.messages import Wrong
from tests.examples import STEADY

DAYS = st.datetimes(datetime(1, 1, 1), datetime(9999, 12, 31)).map(lambda day: day.replace(second=0, microsecond=0))  # noqa: DTZ001 - a wall clock


def amsterdam(*numbers: int) -> datetime:
    """Give a moment in Amsterdam from year, month, day and perhaps a time."""
    year, month, day, hour, minute, second = (*numbers, 0, 0, 0)[:6]
    return datetime(year, month, day, hour, minute, second, tzinfo=AMSTERDAM)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("18 januari 2022", amsterdam(2022, 1, 18)),
        ("  18   JANUARI  2022 ", amsterdam(2022, 1, 18)),
        ("dinsdag 18 januari 2022", amsterdam(2022, 1, 18)),
        ("Dinsdag, 18 januari 2022", amsterdam(2022, 1, 18)),
        ("1 mrt. 2022", amsterdam(2022, 3, 1)),
        ("1 maart 2022", amsterdam(2022, 3, 1)),
        ("1 mei 2022", amsterdam(2022, 5, 1)),
        ("1 sept 2022", amsterdam(2022, 9, 1)),
        ("18-01-2022", amsterdam(2022, 1, 18)),
        ("3-4-2026", amsterdam(2026, 4, 3)),
        ("18/1/2022", amsterdam(2022, 1, 18)),
        ("18.1.2022", amsterdam(2022, 1, 18)),
        ("2022-01-18", amsterdam(2022, 1, 18)),
        ("2022-1-8", amsterdam(2022, 1, 8)),
        ("29 februari 2024", amsterdam(2024, 2, 29)),
        ("18 januari 2022 10:30", amsterdam(2022, 1, 18, 10, 30)),
        ("18 januari 2022, 10.30 uur", amsterdam(2022, 1, 18, 10, 30)),
        ("18 januari 2022 om 9:05 uur", amsterdam(2022, 1, 18, 9, 5)),
        ("18-01-2022 23:59:58", amsterdam(2022, 1, 18, 23, 59, 58)),
        ("2022-01-18T10:30", amsterdam(2022, 1, 18, 10, 30)),
        ("2022-01-18 10:30:15.123", amsterdam(2022, 1, 18, 10, 30, 15)),
        ("2022-01-18T10:30:00.000Z", amsterdam(2022, 1, 18, 11, 30)),
        ("2022-07-18T10:30:00z", amsterdam(2022, 7, 18, 12, 30)),
        ("2022-07-18 10:30 +02:00", amsterdam(2022, 7, 18, 10, 30)),
        ("2022-01-18T23:30:00-0500", amsterdam(2022, 1, 19, 5, 30)),
        ("2022-07-18", amsterdam(2022, 7, 18)),
        ("0001-01-01", amsterdam(1, 1, 1)),
        ("31-12-9999 23:59", amsterdam(9999, 12, 31, 23, 59)),
    ],
)
def test_a_date_is_a_moment_in_amsterdam(text: str, read: datetime) -> None:
    """Every form that the contract names is read, a date alone as its midnight."""
    found = moment(text)
    assert (found, found.tzinfo) == (read, AMSTERDAM)


def test_winter_and_summer_have_their_own_offset() -> None:
    """A date's midnight is Amsterdam's, whatever the machine's zone."""
    assert [moment(text).isoformat() for text in ("18-01-2022", "18-07-2022")] == [
        "2022-01-18T00:00:00+01:00",
        "2022-07-18T00:00:00+02:00",
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "'' kan ik niet als datum lezen."),
        ("morgen", "'morgen' kan ik niet als datum lezen."),
        ("18 januari", "'18 januari' kan ik niet als datum lezen."),
        ("18 januari 22", "'18 januari 22' kan ik niet als datum lezen."),
        ("18-13-2022", "'18-13-2022' kan ik niet als datum lezen."),
        ("1 januari 0000", "'1 januari 0000' kan ik niet als datum lezen."),
        ("18 januari 2022 om 10 uur", "'18 januari 2022 om 10 uur' kan ik niet als datum lezen."),
        ("18 januari 2022 (dinsdag)", "'18 januari 2022 (dinsdag)' kan ik niet als datum lezen."),
        ("² januari 2022", "'² januari 2022' kan ik niet als datum lezen."),
        ("31 februari 2024", "31 februari 2024 bestaat niet: februari 2024 heeft 29 dagen."),
        ("2022-02-29", "29 februari 2022 bestaat niet: februari 2022 heeft 28 dagen."),
        ("31-04-2022", "31 april 2022 bestaat niet: april 2022 heeft 30 dagen."),
        ("0-1-2022", "0 januari 2022 bestaat niet: januari 2022 heeft 31 dagen."),
        ("18 janauri 2022", "'18 janauri 2022' heeft geen maand die ik ken. Bedoel je 'januari'?"),
        ("18 march 2022", "'18 march 2022' heeft geen maand die ik ken. Bedoel je 'maart'?"),
        ("18 ja 2022", "'18 ja 2022' heeft geen maand die ik ken."),
        ("18 xyz 2022", "'18 xyz 2022' heeft geen maand die ik ken."),
        ("18 januari 2022 24:00", "De tijd in '18 januari 2022 24:00' bestaat niet."),
        ("2022-01-18T10:60", "De tijd in '2022-01-18T10:60' bestaat niet."),
        ("2022-01-18T10:30:60", "De tijd in '2022-01-18T10:30:60' bestaat niet."),
    ],
)
def test_what_is_no_date_is_said(text: str, said: str) -> None:
    """The message quotes what stands there, and says which part of it is wrong."""
    with pytest.raises(Wrong) as wrong:
        moment(text)
    assert wrong.value.kind.at("a.md", **wrong.value.values).what == said


@STEADY
@given(DAYS, st.sampled_from(["{0}", "{0} {1}", "{0}, {1} uur", "{0} om {1}"]))
def test_a_written_date_reads_back(day: datetime, form: str) -> None:
    """Any day in any of the three forms, with its time or without, is read as that moment."""
    year = f"{day.year:04}"
    written = (
        f"{day.day} {MONTHS[day.month - 1]} {year}",
        f"{day.day:02}-{day.month:02}-{year}",
        f"{year}-{day.month:02}-{day.day:02}",
    )
    for text in written:
        read = moment(form.format(text, f"{day:%H:%M}"))
        assert read.replace(tzinfo=None) == (day if "{1}" in form else day.replace(hour=0, minute=0))
        assert read.tzinfo is AMSTERDAM


@STEADY
@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_date_in_words_reads_back(day: date) -> None:
    """What the site writes as a date, a volunteer may copy into a header."""
    assert moment(long_date(day)).date() == day


@STEADY
@given(st.datetimes(datetime(2, 1, 1), datetime(9998, 12, 31), timezones=st.just(UTC)))  # noqa: DTZ001 - has a zone
def test_a_moment_in_another_zone_reads_back(instant: datetime) -> None:
    """A moment as content editors write it, in UTC, is the same moment in Amsterdam."""
    assert moment(f"{instant.year:04}-{instant:%m-%dT%H:%M:%S}Z") == instant.replace(microsecond=0)


@settings(STEADY, max_examples=50)
@given(
    st.from_regex(r"\A[ -]?\d{0,4}[ ./-]?(mei|\d{1,2}|[a-z]{0,3}\.?)[ ./-]\d{1,4}[T ,]?(\d{1,2}:\d\d)?(Z|[+-]\d{4})?\Z")
)
def test_no_date_is_worse_than_wrong(text: str) -> None:
    """Whatever looks like a date is read, or refused with a reason."""
    try:
        assert moment(text).tzinfo is AMSTERDAM
    except Wrong as wrong:
        assert wrong.kind.at("a.md", **wrong.values).what  # noqa: PT017 - both ends are good
