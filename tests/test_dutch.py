"""Dutch without the system's locale."""

from datetime import date, datetime

import pytest

from plugins.dutch import AMSTERDAM, count, language, listing, long_date, size, span


@pytest.mark.parametrize(
    ("day", "text"),
    [
        (date(2022, 1, 18), "18 januari 2022"),
        (date(2022, 2, 1), "1 februari 2022"),
        (date(2022, 3, 1), "1 maart 2022"),
        (date(2022, 4, 1), "1 april 2022"),
        (date(2022, 5, 1), "1 mei 2022"),
        (date(2022, 6, 1), "1 juni 2022"),
        (date(2022, 7, 1), "1 juli 2022"),
        (date(2022, 8, 1), "1 augustus 2022"),
        (date(2022, 9, 1), "1 september 2022"),
        (date(2022, 10, 1), "1 oktober 2022"),
        (date(2022, 11, 1), "1 november 2022"),
        (date(2024, 12, 31), "31 december 2024"),
    ],
)
def test_a_day_is_written_in_words(day: date, text: str) -> None:
    """A date is the day, the month's Dutch name in lower case, and the year."""
    assert long_date(day) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "0 berichten"),
        (1, "1 bericht"),
        (2, "2 berichten"),
        (999, "999 berichten"),
        (1200, "1.200 berichten"),
        (1234567, "1.234.567 berichten"),
    ],
)
def test_a_number_has_its_noun(number: int, text: str) -> None:
    """Only one has the singular, and thousands are parted by full stops."""
    assert count(number, "bericht", "berichten") == text


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a en b"), (["a", "b", "c"], "a, b en c")],
)
def test_words_are_joined_as_in_a_sentence(words: list[str], text: str) -> None:
    """Commas stand between all words but the last two."""
    assert listing(words) == text


def test_the_last_joint_can_be_another_word() -> None:
    """A choice is joined with 'of'."""
    assert listing(["a", "b", "c"], last="of") == "a, b of c"


@pytest.mark.parametrize(("code", "name"), [("nl", "Nederlands"), ("en-gb", "Engels"), ("tlh", "tlh")])
def test_a_language_has_its_name(code: str, name: str) -> None:
    """A country behind the language does not matter, and a rare language is called by its code."""
    assert language(code) == name


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "1 kB"),
        (820_400, "820 kB"),
        (999_499, "999 kB"),
        (999_500, "1,0 MB"),
        (1_290_000, "1,3 MB"),
        (24_000_000, "24,0 MB"),
    ],
)
def test_a_size_is_written_as_people_say_it(number: int, text: str) -> None:
    """Thousands, with a comma in what is large."""
    assert size(number) == text


@pytest.mark.parametrize(
    ("begin", "end", "whole_days", "text"),
    [
        ("2027-03-06T10:00", "2027-03-06T12:00", False, "zaterdag 6 maart 2027, 10.00 tot 12.00 uur"),
        ("2027-03-06T09:05", "2027-03-06T09:05", False, "zaterdag 6 maart 2027, 9.05 uur"),
        (
            "2027-03-06T20:00",
            "2027-03-07T00:30",
            False,
            "zaterdag 6 maart 2027, 20.00 uur tot zondag 7 maart 2027, 0.30 uur",
        ),
        ("2027-03-06", "2027-03-06", True, "zaterdag 6 maart 2027"),
        ("2027-03-06", "2027-03-08", True, "zaterdag 6 maart 2027 tot en met maandag 8 maart 2027"),
    ],
)
def test_a_time_is_written_in_words(begin: str, end: str, whole_days: bool, text: str) -> None:  # noqa: FBT001
    """The day has its name, and what is known already is not said twice."""
    moments = (datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM) for moment in (begin, end))
    assert span(*moments, whole_days=whole_days) == text
