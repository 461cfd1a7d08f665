"""Draw a card: what a page looks like where somebody shares its address."""

from collections.abc import Iterator
from io import BytesIO

from PIL import Image, ImageDraw

from plugins.cards.card import Card
from plugins.cards.letters import LEADING, clean, fitted, letters
from plugins.cards.sign import SIZE, sign

WIDTH, HEIGHT = 1200, 630
EDGE = 72
SIGN_SHARE = 33
WHITE, NIGHT = (255, 255, 255), (18, 37, 28)
BANK, WATER = (58, 166, 90), (11, 79, 138)
# The foot: a bank of so many pixels, and the water.
FOOT, BANK_HEIGHT = 108, 12
# From a light field on, dark letters read better than white ones.
LIGHT = 0.35
SMALL = 40
# So many colours lie between a field and its letters.
LEVELS = 16
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
    field.paste(SIGN_SHARE, (WIDTH - SIZE * 3 // 4, -SIZE // 8), sign(shown.shape))
    pen = ImageDraw.Draw(field)
    pen.text((EDGE, EDGE), above, fill=255, font=letters(shown.font, SMALL))
    top = EDGE + (2 * SMALL if above else 0)
    size, lines = fitted(words, shown.font, WIDTH - 2 * EDGE, HEIGHT - FOOT - SMALL - top)
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
