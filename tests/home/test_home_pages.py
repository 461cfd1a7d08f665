"""The front door and the wrong door."""

import pytest

from plugins.frame import About, head
from plugins.home.pages import home_sheets
from plugins.home.view import HomeView, LostView
from plugins.later import made
from plugins.letters import JOINING
from plugins.linked import organization, website
from plugins.mailto import mail_link
from plugins.security import FORM_POLICY
from plugins.share import USUAL
from plugins.sheet import Link, Sheet
from plugins.texts import published, stop, teasers
from tests.examples import NOW, URL, document, event, frame_of, library, posts, site


@pytest.mark.parametrize("base", ["", "/park"])
def test_the_two_pages(base: str) -> None:
    """Home shows the newest and what comes; the page for a wrong address has ways on, and no address of its own."""
    own = site(url=URL + base)
    was = event("was", begin="2022-01-01", end="2022-01-01", whole_days=True)
    held = library(*posts(7), event(), was, *(document(f"plan-{number}") for number in range(4)))
    home = HomeView(
        frame=frame_of("/", base),
        head=head(
            own,
            "Vrienden van het Park",
            "Samen houden we het park mooi.",
            "/",
            about=About(things=(organization(own), website(own)), share=USUAL),
        ),
        hue="water",
        headline="Samen houden we het park mooi.",
        panorama=f"{base}/thema/park.svg",
        posts=teasers(held, held.posts, own)[:5],
        more=Link(text="Alle berichten", address=f"{base}/archief/"),
        events=(stop(event(), own),),
        agenda=Link(text="Hele agenda", address=f"{base}/agenda/"),
        documents=tuple(published(held, document, own) for document in held.documents[:3]),
        library=Link(text="Alle documenten", address=f"{base}/documenten/"),
        joining=mail_link(own.mail, JOINING),
        contact=Link(text="Schrijf ons", address=f"{base}/contact/"),
    )
    lost = LostView(
        frame=frame_of("", base),
        head=head(own, "Deze pagina is er niet", "", "", about=About(things=(), share=USUAL, policy=FORM_POLICY)),
        hue="sky",
        title="Deze pagina is er niet",
        search=f"{base}/zoeken/",
        posts=teasers(held, held.posts, own)[:3],
        ways=(
            Link(text="Naar de voorpagina", address=f"{base}/"),
            Link(text="Alles, per jaar", address=f"{base}/archief/"),
            Link(text="Schrijf ons", address=f"{base}/contact/"),
        ),
    )
    assert list(home_sheets(held, site=own, now=NOW)) == [
        Sheet(address="/", template="home.html", view=home),
        Sheet(address="/404.html", template="lost.html", view=lost),
    ]


def test_a_site_without_search_has_no_form() -> None:
    """The page for a wrong address does not lead to what is not there."""
    _, lost = home_sheets(library(), site=site(searchable=False), now=NOW)
    assert isinstance(lost.view, LostView)
    assert lost.view.search == ""


def test_a_new_site_has_a_home_without_posts() -> None:
    """Where nothing is published yet, the lists are empty."""
    home, _ = home_sheets(library(), site=site(), now=NOW)
    assert isinstance(home.view, HomeView)
    assert (home.view.posts, home.view.events, home.view.documents) == ((), (), ())


def test_a_site_without_subtitle_says_its_name() -> None:
    """The large sentence is then the site's name, and there is no description to repeat."""
    home, _ = home_sheets(library(), site=site(subtitle=""), now=NOW)
    assert isinstance(home.view, HomeView)
    assert (home.view.headline, made(home.view.head).description) == ("Vrienden van het Park", "")
