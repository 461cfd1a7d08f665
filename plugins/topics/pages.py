"""Make the pages of every topic."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime

from plugins.addresses import page_address
from plugins.content import Library, by_newest
from plugins.frame import frame, head
from plugins.model import Text, Topic
from plugins.pagination import Page, numbered, pages, ways
from plugins.sheet import Sheet, Waymark
from plugins.site import Site
from plugins.texts import teasers
from plugins.topics.view import TopicView

MARK = Waymark(shape="leaf", hue="grass", pictogram="nature")


def topic_sheets(library: Library, *, site: Site, now: datetime) -> Iterator[Sheet]:  # noqa: ARG001
    """Yield the front page and the full pages of each topic."""
    found: defaultdict[str, list[Text]] = defaultdict(list)
    for text in by_newest(library.posts, library.documents, library.events):
        for name in getattr(text, "topics", ()):
            found[name].append(text)
    for topic in library.topics:
        divided = pages(found[topic.name])
        for page in divided:
            yield Sheet(
                address=page_address(topic.address, page.number),
                template="topic.html",
                view=topic_view(library, topic, page, len(divided) - 1, site=site),
            )


def topic_view(library: Library, topic: Topic, page: Page[Text], last: int, *, site: Site) -> TopicView:
    """Give what one page of a topic shows, with the ways to the pages beside it."""
    title = numbered(topic.name, page.number)
    on = ways(page.number, last, topic.address, "stukken", site)
    said = f"Alles van {site.name} over {topic.name}."
    return TopicView(
        frame=frame(site, ""),
        head=head(site, title, said, page_address(topic.address, page.number)),
        hue=MARK.hue,
        title=title,
        waymark=MARK,
        entries=teasers(library, page.entries, site),
        newer=on.newer,
        older=on.older,
    )
