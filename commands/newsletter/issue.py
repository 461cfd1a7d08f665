"""Gather what a newsletter tells: what is new in a period, and what is coming."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from markupsafe import Markup

from plugins.content import Library
from plugins.dutch import long_date, span
from plugins.lists import agenda_lists
from plugins.model import Document, Event, Post, Text
from plugins.site import Site
from plugins.texts import again

# What comes in the two months after the newsletter, and no more than fits on a page.
AHEAD = timedelta(days=62)
MOST_EVENTS = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """Something that the newsletter names: where it is (whole), what it is, and in a few words what it says."""

    title: str
    address: str
    note: str
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A part of the newsletter with its heading."""

    title: str
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """A newsletter; `word` is what the volunteer wrote before it, as plain text and as HTML."""

    group: str
    home: str
    mail: str
    title: str
    period: str
    word: str
    word_html: Markup
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A time: from the moment `since` until just before `until`."""

    since: datetime
    until: datetime

    def said(self) -> str:
        """Say it in words, with its last day."""
        last = self.until - timedelta(minutes=1)
        return f"{long_date(self.since)} tot en met {long_date(last)}"


def issue(library: Library, site: Site, period: Period, word: tuple[str, Markup]) -> Issue:
    """Make a newsletter of what appeared in a period, and of what comes after it."""
    parts = (
        Part(title="Nieuws", items=tuple(item(text, site) for text in library.posts if is_new(text, period))),
        Part(title="Documenten", items=tuple(item(text, site) for text in library.documents if is_new(text, period))),
        Part(title="Agenda", items=tuple(happening(event, site) for event in coming(library, period.until))),
    )
    return Issue(
        group=site.name,
        home=site.absolute("/"),
        mail=site.mail,
        title=f"Nieuwsbrief van {site.name}",
        period=period.said(),
        word=word[0],
        word_html=word[1],
        parts=tuple(part for part in parts if part.items),
    )


def is_new(text: Text, period: Period) -> bool:
    """Tell whether a text appeared in a period."""
    return period.since <= text.date < period.until


def coming(library: Library, now: datetime) -> tuple[Event, ...]:
    """Give what comes after a moment, the first one first, and what comes again once: there is room for others."""
    first: dict[str, Event] = {}
    for event in agenda_lists(library, now)[0].texts:
        if event.begin - now < AHEAD:
            first.setdefault(event.address, event)
    return tuple(first.values())[:MOST_EVENTS]


def item(text: Post | Document, site: Site) -> Item:
    """Give a post or a document."""
    kind = text.category if isinstance(text, Post) else text.publisher or "Document"
    note = f"{kind}, {long_date(text.date)}"
    return Item(title=text.title, address=site.absolute(text.address), note=note, summary=text.summary)


def happening(event: Event, site: Site) -> Item:
    """Give an event: when and where it is, how often it comes again, and whether it is called off."""
    when = span(event.begin, event.end, whole_days=event.whole_days)
    often = f" ({again(event)})" if event.repeat else ""
    note = ", ".join(filter(None, (when, event.place))) + often
    title = f"Gaat niet door: {event.title}" if event.cancelled else event.title
    return Item(title=title, address=site.absolute(event.address), note=note, summary=event.summary)
