"""Say what will appear, and what will leave the lists, by itself when the site is built again."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from plugins.content import Library
from plugins.dutch import clock, long_date
from plugins.model import FOREVER, Status, Text

MOST = 20
HEADING = "Wat verschijnt wanneer, als je dan opnieuw bouwt:"


def schedule(library: Library, now: datetime) -> Iterator[str]:
    """Yield the lines of the list, the first turn first; none where nothing is going to happen."""
    turns = sorted(turning(library, now))
    if turns:
        yield HEADING
    for moment, path, what in turns[:MOST]:
        yield f"  {when(moment)}: {path} {what}"
    if len(turns) > MOST:
        yield f"  en nog {len(turns) - MOST}"


def turning(library: Library, now: datetime) -> Iterator[tuple[datetime, str, str]]:
    """Yield each moment at which something appears or leaves, its file, and what happens with it."""
    for held in library.held:
        if held.status is not Status.DRAFT:
            yield held.date, held.path, "verschijnt"
    for text in library.shown(Text):
        if text.status is Status.PUBLISHED and now < text.expires < FOREVER:
            yield (
                text.expires,
                text.path,
                f"gaat uit de lijsten (verloopt {long_date(text.expires - timedelta(minutes=1))})",
            )


def when(moment: datetime) -> str:
    """Write a moment: its day, and its time where that is not midnight."""
    day = long_date(moment)
    return day if moment.strftime("%H:%M") == "00:00" else f"{day}, {clock(moment)}"
