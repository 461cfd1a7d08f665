"""Make the home page and the page for an address that does not exist."""

from collections.abc import Iterator
from datetime import datetime

from plugins.addresses import AGENDA, ARCHIVE, CONTACT, DOCUMENTS, SEARCH
from plugins.content import Library
from plugins.frame import PANORAMA, About, frame, head
from plugins.home.view import HomeView, LostView
from plugins.letters import JOINING
from plugins.linked import organization, website
from plugins.mailto import mail_link
from plugins.occurrences import coming
from plugins.security import FORM_POLICY
from plugins.share import USUAL
from plugins.sheet import Link, Sheet
from plugins.site import Site
from plugins.texts import published, stop, teasers

NEWEST = 5
NEXT = 5
FEW = 3


def home_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:
    """Yield the two pages."""
    yield Sheet(address="/", template="home.html", view=home_view(library, site, now))
    yield Sheet(address="/404.html", template="lost.html", view=lost_view(library, site))


def home_view(library: Library, site: Site, now: datetime) -> HomeView:
    """Give what the front page shows."""
    return HomeView(
        frame=frame(site, "/"),
        head=head(
            site, site.name, site.subtitle, "/", about=About(things=(organization(site), website(site)), share=USUAL)
        ),
        hue="water",
        headline=site.subtitle or site.name,
        panorama=site.link(PANORAMA),
        posts=teasers(library, library.posts[:NEWEST], site),
        more=Link(text="Alle berichten", address=site.link(ARCHIVE)),
        events=tuple(stop(event, site) for event in coming(library, now)[:NEXT]),
        agenda=Link(text="Hele agenda", address=site.link(AGENDA)),
        documents=tuple(published(library, document, site) for document in library.documents[:FEW]),
        library=Link(text="Alle documenten", address=site.link(DOCUMENTS)),
        joining=mail_link(site.mail, JOINING),
        contact=Link(text="Schrijf ons", address=site.link(CONTACT)),
    )


def lost_view(library: Library, site: Site) -> LostView:
    """Give what the page shows that stands in for one that is not there."""
    return LostView(
        frame=frame(site, ""),
        head=head(site, "Deze pagina is er niet", "", "", about=About(things=(), share=USUAL, policy=FORM_POLICY)),
        hue="sky",
        title="Deze pagina is er niet",
        search=site.link(SEARCH) if site.searchable else "",
        posts=teasers(library, library.posts[:FEW], site),
        ways=(
            Link(text="Naar de voorpagina", address=site.link("/")),
            Link(text="Alles, per jaar", address=site.link(ARCHIVE)),
            Link(text="Schrijf ons", address=site.link(CONTACT)),
        ),
    )
