"""The one table of old addresses."""

from plugins.model import Status
from plugins.moves import Move, feed_moves, moves, standing
from tests.examples import NOW, URL, document, library, page, post, site


def move(old: str, new: str = "/nieuws/open-dag/", title: str = "Open dag") -> Move:
    """Give a move."""
    return Move(old=old, new=new, title=title)


NEWS = move("/category/nieuws/", "/nieuws/", "Nieuws")


def test_everything_with_a_page_has_its_old_addresses() -> None:
    """What is listed, what has expired and what is hidden leads on; what is held back does not."""
    held = library(
        post("a", former=("/2021/a/", "/2020/a/")),
        post("b", former=("/2021/b/",), expires="2023-01-01"),
        post("c", former=("/2021/c/",), status=Status.HIDDEN),
        post("d", former=("/2021/d/",), status=Status.DRAFT),
        post("e", former=("/2021/e/",), date="2027-01-01"),
        document("plan", former=("/plan.pdf",), title="Plan"),
        page("over-ons", former=("/wie/",), title="Over ons"),
        now=NOW,
    )
    assert moves(held, site())[:7] == (
        move("/2021/a/", "/nieuws/a/"),
        move("/2020/a/", "/nieuws/a/"),
        move("/plan.pdf", "/documenten/plan/", "Plan"),
        move("/wie/", "/over-ons/", "Over ons"),
        move("/2021/b/", "/nieuws/b/"),
        move("/2021/c/", "/nieuws/c/"),
        NEWS,
    )
    assert moves(held, site())[7:] == tuple(feed_moves(held, site()))


def test_the_path_of_the_site_is_no_part_of_an_old_address() -> None:
    """A volunteer may write a whole address of a site in a folder; a name that begins the same is another one."""
    held = library(post(former=("/park/2021/a/", "/parkeren/")))
    assert moves(held, site(url=f"{URL}/park"))[:2] == (move("/2021/a/"), move("/parkeren/"))


def test_an_old_address_leads_to_one_place() -> None:
    """Servers refuse to start with two ways from one address, so a repetition is dropped."""
    held = library(post(former=("/a/", "/park/a/", "/a/")))
    assert moves(held, site(url=f"{URL}/park"))[:2] == (move("/a/"), NEWS)


def test_what_a_volunteer_wrote_comes_first() -> None:
    """A text that takes over the page that a category had in WordPress, gets its readers."""
    held = library(post(former=(NEWS.old,)))
    assert [found for found in moves(held, site()) if found.old == NEWS.old] == [move(NEWS.old)]


def test_a_page_stands_only_where_a_page_can() -> None:
    """A file of another kind is for the server, and what differs from a page only by case would be that page."""
    former = ("/x.php", "/x.pdf", "/x.html", "/a/", "/A/", "/Nieuws/Open-Dag/", "/Nieuws/")
    assert list(standing(library(post(former=former)), site())) == [move("/x.html"), move("/a/"), NEWS]
