"""What the pages of the agenda show."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.later import Later
from plugins.sheet import Day, Image, Link, Stop, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """The events of a month, in the order of the page."""

    name: str
    year: str
    stops: tuple[Stop, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaView(View):
    """What comes, or the events of a year; `years` lead to those that have been, the ways on are none or one each."""

    title: str
    waymark: Waymark
    back: tuple[Link, ...]
    months: tuple[Month, ...]
    years: tuple[Link, ...]
    newer: tuple[Link, ...]
    older: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView(View):
    """An event: when and where it is, whether it has been, and its text; `ended` is the last day of an expired one.

    `joining` is the letter of somebody who comes along: empty where that makes no sense.
    """

    title: str
    agenda: Link
    waymark: Waymark
    when: Day
    place: str
    repeat: str
    cancelled: bool
    over: bool
    joining: Markup | Later[Markup]
    ended: tuple[Day, ...]
    picture: tuple[Image, ...]
    body: Markup
    topics: tuple[Link, ...]
