"""Every post that is not held back has a page."""

import html
from urllib.parse import unquote

from markupsafe import Markup

from plugins.frame import text_head
from plugins.mailto import LONGEST
from plugins.model import Letter, Post, Status
from plugins.posts.pages import post_sheets, reply_to
from plugins.posts.view import PostView
from plugins.settings import Entry
from plugins.sheet import Day, Link, Sheet, Waymark
from tests.examples import MAIL_HREF, NOW, URL, frame_of, library, post, site


def view_of(given: Post) -> PostView:
    """Give the view of a post's page."""
    (sheet,) = post_sheets(library(given), site=site(), now=NOW)
    assert isinstance(sheet.view, PostView)
    return sheet.view


def test_a_post_has_its_page() -> None:
    """Title, category, day and body stand there, with a prepared reply of which the subject names the post."""
    made = post(title="Park #2 <b>", summary="Kort.", body=Markup("<p>Kom.</p>"), date="2022-01-18T23:30")
    subject = "%5Breactie%3A%20open-dag%5D%20Park%20%232%20%3Cb%3E"
    held, own = library(made), site(url=f"{URL}/park")
    view = PostView(
        frame=frame_of("/nieuws/", "/park", "Nieuws"),
        head=text_head(held, own, held.posts[0], Entry(text="Nieuws", address="/nieuws/")),
        hue="water",
        title="Park #2 <b>",
        category=Link(text="Nieuws", address="/park/nieuws/"),
        waymark=Waymark(shape="disc", hue="water", pictogram="news"),
        day=Day(iso="2022-01-18", text="18 januari 2022"),
        body=Markup("<p>Kom.</p>"),
        reply=Markup(f"{MAIL_HREF}?subject={subject}&amp;body=Naam%3A%20%0D%0A%0D%0A"),
    )
    sheets = list(post_sheets(held, site=own, now=NOW))
    assert sheets == [Sheet(address="/nieuws/open-dag/", template="post.html", view=view)]


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
    reply = html.unescape(view_of(made).reply)
    assert len(reply) <= LONGEST
    assert f"subject=[reactie: {'a' * 80}] éé" in unquote(reply)


def test_a_closed_post_asks_for_no_reply() -> None:
    """`reacties: dicht` changes the page: there is no prepared mail on it."""
    assert view_of(post(open=False)) != view_of(post(open=True))
    assert not getattr(view_of(post(open=False)), "reply", "")


def test_a_hidden_page_says_that_it_is_hidden() -> None:
    """The view of a hidden post differs from a listed one's, so that its page can say noindex to search engines."""
    assert view_of(post(status=Status.HIDDEN)) != view_of(post())
