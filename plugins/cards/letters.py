"""Set the letters of a card: as large as they fit, of those signs that the font has."""

from collections.abc import Iterator
from functools import lru_cache

from PIL import ImageFont

from plugins.media import Font

SIZES = (104, 92, 80, 70, 60, 52)
LEADING = 1.08
MOST_LINES = 5
# What the font has a sign for.
RANGES = (
    (0x20, 0x7E),
    (0xA0, 0x148),
    (0x14A, 0x17F),
    (0x218, 0x21B),
    (0x2010, 0x2015),
    (0x2018, 0x201E),
    (0x2020, 0x2022),
)
OTHERS = frozenset("…€™−≈≤≥←↑→↓′″‹›‰")


def clean(text: str) -> str:
    """Give what of a text the font has signs for, with single blanks."""
    return " ".join("".join(letter if is_drawn(letter) else " " for letter in text).split())


def is_drawn(letter: str) -> bool:
    """Tell whether the font has a sign for this."""
    return letter in OTHERS or any(first <= ord(letter) <= last for first, last in RANGES)


@lru_cache
def letters(font: Font, size: int) -> ImageFont.FreeTypeFont:
    """Give the font in a size in pixels; without the layout engine that only some systems have."""
    return ImageFont.truetype(font.path, size, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, font: Font, width: int, height: int) -> tuple[int, list[str]]:
    """Give the largest size in which a text fits in so many pixels, and its lines; too long a text ends in `…`."""
    size, lines = 0, [text]
    for size in SIZES:
        lines = list(wrapped(text, letters(font, size), width))
        if len(lines) <= MOST_LINES and len(lines) * size * LEADING <= height:
            return size, lines
    return size, [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][:-1].rstrip()}…"]


def wrapped(text: str, font: ImageFont.FreeTypeFont, most: int) -> Iterator[str]:
    """Yield the lines of a text, of at most so many pixels; a word that is wider is cut."""
    line = ""
    for word in text.split():
        whole = f"{line} {word}".strip()
        if line and font.getlength(whole) > most:
            yield line
            whole = word
        while font.getlength(whole) > most:
            end = max(place for place in range(1, len(whole)) if font.getlength(f"{whole[:place]}-") <= most)
            yield f"{whole[:end]}-"
            whole = whole[end:]
        line = whole
    yield line
