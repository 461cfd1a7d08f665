"""The archive has a page for every year that has posts or documents, and for the months of a long year."""

from dataclasses import replace
from datetime import timedelta

from plugins.archive.pages import archive_sheets, numbers
from plugins.archive.view import ArchiveView, EntriesView, Part
from plugins.frame import head
from plugins.model import Status, Text
from plugins.settings import Entry
from plugins.sheet import Link, Sheet
from plugins.texts import teasers
from tests.examples import NOW, URL, document, event, frame_of, library, moment, page, post, site

TEXTS = (
    post("a", date="2021-12-31T23:59"),
    post("b", date="2022-01-01"),
    post("c", date="2022-06-01", category="Werk", address="/werk/c/"),
    document("plan", date="2022-03-01"),
    post("d", date="2019-01-01"),
    post("e", date="2020-01-01", status=Status.HIDDEN),
    post("f", date="2018-01-01", status=Status.DRAFT),
    event(date="2017-01-01"),
    page(),
)
ABOVE = Entry(text="Archief", address="/archief/")


def year_sheet(year: int, number: str, base: str = "") -> Sheet:
    """Give the page of a year."""
    held, own = library(*TEXTS), site(url=URL + base)
    listed = [item for item in (*held.posts, *held.documents) if item.date.year == year]
    listed.sort(key=lambda item: item.date, reverse=True)
    return Sheet(
        address=f"/archief/{year}/",
        template="year.html",
        view=EntriesView(
            frame=frame_of("/archief/", base),
            head=head(own, f"Archief {year}", f"Archief {year}: {number}.", f"/archief/{year}/", ABOVE),
            hue="brick",
            title=f"Archief {year}",
            entries=teasers(held, listed, own),
            back=Link(text="Alle jaren", address=f"{base}/archief/"),
            newer=(),
            older=(),
        ),
    )


def test_the_archive_has_its_years() -> None:
    """The newest year stands first, each with its numbers; hidden posts, concepts, events and pages do not count."""
    base = "/park"
    own = site(url=f"{URL}/park")
    view = ArchiveView(
        frame=frame_of("/archief/", base),
        head=head(own, "Archief", "Alles van Vrienden van het Park, per jaar.", "/archief/"),
        hue="brick",
        title="Archief",
        back=(),
        parts=(
            Part(link=Link(text="2022", address="/park/archief/2022/"), count="2 berichten en 1 document"),
            Part(link=Link(text="2021", address="/park/archief/2021/"), count="1 bericht"),
            Part(link=Link(text="2019", address="/park/archief/2019/"), count="1 bericht"),
        ),
        dossiers=(),
    )
    assert list(archive_sheets(library(*TEXTS), site=own, now=NOW)) == [
        Sheet(address="/archief/", template="archive.html", view=view),
        year_sheet(2022, "2 berichten en 1 document", base),
        year_sheet(2021, "1 bericht", base),
        year_sheet(2019, "1 bericht", base),
    ]


def test_a_year_has_the_newest_first() -> None:
    """Posts of all categories and documents of that year stand in one list."""
    view = year_sheet(2022, "2 berichten en 1 document").view
    assert isinstance(view, EntriesView)
    assert [item.address for item in view.entries] == ["/werk/c/", "/documenten/plan/", "/nieuws/b/"]


def test_an_empty_archive_is_one_page() -> None:
    """A new site has an archive without years, and no page that leads nowhere."""
    (sheet,) = archive_sheets(library(), site=site(), now=NOW)
    assert isinstance(sheet.view, ArchiveView)
    assert (sheet.address, sheet.view.parts) == ("/archief/", ())


def many(number: int) -> list[Text]:
    """Give that many posts an hour apart, from the first of March on."""
    start = moment("2022-03-01")
    return [replace(post(f"p{hour}"), date=start + timedelta(hours=hour)) for hour in range(number)]


def test_a_long_year_is_divided_by_month() -> None:
    """With over a hundred entries its page has months, each with its own page; a year of a hundred has them all."""
    hundred = {sheet.address for sheet in archive_sheets(library(*many(100)), site=site(), now=NOW)}
    assert hundred == {"/archief/", "/archief/2022/"}
    held = library(*many(100), post("mei", date="2022-05-02"))
    _, year, may, march, oldest = archive_sheets(held, site=site(), now=NOW)
    assert (year.address, year.template) == ("/archief/2022/", "archive.html")
    assert isinstance(year.view, ArchiveView)
    assert (year.view.title, year.view.back) == ("Archief 2022", (Link(text="Alle jaren", address="/archief/"),))
    assert year.view.parts == (
        Part(link=Link(text="mei 2022", address="/archief/2022/05/"), count="1 bericht"),
        Part(link=Link(text="maart 2022", address="/archief/2022/03/"), count="100 berichten"),
    )
    assert isinstance(may.view, EntriesView)
    assert (may.view.title, may.view.back) == ("Archief mei 2022", Link(text="2022", address="/archief/2022/"))
    assert isinstance(march.view, EntriesView)
    assert isinstance(oldest.view, EntriesView)
    assert (march.address, len(march.view.entries)) == ("/archief/2022/03/", 50)
    assert (oldest.address, len(oldest.view.entries)) == ("/archief/2022/03/pagina/1/", 50)
    assert march.view.older == (Link(text="Oudere stukken", address="/archief/2022/03/pagina/1/"),)
    assert oldest.view.newer == (Link(text="Nieuwere stukken", address="/archief/2022/03/"),)


def test_numbers_name_each_kind() -> None:
    """A kind of which there is nothing is not named."""
    assert numbers([document("a"), document("b")]) == "2 documenten"
    assert numbers([]) == ""
