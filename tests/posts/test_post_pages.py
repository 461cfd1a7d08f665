"""Every post that is not held back has a page."""

import html
from dataclasses import replace
from urllib.parse import unquote

from markupsafe import Markup

from plugins.explained import Explanation
from plugins.frame import text_head
from plugins.later import complete
from plugins.later import made as finished
from plugins.letters import reply_to
from plugins.mailto import LONGEST
from plugins.model import Letter, Post, Status, Word
from plugins.posts.pages import post_sheets
from plugins.posts.view import PostView
from plugins.settings import Entry
from plugins.sheet import Day, Image, Link, Sheet, Waymark
from tests.examples import MAIL_HREF, NOW, URL, document, here, library, picture, post, posts, site, text_frame_of


def view_of(given: Post) -> PostView:
    """Give the view of a post's page."""
    (sheet,) = post_sheets(library(given), site=site(), now=NOW)
    return shown_by(sheet)


def shown_by(sheet: Sheet) -> PostView:
    """Give what a sheet shows when it is made."""
    view = complete(finished(sheet.view))
    assert isinstance(view, PostView)
    return view


def test_a_post_has_its_page() -> None:
    """Title, category, day and body stand there, with a prepared reply of which the subject names the post."""
    made = post(title="Park #2 <b>", summary="Kort.", body=Markup("<p>Kom.</p>"), date="2022-01-18T23:30")
    subject = "%5Breactie%3A%20open-dag%5D%20Park%20%232%20%3Cb%3E"
    held, own = library(made), site(url=f"{URL}/park")
    view = PostView(
        frame=text_frame_of("/nieuws/", "/park", "Nieuws"),
        head=text_head(held, own, held.posts[0], Entry(text="Nieuws", address="/nieuws/")),
        hue="water",
        title="Park #2 <b>",
        category=Link(text="Nieuws", address="/park/nieuws/"),
        waymark=Waymark(shape="disc", hue="water", pictogram="news"),
        day=Day(iso="2022-01-18", text="18 januari 2022"),
        ended=(),
        picture=(),
        body=Markup("<p>Kom.</p>"),
        reply=Markup(f"{MAIL_HREF}?subject={subject}&amp;body=Naam%3A%20%0D%0A%0D%0A"),
        replies=(),
        rules=(),
        here=here("/nieuws/open-dag/"),
        words=(),
        dossier=(),
        document=(),
        topics=(),
        older=(),
        newer=(),
        related=(),
    )
    (sheet,) = post_sheets(held, site=own, now=NOW)
    assert replace(sheet, view=shown_by(sheet)) == Sheet(
        address="/nieuws/open-dag/", template="post.html", view=complete(view)
    )


def test_what_is_held_back_has_no_page() -> None:
    """Listed and hidden posts have one, concepts and posts of later have none."""
    held = library(
        post("a"),
        post("b", status=Status.HIDDEN),
        post("c", status=Status.DRAFT),
        post("d", date="2027-01-01"),
    )
    assert [sheet.address for sheet in post_sheets(held, site=site(), now=NOW)] == ["/nieuws/a/", "/nieuws/b/"]


def test_a_reply_comes_back_to_its_post() -> None:
    """The tag holds the slug, which no new title changes, and the first line asks for a name."""
    assert reply_to(post(title="Open dag")) == Letter(subject="[reactie: open-dag] Open dag", body="Naam: \n\n")


def test_the_tag_of_a_reply_is_never_cut() -> None:
    """However long slug and title, the address is short enough and the tag is whole."""
    made = post(slug="a" * 80, title="é" * 600)
    reply = html.unescape(finished(view_of(made).reply))
    assert len(reply) <= LONGEST
    assert f"subject=[reactie: {'a' * 80}] éé" in unquote(reply)


def test_a_closed_post_asks_for_no_reply() -> None:
    """`reacties: dicht` changes the page: there is no prepared mail on it."""
    assert view_of(post(open=False)) != view_of(post(open=True))
    assert not getattr(view_of(post(open=False)), "reply", "")


def test_a_hidden_page_says_that_it_is_hidden() -> None:
    """The view of a hidden post differs from a listed one's, so that its page can say noindex to search engines."""
    assert view_of(post(status=Status.HIDDEN)) != view_of(post())


def views(*given: Post) -> dict[str, PostView]:
    """Give the views of posts' pages by address."""
    sheets = post_sheets(library(*given), site=site(), now=NOW)
    return {sheet.address: shown_by(sheet) for sheet in sheets}


