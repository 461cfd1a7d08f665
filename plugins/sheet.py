"""Sheet, File and Bundle: all that a plugin may hand to the writer."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Self

from markupsafe import Markup

from plugins.dutch import long_date
from plugins.later import Later, Shared

ELEMENT = Markup(
    '<picture><source type="image/webp" srcset="{image.webp}" sizes="{image.sizes}"><img src="{image.address}"'
    ' srcset="{image.plain}" sizes="{image.sizes}" width="{image.width}" height="{image.height}"'
    ' decoding="async"{lazy} alt="{image.alt}"{more}></picture>'
)
LAZY = Markup(' loading="lazy"')


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A text and where it leads; `address` begins with the path of the site address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedLink:
    """A feed: what it is called, where it is, and its media type."""

    text: str
    address: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MenuItem:
    """An entry of the main menu; `current` on the pages of its own part of the site."""

    text: str
    address: str
    hue: str
    current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame(Shared):
    """What stands around every page: the site's name, its menu, the feeds (its own RSS first) and its foot.

    `stylesheets` are by the kind of page; `scripts` are for the pages that have a use for them; `pages` has those that
    the menu does not name.
    """

    site: str
    home: Link
    menu: tuple[MenuItem, ...]
    stylesheets: Mapping[str, str]
    scripts: Mapping[str, str]
    icon: str
    touch_icon: str
    feeds: tuple[FeedLink, ...]
    subscribe: Link
    pages: tuple[Link, ...]
    mail: Markup
    mail_href: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One thing that a page says of itself to those who show it elsewhere (Open Graph)."""

    name: str
    content: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """What a page says of itself to browsers and search engines; what is empty, it does not say.

    Where it is not `indexed`, it asks search engines to pass it over. Without a `canonical` address it has no
    `properties` and no `data`. `data` is JSON-LD, escaped for a script element; `policy` is the page's Content
    Security Policy.
    """

    title: str
    description: Markup
    canonical: str
    indexed: bool
    properties: tuple[Property, ...]
    data: Markup
    policy: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """The part of a view that every page has.

    A view holds plain values, finished or, where that costs something, to be made later; bodies are Markup.
    """

    frame: Frame
    head: Head | Later[Head]
    hue: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A moment as the machine reads it (`iso`) and as people read it (`text`)."""

    iso: str
    text: str

    @classmethod
    def of(cls, moment: datetime) -> Self:
        """Give the day of a moment, without its time."""
        return cls(iso=moment.date().isoformat(), text=long_date(moment))


@dataclass(frozen=True, slots=True, kw_only=True)
class Waymark:
    """The sign of a category or of a kind: a shape, a hue and a pictogram, never colour alone."""

    shape: str
    hue: str
    pictogram: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture: where its largest copy stands, the size of that in pixels, and what can be seen on it.

    `webp` and `plain` are the copies to choose from, and `sizes` says how wide it is shown, all as HTML has it.
    """

    address: str
    width: int
    height: int
    alt: str
    webp: str
    plain: str
    sizes: str

    def element(self, *, lazy: bool = False, more: Markup = Markup()) -> Markup:  # noqa: B008 - it is frozen
        """Give the HTML that shows it, with `more` attributes; what is `lazy` is fetched when it is scrolled to."""
        return ELEMENT.format(image=self, lazy=LAZY if lazy else "", more=more)


@dataclass(frozen=True, slots=True, kw_only=True)
class Teaser(Shared):
    """A text as lists show it; `category` says what it is: the category of a post, else its kind."""

    title: str
    address: str
    day: Day
    category: str
    waymark: Waymark
    summary: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """An event as the agenda shows it: its first day (number, name and month), and what more there is."""

    title: str
    address: str
    iso: str
    number: str
    weekday: str
    month: str
    time: str
    place: str
    repeat: str
    cancelled: bool
    summary: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page to be: where it stands, what it looks like, and all that it shows.

    `address` is the page's path on the site (`/nieuws/` or `/404.html`), `template` a file of the theme. A view that
    costs something can be made later.
    """

    address: str
    template: str
    view: View | Later[View]


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """A file to be: its path on the site, and its bytes, now or later."""

    address: str
    content: bytes | Later[bytes]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bundle:
    """Files to be, below a path on the site that ends in a slash: only the making tells their names there.

    A making that raises ContentError with warnings only says that the site can do without.
    """

    address: str
    content: Later[Mapping[str, bytes]]
