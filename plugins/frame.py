"""Make what every view has: the frame around a page and its head."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from markupsafe import Markup

from plugins.addresses import SUBSCRIBE
from plugins.channels import Channel, feed_links, site_channel
from plugins.content import Library, Named
from plugins.later import Later
from plugins.linked import Thing, breadcrumbs, described, json_ld
from plugins.mailto import breakable, entities, without_addresses
from plugins.model import Status, Text
from plugins.security import PAGE_POLICY
from plugins.settings import Entry
from plugins.share import USUAL, Share, properties, share_of
from plugins.sheet import Frame, Head, Link, MenuItem
from plugins.site import HUES, Site, SiteFacts

PANORAMA = "/thema/park.svg"
ICON = "/thema/icoon.svg"
TOUCH_ICON = "/thema/icoon.png"


def frame(site: Site, section: str, followed: Sequence[Channel] = ()) -> Frame:
    """Give the frame of a page; `section` is the path that the menu shows as current.

    `followed` are the channels that the page belongs to, beside the whole site's: `channels_at` gives them.
    """
    return Frame(
        site=site.name,
        home=Link(text=site.name, address=site.link("/")),
        menu=tuple(
            MenuItem(
                text=entry.text,
                address=site.link(entry.address),
                hue=HUES[number % len(HUES)],
                current=entry.address == section,
            )
            for number, entry in enumerate(site.menu)
        ),
        stylesheets=linked(site.theme.stylesheets, site),
        scripts=linked(site.theme.scripts, site),
        icon=site.link(ICON),
        touch_icon=site.link(TOUCH_ICON),
        feeds=tuple(link for channel in (site_channel(site), *followed) for link in feed_links(channel, site)),
        subscribe=Link(text="Alle manieren om te volgen", address=site.link(SUBSCRIBE)),
        pages=tuple(Link(text=entry.text, address=site.link(entry.address)) for entry in site.foot),
        mail=breakable(site.mail),
        mail_href=entities(f"mailto:{site.mail}"),
    )


def text_frame(site: Site, section: str, followed: Sequence[Channel]) -> Frame:
    """Give the frame of the pages of texts: of what they belong to, the feed that every program reads will do."""
    around = frame(site, section)
    return replace(around, feeds=(*around.feeds, *(feed_links(channel, site)[0] for channel in followed)))


def linked(named: Mapping[str, str], site: Site) -> Mapping[str, str]:
    """Give the form of named paths that stands inside pages."""
    return MappingProxyType({name: site.link(path) for name, path in named.items()})


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What only some pages say of themselves: what they are about, how they are shared, and what a browser may do."""

    things: tuple[Thing, ...]
    share: Share
    policy: Markup = PAGE_POLICY


PLAIN = About(things=(), share=USUAL)


def head(site: Site, title: str, description: str, address: str, *trail: Entry, about: About = PLAIN) -> Later[Head]:
    """Give the head of a page; one without an address is not for search engines.

    `trail` has the pages between the home page and this one. The home page, which has the site's own title, is not
    called after the site twice.
    """
    return Later(make=made_head, given=(site.facts, Entry(text=title, address=address), description, trail, about))


def made_head(site: SiteFacts, page: Entry, description: str, trail: Sequence[Entry], about: About) -> Head:
    """Make the head of a page."""
    said = without_addresses(description)
    way = (Entry(text=site.name, address="/"), *trail, page)
    things = (breadcrumbs(site, way), *about.things) if page.address != "/" else about.things
    return Head(
        title=page.text if page.text == site.name else f"{page.text} | {site.name}",
        description=said,
        canonical=site.absolute(page.address) if page.address else "",
        indexed=bool(page.address),
        properties=tuple(properties(site, page.text, said, page.address, about.share)) if page.address else (),
        data=json_ld(things) if page.address else Markup(""),
        policy=about.policy,
    )


def text_head(library: Library, site: Site, text: Text, *trail: Entry) -> Later[Head]:
    """Give the head of a text's own page, with what the text is; `trail` as in `head`.

    A hidden text's says as much, for those who share it, but search engines are to pass it over.
    """
    return Later(make=made_text_head, given=(site.facts, text, library.named(text), trail))


def made_text_head(site: SiteFacts, text: Text, named: Named, trail: Sequence[Entry]) -> Head:
    """Make the head of a text's own page."""
    about = About(things=described(text, named, site), share=share_of(text, named))
    made = made_head(site, Entry(text=text.title, address=text.address), text.summary, trail, about)
    return replace(made, indexed=text.status is not Status.HIDDEN)
