"""Say how long a site stays as it is without any change of its content: time is an input too."""

import math
from collections.abc import Iterator
from datetime import datetime, timedelta

from plugins.library.load import Loaded
from plugins.model import FOREVER, Event, Text
from plugins.occurrences import occurrences


def span(loaded: Loaded) -> tuple[float, float]:
    """Give the seconds since 1970 from which and until which the same content makes the same site.

    Of one that cannot be searched that is no time at all: the next build tries again.
    """
    now = loaded.now.timestamp()
    if not loaded.site.searchable:
        return now, now
    turns = {moment.timestamp() for moment in moments(loaded)}
    return max(turn for turn in turns if turn <= now), min((turn for turn in turns if turn > now), default=math.inf)


def moments(loaded: Loaded) -> Iterator[datetime]:
    """Yield every moment at which something may appear or leave: each midnight, and what the texts name."""
    library, midnight = loaded.library, loaded.now.replace(hour=0, minute=0, second=0, microsecond=0)
    yield midnight
    # After the last day there is none.
    if midnight < FOREVER:
        yield midnight + timedelta(days=1)
    for text in library.shown(Text):
        yield from (text.date, text.expires)
        if isinstance(text, Event):
            yield text.modified
            for time in occurrences(text, loaded.now):
                yield from (time.begin, time.end)
    yield from (held.date for held in library.held)
    yield from (reply.date for reply in library.replies)
