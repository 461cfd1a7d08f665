"""Make the standing pages."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.frame import frame, text_head
from plugins.model import Page
from plugins.pages.view import PageView
from plugins.sheet import Sheet
from plugins.site import Site
from plugins.texts import image

HUE = "grass"


def page_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield a sheet for each page, hidden ones included."""
    for page in library.shown(Page):
        around = frame(site, page.address)
        hue = next((item.hue for item in around.menu if item.current), HUE)
        view = PageView(
            frame=around,
            head=text_head(library, site, page),
            hue=hue,
            title=page.title,
            picture=image(library, page, site),
            body=page.body,
        )
        yield Sheet(address=page.address, template="page.html", view=view)
