"""Publish cards and codes of the texts that are new, and a card for each part of the site."""

from collections.abc import Iterator
from datetime import datetime

import PIL

from plugins.addresses import AGENDA, DOCUMENTS, card_address, code_address
from plugins.cards.card import Card
from plugins.content import Library
from plugins.later import Later
from plugins.model import Document, Event, Page, Text
from plugins.share import has_code
from plugins.sheet import File, Waymark
from plugins.site import Site
from plugins.texts import DOCUMENT, EVENT, waymark

# The hash of what draws, which a test compares: as long as it stays, what was drawn once is good.
VERSION = "990aca1bc3885337"


def card_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the cards; a text that brings a picture of its own has none."""
    parts = {category.address: (category.name, waymark(category)) for category in library.categories}
    parts |= {DOCUMENTS: ("Documenten", DOCUMENT)} if library.shown(Document) else {}
    parts |= {AGENDA: ("Agenda", EVENT)} if library.shown(Event) else {}
    for address, (name, mark) in parts.items():
        yield card_file(address, "", name, mark, site)
    for text in library.shown(Text):
        if not isinstance(text, Page) and not text.image and library.is_new(text):
            yield card_file(text.address, text.title, *parts[part_of(text)], site)


def code_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield for each text that is new the drawing from which a telephone reads its address, for those who print it."""
    for text in library.shown(Text):
        if not isinstance(text, Page) and has_code(text, library.named(text), site):
            yield File(
                address=code_address(text.address), content=Later(make=coded, given=(site.absolute(text.address),))
            )


def coded(address: str) -> bytes:
    """Give the bytes of a drawing of an address."""
    from plugins.cards.code import code  # noqa: PLC0415 - only those need it who draw one

    return code(address).encode()


def part_of(text: Text) -> str:
    """Give the path of the part of the site that a text stands in."""
    return text.address.removesuffix(f"{text.slug}/")


def card_file(address: str, title: str, name: str, mark: Waymark, site: Site) -> File:
    """Give the card of a page."""
    colour = site.theme.colours[mark.hue]
    card = Card(title=title, name=name, shape=mark.shape, colour=colour, group=site.name, font=site.theme.font)
    return File(
        address=card_address(address), content=Later(make=drawn, given=(card,), version=f"{VERSION} {PIL.__version__}")
    )


def drawn(card: Card) -> bytes:
    """Give the bytes of a card, with what only those have to load that make one."""
    from plugins.cards.draw import draw  # noqa: PLC0415 - Pillow costs more than most builds

    return draw(card)
