"""Say what a page looks like where somebody shares it: the properties of Open Graph."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from plugins.addresses import code_address
from plugins.content import Named
from plugins.mailto import without_addresses
from plugins.model import Document, Post, Text
from plugins.sheet import Property
from plugins.site import SiteFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """What differs between pages: whether it is an `article` or any page of a `website`, its days, and its picture.

    The days are ISO 8601 and only articles have them; `picture` is a path on the site.
    """

    kind: str
    published: str
    modified: str
    picture: str
    alt: str
    width: int
    height: int


# As long as that, an address is read from a code on paper; a longer one has none.
LONGEST = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a page is: its address, the same as people type it, and a drawing of it for paper (none or one)."""

    address: str
    shown: str
    code: tuple[str, ...]


# Where pages are shared nobody shows an SVG, so the drawing of the park is there as a PNG too.
USUAL = Share(
    kind="website",
    published="",
    modified="",
    picture="/thema/delen.png",
    alt="Tekening van een park: knotwilgen langs de sloot, een rood fietspad en huizen",
    width=1200,
    height=630,
)


def share_of(text: Text, named: Named) -> Share:
    """Give what a text's own page says: its picture, else its card, and its days if it is an article."""
    picture = named.picture[0].whole if named.picture else None
    article = isinstance(text, Post | Document)
    drawn, said = (named.card, f"Kaart: {text.title}") if named.card else (USUAL.picture, USUAL.alt)
    return Share(
        kind="article" if article else USUAL.kind,
        published=text.date.isoformat() if article else "",
        modified=text.modified.isoformat() if article else "",
        picture=picture.address if picture else drawn,
        alt=text.image_alt if picture else said,
        width=picture.width if picture else USUAL.width,
        height=picture.height if picture else USUAL.height,
    )


def place(text: Text, named: Named, site: SiteFacts) -> Place:
    """Give where a text is."""
    address = site.absolute(text.address)
    return Place(
        address=address,
        shown=address.partition("://")[2],
        code=(site.link(code_address(text.address)),) if has_code(text, named, site) else (),
    )


def has_code(text: Text, named: Named, site: SiteFacts) -> bool:
    """Tell whether there is a code with the address of a text."""
    return named.is_new and len(site.absolute(text.address)) <= LONGEST


def properties(site: SiteFacts, title: str, description: Markup, address: str, share: Share) -> Iterator[Property]:
    """Yield the properties of a page that have a value."""
    values = {
        "og:site_name": site.name,
        "og:locale": "nl_NL",
        "og:type": share.kind,
        "og:title": title,
        "og:description": description or title,
        "og:url": site.absolute(address),
        "og:image": site.absolute(share.picture),
        "og:image:width": str(share.width),
        "og:image:height": str(share.height),
        "og:image:alt": share.alt,
        "article:published_time": share.published,
        "article:modified_time": share.modified,
    }
    for name, value in values.items():
        if value:
            yield Property(name=name, content=value if isinstance(value, Markup) else without_addresses(value))
