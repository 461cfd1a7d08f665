"""The lists of the site: which there are, where they stand, and which texts stand in each."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby
from typing import Generic, TypeVar

from plugins.addresses import (
    AGENDA,
    ARCHIVE,
    DOCUMENTS,
    archive_month,
    archive_year,
    page_address,
    publisher_address,
    year_address,
)
from plugins.content import Library, by_newest
from plugins.dutch import MONTHS
from plugins.model import Category, Document, Event, Post, Text, Topic
from plugins.occurrences import every_time, is_over, soonest
from plugins.pagination import LONG, PER_PAGE, Page, pages
from plugins.slug import slugify

MOST = 100
T = TypeVar("T", bound=Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Generic[T]):
    """A list: the path of its front page, its name, its texts in the order in which they stand, and how many a page."""

    address: str
    name: str
    texts: tuple[T, ...]
    size: int = PER_PAGE

    def pages(self) -> tuple[tuple[str, Page[T]], ...]:
        """Give its pages with their paths."""
        return tuple((page_address(self.address, page.number), page) for page in pages(self.texts, self.size))


def whole(address: str, name: str, texts: Sequence[T]) -> Listing[T]:
    """Give a list that stands on one page, whatever its length: it is short, or shows where its parts are."""
    return Listing(address=address, name=name, texts=tuple(texts), size=max(1, len(texts)))


def list_pages(library: Library, now: datetime) -> Iterator[tuple[str, tuple[Text, ...]]]:
    """Yield every page of every list of the site: its path, and the texts on it."""
    yield from paged(category_list(library, category) for category in library.categories)
    yield from paged(topic_lists(library))
    yield from paged(dossier_lists(library))
    yield from paged(document_lists(library))
    yield from paged(archive_lists(library))
    yield from paged(agenda_lists(library, now))


def paged(listings: Iterable[Listing[T]]) -> Iterator[tuple[str, tuple[T, ...]]]:
    """Yield the pages of lists: their paths, and the texts on them."""
    for listing in listings:
        yield from ((address, page.entries) for address, page in listing.pages())


def category_list(library: Library, category: Category) -> Listing[Post]:
    """Give the posts of a category."""
    return Listing(address=category.address, name=category.name, texts=library.posts_in(category))


def topic_lists(library: Library) -> tuple[Listing[Text], ...]:
    """Give the texts of each topic, of all kinds, in the order of the topics."""
    found: defaultdict[str, list[Text]] = defaultdict(list)
    for text in by_newest(library.posts, library.documents, library.events):
        for name in topics_in(text):
            found[name].append(text)
    return tuple(topic_list(topic, found[topic.name]) for topic in library.topics)


def topic_list(topic: Topic, texts: Iterable[Text]) -> Listing[Text]:
    """Give the texts of a topic."""
    return Listing(address=topic.address, name=topic.name, texts=tuple(texts))


def dossier_lists(library: Library) -> tuple[Listing[Text], ...]:
    """Give the texts of each dossier, of all kinds, in the order of the dossiers."""
    found: defaultdict[str, list[Text]] = defaultdict(list)
    for text in by_newest(library.posts, library.documents, library.events):
        found[getattr(text, "dossier", "")].append(text)
    return tuple(
        Listing(address=dossier.address, name=dossier.name, texts=tuple(found[dossier.name]))
        for dossier in library.dossiers
    )


def topics_in(text: Text) -> tuple[str, ...]:
    """Give the topics that a text names."""
    return text.topics if isinstance(text, Post | Document | Event) else ()


def document_lists(library: Library) -> tuple[Listing[Document], ...]:
    """Give all documents together, by year and by publisher."""
    every = Listing(address=DOCUMENTS, name="", texts=library.documents, size=LONG)
    return (every, *document_years(library), *publishers(library))


def document_years(library: Library) -> tuple[Listing[Document], ...]:
    """Give the documents of each year, the newest year first."""
    by_year = groupby(library.documents, key=lambda document: document.date.year)
    return tuple(
        Listing(address=year_address(DOCUMENTS, year), name=str(year), texts=tuple(documents), size=LONG)
        for year, documents in by_year
    )


def publishers(library: Library) -> tuple[Listing[Document], ...]:
    """Give the documents of each publisher, in the order of the alphabet, named as its newest document spells it."""
    found: defaultdict[str, list[Document]] = defaultdict(list)
    for document in library.documents:
        found[slugify(document.publisher)].append(document)
    return tuple(
        Listing(address=publisher_address(slug), name=documents[0].publisher, texts=tuple(documents), size=LONG)
        for slug, documents in sorted(found.items())
        if slug
    )


def archive_lists(library: Library) -> Iterator[Listing[Text]]:
    """Yield the archive with its years, and the months of each year that is too long for one page."""
    years = archive_years(library)
    yield whole(ARCHIVE, "", tuple(text for year in years for text in year.texts))
    for year in years:
        yield year
        yield from archive_months(year)


def archive_years(library: Library) -> tuple[Listing[Text], ...]:
    """Give the posts and documents of each year, the newest year first."""
    texts = by_newest(library.posts, library.documents)
    by_year = groupby(texts, key=lambda text: text.date.year)
    return tuple(whole(archive_year(year), str(year), tuple(found)) for year, found in by_year)


def archive_months(year: Listing[Text]) -> tuple[Listing[Text], ...]:
    """Give the months of a year that has over a hundred entries; any other has none."""
    if len(year.texts) <= MOST:
        return ()
    by_month = groupby(year.texts, key=lambda text: (text.date.year, text.date.month))
    return tuple(
        Listing(address=archive_month(*key), name=f"{MONTHS[key[1] - 1]} {key[0]}", texts=tuple(found), size=LONG)
        for key, found in by_month
    )


def agenda_lists(library: Library, now: datetime) -> tuple[Listing[Event], ...]:
    """Give what comes, the first time first, and what has been by year, the newest first.

    Each event has its next time in the first list, as long as there is room; then come the times after that. An event
    for which there is no room waits in its year.
    """
    times = every_time(library, now)
    ahead = tuple(time for time in times if not is_over(time, now))
    nexts = {time.address: time for time in reversed(ahead)}
    first = sorted(nexts.values(), key=soonest)
    more = [time for time in ahead if nexts[time.address] is not time]
    front = sorted([*first[:MOST], *more[: max(0, MOST - len(first))]], key=soonest)
    others = sorted([*first[MOST:], *(time for time in times if is_over(time, now))], key=soonest, reverse=True)
    by_year = groupby(others, key=lambda event: event.begin.year)
    years = (
        Listing(address=year_address(AGENDA, year), name=str(year), texts=tuple(events), size=LONG)
        for year, events in by_year
    )
    return (whole(AGENDA, "", front), *years)
