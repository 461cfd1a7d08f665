"""The page of a post or a document shows its replies, and says how to answer each."""

import html
from urllib.parse import unquote

import pytest
from markupsafe import Markup

from plugins.documents.pages import document_sheets
from plugins.documents.view import DocumentView
from plugins.later import complete, made
from plugins.library.items import Item
from plugins.model import Document, Post, Reply, Status
from plugins.posts.pages import post_sheets
from plugins.posts.view import PostView
from plugins.replies.view import RepliesView, ReplyView
from plugins.sheet import Day, FeedLink, Link
from tests.examples import MAIL, NOW, URL, document, feeds_of, library, page, post, reply, site


def page_of(*given: Item) -> PostView | DocumentView:
    """Give the only page of these texts."""
    held = library(*given)
    sheets = [make(held, site=site(url=f"{URL}/park"), now=NOW) for make in (post_sheets, document_sheets)]
    ((sheet,),) = [found for found in map(list, sheets) if found]
    view = complete(made(sheet.view))
    assert isinstance(view, PostView | DocumentView)
    return view


def shown(*given: Item) -> tuple[RepliesView, ...]:
    """Give the replies on the only page of these texts."""
    return page_of(*given).replies


def letter(view: ReplyView) -> str:
    """Give the letter that answers a reply, as it can be read."""
    return unquote(html.unescape(view.answer))


def test_replies_stand_from_the_oldest_on() -> None:
    """Each has its place, its writer's name as text, its day and its words."""
    later = reply(name="<b> & a@b.nl", date="2022-02-02", mark="00ff00ff00ff00ff", text="Dag.\nEn dag.")
    (view,) = shown(post(), later, reply(date="2022-02-01T23:59"))
    assert view.count == "2 reacties"
    first, second = view.replies
    assert first == ReplyView(
        id="reactie.0123abcd",
        name=Markup("Anna"),
        day=Day(iso="2022-02-01", text="1 februari 2022"),
        body=Markup("<p>Mooi.</p>"),
        answer=first.answer,
    )
    assert (second.id, second.body) == ("reactie.00ff00ff", "<p>Dag.<br>\nEn dag.</p>")
    assert second.name.startswith("&lt;b&gt; &amp; &#")


@pytest.mark.parametrize(
    ("text", "part", "place"),
    [(post(), "Nieuws", "nieuws/open-dag"), (document(), "Documenten", "documenten/groenplan")],
)
def test_a_page_tells_readers_of_the_feed_of_its_replies(text: Post | Document, part: str, place: str) -> None:
    """It is linked and autodiscovered where there are replies, beside the site's feeds and those of its part."""
    feed = FeedLink(text="Reacties op: Open dag", address=f"/park/{place}/reacties.xml", type="application/rss+xml")
    view = page_of(text, reply(slug=text.slug))
    assert [shown.feed for shown in view.replies] == [feed]
    assert view.frame.feeds == (*feeds_of("/park", part)[:4], feed)
    assert page_of(text).frame.feeds == feeds_of("/park", part)[:4]


@pytest.mark.parametrize("text", [post(), document()])
def test_the_rules_of_the_house_are_named_where_they_are(text: Post | Document) -> None:
    """Where the group wrote what it places and what not, its page is linked beside the form."""
    assert page_of(text).rules == ()
    assert page_of(text, page("huisregels", title="Huisregels")).rules == (
        Link(text="Huisregels", address="/park/huisregels/"),
    )
    assert page_of(text, page("huisregels", status=Status.HIDDEN)).rules == ()


def test_an_answer_says_whom_it_is_for() -> None:
    """The subject keeps the tag of the post, and the text begins with the name."""
    (view,) = shown(document(), reply(slug="groenplan"))
    assert view.count == "1 reactie"
    assert letter(view.replies[0]) == f"mailto:{MAIL}?subject=[reactie: groenplan] Open dag&body=Naam: \r\n\r\n@Anna: "


def test_what_is_closed_keeps_its_replies() -> None:
    """Where replies are closed those that are there stay, and cannot be answered."""
    (view,) = shown(post(open=False), reply())
    assert [one.answer for one in view.replies] == [""]


@pytest.mark.parametrize("status", [Status.DRAFT, Status.HIDDEN])
def test_what_is_not_published_is_not_shown(status: Status) -> None:
    """A concept, a hidden reply and one of later stand nowhere."""
    assert shown(post(), reply(status=status), reply(date="2027-01-01")) == ()


def test_each_reply_has_a_place_of_its_own() -> None:
    """Copies of one mail, and replies that somebody wrote by hand, never share a place."""
    made_by_hand: list[Reply] = [reply(mark=""), reply(mark=""), reply(), reply(), reply(mark="../x")]
    (view,) = shown(post(), *made_by_hand)
    assert [one.id for one in view.replies] == [
        "reactie.202202010000",
        "reactie.202202010000.2",
        "reactie.0123abcd",
        "reactie.0123abcd.2",
        "reactie.202202010000.3",
    ]
