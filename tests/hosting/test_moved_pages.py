"""At an old address stands a page that leads on."""

from dataclasses import replace

from plugins.frame import head
from plugins.hosting.pages import moved_sheets
from plugins.hosting.view import MovedView
from plugins.sheet import Link, Sheet
from tests.examples import NOW, URL, frame_of, library, page, site


def test_the_page_leads_on() -> None:
    """It has the new page's title and address, tells search engines the whole of it, and is none of theirs itself."""
    own = site(url=f"{URL}/park")
    view = MovedView(
        frame=frame_of("", "/park"),
        head=replace(head(own, "Deze pagina is verhuisd", "", "").made(), canonical=f"{URL}/park/over-ons/"),
        hue="sky",
        title="Deze pagina is verhuisd",
        link=Link(text="Over <ons>", address="/park/over-ons/"),
    )
    held = library(page(former=("/wie/",), title="Over <ons>"))
    assert list(moved_sheets(held, site=own, now=NOW)) == [Sheet(address="/wie/", template="moved.html", view=view)]
