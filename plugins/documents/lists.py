"""Make the lists of documents: all of them, those of a year, those of a publisher."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from plugins.addresses import DOCUMENTS
from plugins.channels import channels_at
from plugins.content import Library
from plugins.documents.pages import ABOVE, TITLE
from plugins.documents.view import DocumentsView
from plugins.dutch import count
from plugins.frame import frame, head
from plugins.lists import Listing, document_lists, document_years, publishers
from plugins.model import Document
from plugins.pagination import numbered, ways
from plugins.sheet import Frame, Link, Sheet
from plugins.site import Site
from plugins.texts import DOCUMENT, published


def list_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the pages of all lists; the list of all leads to the others."""
    around = frame(site, DOCUMENTS, channels_at(library, site, DOCUMENTS))
    for listing in document_lists(library):
        first = listing.address == DOCUMENTS
        links = {
            "back": () if first else (Link(text="Alle documenten", address=site.link(DOCUMENTS)),),
            "years": to_lists(document_years(library), site) if first else (),
            "publishers": to_lists(publishers(library), site) if first else (),
        }
        yield from sheets_of(library, listing, around, links, site)


def to_lists(listings: tuple[Listing[Document], ...], site: Site) -> tuple[Link, ...]:
    """Give the ways to lists."""
    return tuple(Link(text=listing.name, address=site.link(listing.address)) for listing in listings)


def sheets_of(
    library: Library,
    listing: Listing[Document],
    around: Frame,
    links: Mapping[str, tuple[Link, ...]],
    site: Site,
) -> Iterator[Sheet]:
    """Yield the pages of one list."""
    name = f"{TITLE}: {listing.name}" if listing.name else TITLE
    divided = listing.pages()
    for address, page in divided:
        title = numbered(name, page.number)
        above = () if address == DOCUMENTS else (ABOVE,)
        on = ways(page.number, len(divided) - 1, listing.address, "documenten", site)
        view = DocumentsView(
            frame=around,
            head=head(site, title, f"{title}: {count(len(page.entries), 'document', 'documenten')}.", address, *above),
            hue=DOCUMENT.hue,
            title=title,
            waymark=DOCUMENT,
            documents=tuple(published(library, document, site) for document in page.entries),
            newer=on.newer,
            older=on.older,
            **links,
        )
        yield Sheet(address=address, template="documents.html", view=view)
