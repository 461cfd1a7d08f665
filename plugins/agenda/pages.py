"""Make the page of every event."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.addresses import AGENDA
from plugins.agenda.view import EventView
from plugins.content import Library
from plugins.dutch import span
from plugins.frame import frame, text_head
from plugins.letters import coming_to
from plugins.lists import is_over
from plugins.mailto import mail_link
from plugins.model import Event
from plugins.settings import Entry
from plugins.sheet import Day, Link, Sheet
from plugins.site import Site
from plugins.texts import EVENT, again, ended, image, machine_time, topic_links

TITLE = "Agenda"
ABOVE = Entry(text=TITLE, address=AGENDA)


def event_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield a sheet for each event that has a page, hidden ones included."""
    around = frame(site, AGENDA)
    topics = {topic.name: topic for topic in library.topics}
    for event in library.shown(Event):
        over = is_over(event, now)
        view = EventView(
            frame=around,
            head=text_head(library, site, event, ABOVE),
            hue=EVENT.hue,
            title=event.title,
            agenda=Link(text=TITLE, address=site.link(AGENDA)),
            waymark=EVENT,
            when=Day(iso=machine_time(event), text=span(event.begin, event.end, whole_days=event.whole_days)),
            place=event.place,
            repeat=again(event),
            cancelled=event.cancelled,
            over=over,
            joining=Markup("") if over or event.cancelled else mail_link(site.mail, coming_to(event)),
            ended=ended(event, now),
            picture=image(library, event, site),
            body=event.body,
            topics=topic_links(topics, event.topics, site),
        )
        yield Sheet(address=event.address, template="event.html", view=view)
