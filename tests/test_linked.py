"""What machines read about a page, in the words of schema.org."""

import json
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from plugins.content import Library
from plugins.linked import Thing, breadcrumbs, described, json_ld, organization, website
from plugins.media import Attachment
from plugins.model import Text
from plugins.settings import Entry
from tests.examples import STEADY, URL, document, event, library, page, picture, post, site

PICTURE = picture()
FILE = Attachment(path="documenten/plan.pdf", address="/documenten/groenplan/plan.pdf", size=9, hash="0")
GROUP = {"@type": "Organization", "@id": f"{URL}/#groep", "name": "Vrienden van het Park"}
HELD: Library = replace(library(), pictures={PICTURE.path: PICTURE}, attachments={FILE.path: FILE})


def thing(text: Text) -> Thing:
    """Give the one thing that a text is."""
    (found,) = described(text, HELD.named(text), site())
    return found


class Script(HTMLParser):
    """Collect the text of script elements, as a browser sees it, and count the other elements."""

    def __init__(self) -> None:
        super().__init__()
        self.data = ""
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Count an element."""
        del attrs
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        """Collect text."""
        self.data += data


@STEADY
@given(
    st.text(st.characters(exclude_categories=["Cs"])) | st.sampled_from(["</script>", "<!--<script>", "a@b.nl", "]]>"])
)
def test_nothing_ends_the_script(text: str) -> None:
    """Whatever a title holds, a browser sees one script, and its JSON holds that title."""
    parser = Script()
    parser.feed(f"<script>{json_ld([{'name': text}])}</script>")
    parser.close()
    assert parser.tags == ["script"]
    assert json.loads(parser.data) == {"@context": "https://schema.org", "@graph": [{"name": text}]}


def test_no_mail_address_stands_open() -> None:
    """What is no address keeps its sign, so that the words of JSON-LD stay readable."""
    made = json_ld([{"@type": "Thing", "name": "Schrijf park@voorbeeld.nl"}])
    assert '"@type"' in made
    assert "park@" not in made
    assert json.loads(made)["@graph"][0]["name"] == "Schrijf park@voorbeeld.nl"


def test_nothing_is_said_about_nothing() -> None:
    """Without things there is no text."""
    assert json_ld(()) == ""


def test_a_way_is_counted_from_the_home_page() -> None:
    """Each step has its place, its name and its absolute address."""
    way = (Entry(text="Park", address="/"), Entry(text="Archief", address="/archief/"))
    assert breadcrumbs(site(url=f"{URL}/park"), way) == {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": 1, "name": "Park", "item": f"{URL}/park/"},
            {"@type": "ListItem", "position": 2, "name": "Archief", "item": f"{URL}/park/archief/"},
        ],
    }


def test_the_home_page_has_the_group_and_the_site() -> None:
    """Other pages name the group by its identity."""
    assert organization(site()) == {**GROUP, "url": f"{URL}/"}
    assert website(site()) == {
        "@type": "WebSite",
        "name": "Vrienden van het Park",
        "url": f"{URL}/",
        "inLanguage": "nl",
        "publisher": {"@id": f"{URL}/#groep"},
    }


POST = {
    "@type": "BlogPosting",
    "headline": "Open dag",
    "description": "Kom kijken.",
    "url": f"{URL}/nieuws/open-dag/",
    "datePublished": "2022-01-18T00:00:00+01:00",
    "dateModified": "2022-07-01T10:00:00+02:00",
    "inLanguage": "nl",
    "articleSection": "Nieuws",
    "author": GROUP,
    "publisher": GROUP,
}


def test_a_post_is_a_posting() -> None:
    """Its writer is the group unless somebody signed it; its own picture belongs to it."""
    assert thing(post(modified="2022-07-01T10:00")) == POST
    signed = post(modified="2022-07-01T10:00", author="Anna", image="beeld/wilg.jpg", image_alt="Een wilg")
    assert thing(signed) == {
        **POST,
        "author": {"@type": "Person", "name": "Anna"},
        "image": f"{URL}/beeld/wilg.jpg",
    }


def test_a_document_is_said_as_far_as_it_is_known() -> None:
    """Publisher, pages and file are there only where they were given and can be read."""
    least = {
        "@type": "DigitalDocument",
        "name": "Open dag",
        "description": "Kom kijken.",
        "url": f"{URL}/documenten/groenplan/",
        "datePublished": "2022-01-18T00:00:00+01:00",
        "dateModified": "2022-01-18T00:00:00+01:00",
        "inLanguage": "nl",
    }
    assert thing(document()) == least
    assert thing(document(file="documenten/weg.pdf")) == least
    assert thing(document(publisher="De gemeente", pages=12, file=FILE.path, language="en")) == {
        **least,
        "inLanguage": "en",
        "publisher": {"@type": "Organization", "name": "De gemeente"},
        "numberOfPages": 12,
        "contentUrl": f"{URL}/documenten/groenplan/plan.pdf",
    }


def test_an_event_has_moments_or_days() -> None:
    """One with a time has Amsterdam's offset, one of whole days has days; a place and a cancellation are said."""
    least = {
        "@type": "Event",
        "name": "Open dag",
        "description": "Kom kijken.",
        "url": f"{URL}/agenda/wandeling/",
        "startDate": "2027-03-07T10:00:00+01:00",
        "endDate": "2027-03-07T11:00:00+01:00",
        "eventStatus": "https://schema.org/EventScheduled",
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "organizer": GROUP,
    }
    assert thing(event()) == least
    days = event(begin="2027-03-07", end="2027-03-08", whole_days=True, place="De brug", cancelled=True)
    assert thing(days) == {
        **least,
        "startDate": "2027-03-07",
        "endDate": "2027-03-08",
        "eventStatus": "https://schema.org/EventCancelled",
        "location": {"@type": "Place", "name": "De brug", "address": "De brug"},
    }


def test_a_standing_page_is_nothing_in_particular() -> None:
    """Only its place on the site is said."""
    assert described(page(), HELD.named(page()), site()) == ()
