"""Library: all content of a site, read and checked, in its order."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from plugins.addresses import card_address
from plugins.examined import Examined
from plugins.media import Attachment, Picture
from plugins.model import Category, Document, Dossier, Event, Page, Post, Reply, Status, Text, Topic

# So many of each kind are new.
NEW = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Something that is not published: a concept, or a text whose day is still to come."""

    path: str
    title: str
    status: Status
    date: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """What stands beside a text: its picture and its file, none or one each.

    `card` is the path of its card, or of that of its part of the site, or empty; `is_new` tells whether it is one of
    the newest of its kind, which have more than others.
    """

    picture: tuple[Picture, ...]
    file: tuple[Attachment, ...]
    card: str
    is_new: bool


T = TypeVar("T", bound=Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """All content, read and checked: what every other plugin looks things up in.

    `posts`, `documents` and `events` stand in lists, the newest first and then by address; `pages` stand by address;
    `replies` the oldest first. `expired` texts have left the lists and `hidden` ones were never there: they have a
    page only. `held` ones have nothing. `pictures` and `attachments` are those that something shown names, by the path
    that texts have for them; their own paths are below `folder`, the content folder. `examined` has
    what was read in an attachment, by the same path, for the kinds of file that can be read.
    """

    folder: Path
    posts: tuple[Post, ...]
    documents: tuple[Document, ...]
    events: tuple[Event, ...]
    pages: tuple[Page, ...]
    expired: tuple[Text, ...]
    hidden: tuple[Text, ...]
    held: tuple[Held, ...]
    replies: tuple[Reply, ...]
    categories: tuple[Category, ...]
    topics: tuple[Topic, ...]
    dossiers: tuple[Dossier, ...]
    pictures: Mapping[str, Picture]
    attachments: Mapping[str, Attachment]
    examined: Mapping[str, Examined]

    def shown(self, kind: type[T]) -> tuple[T, ...]:
        """Give everything of a kind that has a page: what is listed, then what has expired, then what is hidden."""
        listed = (*self.posts, *self.documents, *self.events, *self.pages)
        return tuple(text for text in (*listed, *self.expired, *self.hidden) if isinstance(text, kind))

    def category(self, name: str) -> Category:
        """Give the category of that name; raises KeyError where the Library has none."""
        for category in self.categories:
            if category.name == name:
                return category
        raise KeyError(name)

    def named(self, text: Text) -> Named:
        """Give what stands beside a text."""
        file = text.file if isinstance(text, Document) else ""
        is_new = self.is_new(text)
        part = "" if isinstance(text, Page) else text.address.removesuffix(f"{text.slug}/")
        return Named(
            card=card_address(text.address if is_new else part) if part else "",
            is_new=is_new,
            picture=(self.pictures[text.image],) if text.image else (),
            file=(self.attachments[file],) if file in self.attachments else (),
        )

    def is_new(self, text: Text) -> bool:
        """Tell whether a text is one of the newest of its kind, or newer: a new one changes one page of another."""
        kinds: Mapping[type[Text], Sequence[Text]] = {Post: self.posts, Document: self.documents, Event: self.events}
        listed = kinds.get(type(text), ())
        if not listed:
            return not isinstance(text, Page)
        return newest_first(text) <= newest_first(listed[:NEW][-1])

    def posts_in(self, category: Category) -> tuple[Post, ...]:
        """Give the listed posts of a category, the newest first."""
        return tuple(post for post in self.posts if post.category == category.name)


def answerable(library: Library) -> tuple[Post | Document, ...]:
    """Give everything with a page that can have replies."""
    return (*library.shown(Post), *library.shown(Document))


def newest_first(text: Text) -> tuple[float, str]:
    """Give what texts are sorted by."""
    return (-text.date.timestamp(), text.address)


def by_newest(*texts: Iterable[Text]) -> tuple[Text, ...]:
    """Put texts in the order of lists: the newest first and then by address."""
    return tuple(sorted((text for some in texts for text in some), key=newest_first))
