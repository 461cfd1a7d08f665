"""Say what can be found: every text that stands in lists, and the standing pages."""

from collections.abc import Iterator
from dataclasses import dataclass

from plugins.addresses import SEARCH
from plugins.content import Library
from plugins.later import Shared
from plugins.model import Document, Event, Page, Post, Text
from plugins.site import SiteFacts

KINDS = {Document: "Document", Event: "Agenda", Page: "Pagina"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Found(Shared):
    """A text to be found, and the pages of its document where these may be searched; `file` is the way to it."""

    text: Text
    file: str
    pages: tuple[str, ...]


def dated(library: Library) -> list[Text]:
    """Give what has a day, the oldest first: the day that lists show."""
    texts = (*library.posts, *library.documents, *library.events)
    return sorted(texts, key=lambda text: (text.date.timestamp(), text.address))


def undated(library: Library) -> list[Text]:
    """Give the standing pages, but for the one about searching."""
    return [page for page in library.pages if page.address != SEARCH]


def found(library: Library, text: Text, site: SiteFacts) -> Found:
    """Give a text with what may be searched beside it."""
    path = text.file if isinstance(text, Document) and text.searchable else ""
    file, examined = library.attachments.get(path), library.examined.get(path)
    if not file or not examined:
        return Found(text=text, file="", pages=())
    return Found(text=text, file=site.link(file.address), pages=examined.text)


def kind(text: Text) -> str:
    """Give what a visitor can choose: the category of a post, else the kind of text."""
    return text.category if isinstance(text, Post) else KINDS[type(text)]


def kinds(library: Library) -> Iterator[str]:
    """Yield what can be chosen, in the order of the site."""
    named = {post.category for post in library.posts}
    yield from (category.name for category in library.categories if category.name in named)
    lists = ((library.documents, Document), (library.events, Event), (library.pages, Page))
    yield from (KINDS[kind] for texts, kind in lists if texts)


def day(text: Text) -> str:
    """Give the day of a text for machines, empty for one that has none."""
    if isinstance(text, Page):
        return ""
    return (text.begin if isinstance(text, Event) else text.date).date().isoformat()
