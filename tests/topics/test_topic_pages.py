"""Every topic has pages, numbered from the oldest entry."""

from plugins.frame import head
from plugins.model import Status
from plugins.sheet import Link, Sheet
from plugins.texts import teasers
from plugins.topics.pages import MARK, topic_sheets
from plugins.topics.view import TopicView
from tests.examples import NOW, URL, document, event, frame_of, library, page, post, posts, site


def test_a_topic_has_all_kinds() -> None:
    """Posts, documents and events of the topic stand in one list, the newest first; hidden ones do not."""
    base = "/park"
    texts = (
        event(date="2022-03-01", topics=("Bomen",)),
        post(date="2022-02-01", topics=("Bomen", "Water")),
        document(date="2022-01-01", topics=("Bomen",)),
    )
    held = library(*texts, page(), post("stil", topics=("Bomen", "Stil"), status=Status.HIDDEN), post("los"))
    own = site(url=URL + base)

    def sheet(name: str, slug: str, number: int) -> Sheet:
        view = TopicView(
            frame=frame_of("", base),
            head=head(own, name, f"Alles van Vrienden van het Park over {name}.", f"/onderwerp/{slug}/"),
            hue="grass",
            title=name,
            waymark=MARK,
            entries=teasers(held, texts if number == 3 else texts[1:2], own),
            newer=(),
            older=(),
        )
        return Sheet(address=f"/onderwerp/{slug}/", template="topic.html", view=view)

    assert list(topic_sheets(held, site=own, now=NOW)) == [sheet("Bomen", "bomen", 3), sheet("Water", "water", 1)]


def test_a_long_topic_has_numbered_pages() -> None:
    """It is divided as a category is."""
    sheets = list(topic_sheets(library(*posts(20, topics=("Bomen",))), site=site(), now=NOW))
    found = {sheet.address: sheet.view for sheet in sheets}
    front, oldest = found["/onderwerp/bomen/"], found["/onderwerp/bomen/pagina/1/"]
    assert isinstance(front, TopicView)
    assert isinstance(oldest, TopicView)
    assert front.older == (Link(text="Oudere stukken", address="/onderwerp/bomen/pagina/1/"),)
    assert oldest.newer == (Link(text="Nieuwere stukken", address="/onderwerp/bomen/"),)
    assert (len(front.entries), len(oldest.entries), oldest.title) == (10, 10, "Bomen, pagina 1")
