"""A calendar as programs hold it: plain values, to be written."""

from dataclasses import dataclass
from datetime import datetime

from plugins.rule import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An event as calendars hold it: plain text, an absolute address, and when it is.

    `left_out` has the beginnings that the rule has and the event does not; `moved` has such a beginning too, and when
    that time begins and ends instead. `changed` and `version` tell a program whether it has the newest.
    """

    uid: str
    title: str
    url: str
    place: str
    description: str
    begin: datetime
    end: datetime
    whole_days: bool
    cancelled: bool
    changed: datetime
    version: int
    repeat: tuple[Rule, ...]
    left_out: tuple[datetime, ...]
    moved: tuple[tuple[datetime, datetime, datetime], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A calendar: its name, its own address, and what it holds."""

    name: str
    url: str
    entries: tuple[Entry, ...]
