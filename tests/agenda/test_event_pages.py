"""Every event that is not held back has a page."""

from typing import Any

import pytest
from markupsafe import Markup

from plugins.agenda.calendars import with_calendars
from plugins.agenda.pages import event_sheets
from plugins.agenda.view import EventView
from plugins.frame import text_head
from plugins.later import made
from plugins.letters import coming_to
from plugins.mailto import mail_link
from plugins.model import Event, Status
from plugins.settings import Entry
from plugins.sheet import Day, Link, Sheet
from plugins.texts import EVENT
from tests.examples import NOW, URL, event, frame_of, here, library, site


def view_of(given: Event) -> EventView:
    """Give the view of an event's page."""
    (sheet,) = event_sheets(library(given), site=site(), now=NOW)
    assert isinstance(sheet.view, EventView)
    return sheet.view


def test_an_event_has_its_page() -> None:
    """When, where, and the text, and the way to a calendar; what is announced for later is there already."""
    made = event(title="Knotten", place="bij de brug", topics=("Bomen",), date="2027-01-01")
    held, own = library(made), site(url=f"{URL}/park")
    view = EventView(
        frame=with_calendars(frame_of("/agenda/", "/park"), own, made),
        head=text_head(held, own, held.events[0], Entry(text="Agenda", address="/agenda/")),
        hue="sun",
        title="Knotten",
        agenda=Link(text="Agenda", address="/park/agenda/"),
        waymark=EVENT,
        when=Day(iso="2027-03-07T10:00+01:00", text="zondag 7 maart 2027, 10.00 tot 11.00 uur"),
        place="bij de brug",
        series=(),
        cancelled=False,
        over=False,
        joining=mail_link(own.mail, coming_to(made)),
        guests="",
        calendar="/park/agenda/wandeling.ics",
        ended=(),
        picture=(),
        body=Markup("<p>Kom kijken.</p>"),
        here=here("/agenda/wandeling/"),
        words=(),
        dossier=(),
        topics=(Link(text="Bomen", address="/park/onderwerp/bomen/"),),
    )
    assert list(event_sheets(held, site=own, now=NOW)) == [
        Sheet(address="/agenda/wandeling/", template="event.html", view=view)
    ]


def test_an_event_says_what_is_wrong_with_coming() -> None:
    """It is called off, has been, or has expired."""
    gone = view_of(event(begin="2022-03-07T10:00", end="2022-03-07T11:00", cancelled=True, expires="2022-04-01"))
    assert (gone.cancelled, gone.over, gone.ended) == (True, True, (Day(iso="2022-03-31", text="31 maart 2022"),))


@pytest.mark.parametrize("changes", [{"cancelled": True}, {"begin": "2022-03-07T10:00", "end": "2022-03-07T11:00"}])
def test_nobody_comes_to_what_is_not_there(changes: dict[str, Any]) -> None:
    """The letter stands only where one can still come: not at what is called off, and not at what has been."""
    assert view_of(event(**changes)).joining == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, ""), (1, "1 mens gaat mee."), (12, "12 mensen gaan mee."), (1200, "1.200 mensen gaan mee.")],
)
def test_an_event_says_how_many_come(number: int, said: str) -> None:
    """The number is what a volunteer confirmed; without one nothing is said."""
    assert view_of(event(guests=number)).guests == said


def test_whole_days_have_no_time() -> None:
    """Machines read a day, people a day with its name."""
    view = view_of(event(begin="2027-03-06", end="2027-03-06", whole_days=True))
    assert view.when == Day(iso="2027-03-06", text="zaterdag 6 maart 2027")


def test_a_hidden_event_is_in_no_calendar() -> None:
    """Its page asks not to be indexed, and offers nothing to follow but the agenda."""
    view = view_of(event(status=Status.HIDDEN))
    assert (view.calendar, made(view.head).indexed) == ("", False)
    assert [feed.address for feed in view.frame.feeds if feed.type == "text/calendar"] == ["/agenda.ics"]
