"""The archive has a page for every year that has posts."""

from plugins.archive.pages import archive_sheets, year_address
from plugins.archive.view import ArchiveView, Year, YearView
from plugins.frame import head
from plugins.model import Status
from plugins.settings import Entry
from plugins.sheet import Link, Sheet
from plugins.texts import teasers
from tests.examples import NOW, URL, frame_of, library, post, site

POSTS = (
    post("a", date="2021-12-31T23:59"),
    post("b", date="2022-01-01"),
    post("c", date="2022-06-01", category="Werk", address="/werk/c/"),
    post("d", date="2019-01-01"),
    post("e", date="2020-01-01", status=Status.HIDDEN),
    post("f", date="2018-01-01", status=Status.DRAFT),
)


def year_sheet(year: int, number: str, base: str = "") -> Sheet:
    """Give the page of a year."""
    held = library(*POSTS)
    listed = tuple(item for item in held.posts if item.date.year == year)
    return Sheet(
        address=f"/archief/{year}/",
        template="year.html",
        view=YearView(
            frame=frame_of("/archief/", base),
            head=head(
                site(url=URL + base),
                f"Archief {year}",
                f"{number} uit {year}.",
                f"/archief/{year}/",
                Entry(text="Archief", address="/archief/"),
            ),
            hue="brick",
            title=f"Archief {year}",
            posts=teasers(held, listed, site(url=URL + base)),
            back=Link(text="Alle jaren", address=f"{base}/archief/"),
        ),
    )


def test_the_archive_has_its_years() -> None:
    """The newest year stands first, each with its number of posts; hidden posts and concepts do not count."""
    base = "/park"
    view = ArchiveView(
        frame=frame_of("/archief/", base),
        head=head(site(url=URL + base), "Archief", "Alle berichten van Vrienden van het Park, per jaar.", "/archief/"),
        hue="brick",
        title="Archief",
        years=(
            Year(link=Link(text="2022", address="/park/archief/2022/"), count="2 berichten"),
            Year(link=Link(text="2021", address="/park/archief/2021/"), count="1 bericht"),
            Year(link=Link(text="2019", address="/park/archief/2019/"), count="1 bericht"),
        ),
    )
    assert list(archive_sheets(library(*POSTS), site=site(url=f"{URL}/park"), now=NOW)) == [
        Sheet(address="/archief/", template="archive.html", view=view),
        year_sheet(2022, "2 berichten", base),
        year_sheet(2021, "1 bericht", base),
        year_sheet(2019, "1 bericht", base),
    ]


def test_a_year_has_the_newest_first() -> None:
    """Posts of all categories of that year stand in one list."""
    view = year_sheet(2022, "2 berichten").view
    assert isinstance(view, YearView)
    assert [item.address for item in view.posts] == ["/werk/c/", "/nieuws/b/"]


def test_an_empty_archive_is_one_page() -> None:
    """A new site has an archive without years, and no page that leads nowhere."""
    (sheet,) = archive_sheets(library(), site=site(), now=NOW)
    assert isinstance(sheet.view, ArchiveView)
    assert (sheet.address, sheet.view.years) == ("/archief/", ())


def test_a_year_has_four_digits() -> None:
    """A mistyped year sorts and reads as a year."""
    assert [year_address(year) for year in (202, 2022)] == ["/archief/0202/", "/archief/2022/"]
