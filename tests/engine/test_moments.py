"""The engine knows how long a site stays as it is without a change of its content."""

import math
from datetime import datetime

import pytest

from engine.moments import span
from plugins.dutch import AMSTERDAM
from plugins.library.load import Loaded
from plugins.model import Event, Post
from tests.examples import event, library, moment, post, site


def spanned(now: datetime) -> tuple[float, float]:
    """Give the span at a moment of a site with a post that expires and an event."""
    texts = (
        post(date="2026-11-01", expires="2026-11-23T18:00"),
        event(date="2026-11-01", begin="2026-11-24T10:00", end="2026-11-24T12:00"),
    )
    return span(Loaded(site=site(), now=now, library=library(*texts, now=now), warnings=()))


@pytest.mark.parametrize(
    ("now", "since", "until"),
    [
        ("2026-11-22T10:00", "2026-11-22", "2026-11-23"),
        ("2026-11-23T10:00", "2026-11-23", "2026-11-23T18:00"),
        ("2026-11-23T18:00", "2026-11-23T18:00", "2026-11-24"),
        ("2026-11-24T11:00", "2026-11-24T10:00", "2026-11-24T12:00"),
    ],
)
def test_a_site_stays_until_the_next_turn(now: str, since: str, until: str) -> None:
    """Midnights, days of texts, what expires and what begins or ends: each may change a page."""
    assert spanned(moment(now)) == (moment(since).timestamp(), moment(until).timestamp())


def test_a_site_that_cannot_be_searched_stays_no_moment() -> None:
    """The next build tries to make its index again."""
    now = moment("2026-11-22T10:00")
    loaded = Loaded(site=site(searchable=False), now=now, library=library(), warnings=())
    assert span(loaded) == (now.timestamp(), now.timestamp())


@pytest.mark.parametrize(
    ("text", "now", "until"),
    [
        (post(date="2026-11-23T12:00"), "2026-11-23T10:00", "2026-11-23T12:00"),
        (post(date="2027-03-01T12:00"), "2026-11-23T10:00", "2026-11-24"),
        (event(date="2026-11-01", begin="2026-10-25", end="2026-10-26"), "2026-10-25T02:30", "2026-10-26"),
        (post(date="2026-11-01"), "2027-03-28T03:30", "2027-03-29"),
    ],
    ids=["a future post", "a post of another day", "a day of 25 hours", "a day of 23 hours"],
)
def test_what_is_held_back_comes_at_its_moment(text: Post | Event, now: str, until: str) -> None:
    """A future post is one of the moments of its day, and a day lasts until its midnight."""
    loaded = Loaded(site=site(), now=moment(now), library=library(text, now=moment(now)), warnings=())
    assert span(loaded)[1] == moment(until).timestamp()


def test_after_the_last_day_there_is_no_turn() -> None:
    """The last day that a date can have is no mistake."""
    assert spanned(datetime(9999, 12, 31, 10, tzinfo=AMSTERDAM))[1] == math.inf
