"""Every topic has pages, numbered from the oldest entry."""

from plugins.frame import head
from plugins.model import Status
from plugins.sheet import Link, Sheet
from plugins.texts import teasers
from plugins.topics.pages import DOSSIER, TOPIC, topic_sheets
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
            kind="Onderwerp",
            title=name,
            waymark=TOPIC,
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


def test_a_dossier_has_a_page_too() -> None:
    """All kinds stand in it, in one spelling; what has left the lists, and hidden texts, do not."""
    texts = (
        event(date="2022-03-01", dossier="Speeltuin"),
        post(date="2022-02-01", dossier="speeltuin"),
        document(date="2022-01-01", dossier="Speeltuin"),
    )
    others = (post("stil", dossier="Stil", status=Status.HIDDEN), post("oud", dossier="Oud", expires="2021-01-01"))
    held = library(*texts, *others)
    (sheet,) = topic_sheets(held, site=site(), now=NOW)
    view = sheet.view
    assert isinstance(view, TopicView)
    assert (sheet.address, view.kind, view.title, view.waymark) == (
        "/dossier/speeltuin/",
        "Dossier",
        "Speeltuin",
        DOSSIER,
    )
    assert [teaser.address for teaser in view.entries] == [
        "/agenda/wandeling/",
        "/nieuws/open-dag/",
        "/documenten/groenplan/",
    ]
