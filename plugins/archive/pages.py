"""Make the pages of the archive."""

from collections.abc import Iterator
from datetime import datetime
from itertools import groupby

from plugins.archive.view import ArchiveView, Year, YearView
from plugins.content import Library
from plugins.dutch import count
from plugins.frame import frame, head
from plugins.model import Post
from plugins.settings import Entry
from plugins.sheet import Link, Sheet
from plugins.site import Site
from plugins.texts import teasers

ADDRESS = "/archief/"
TITLE = "Archief"
HUE = "brick"
ABOVE = Entry(text=TITLE, address=ADDRESS)


def archive_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the page of years, and a page for each year that has posts."""
    years = {year: tuple(posts) for year, posts in groupby(library.posts, key=lambda post: post.date.year)}
    view = ArchiveView(
        frame=frame(site, ADDRESS),
        head=head(site, TITLE, f"Alle berichten van {site.name}, per jaar.", ADDRESS),
        hue=HUE,
        title=TITLE,
        years=tuple(
            Year(
                link=Link(text=str(year), address=site.link(year_address(year))),
                count=count(len(posts), "bericht", "berichten"),
            )
            for year, posts in years.items()
        ),
    )
    yield Sheet(address=ADDRESS, template="archive.html", view=view)
    for year, posts in years.items():
        yield year_sheet(library, year, posts, site)


def year_sheet(library: Library, year: int, posts: tuple[Post, ...], site: Site) -> Sheet:
    """Make the page of one year."""
    address, title = year_address(year), f"{TITLE} {year}"
    view = YearView(
        frame=frame(site, ADDRESS),
        head=head(site, title, f"{count(len(posts), 'bericht', 'berichten')} uit {year}.", address, ABOVE),
        hue=HUE,
        title=title,
        posts=teasers(library, posts, site),
        back=Link(text="Alle jaren", address=site.link(ADDRESS)),
    )
    return Sheet(address=address, template="year.html", view=view)


def year_address(year: int) -> str:
    """Give the path of a year's page."""
    return f"{ADDRESS}{year:04}/"
