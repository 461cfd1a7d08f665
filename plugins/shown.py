"""Make of a picture what pages show: its copies, of which a browser takes the one that it needs."""

from collections.abc import Iterable

from plugins.media import Copy, Picture
from plugins.sheet import Image
from plugins.site import SiteFacts

# How wide the column of a text is, in the words of CSS (tokens.css: --measure, --gutter).
COLUMN = "42rem, 100vw - 2rem"


def shown(picture: Picture, alt: str, site: SiteFacts, column: str = COLUMN) -> Image:
    """Give a picture as pages show it, in a `column` of that width."""
    whole = picture.whole
    return Image(
        address=site.link(whole.address),
        width=whole.width,
        height=whole.height,
        alt=alt,
        webp=choice(picture.webp, site),
        plain=choice(picture.plain, site),
        # Nothing is shown larger than it is.
        sizes=f"min({whole.width}px, {column})",
    )


def choice(copies: Iterable[Copy], site: SiteFacts) -> str:
    """Give copies as browsers choose from them: each with its width (HTML standard, srcset attributes)."""
    return ", ".join(f"{site.link(copy.address)} {copy.width}w" for copy in copies)
