"""Make the pages of the archive."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime

from plugins.addresses import ARCHIVE
from plugins.archive.view import ArchiveView, EntriesView, Part
from plugins.content import Library
from plugins.dutch import count, listing
from plugins.frame import frame, head
from plugins.lists import Listing, archive_months, archive_years
from plugins.model import Document, Post, Text
from plugins.pagination import numbered, ways
from plugins.settings import Entry
from plugins.sheet import Link, Sheet
from plugins.site import Site
from plugins.texts import teasers

TITLE = "Archief"
HUE = "brick"
ABOVE = Entry(text=TITLE, address=ARCHIVE)


def archive_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the page of years, a page for each year that has entries, and the months of a long year."""
    years = archive_years(library)
    said = f"Alles van {site.name}, per jaar."
    dossiers = tuple(Link(text=one.name, address=site.link(one.address)) for one in library.dossiers)
    yield parts_sheet(Listing(address=ARCHIVE, name="", texts=()), years, said, site, dossiers)
    for year in years:
        months = archive_months(year)
        if months:
            yield parts_sheet(year, months, f"{numbers(year.texts)} uit {year.name}.", site)
        for short in months or (year,):
            back = Link(text=year.name, address=site.link(year.address)) if months else all_years(site)
            yield from entries_sheets(library, short, back, site)


def parts_sheet(
    whole: Listing[Text],
    parts: tuple[Listing[Text], ...],
    said: str,
    site: Site,
    dossiers: tuple[Link, ...] = (),
) -> Sheet:
    """Make the page of the years, or of the months of a year."""
    title = title_of(whole)
    view = ArchiveView(
        frame=frame(site, ARCHIVE),
        head=head(site, title, said, whole.address, *([ABOVE] if whole.name else [])),
        hue=HUE,
        title=title,
        back=(all_years(site),) if whole.name else (),
        parts=tuple(
            Part(link=Link(text=part.name, address=site.link(part.address)), count=numbers(part.texts))
            for part in parts
        ),
        dossiers=dossiers,
    )
    return Sheet(address=whole.address, template="archive.html", view=view)


def entries_sheets(library: Library, part: Listing[Text], back: Link, site: Site) -> Iterator[Sheet]:
    """Yield the pages of one year or month."""
    divided = part.pages()
    for address, page in divided:
        title = numbered(title_of(part), page.number)
        on = ways(page.number, len(divided) - 1, part.address, "stukken", site)
        view = EntriesView(
            frame=frame(site, ARCHIVE),
            head=head(site, title, f"{title}: {numbers(page.entries)}.", address, ABOVE),
            hue=HUE,
            title=title,
            entries=teasers(library, page.entries, site),
            back=back,
            newer=on.newer,
            older=on.older,
        )
        yield Sheet(address=address, template="year.html", view=view)


def title_of(part: Listing[Text]) -> str:
    """Give the title of a part of the archive."""
    return f"{TITLE} {part.name}" if part.name else TITLE


def all_years(site: Site) -> Link:
    """Give the way to the page of years."""
    return Link(text="Alle jaren", address=site.link(ARCHIVE))


def numbers(texts: Iterable[Text]) -> str:
    """Say how many texts there are of each kind: 12 berichten en 1 document."""
    found = Counter(type(text) for text in texts)
    kinds = ((Post, "bericht", "berichten"), (Document, "document", "documenten"))
    return listing([count(found[kind], one, more) for kind, one, more in kinds if found[kind]])
