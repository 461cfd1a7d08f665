"""Say what a poster of a post or an event shows."""

from collections.abc import Iterable
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from commands.paper import on_paper
from plugins.content import Library
from plugins.dutch import full_date, span
from plugins.model import Event, Post, Text
from plugins.occurrences import nearest
from plugins.rule_words import in_words, until
from plugins.site import Site
from plugins.texts import AT_TIMES

LONGEST = 480
LONGEST_TITLE = 150


def find(library: Library, asked: str) -> tuple[Text, ...]:
    """Find a post or event by its file, its address or the last part of that: two files may have one name."""
    asked = asked.strip().rstrip("/")
    return tuple(text for text in library.shown(Text) if isinstance(text, Post | Event) and asked in names(text, asked))


def names(text: Text, asked: str) -> Iterable[str]:
    """Give what a text can be called by, where it is looked for in that way."""
    file = asked.replace("\\", "/")
    return (
        text.slug,
        text.address.rstrip("/"),
        PurePosixPath(text.path).name,
        *([asked] if file == text.path or file.endswith(f"/{text.path}") else ()),
        *([asked] if "://" in asked and asked.endswith(text.address.rstrip("/")) else ()),
    )


def poster(text: Text, site: Site, now: datetime) -> dict[str, Any]:
    """Give the facts of a poster, in signs that paper has; of what comes again it shows the next time."""
    event = nearest(text, now) if isinstance(text, Event) else None
    joining = event is not None and not event.cancelled
    address = site.absolute(text.address)
    found = {
        "title": cut(text.title, LONGEST_TITLE),
        "group": site.name,
        "kind": kind(text),
        "when": when(event) if event else "",
        "again": again(event) if event else "",
        "place": event.place if event else "",
        "summary": cut(text.summary, LONGEST),
        "more": "Lees meer of meld je aan op onze site" if joining else "Lees meer op onze site",
        "shown": address.removeprefix("https://").removeprefix("http://").rstrip("/"),
        "mark": f"Het teken van {site.name}",
        "code": f"Een code om te scannen: {address}",
        "park": "Tekening van een park",
    }
    return {
        **{name: on_paper(value) for name, value in found.items()},
        "address": address,
        "cancelled": bool(event and event.cancelled),
    }


def cut(text: str, longest: int) -> str:
    """Give what has room: whole words where there are any, and `…` where something is left out."""
    return text if len(text) <= longest else f"{text[:longest].rsplit(None, 1)[0]}…"


def kind(text: Text) -> str:
    """Say above the title what this is: the day of a post, or an event to come to."""
    if not isinstance(text, Event):
        return full_date(text.date).capitalize()
    return "Agenda" if text.cancelled else "Doe mee"


def when(event: Event) -> str:
    """Say when an event is."""
    said = span(event.begin, event.end, whole_days=event.whole_days)
    return said[:1].upper() + said[1:]


def again(event: Event) -> str:
    """Say how often an event comes again, and until when; nothing of one that is once."""
    return "".join((in_words(rule) or AT_TIMES + until(rule)).capitalize() for rule in event.repeat)
