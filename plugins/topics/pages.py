"""Make the pages of every topic and of every dossier."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.frame import frame, head
from plugins.lists import Listing, dossier_lists, topic_lists
from plugins.model import Text
from plugins.pagination import numbered, ways
from plugins.sheet import Sheet, Waymark
from plugins.site import Site
from plugins.texts import teasers
from plugins.topics.view import TopicView

TOPIC = Waymark(shape="leaf", hue="grass", pictogram="nature")
DOSSIER = Waymark(shape="square", hue="brick", pictogram="page")


def topic_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each topic and each dossier."""
    kinds = (("Onderwerp", TOPIC, topic_lists(library)), ("Dossier", DOSSIER, dossier_lists(library)))
    for kind, mark, listings in kinds:
        for listing in listings:
            yield from list_sheets(library, listing, kind, mark, site)


def list_sheets(library: Library, listing: Listing[Text], kind: str, mark: Waymark, site: Site) -> Iterator[Sheet]:
    """Yield the pages of one of them."""
    around = frame(site, "")
    divided = listing.pages()
    for address, page in divided:
        title = numbered(listing.name, page.number)
        on = ways(page.number, len(divided) - 1, listing.address, "stukken", site)
        view = TopicView(
            frame=around,
            head=head(site, title, f"Alles van {site.name} over {title}.", address),
            hue=mark.hue,
            kind=kind,
            title=title,
            waymark=mark,
            entries=teasers(library, page.entries, site),
            newer=on.newer,
            older=on.older,
        )
        yield Sheet(address=address, template="topic.html", view=view)
