"""What is Atom's own about the Atom feeds (RFC 4287)."""

from typing import Any

from lxml import etree
from markupsafe import Markup

from plugins.feeds.around import LINK, TOLD
from tests.examples import URL, library, post
from tests.feeds.reading import all_files, page_of


def outline(element: Any) -> list[tuple[str, dict[str, str], str]]:
    """Give the elements in an element: name, attributes and text, but for the blanks between them."""
    return [
        (etree.QName(child).localname, dict(child.attrib), (child.text or "").strip())
        for child in element.iterdescendants()
    ]


def test_a_feed_and_its_entry_have_what_atom_wants() -> None:
    """Each has its identity, author, date and one link to its page; text is plain, the article HTML."""
    made = post(author="Jan & Piet", summary="1 < 2.", modified="2022-07-01", body=Markup("<p>1 &lt; 2.</p>"))
    root = etree.fromstring(all_files(library(made))["/atom.xml"])
    assert dict(root.attrib) == {"{http://www.w3.org/XML/1998/namespace}lang": "nl"}
    assert outline(root) == [
        ("id", {}, f"{URL}/"),
        ("title", {}, "Vrienden van het Park"),
        ("updated", {}, "2022-07-01T00:00:00+02:00"),
        ("author", {}, ""),
        ("name", {}, "Vrienden van het Park"),
        ("link", {"href": f"{URL}/atom.xml", "rel": "self", "type": "application/atom+xml"}, ""),
        ("link", {"href": f"{URL}/", "rel": "alternate", "type": "text/html"}, ""),
        ("generator", {}, "Wijkpark"),
        ("subtitle", {}, "Samen houden we het park mooi."),
        ("div", {}, ""),
        ("p", {}, TOLD),
        ("p", {}, ""),
        ("a", {"href": f"{URL}/abonneren/"}, LINK),
        ("entry", {}, ""),
        ("id", {}, page_of()),
        ("title", {}, "Open dag"),
        ("updated", {}, "2022-07-01T00:00:00+02:00"),
        ("author", {}, ""),
        ("name", {}, "Jan & Piet"),
        ("content", {"type": "html"}, "<p>1 &lt; 2.</p>"),
        # A link that says no more is the alternate one (RFC 4287, section 4.2.7.2): feedgen loses the rest.
        ("link", {"href": page_of()}, ""),
        ("summary", {}, "1 < 2."),
        ("category", {"term": "Nieuws"}, ""),
        ("published", {}, "2022-01-18T00:00:00+01:00"),
    ]
