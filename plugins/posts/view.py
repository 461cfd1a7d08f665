"""What the page of a post shows."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.explained import Explanation
from plugins.later import Later
from plugins.replies.view import RepliesView
from plugins.share import Place
from plugins.sheet import Day, Image, Link, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView(View):
    """A post, with the document that it is about and those beside it in its category: none or one link each.

    `reply` is the address of a prepared mail, written as entities, and empty where replies are closed; `ended` is the
    last day of what has expired, and empty where it has not. Without replies there are no `replies`, and without a page
    that says which are placed no `rules`. `related` lead to older posts about the same.
    """

    title: str
    category: Link
    waymark: Waymark
    day: Day
    ended: tuple[Day, ...]
    picture: tuple[Image, ...]
    here: Place
    body: Markup
    reply: Markup | Later[Markup]
    replies: tuple[RepliesView, ...]
    rules: tuple[Link, ...]
    words: tuple[Explanation, ...]
    dossier: tuple[Link, ...]
    document: tuple[Link, ...]
    topics: tuple[Link, ...]
    older: tuple[Link, ...]
    newer: tuple[Link, ...]
    related: tuple[Link, ...]
