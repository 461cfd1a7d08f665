"""Make a page at each old address, for servers that cannot lead on by themselves."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from plugins.content import Library
from plugins.frame import frame, head
from plugins.hosting.view import MovedView
from plugins.moves import standing
from plugins.sheet import Link, Sheet
from plugins.site import Site

TITLE = "Deze pagina is verhuisd"


def moved_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the pages; search engines are to pass them over, and hear of the new address."""
    around, own = frame(site, ""), head(site, TITLE, "", "").made()
    for move in standing(library, site):
        view = MovedView(
            frame=around,
            head=replace(own, canonical=site.absolute(move.new)),
            hue="sky",
            title=TITLE,
            link=Link(text=move.title, address=site.link(move.new)),
        )
        yield Sheet(address=move.old, template="moved.html", view=view)
