"""What the pages of contact and of subscribing show."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.later import Later
from plugins.sheet import Link, View


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactView(View):
    """The contact page: the group's own words, if there are any, and prepared mails as hrefs."""

    title: str
    body: Markup
    question: Markup | Later[Markup]
    joining: Markup | Later[Markup]
    newsletter: Markup | Later[Markup]
    farewell: Markup | Later[Markup]


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What can be followed: its name, its page, and its feeds by their kinds."""

    page: Link
    feeds: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubscribeView(View):
    """The page about subscribing: the group's own words, the prepared mails of the newsletter, and every feed.

    `together` is the address of the list of all feeds.
    """

    title: str
    body: Markup
    newsletter: Markup | Later[Markup]
    farewell: Markup | Later[Markup]
    subscriptions: tuple[Subscription, ...]
    together: str
