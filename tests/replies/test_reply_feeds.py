"""Replies can be followed: all of them, and those to one text."""

from xml.etree import ElementTree as ET

from plugins.channels import channels
from plugins.feeds.feed import feed
from plugins.feeds.files import feed_files
from plugins.feeds.volumes import Volume
from plugins.later import Later, made
from plugins.library.items import Item
from plugins.made import made_addresses
from plugins.model import Status
from plugins.replies.feeds import reply_feeds
from tests.examples import NOW, URL, document, library, post, reply, site

HIDDEN = post("geheim", status=Status.HIDDEN)
ALL: tuple[Item, ...] = (
    post(),
    document(),
    HIDDEN,
    reply(date="2022-02-01", text="Eén.\n\nTwee: https://x.nl/"),
    reply(slug="groenplan", name="Piet", date="2022-02-03", mark="f" * 16),
    reply(slug="geheim", date="2022-02-04"),
)


def feeds(*given: Item) -> dict[str, bytes]:
    """Give all feeds of replies, by their addresses."""
    return {file.address: made(file.content) for file in reply_feeds(library(*given), site=site(), now=NOW)}


def links_in(source: bytes) -> list[str]:
    """Give the links of the items of an RSS feed, in its order."""
    return [item.findtext("link", "") for item in ET.fromstring(source).iter("item")]


def test_every_reply_stands_in_its_feeds() -> None:
    """The newest first; what answers a hidden text is in its own feed only."""
    found = feeds(*ALL)
    assert list(found) == [
        "/nieuws/open-dag/reacties.xml",
        "/nieuws/geheim/reacties.xml",
        "/documenten/groenplan/reacties.xml",
        "/reacties/feed.xml",
        "/reacties/atom.xml",
        "/reacties/feed.json",
    ]
    first, second = f"{URL}/nieuws/open-dag/#reactie.0123abcd", f"{URL}/documenten/groenplan/#reactie.ffffffff"
    assert links_in(found["/reacties/feed.xml"]) == [second, first]
    assert links_in(found["/nieuws/open-dag/reacties.xml"]) == [first]
    assert found.keys() <= made_addresses(library(*ALL), site(), NOW)


def test_an_entry_says_who_wrote_what_about_what() -> None:
    """A reply is an entry with the name, the title and the whole text; all together lead to the home page."""
    file = next(
        file for file in reply_feeds(library(*ALL), site=site(), now=NOW) if file.address == "/reacties/feed.xml"
    )
    assert isinstance(file.content, Later)
    volume = file.content.given[0]
    assert isinstance(volume, Volume)
    whole = feed(volume, site().facts)
    assert (whole.title, whole.page) == ("Vrienden van het Park: Reacties", f"{URL}/")
    assert [(entry.title, entry.author, entry.summary, entry.content) for entry in whole.entries] == [
        ("Piet over Open dag", "Piet", "Mooi.", "<p>Mooi.</p>"),
        (
            "Anna over Open dag",
            "Anna",
            "Eén. Twee: https://x.nl/",
            '<p>Eén.</p>\n<p>Twee: <a href="https://x.nl/" rel="nofollow ugc">https://x.nl/</a></p>',
        ),
    ]


def test_without_replies_there_is_nothing_to_follow() -> None:
    """No reply, or only to what is hidden: no feed of all replies, and nobody is told of one."""
    assert feeds(post()) == {}
    hidden = (HIDDEN, reply(slug="geheim"))
    assert list(feeds(*hidden)) == ["/nieuws/geheim/reacties.xml"]
    assert [channel.address for channel in channels(library(*hidden), site())] == ["/"]
    assert [channel.address for channel in channels(library(*ALL), site())][-1] == "/reacties/"
    assert not [file for file in feed_files(library(*ALL), site=site(), now=NOW) if "reacties" in file.address]
