"""Make the lists of the agenda: what comes, and each year that has been."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from markupsafe import Markup

from plugins.addresses import AGENDA, CALENDAR
from plugins.agenda.calendars import live_address, with_calendars
from plugins.agenda.pages import ABOVE, TITLE
from plugins.agenda.view import AgendaView, Follow, Month
from plugins.content import Library
from plugins.dutch import MONTHS, count
from plugins.frame import frame, head
from plugins.lists import agenda_lists
from plugins.model import Event
from plugins.pagination import numbered, ways
from plugins.sheet import Link, Sheet, Stop
from plugins.site import Site
from plugins.texts import EVENT, stop


def agenda_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield the page of what comes, and the pages of the years."""
    around = with_calendars(frame(site, AGENDA), site)
    follow = Follow(live=live_address(site), file=site.link(CALENDAR))
    listings = agenda_lists(library, now)
    years = tuple(Link(text=listing.name, address=site.link(listing.address)) for listing in listings[1:])
    for listing in listings:
        name = f"{TITLE} {listing.name}" if listing.name else TITLE
        divided = listing.pages()
        for address, page in divided:
            title = numbered(name, page.number)
            first = address == AGENDA
            told = f"{title}: {count(len(page.entries), 'activiteit', 'activiteiten')}."
            on = ways(page.number, len(divided) - 1, listing.address, "activiteiten", site)
            view = AgendaView(
                frame=around,
                head=head(site, title, told, address, *([] if first else [ABOVE])),
                hue=EVENT.hue,
                title=title,
                waymark=EVENT,
                back=() if first else (Link(text="Hele agenda", address=site.link(AGENDA)),),
                months=months(page.entries, site),
                follow=(follow,) if first else (),
                years=years if first else (),
                newer=on.newer,
                older=on.older,
            )
            yield Sheet(address=address, template="agenda.html", view=view)


def months(events: Iterable[Event], site: Site) -> tuple[Month, ...]:
    """Divide events, in their order, by the month in which they begin; what comes again is summed up once."""
    first: dict[str, Event] = {}

    def shown(event: Event) -> Stop:
        made = stop(event, site)
        return made if first.setdefault(event.address, event) is event else replace(made, summary=Markup(""))

    by_month = groupby(events, key=lambda event: (event.begin.year, event.begin.month))
    return tuple(
        Month(name=MONTHS[month - 1].capitalize(), year=str(year), stops=tuple(map(shown, some)))
        for (year, month), some in by_month
    )
