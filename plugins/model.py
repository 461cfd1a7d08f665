"""What the content is made of: posts, documents, events, pages, replies, letters."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from markupsafe import Markup

from plugins.dutch import AMSTERDAM
from plugins.later import ASIDE, Shared
from plugins.rule import Rule

# What never leaves the lists, and what has no day.
FOREVER = datetime(9999, 12, 31, tzinfo=AMSTERDAM)
UNDATED = datetime(1, 1, 1, tzinfo=AMSTERDAM)


class Status(StrEnum):
    """Whether something is shown: everywhere, nowhere, or on its own page only."""

    PUBLISHED = "gepubliceerd"
    DRAFT = "concept"
    HIDDEN = "verborgen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Category(Shared):
    """A kind of post. `shape`, `hue` and `pictogram` are its waymark."""

    name: str
    slug: str
    description: str
    shape: str
    hue: str
    pictogram: str

    @property
    def address(self) -> str:
        """Give the path of the category's page."""
        return f"/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A subject that posts, documents and events name; they may name several."""

    name: str
    slug: str

    @property
    def address(self) -> str:
        """Give the path of the topic's page."""
        return f"/onderwerp/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """A matter that goes on for a while; a post, document or event belongs to one at most."""

    name: str
    slug: str

    @property
    def address(self) -> str:
        """Give the path of the dossier's page."""
        return f"/dossier/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A hard word of a text, and what it means."""

    name: str
    meaning: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Shared):
    """What every content file with a page of its own has, read and checked.

    `path` is its file, counted from the content folder; `lines` tells on which line each field stands, by attribute
    (a field that is absent has none). Moments carry Europe/Amsterdam; `modified` is `date` where none is given, and
    from `expires` on the text is in no list. Empty text stands for what the volunteer left out. `image` is the path
    of a picture in the Library; where its pictures are `decorative`, nothing need be said of what can be seen on
    them; `album` is a folder below that of the pictures; `words` are explained beside it. `former` holds the paths
    that the page had earlier, and `kept` the fields that are read only where a later part of the site needs them, by
    name and as they were written.
    """

    path: str = field(metadata=ASIDE)
    lines: Mapping[str, int] = field(metadata=ASIDE)
    title: str
    slug: str
    address: str
    date: datetime
    modified: datetime
    expires: datetime
    summary: str
    status: Status
    image: str
    image_alt: str
    decorative: bool
    album: str
    words: tuple[Word, ...]
    former: tuple[str, ...]
    kept: Mapping[str, tuple[str, ...]]
    body: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Text):
    """A news post; `document` is the slug of the document that it is about, `open` tells whether replies are."""

    category: str
    topics: tuple[str, ...]
    dossier: str
    author: str
    document: str
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Document(Text):
    """The summary of a document, of so many pages (0 where nobody knows), in the language with that code.

    `file` is the path of an Attachment of the Library, or empty; `on_request` tells whether it can be asked for by
    mail, `searchable` whether its whole text may be found.
    """

    topics: tuple[str, ...]
    dossier: str
    publisher: str
    file: str
    pages: int
    language: str
    on_request: bool
    searchable: bool
    open: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """That one time of an event that comes again is not on its day, but begins at another moment."""

    day: date
    to: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Text):
    """Something to come to; `date` is when it was announced.

    It lasts from `begin` to `end`; with `whole_days` these are the midnights of its first and its last day. `repeat`
    is the rule by which it comes again, of which `begin` is the first time: none or one. On the days `left_out` it is
    not, and the days of `moved` have another moment. `version` counts its changes, `guests` those who come.
    """

    topics: tuple[str, ...]
    dossier: str
    begin: datetime
    end: datetime
    whole_days: bool
    place: str
    cancelled: bool
    repeat: tuple[Rule, ...]
    left_out: tuple[date, ...]
    moved: tuple[Move, ...]
    version: int
    guests: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page(Text):
    """A standing page, such as Contact. It has no day: `date` is when it was changed, or UNDATED."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply(Shared):
    """What a reader wrote about the post or document with that slug: plain text.

    `mark` is a keyed hash of its mail's Message-ID and `sender` one of the address; both may be empty.
    """

    path: str = field(metadata=ASIDE)
    lines: Mapping[str, int] = field(metadata=ASIDE)
    slug: str
    name: str
    date: datetime
    status: Status
    mark: str
    sender: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A mail that a visitor only has to finish: its subject and the beginning of its text."""

    subject: str
    body: str
