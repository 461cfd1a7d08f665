"""Draw the sign of a part of the site: its shape, as the theme's waymarks have it."""

from functools import lru_cache

from PIL import Image, ImageDraw

SIZE = 600
# It is drawn twice as large as it is shown: so its edges come out smooth.
SIDE, HALF = 2 * SIZE, SIZE
WHOLE = (0, 0, SIDE, SIDE)


@lru_cache
def sign(shape: str) -> Image.Image:
    """Give a shape as a mask; raises ValueError for one that nobody drew."""
    mask = Image.new("L", (SIDE, SIDE))
    pen = ImageDraw.Draw(mask)
    match shape:
        case "disc":
            pen.ellipse(WHOLE, fill=255)
        case "diamond":
            pen.polygon(((HALF, 0), (SIDE, HALF), (HALF, SIDE), (0, HALF)), fill=255)
        case "leaf":
            pen.ellipse(WHOLE, fill=255)
            pen.rectangle((HALF, 0, SIDE, HALF), fill=255)
            pen.rectangle((0, HALF, HALF, SIDE), fill=255)
        case "arch":
            pen.ellipse(WHOLE, fill=255)
            pen.rectangle((0, HALF, SIDE, SIDE), fill=255)
        case "square":
            pen.rectangle(WHOLE, fill=255)
        case _:
            raise ValueError(shape)
    return mask.resize((SIZE, SIZE), Image.Resampling.BOX)
