"""Make the pages of every topic."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.frame import frame, head
from plugins.lists import topic_lists
from plugins.pagination import numbered, ways
from plugins.sheet import Sheet, Waymark
from plugins.site import Site
from plugins.texts import teasers
from plugins.topics.view import TopicView

MARK = Waymark(shape="leaf", hue="grass", pictogram="nature")


def topic_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each topic."""
    around = frame(site, "")
    for listing in topic_lists(library):
        divided = listing.pages()
        for address, page in divided:
            title = numbered(listing.name, page.number)
            on = ways(page.number, len(divided) - 1, listing.address, "stukken", site)
            view = TopicView(
                frame=around,
                head=head(site, title, f"Alles van {site.name} over {title}.", address),
                hue=MARK.hue,
                title=title,
                waymark=MARK,
                entries=teasers(library, page.entries, site),
                newer=on.newer,
                older=on.older,
            )
            yield Sheet(address=address, template="topic.html", view=view)
