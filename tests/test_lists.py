"""The site's lists are known before any page is made."""

import pytest

from plugins.addresses import archive_month, archive_year, year_address
from plugins.lists import agenda_lists, list_pages, topics_in
from plugins.made import made_addresses
from plugins.model import Event, Status
from plugins.occurrences import coming, is_over
from tests.examples import NOW, document, event, library, moment, page, post, posts, site


def test_every_page_of_every_list_is_known() -> None:
    """Each has the texts that stand on it, in their order; expired, hidden and held ones stand in none."""
    texts = (
        *posts(20),
        document("plan", publisher="Gemeente", topics=("Bomen",), date="2021-05-01"),
        event("was", begin="2026-01-01T10:00", end="2026-01-01T11:00", date="2025-12-01"),
        event("komt", date="2025-12-01", topics=("Bomen",)),
        page(),
        post("stil", status=Status.HIDDEN),
        post("oud", expires="2026-01-01"),
        post("straks", date="2027-01-01"),
    )
    found = {address: [text.slug for text in on] for address, on in list_pages(library(*texts), NOW)}
    newest = [f"bericht-{number}" for number in range(20, 0, -1)]
    assert found == {
        "/nieuws/": newest[:10],
        "/nieuws/pagina/1/": newest[10:],
        "/onderwerp/bomen/": ["komt", "plan"],
        "/documenten/": ["plan"],
        "/documenten/jaar/2021/": ["plan"],
        "/documenten/uitgever/gemeente/": ["plan"],
        "/archief/": [*newest, "plan"],
        "/archief/2022/": newest,
        "/archief/2021/": ["plan"],
        "/agenda/": ["komt"],
        "/agenda/jaar/2026/": ["was"],
    }


def test_what_the_site_makes_is_known() -> None:
    """Lists, feeds, calendars, the theme and what every site has: a link to anything else leads nowhere."""
    assert made_addresses(library(post(), event()), site(), NOW) == {
        *("/", "/404.html", "/robots.txt", "/sitemap.xml", "/agenda.ics", "/agenda/wandeling.ics", "/thema/site.0.css"),
        *(
            "/nieuws/",
            "/documenten/",
            "/agenda/",
            "/archief/",
            "/archief/2022/",
            "/contact/",
            "/abonneren/",
            "/zoeken/",
        ),
        "/abonneren/feeds.opml",
        *(f"{place}{name}" for place in ("/", "/nieuws/") for name in ("feed.xml", "atom.xml", "feed.json")),
    }


def test_a_page_has_no_topics() -> None:
    """Posts, documents and events name topics, other texts do not."""
    assert topics_in(page()) == ()
    assert topics_in(post(topics=("Bomen",))) == ("Bomen",)


def test_a_year_has_four_digits() -> None:
    """A mistyped year sorts and reads as a year."""
    assert [archive_year(year) for year in (202, 2022)] == ["/archief/0202/", "/archief/2022/"]
    assert (year_address("/agenda/", 202), archive_month(202, 3)) == ("/agenda/jaar/0202/", "/archief/0202/03/")


@pytest.mark.parametrize(
    ("given", "over"),
    [
        (event(begin="2026-11-23T08:00", end="2026-11-23T10:00"), True),
        (event(begin="2026-11-23T08:00", end="2026-11-23T10:01"), False),
        (event(begin="2026-11-23T08:00", end="2026-11-23T08:00"), False),
        (event(begin="2026-11-22T23:00", end="2026-11-22T23:00"), True),
        (event(begin="2026-11-21", end="2026-11-23", whole_days=True), False),
        (event(begin="2026-11-21", end="2026-11-22", whole_days=True), True),
        (event(begin="9999-12-31", end="9999-12-31", whole_days=True), False),
    ],
)
def test_an_event_is_over_when_it_ends(given: Event, over: bool) -> None:  # noqa: FBT001 - a column of the table
    """Without an end, or with whole days, it lasts until midnight."""
    assert is_over(given, NOW) == over


def test_what_comes_stands_in_its_order() -> None:
    """The first one comes first; whoever stands hundredth or later waits in its year, so no event is lost."""
    later = [event(f"e{number:03}", begin=moment("2027-01-01"), end=moment("2027-01-01")) for number in range(120)]
    first = event("eerst", begin="2026-12-01", end="2026-12-01", whole_days=True)
    held = library(*later, first)
    assert coming(held, NOW)[0] == first
    front, year = agenda_lists(held, NOW)
    assert (front.address, len(front.texts), front.texts[0]) == ("/agenda/", 100, first)
    assert (year.address, len(year.texts)) == ("/agenda/jaar/2027/", 21)
    assert {text.slug for text in (*front.texts, *year.texts)} == {text.slug for text in (*later, first)}
