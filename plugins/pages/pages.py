"""Make the standing pages."""

from collections.abc import Iterator
from datetime import datetime

from markupsafe import Markup

from plugins.addresses import CONTACT, JOIN, SEARCH, SUBSCRIBE
from plugins.content import Library
from plugins.explained import explanations, led
from plugins.frame import frame, text_head
from plugins.letters import JOINING
from plugins.mailto import mail_link
from plugins.model import Page
from plugins.pages.view import PageView
from plugins.sheet import Sheet
from plugins.site import Site
from plugins.texts import image

HUE = "grass"


def page_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield a sheet for each page, hidden ones included, save those with which the site has a purpose of its own."""
    for page in (page for page in library.shown(Page) if page.address not in {CONTACT, SEARCH, SUBSCRIBE}):
        around = frame(site, page.address)
        hue = next((item.hue for item in around.menu if item.current), HUE)
        view = PageView(
            frame=around,
            head=text_head(library, site, page),
            hue=hue,
            title=page.title,
            picture=image(library, page, site),
            body=led(page.body, page.words),
            words=explanations(page.words),
            joining=mail_link(site.mail, JOINING) if page.address == JOIN else Markup(""),
        )
        yield Sheet(address=page.address, template="page.html", view=view)
