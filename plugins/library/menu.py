"""Give the site its menu: the one that was written, without what leads nowhere, or one of all that there is."""

from collections.abc import Iterator, Set

from plugins.addresses import AGENDA, ARCHIVE, CONTACT, DOCUMENTS, SEARCH, SUBSCRIBE
from plugins.content import Library
from plugins.messages import Kind
from plugins.problems import Problem
from plugins.settings import Entry

# What a menu has room for on a phone.
MENU = 6
ARCHIVE_ENTRY = Entry(text="Archief", address=ARCHIVE)
SEARCH_ENTRY = Entry(text="Zoeken", address=SEARCH)
CONTACT_ENTRY = Entry(text="Contact", address=CONTACT)


def dead_entries(menu: tuple[Entry, ...], there: Set[str], path: str) -> Iterator[Problem]:
    """Find the entries of a menu that lead nowhere; `path` is the file in which the menu was written."""
    for entry in menu:
        if entry.address not in there:
            yield Kind.DEAD_MENU.at(path, name=entry.text, target=entry.address)


def whole_menu(library: Library) -> tuple[Entry, ...]:
    """Give the menu of a site that names none: the lists, then as many pages as there is room for, contact last.

    Every site has the page about contact, and names the one about subscribing below each page.
    """
    categories = (Entry(text=category.name, address=category.address) for category in library.categories)
    agenda = (Entry(text="Agenda", address=AGENDA),) if library.events else ()
    documents = (Entry(text="Documenten", address=DOCUMENTS),) if library.documents else ()
    first = (*categories, *agenda, *documents)
    pages = (*standing(library), ARCHIVE_ENTRY)[: max(0, MENU - len(first) - 1)]
    return (*first, *pages, CONTACT_ENTRY)


def foot(library: Library, menu: tuple[Entry, ...]) -> tuple[Entry, ...]:
    """Give what the menu does not name: every page can be found from every other."""
    named = {entry.address for entry in menu}
    others = (SEARCH_ENTRY, *standing(library), ARCHIVE_ENTRY, CONTACT_ENTRY)
    return tuple(entry for entry in others if entry.address not in named)


def standing(library: Library) -> tuple[Entry, ...]:
    """Give the ways to the standing pages, save those that stand elsewhere anyhow."""
    return tuple(
        Entry(text=page.title, address=page.address)
        for page in library.pages
        if page.address not in {CONTACT, SEARCH, SUBSCRIBE}
    )
