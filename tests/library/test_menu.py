"""A menu that nobody wrote has what there is; what it has no room for stands in the foot."""

from plugins.library.menu import foot, whole_menu
from plugins.model import Status
from tests.examples import document, event, library, page, post


def test_a_small_site_has_its_lists_and_contact() -> None:
    """Each category, then the archive, and contact last."""
    assert [entry.address for entry in whole_menu(library())] == ["/archief/", "/contact/"]
    posts = (post(), post("b", category="Werk", address="/werk/b/"))
    assert [(entry.text, entry.address) for entry in whole_menu(library(*posts))] == [
        ("Nieuws", "/nieuws/"),
        ("Werk", "/werk/"),
        ("Archief", "/archief/"),
        ("Contact", "/contact/"),
    ]


def test_a_large_site_has_as_many_pages_as_there_is_room_for() -> None:
    """Agenda and documents stand in it where there are any; a hidden page is named nowhere."""
    pages = [page(slug, title=slug) for slug in ("abonneren", "contact", "p1", "p2", "p3")]
    held = library(post(), event(), document(), *pages, page("stil", status=Status.HIDDEN))
    menu = whole_menu(held)
    assert [entry.address for entry in menu] == [
        "/nieuws/",
        "/agenda/",
        "/documenten/",
        "/p1/",
        "/p2/",
        "/contact/",
    ]
    assert [entry.address for entry in foot(held, menu)] == ["/zoeken/", "/p3/", "/archief/"]


def test_categories_are_never_left_out() -> None:
    """However many there are, each stands in the menu."""
    posts = [post(f"p{number}", category=f"C{number}", address=f"/c{number}/p/") for number in range(8)]
    assert len(whole_menu(library(*posts))) == 9
