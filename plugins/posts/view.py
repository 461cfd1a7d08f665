"""What the page of a post shows."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.sheet import Day, Link, View, Waymark


@dataclass(frozen=True, slots=True, kw_only=True)
class PostView(View):
    """A post; `reply` is the address of a prepared mail, written as entities, and empty where replies are closed."""

    title: str
    category: Link
    waymark: Waymark
    day: Day
    body: Markup
    reply: Markup
