"""Make the page of every event."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.addresses import AGENDA, calendar_address
from plugins.agenda.calendars import with_calendars
from plugins.agenda.series import series, when
from plugins.agenda.view import EventView
from plugins.content import Library
from plugins.dutch import count
from plugins.explained import explanations, led
from plugins.frame import frame, text_head
from plugins.letters import coming_to
from plugins.mailto import mail_link
from plugins.model import Event
from plugins.occurrences import is_over, nearest
from plugins.settings import Entry
from plugins.share import place
from plugins.sheet import Link, Sheet
from plugins.site import Site
from plugins.texts import EVENT, dossier_link, ended, image, topic_links

TITLE = "Agenda"
ABOVE = Entry(text=TITLE, address=AGENDA)


def event_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield a sheet for each event that has a page, hidden ones included."""
    around = frame(site, AGENDA)
    listed = {event.path for event in library.events}
    topics = {topic.name: topic for topic in library.topics}
    dossiers = {dossier.name: dossier for dossier in library.dossiers}
    for event in library.shown(Event):
        time = nearest(event, now)
        over = is_over(time, now)
        own = [event] if event.path in listed else []
        view = EventView(
            frame=with_calendars(around, site, *own),
            head=text_head(library, site, time, ABOVE),
            hue=EVENT.hue,
            title=event.title,
            agenda=Link(text=TITLE, address=site.link(AGENDA)),
            waymark=EVENT,
            when=when(time),
            place=event.place,
            series=series(event, now),
            cancelled=event.cancelled,
            over=over,
            joining=Markup("") if over or event.cancelled else mail_link(site.mail, coming_to(event)),
            guests=coming_along(event.guests),
            calendar=site.link(calendar_address(event.address)) if own and not over else "",
            ended=ended(event, now),
            picture=image(library, event, site),
            here=place(event, library.named(event), site),
            body=led(event.body, event.words),
            words=explanations(event.words),
            dossier=dossier_link(dossiers, event.dossier, site),
            topics=topic_links(topics, event.topics, site),
        )
        yield Sheet(address=event.address, template="event.html", view=view)


def coming_along(number: int) -> str:
    """Say how many people come along; nothing where nobody counted them."""
    return f"{count(number, 'mens gaat', 'mensen gaan')} mee." if number else ""
