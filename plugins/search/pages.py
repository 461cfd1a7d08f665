"""Make the search page."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.addresses import AGENDA, ARCHIVE, DOCUMENTS, SEARCH
from plugins.content import Library
from plugins.frame import About, frame, head
from plugins.lists import archive_years
from plugins.model import Page
from plugins.search.small import SMALL
from plugins.search.view import SearchView
from plugins.search.volumes import volume_addresses
from plugins.search.what import day, kinds
from plugins.security import SEARCH_POLICY
from plugins.share import USUAL
from plugins.sheet import Link, Sheet
from plugins.site import Site

HUE = "sky"


def search_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the page, with the text that the group wrote for it above what the site puts there."""
    own = {page.address: page for page in library.shown(Page)}
    page = own.get(SEARCH)
    title = page.title if page else "Zoeken"
    summary = page.summary if page else f"Zoek in alles van {site.name}."
    about = About(things=(), share=USUAL, policy=SEARCH_POLICY)
    view = SearchView(
        frame=frame(site, SEARCH),
        head=head(site, title, summary, SEARCH, about=about),
        hue=HUE,
        title=title,
        body=page.body if page else Markup(""),
        volumes=tuple(map(site.link, volume_addresses(library))) if site.searchable else (),
        small=tuple(sorted(SMALL)),
        kinds=tuple(dict.fromkeys(kinds(library))),
        years=years(library),
        archive=Link(text="archief", address=site.link(ARCHIVE)),
        parts=tuple(counted(year.name, year.address, len(year.texts), site) for year in archive_years(library)),
        lists=tuple(lists(library, site)),
    )
    yield Sheet(address=SEARCH, template="search.html", view=view)


def years(library: Library) -> tuple[str, ...]:
    """Give the years of which something can be found, the newest first."""
    texts = (*library.posts, *library.documents, *library.events)
    return tuple(sorted({day(text)[:4] for text in texts}, reverse=True))


def lists(library: Library, site: Site) -> Iterator[Link]:
    """Yield the way to what there is of each kind."""
    for category in library.categories:
        if posts := library.posts_in(category):
            yield counted(category.name, category.address, len(posts), site)
    if library.documents:
        yield counted("Documenten", DOCUMENTS, len(library.documents), site)
    if library.events:
        yield counted("Agenda", AGENDA, len(library.events), site)


def counted(text: str, address: str, number: int, site: Site) -> Link:
    """Give the way to a list, with how much stands there."""
    return Link(text=f"{text} ({number})", address=site.link(address))
