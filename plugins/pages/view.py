"""What a standing page shows."""

from dataclasses import dataclass

from markupsafe import Markup

from plugins.explained import Explanation
from plugins.later import Later
from plugins.sheet import Image, View


@dataclass(frozen=True, slots=True, kw_only=True)
class PageView(View):
    """A standing page: its title, its picture (none or one) and its text.

    `joining` is the address of a prepared mail, written as entities, on the page about joining in, and empty elsewhere.
    """

    title: str
    picture: tuple[Image, ...]
    body: Markup
    words: tuple[Explanation, ...]
    joining: Markup | Later[Markup]
