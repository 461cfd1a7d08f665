"""Make the lists of documents: all of them, those of a year, those of a publisher."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from plugins.addresses import DOCUMENTS, page_address, publisher_address, year_address
from plugins.channels import channels_at
from plugins.content import Library
from plugins.documents.pages import ABOVE, TITLE
from plugins.documents.view import DocumentsView
from plugins.dutch import count
from plugins.frame import frame, head
from plugins.model import Document
from plugins.pagination import LONG, numbered, pages, ways
from plugins.sheet import Link, Sheet, Teaser
from plugins.site import Site
from plugins.slug import slugify
from plugins.texts import DOCUMENT, teaser


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Documents that stand together: in a year, of a publisher, or all of them."""

    address: str
    title: str
    documents: tuple[Document, ...]


def list_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the pages of all lists; the list of all leads to the others."""
    others = {"years": years(library), "publishers": publishers(library)}
    links = {
        name: tuple(Link(text=shelf.title, address=site.link(shelf.address)) for shelf in shelves)
        for name, shelves in others.items()
    }
    whole = Shelf(address=DOCUMENTS, title=TITLE, documents=library.documents)
    for shelf in (whole, *others["years"], *others["publishers"]):
        yield from shelf_sheets(library, shelf, links if shelf is whole else {}, site)


def years(library: Library) -> tuple[Shelf, ...]:
    """Give the documents by year, the newest first."""
    by_year = groupby(library.documents, key=lambda document: document.date.year)
    return tuple(
        Shelf(address=year_address(DOCUMENTS, year), title=str(year), documents=tuple(documents))
        for year, documents in by_year
    )


def publishers(library: Library) -> tuple[Shelf, ...]:
    """Give the documents by publisher, in the order of the alphabet, each as its newest document spells it."""
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document in library.documents:
        found[slugify(document.publisher)].append(document)
    return tuple(
        Shelf(address=publisher_address(slug), title=documents[0].publisher, documents=tuple(documents))
        for slug, documents in sorted(found.items())
        if slug
    )


def shelf_sheets(library: Library, shelf: Shelf, links: Mapping[str, tuple[Link, ...]], site: Site) -> Iterator[Sheet]:
    """Yield the pages of one list."""
    around = frame(site, DOCUMENTS, channels_at(library, site, DOCUMENTS))
    divided = pages(shelf.documents, LONG)
    name = TITLE if shelf.address == DOCUMENTS else f"{TITLE}: {shelf.title}"
    for page in divided:
        title, address = numbered(name, page.number), page_address(shelf.address, page.number)
        above = () if address == DOCUMENTS else (ABOVE,)
        on = ways(page.number, len(divided) - 1, shelf.address, "documenten", site)
        view = DocumentsView(
            frame=around,
            head=head(site, title, f"{count(len(page.entries), 'document', 'documenten')}.", address, *above),
            hue=DOCUMENT.hue,
            title=title,
            waymark=DOCUMENT,
            back=() if shelf.address == DOCUMENTS else (Link(text="Alle documenten", address=site.link(DOCUMENTS)),),
            documents=tuple(published(document, library, site) for document in page.entries),
            years=links.get("years", ()),
            publishers=links.get("publishers", ()),
            newer=on.newer,
            older=on.older,
        )
        yield Sheet(address=address, template="documents.html", view=view)


def published(document: Document, library: Library, site: Site) -> Teaser:
    """Give a document as these lists show it: named after its publisher."""
    made = teaser(library, document, site)
    return replace(made, category=document.publisher) if document.publisher else made
