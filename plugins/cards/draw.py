"""Draw a card: what a page looks like where somebody shares its address."""

from collections.abc import Iterator
from functools import lru_cache
from io import BytesIO

from PIL import Image, ImageDraw, ImageFont

from plugins.cards.card import Card

WIDTH, HEIGHT = 1200, 630
EDGE = 72
# The sign is drawn twice as large as it is shown: so its edges come out smooth.
TWICE = 2
SIGN = 600
SIGN_SHARE = 33
WHITE, NIGHT = (255, 255, 255), (18, 37, 28)
BANK, WATER = (58, 166, 90), (11, 79, 138)
# The foot: a bank of so many pixels, and the water.
FOOT, BANK_HEIGHT = 108, 12
# From a light field on, dark letters read better than white ones.
LIGHT = 0.35
SIZES = (104, 92, 80, 70, 60, 52)
LEADING = 1.08
MOST_LINES = 5
SMALL = 40
# So many colours lie between a field and its letters.
LEVELS = 16
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
Colour = tuple[int, int, int]


def draw(shown: Card) -> bytes:
    """Give a card of 1200 by 630 as PNG; signs that the font lacks are left out."""
    field = rgb(shown.colour)
    ink = NIGHT if luminance(field) > LIGHT else WHITE
    words, above = (clean(shown.title), clean(shown.name)) if clean(shown.title) else (clean(shown.name), "")
    card = layer(written(words, above, shown), 0)
    foot = Image.new("L", (WIDTH, FOOT - BANK_HEIGHT))
    place = (EDGE, foot.height // 2)
    ImageDraw.Draw(foot).text(place, clean(shown.group), fill=255, font=letters(shown.font, SMALL), anchor="lm")
    card.paste(layer(foot, LEVELS), (0, HEIGHT - foot.height))
    card.paste(2 * LEVELS, (0, HEIGHT - FOOT, WIDTH, HEIGHT - foot.height))
    card.putpalette([part for one in (*between(field, ink), *between(WATER, WHITE), BANK) for part in one])
    out = BytesIO()
    card.save(out, "PNG")
    return out.getvalue()


def written(words: str, above: str, shown: Card) -> Image.Image:
    """Give how much of the letters' colour there is in each point of the field, from 0 to 255."""
    field = Image.new("L", (WIDTH, HEIGHT))
    field.paste(SIGN_SHARE, (WIDTH - SIGN * 3 // 4, -SIGN // 8), sign(shown.shape))
    pen = ImageDraw.Draw(field)
    pen.text((EDGE, EDGE), above, fill=255, font=letters(shown.font, SMALL))
    top = EDGE + (2 * SMALL if above else 0)
    size, lines = fitted(words, shown.font, HEIGHT - FOOT - SMALL - top)
    for number, line in enumerate(lines):
        pen.text((EDGE, top + number * size * LEADING), line, fill=255, font=letters(shown.font, size))
    return field


def layer(shares: Image.Image, first: int) -> Image.Image:
    """Give shares of a colour as numbers of a palette, of which the LEVELS from `first` on are for them."""
    return shares.point([first + share * LEVELS // 256 for share in range(256)]).convert("P")


def between(field: Colour, ink: Colour) -> Iterator[Colour]:
    """Yield the colours from a field's to that of its letters."""
    for level in range(LEVELS):
        red, green, blue = (
            below + (above - below) * level // (LEVELS - 1) for below, above in zip(field, ink, strict=True)
        )
        yield red, green, blue


def rgb(colour: str) -> Colour:
    """Give the parts of a colour as CSS writes it."""
    digits = colour.removeprefix("#")
    whole = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return int(whole[:2], 16), int(whole[2:4], 16), int(whole[4:], 16)


def luminance(colour: Colour) -> float:
    """Give how light a colour is, from 0 to 1 (WCAG 2.2, relative luminance, with a plain power)."""
    red, green, blue = ((part / 255) ** 2.2 for part in colour)
    light: float = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return light


@lru_cache
def sign(shape: str) -> Image.Image:
    """Give a shape as a mask; the names are those of the theme's waymarks."""
    side = SIGN * TWICE
    mask = Image.new("L", (side, side))
    pen, half, whole = ImageDraw.Draw(mask), side // 2, (0, 0, side, side)
    match shape:
        case "disc":
            pen.ellipse(whole, fill=255)
        case "diamond":
            pen.polygon(((half, 0), (side, half), (half, side), (0, half)), fill=255)
        case "leaf":
            pen.ellipse(whole, fill=255)
            pen.rectangle((half, 0, side, half), fill=255)
            pen.rectangle((0, half, half, side), fill=255)
        case "arch":
            pen.ellipse(whole, fill=255)
            pen.rectangle((0, half, side, side), fill=255)
        case _:
            pen.rectangle(whole, fill=255)
    return mask.resize((SIGN, SIGN), Image.Resampling.BOX)


def clean(text: str) -> str:
    """Give what of a text the font has signs for, with single blanks."""
    return " ".join("".join(letter if is_drawn(letter) else " " for letter in text).split())


def is_drawn(letter: str) -> bool:
    """Tell whether the font has a sign for this."""
    return letter in OTHERS or any(first <= ord(letter) <= last for first, last in RANGES)


@lru_cache
def letters(font: str, size: int) -> ImageFont.FreeTypeFont:
    """Give the font in a size in pixels; without the layout engine that only some systems have."""
    return ImageFont.truetype(font, size, layout_engine=ImageFont.Layout.BASIC)


def fitted(text: str, font: str, room: int) -> tuple[int, list[str]]:
    """Give the largest size in which a text fits in so many pixels, and its lines; too long a text ends in `…`."""
    size, lines = 0, [text]
    for size in SIZES:
        lines = list(wrapped(text, letters(font, size)))
        if len(lines) <= MOST_LINES and len(lines) * size * LEADING <= room:
            return size, lines
    return size, [*lines[: MOST_LINES - 1], f"{lines[MOST_LINES - 1][:-1].rstrip()}…"]


def wrapped(text: str, font: ImageFont.FreeTypeFont) -> Iterator[str]:
    """Yield the lines of a text; a word that is wider than the card is cut."""
    most = WIDTH - 2 * EDGE
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