def test_a_post_has_its_neighbours() -> None:
    """The older and the newer post of its own category are one step away, whatever stands between them elsewhere."""
    other = post("ander", date="2022-01-02T12:00", category="Werk", address="/werk/ander/", title="Ander")
    hidden = post("stil", date="2022-01-02T13:00", status=Status.HIDDEN)
    found = views(*posts(3), other, hidden)
    beside = {address: (view.older, view.newer) for address, view in found.items()}
    one, two, three = (Link(text="Open dag", address=f"/nieuws/bericht-{number}/") for number in (1, 2, 3))
    assert beside == {
        one.address: ((), (two,)),
        two.address: ((one,), (three,)),
        three.address: ((two,), ()),
        "/werk/ander/": ((), ()),
        "/nieuws/stil/": ((), ()),
    }


def test_a_post_leads_to_its_document_and_topics() -> None:
    """Those that stand in lists are links; a hidden document and a topic of nothing that is listed are not."""
    told = post(document="groenplan", topics=("Bomen",))
    silent = post("stil", document="geheim", topics=("Niets",), status=Status.HIDDEN)
    held = library(told, silent, document(title="Groenplan"), document("geheim", status=Status.HIDDEN))
    open_view, hidden_view = map(shown_by, post_sheets(held, site=site(), now=NOW))
    assert isinstance(open_view, PostView)
    assert isinstance(hidden_view, PostView)
    assert open_view.document == (Link(text="Groenplan", address="/documenten/groenplan/"),)
    assert open_view.topics == (Link(text="Bomen", address="/onderwerp/bomen/"),)
    assert (hidden_view.document, hidden_view.topics) == ((), ())


def test_an_expired_post_says_so() -> None:
    """Its last day stands on its page from the next midnight on, and not before."""
    found = views(post("oud", expires="2026-11-23"), post("nieuw", expires="2026-11-24"))
    assert found["/nieuws/oud/"].ended == (Day(iso="2026-11-22", text="22 november 2026"),)
    assert found["/nieuws/nieuw/"].ended == ()


def test_a_picture_of_a_post_is_shown() -> None:
    """It has its published size and its copies, and says what can be seen on it."""
    made = post(image="beeld/a.jpg", image_alt="Een wilg.")
    pictures = {"beeld/a.jpg": picture("beeld/a.jpg", 480, 360)}
    held = library(made, pictures=pictures, named={made.path: frozenset(pictures)})
    (sheet,) = post_sheets(held, site=site(url=f"{URL}/park"), now=NOW)
    assert shown_by(sheet).picture == (
        Image(
            address="/park/beeld/a.jpg",
            width=480,
            height=360,
            alt="Een wilg.",
            webp="/park/beeld/a-360.webp 360w, /park/beeld/a-480.webp 480w",
            plain="/park/beeld/a-360.jpg 360w, /park/beeld/a.jpg 480w",
            sizes="min(480px, 42rem, 100vw - 2rem)",
        ),
    )


def test_a_post_leads_to_older_ones_about_the_same() -> None:
    """The last one before it of its dossier and of each topic, at most three; its neighbour stands there already."""
    days = [f"2022-01-0{day}" for day in range(1, 7)]
    held = library(
        post("a", date=days[0], topics=("bomen", "water"), category="Oud"),
        post("b", date=days[1], topics=("bomen",), dossier="Pad", category="Oud"),
        post("c", date=days[2], topics=("water", "gras", "zand"), category="Oud"),
        post("d", date=days[3], topics=("gras", "zand", "bomen", "water"), dossier="Pad"),
        post("e", date=days[4], topics=("bomen",), category="Oud"),
        post("f", date=days[5], topics=("steen",)),
    )
    found = {sheet.address.split("/")[2]: shown_by(sheet).related for sheet in post_sheets(held, site=site(), now=NOW)}
    assert {slug: [link.address.split("/")[2] for link in links] for slug, links in found.items()} == {
        "a": [],
        "b": [],
        "c": ["a"],
        "d": ["b", "c"],
        "e": ["d"],
        "f": [],
    }


def test_hard_words_lead_to_their_explanation() -> None:
    """The text has a link at the first place, and the page says what the word means."""
    word = Word(name="schouw", meaning="een ronde door het park")
    (sheet,) = post_sheets(library(post(words=(word,), body=Markup("<p>De schouw.</p>"))), site=site(), now=NOW)
    view = shown_by(sheet)
    assert view.body == Markup('<p>De <a href="#woord.schouw">schouw</a>.</p>')
    assert view.words == (Explanation(id="woord.schouw", name="schouw", meaning="een ronde door het park"),)


def test_a_post_leads_to_its_dossier() -> None:
    """Every post of it does, the first one too."""
    (sheet,) = post_sheets(library(post(dossier="Het pad")), site=site(), now=NOW)
    assert shown_by(sheet).dossier == (Link(text="Het pad", address="/dossier/het-pad/"),)
