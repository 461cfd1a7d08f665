"""Dutch dates, plurals and lists, without the system's locale."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

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
