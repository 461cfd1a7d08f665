"""Show an album: its photos small, each a link to the large one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from plugins.media import Picture
from plugins.shown import shown
from plugins.site import Site

# How wide a photo of an album is shown (album.css).
COLUMN = "14rem, 50vw"
# Whoever has the page read aloud hears what can be seen on a photo from the photo itself, and once is enough.
FIGURE = Markup('<figure><a href="{address}">{image}</a><figcaption aria-hidden="true">{alt}</figcaption></figure>\n')


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """A photo of an album: its path in the content, and what can be seen on it."""

    path: str
    alt: str


def gallery(photos: Iterable[Photo], pictures: Mapping[str, Picture], site: Site) -> Markup:
    """Give the HTML of an album: nothing without photos. It stands below a text, so no photo is fetched at once."""
    figures = Markup()
    for photo in (photo for photo in photos if photo.path in pictures):
        image = shown(pictures[photo.path], photo.alt, site, COLUMN)
        element = image.element(lazy=True)
        figures += FIGURE.format(address=image.address, image=element, alt=photo.alt)
    return Markup('\n<div class="album">\n{}</div>').format(figures) if figures else figures
