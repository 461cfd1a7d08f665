"""Make the pages of contact and of subscribing."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.addresses import CONTACT, SUBSCRIBE
from plugins.channels import FORMATS, OPML, Channel, channels
from plugins.contact.view import ContactView, SubscribeView, Subscription
from plugins.content import Library
from plugins.frame import frame, head
from plugins.letters import CONTACT as QUESTION
from plugins.letters import JOINING, NEWSLETTER_OFF, NEWSLETTER_ON
from plugins.mailto import mail_link
from plugins.model import Page
from plugins.sheet import Link, Sheet
from plugins.site import Site


def contact_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the two pages, each with the text that the group wrote for it above what the site puts there."""
    own = {page.address: page for page in library.shown(Page)}
    yield Sheet(address=CONTACT, template="contact.html", view=contact_view(own.get(CONTACT), site))
    subscribing = subscribe_view(own.get(SUBSCRIBE), library, site)
    yield Sheet(address=SUBSCRIBE, template="subscribe.html", view=subscribing)


def contact_view(page: Page | None, site: Site) -> ContactView:
    """Give what the contact page shows."""
    title = page.title if page else "Contact"
    summary = page.summary if page else f"Schrijf {site.name}, of doe mee."
    return ContactView(
        frame=frame(site, CONTACT),
        head=head(site, title, summary, CONTACT),
        hue="ink",
        title=title,
        body=page.body if page else Markup(""),
        question=mail_link(site.mail, QUESTION),
        joining=mail_link(site.mail, JOINING),
        newsletter=mail_link(site.mail, NEWSLETTER_ON),
        farewell=mail_link(site.mail, NEWSLETTER_OFF),
    )


def subscribe_view(page: Page | None, library: Library, site: Site) -> SubscribeView:
    """Give what the page about subscribing shows."""
    title = page.title if page else "Abonneren"
    summary = page.summary if page else f"Blijf op de hoogte van {site.name}, met een feed of de nieuwsbrief."
    followed = channels(library, site)
    return SubscribeView(
        # A reader that is given this page's address offers everything that can be chosen on it.
        frame=frame(site, SUBSCRIBE, followed[1:]),
        head=head(site, title, summary, SUBSCRIBE),
        hue="water",
        title=title,
        body=page.body if page else Markup(""),
        newsletter=mail_link(site.mail, NEWSLETTER_ON),
        farewell=mail_link(site.mail, NEWSLETTER_OFF),
        subscriptions=tuple(subscription(channel, site) for channel in followed),
        together=site.absolute(OPML),
    )


def subscription(channel: Channel, site: Site) -> Subscription:
    """Give one channel; its feeds' addresses are absolute, since they are copied into a reader."""
    return Subscription(
        page=Link(text=channel.title, address=site.link(channel.page)),
        feeds=tuple(Link(text=form.name, address=site.absolute(channel.address + form.file)) for form in FORMATS),
    )
