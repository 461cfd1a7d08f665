"""What the pages of the agenda show."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.explained import Explanation
from plugins.later import Later
from plugins.share import Place
from plugins.sheet import Day, Image, Link, Stop, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The events of a month, in the order of the page."""

    name: str
    year: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """One time of an event that is not when it was to be."""

    was: Day
    to: Day


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """How an event comes again, in words; the times that come (with `more` behind them), and what is different.

    `first` is the first time, where that has been.
    """

    words: str
    first: tuple[Day, ...]
    coming: tuple[Day, ...]
    more: bool
    left_out: tuple[Day, ...]
    moved: tuple[Moved, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Follow:
    """The calendar to follow (`live`: a program keeps itself up to date with it), and the same as a file."""

    live: str
    file: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView(View):
    """What comes, or the events of a year; `years` lead to those that have been, the ways on are none or one each.

    `follow` stands on the first page only.
    """

    title: str
    waymark: Waymark
    back: tuple[Link, ...]
    months: tuple[Month, ...]
    follow: tuple[Follow, ...]
    years: tuple[Link, ...]
    newer: tuple[Link, ...]
    older: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(View):
    """An event: when and where it is, whether it has been, and its text; `ended` is the last day of an expired one.

    `joining` is the letter of somebody who comes along: empty where that makes no sense. `guests` says
    how many do, or nothing. `calendar` is the address of
    the event as a file for calendars, empty where nothing comes; `series` is there where it comes more than once.
    """

    title: str
    agenda: Link
    waymark: Waymark
    when: Day
    place: str
    series: tuple[Series, ...]
    cancelled: bool
    over: bool
    joining: Markup | Later[Markup]
    guests: str
    calendar: str
    ended: tuple[Day, ...]
    picture: tuple[Image, ...]
    here: Place
    body: Markup
    words: tuple[Explanation, ...]
    dossier: tuple[Link, ...]
    topics: tuple[Link, ...]
