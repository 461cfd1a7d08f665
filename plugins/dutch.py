"""Dutch dates, plurals and lists, without the system's locale."""

from collections.abc import Sequence
from datetime import date, datetime
from types import MappingProxyType
from zoneinfo import ZoneInfo

WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
LANGUAGES = MappingProxyType(
    {
        "ar": "Arabisch",
        "de": "Duits",
        "en": "Engels",
        "es": "Spaans",
        "fr": "Frans",
        "fy": "Fries",
        "it": "Italiaans",
        "nl": "Nederlands",
        "pl": "Pools",
        "tr": "Turks",
        "uk": "Oekraïens",
    }
)
AMSTERDAM = ZoneInfo("Europe/Amsterdam")

MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)


def long_date(day: date) -> str:
    """Write a day in words: 18 januari 2022."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def count(number: int, one: str, more: str) -> str:
    """Write a number with its noun: 1 bericht, 12 berichten, 1.200 berichten."""
    return f"{number:,} {one if number == 1 else more}".replace(",", ".")


def listing(words: Sequence[str], last: str = "en") -> str:
    """Join words as a sentence does: a, b en c."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def language(code: str) -> str:
    """Name a language by its code; one that has no name here is called by its code."""
    return LANGUAGES.get(code.partition("-")[0], code)


def size(number: int) -> str:
    """Write a number of bytes as people say it: 820 kB, 1,3 MB."""
    if number < 999_500:
        return f"{max(1, round(number / 1000))} kB"
    return f"{number / 1_000_000:.1f} MB".replace(".", ",")


def weekday(day: date) -> str:
    """Give the name of a day in the week: zaterdag."""
    return WEEKDAYS[day.weekday()]


def full_date(day: date) -> str:
    """Write a day in words with its name: zaterdag 6 maart 2027."""
    return f"{weekday(day)} {long_date(day)}"


def clock(moment: datetime) -> str:
    """Write a time as people say it: 10.00 uur."""
    return f"{moment:%H.%M} uur".removeprefix("0")


def span(begin: datetime, end: datetime, *, whole_days: bool) -> str:
    """Write when something is: zaterdag 6 maart 2027, 10.00 tot 12.00 uur.

    With `whole_days` the times do not count and `end` is in the last day; where both are one moment, no end is known.
    """
    one_day = begin.date() == end.date()
    if whole_days:
        return full_date(begin) + ("" if one_day else f" tot en met {full_date(end)}")
    if begin == end:
        return f"{full_date(begin)}, {clock(begin)}"
    if one_day:
        return f"{full_date(begin)}, {clock(begin).removesuffix(' uur')} tot {clock(end)}"
    return f"{full_date(begin)}, {clock(begin)} tot {full_date(end)}, {clock(end)}"
