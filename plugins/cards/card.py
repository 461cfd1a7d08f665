"""What a card shows."""

from dataclasses import dataclass

from plugins.media import Font


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A title (or nothing), the name and the shape of what it belongs to, its colour (#rrggbb), and the group's name.

    `font` has the letters.
    """

    title: str
    name: str
    shape: str
    colour: str
    group: str
    font: Font
