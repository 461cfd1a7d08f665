"""The agenda shows what comes, and what has been by year."""

from markupsafe import Markup

from plugins.agenda.calendars import with_calendars
from plugins.agenda.lists import agenda_sheets
from plugins.agenda.view import AgendaView, Follow, Month
from plugins.frame import head
from plugins.model import Event, Status
from plugins.settings import Entry
from plugins.sheet import Link, Sheet, Stop
from plugins.texts import EVENT
from tests.examples import NOW, URL, event, frame_of, library, moment, site


def agenda(*given: Event) -> dict[str, AgendaView]:
    """Give the views of the agenda's pages by address."""
    sheets = agenda_sheets(library(*given), site=site(), now=NOW)
    return {sheet.address: sheet.view for sheet in sheets if isinstance(sheet.view, AgendaView)}


def test_the_agenda_has_what_comes() -> None:
    """By month, the first one first, with the way to years that have been; hidden events are nowhere."""
    base = "/park"
    own = site(url=URL + base)
    stop = Stop(
        title="Open dag",
        address="/park/agenda/wandeling/",
        iso="2027-03-07T10:00+01:00",
        number="7",
        weekday="zondag",
        month="maart",
        time="10.00 tot 11.00 uur",
        place="",
        repeat="",
        cancelled=False,
        summary=Markup("Kom kijken."),
    )
    was = event("was", begin="2022-02-05", end="2022-02-06", whole_days=True, place="de brug", cancelled=True)
    old = Stop(
        title="Open dag",
        address="/park/agenda/was/",
        iso="2022-02-05",
        number="5",
        weekday="zaterdag",
        month="februari",
        time="tot en met zondag 6 februari 2022",
        place="de brug",
        repeat="",
        cancelled=True,
        summary=Markup("Kom kijken."),
    )
    front = AgendaView(
        frame=with_calendars(frame_of("/agenda/", base), own),
        head=head(own, "Agenda", "Agenda: 1 activiteit.", "/agenda/"),
        hue="sun",
        title="Agenda",
        waymark=EVENT,
        back=(),
        months=(Month(name="Maart", year="2027", stops=(stop,)),),
        follow=(Follow(live="webcal://park.voorbeeld.nl/park/agenda.ics", file="/park/agenda.ics"),),
        years=(Link(text="2022", address="/park/agenda/jaar/2022/"),),
        newer=(),
        older=(),
    )
    above = Entry(text="Agenda", address="/agenda/")
    year = AgendaView(
        frame=with_calendars(frame_of("/agenda/", base), own),
        head=head(own, "Agenda 2022", "Agenda 2022: 1 activiteit.", "/agenda/jaar/2022/", above),
        hue="sun",
        title="Agenda 2022",
        waymark=EVENT,
        back=(Link(text="Hele agenda", address="/park/agenda/"),),
        months=(Month(name="Februari", year="2022", stops=(old,)),),
        follow=(),
        years=(),
        newer=(),
        older=(),
    )
    held = library(event(), was, event("stil", status=Status.HIDDEN))
    assert list(agenda_sheets(held, site=own, now=NOW)) == [
        Sheet(address="/agenda/", template="agenda.html", view=front),
        Sheet(address="/agenda/jaar/2022/", template="agenda.html", view=year),
    ]


def test_what_has_been_has_the_newest_first() -> None:
    """A year that is long has numbered pages."""
    given = [
        event(f"e{day:03}", begin=moment(f"2022-{1 + day // 28:02}-{1 + day % 28:02}"), end=moment("2022-12-01"))
        for day in range(100)
    ]
    found = agenda(*given, event("stop", begin="2022-12-01T09:00", end="2022-12-01T09:00"))
    year, oldest = found["/agenda/jaar/2022/"], found["/agenda/jaar/2022/pagina/1/"]
    assert [month.name for month in year.months] == ["December", "April", "Maart", "Februari"]
    assert year.months[0].stops[0].time == "9.00 uur"
    assert (oldest.title, sum(len(month.stops) for month in oldest.months)) == ("Agenda 2022, pagina 1", 50)
    assert oldest.newer == (Link(text="Nieuwere activiteiten", address="/agenda/jaar/2022/"),)


def test_a_new_site_has_an_agenda_without_events() -> None:
    """The address is there before the first event is."""
    (view,) = agenda().values()
    assert (view.months, view.years) == ((), ())
