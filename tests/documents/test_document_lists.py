"""The documents stand in lists: all of them, those of a year, those of a publisher."""

from markupsafe import Markup

from plugins.documents.lists import list_sheets
from plugins.documents.view import DocumentsView
from plugins.frame import head
from plugins.model import Document, Status
from plugins.sheet import Day, Link, Sheet, Teaser
from plugins.texts import DOCUMENT
from tests.examples import NOW, URL, document, frame_of, library, moment, post, site


def lists(*given: Document) -> dict[str, DocumentsView]:
    """Give the views of all lists by address."""
    sheets = list_sheets(library(*given, post()), site=site(), now=NOW)
    return {sheet.address: sheet.view for sheet in sheets if isinstance(sheet.view, DocumentsView)}


def test_the_library_has_its_page() -> None:
    """Documents are named after their publisher, and years and publishers are one step away."""
    base = "/park"
    own = site(url=URL + base)
    view = DocumentsView(
        frame=frame_of("/documenten/", base, "Documenten"),
        head=head(own, "Documenten", "Documenten: 1 document.", "/documenten/"),
        hue="brick",
        title="Documenten",
        waymark=DOCUMENT,
        back=(),
        documents=(
            Teaser(
                title="Open dag",
                address="/park/documenten/groenplan/",
                day=Day(iso="2022-01-18", text="18 januari 2022"),
                category="Gemeente",
                waymark=DOCUMENT,
                summary=Markup("Kom kijken."),
            ),
        ),
        years=(Link(text="2022", address="/park/documenten/jaar/2022/"),),
        publishers=(Link(text="Gemeente", address="/park/documenten/uitgever/gemeente/"),),
        newer=(),
        older=(),
    )
    first, *rest = list_sheets(library(document(publisher="Gemeente")), site=own, now=NOW)
    assert first == Sheet(address="/documenten/", template="documents.html", view=view)
    assert [sheet.address for sheet in rest] == ["/documenten/jaar/2022/", "/documenten/uitgever/gemeente/"]


def test_years_and_publishers_have_their_own() -> None:
    """Two spellings of a publisher are one; who has none stands in the other lists only; hidden ones in none."""
    found = lists(
        document("a", date="2020-05-01", publisher="de gemeente"),
        document("b", date="2022-05-01", publisher="De Gemeente"),
        document("c", date="2022-06-01"),
        document("d", date="2022-07-01", publisher="Waterschap", status=Status.HIDDEN),
    )
    assert {
        address: (view.title, [made.address[12:-1] for made in view.documents]) for address, view in found.items()
    } == {
        "/documenten/": ("Documenten", ["c", "b", "a"]),
        "/documenten/jaar/2022/": ("Documenten: 2022", ["c", "b"]),
        "/documenten/jaar/2020/": ("Documenten: 2020", ["a"]),
        "/documenten/uitgever/de-gemeente/": ("Documenten: De Gemeente", ["b", "a"]),
    }
    assert {view.back for address, view in found.items() if address != "/documenten/"} == {
        (Link(text="Alle documenten", address="/documenten/"),)
    }


def test_no_list_is_longer_than_a_hundred() -> None:
    """A long list has numbered pages, and the front page keeps the newest fifty to ninety-nine."""
    given = [
        document(f"d-{number}", date=moment(f"2022-01-01T{number // 60:02}:{number % 60:02}")) for number in range(160)
    ]
    found = lists(*given)
    assert {
        address: (len(view.documents), view.newer, view.older)
        for address, view in found.items()
        if "jaar" not in address
    } == {
        "/documenten/": (60, (), (Link(text="Oudere documenten", address="/documenten/pagina/2/"),)),
        "/documenten/pagina/2/": (
            50,
            (Link(text="Nieuwere documenten", address="/documenten/"),),
            (Link(text="Oudere documenten", address="/documenten/pagina/1/"),),
        ),
        "/documenten/pagina/1/": (50, (Link(text="Nieuwere documenten", address="/documenten/pagina/2/"),), ()),
    }
    assert len(found["/documenten/jaar/2022/pagina/1/"].documents) == 50


def test_a_new_site_has_a_library_without_documents() -> None:
    """The address is there before the first document is."""
    (view,) = lists().values()
    assert (view.documents, view.years, view.publishers) == ((), (), ())
