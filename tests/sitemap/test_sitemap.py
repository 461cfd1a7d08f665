"""Search engines find every page that is meant for them, with the day on which it last changed."""

from datetime import datetime

from lxml import etree

from plugins.later import made
from plugins.model import Status, Text
from plugins.site import Site
from plugins.sitemap.files import sitemap_files
from tests.examples import NOW, URL, document, event, library, page, post, site

SPACE = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def mapped(*texts: Text, own: Site) -> dict[str, str]:
    """Give the addresses of a sitemap with their days."""
    file, _ = sitemap_files(library(*texts), site=own, now=NOW)
    root = etree.fromstring(made(file.content))
    assert root.tag == f"{SPACE}urlset"
    return {url.findtext(f"{SPACE}loc"): url.findtext(f"{SPACE}lastmod", "") for url in root}


def test_the_map_has_every_page_with_its_day() -> None:
    """A list changed when its newest text did; hidden and held texts are not there, expired ones still are."""
    texts = (
        post("a", date="2022-01-18T10:30", modified="2022-07-01T12:00"),
        post("b", date="2022-02-01", category="Werk", address="/werk/b/"),
        post("oud", date="2022-03-01", expires="2022-04-01"),
        post("stil", date="2022-05-01", status=Status.HIDDEN),
        post("straks", date="2027-01-01"),
        document(date="2021-12-31", topics=("Bomen",)),
        event(date="2022-01-02"),
        page(),
        page("privacy", modified="2022-01-03"),
    )
    found = mapped(*texts, own=site(url=f"{URL}/park"))
    assert {address.removeprefix(f"{URL}/park"): day for address, day in found.items()} == {
        "/abonneren/": "",
        "/contact/": "",
        "/zoeken/": "",
        "/": "2022-07-01T12:00:00+02:00",
        "/agenda/": "2022-01-02T00:00:00+01:00",
        "/agenda/wandeling/": "2022-01-02T00:00:00+01:00",
        "/archief/": "2022-07-01T12:00:00+02:00",
        "/archief/2021/": "2021-12-31T00:00:00+01:00",
        "/archief/2022/": "2022-07-01T12:00:00+02:00",
        "/documenten/": "2021-12-31T00:00:00+01:00",
        "/documenten/groenplan/": "2021-12-31T00:00:00+01:00",
        "/documenten/jaar/2021/": "2021-12-31T00:00:00+01:00",
        "/nieuws/": "2022-07-01T12:00:00+02:00",
        "/nieuws/a/": "2022-07-01T12:00:00+02:00",
        "/nieuws/oud/": "2022-03-01T00:00:00+01:00",
        "/onderwerp/bomen/": "2021-12-31T00:00:00+01:00",
        "/over-ons/": "",
        "/privacy/": "2022-01-03T00:00:00+01:00",
        "/werk/": "2022-02-01T00:00:00+01:00",
        "/werk/b/": "2022-02-01T00:00:00+01:00",
    }
    assert all(datetime.fromisoformat(day).tzinfo for day in found.values() if day)
    assert list(found) == sorted(found)


def test_an_empty_site_has_a_map_without_days() -> None:
    """Nothing has changed yet."""
    assert set(mapped(own=site()).values()) == {""}


def test_robots_find_the_map() -> None:
    """Everything may be read, and the map's whole address is named."""
    _, robots = sitemap_files(library(), site=site(url=f"{URL}/park"), now=NOW)
    assert (robots.address, made(robots.content).decode()) == (
        "/robots.txt",
        f"User-agent: *\nAllow: /\n\nSitemap: {URL}/park/sitemap.xml\n",
    )
