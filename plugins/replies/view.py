"""What a page shows of the replies to it."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.sheet import Day, FeedLink


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplyView:
    """A reply: its place on the page, who wrote it, when and what; `answer` is the address of a prepared mail.

    That is empty where replies are closed.
    """

    id: str
    name: Markup
    day: Day
    body: Markup
    answer: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class RepliesView:
    """All replies to a text, the oldest first: how many there are in words, and their feed."""

    count: str
    feed: FeedLink
    replies: tuple[ReplyView, ...]
