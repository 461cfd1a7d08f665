"""What the pages of the documents show."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.explained import Explanation
from plugins.later import Later
from plugins.replies.view import RepliesView
from plugins.share import Place
from plugins.sheet import Day, Image, Link, Teaser, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A fact of a document: its name, what it is, and where that leads (empty where it leads nowhere)."""

    name: str
    link: Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """The document itself: where it is, and what comes ('PDF, 12 blz., 1,3 MB')."""

    address: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentView(View):
    """The summary of a document in its parts, its facts, its first page if it can be shown, and the posts about it.

    `request` and `reply` are addresses of prepared mails, written as entities, and empty where there is nothing to ask
    for and where replies are closed. There are `rules` where a page says which replies are placed.
    """

    title: str
    library: Link
    waymark: Waymark
    day: Day
    lead: Markup
    here: Place
    body: Markup
    chapters: Markup
    facts: tuple[Fact, ...]
    picture: tuple[Image, ...]
    cover: tuple[Image, ...]
    file: tuple[Download, ...]
    request: Markup | Later[Markup]
    reply: Markup | Later[Markup]
    replies: tuple[RepliesView, ...]
    rules: tuple[Link, ...]
    words: tuple[Explanation, ...]
    dossier: tuple[Link, ...]
    topics: tuple[Link, ...]
    posts: tuple[Teaser, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentsView(View):
    """A page of a list of documents, the newest first; the ways on are none or one each."""

    title: str
    waymark: Waymark
    back: tuple[Link, ...]
    documents: tuple[Teaser, ...]
    years: tuple[Link, ...]
    publishers: tuple[Link, ...]
    newer: tuple[Link, ...]
    older: tuple[Link, ...]
