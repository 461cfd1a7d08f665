"""Pages are numbered from the oldest end of a list, so that a new entry changes few of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.addresses import page_address
from plugins.pagination import PER_PAGE, Page, Ways, numbered, pages, ways
from plugins.sheet import Link
from tests.examples import STEADY, URL, site

LISTS = st.integers(0, 150).map(lambda number: tuple(range(number, 0, -1)))


@pytest.mark.parametrize(
    ("number", "sizes"),
    [
        (0, [(0, 0)]),
        (1, [(0, 1)]),
        (10, [(0, 10)]),
        (19, [(0, 19)]),
        (20, [(0, 10), (1, 10)]),
        (29, [(0, 19), (1, 10)]),
        (30, [(0, 10), (2, 10), (1, 10)]),
        (45, [(0, 15), (3, 10), (2, 10), (1, 10)]),
    ],
)
def test_the_front_page_has_ten_to_nineteen(number: int, sizes: list[tuple[int, int]]) -> None:
    """Nineteen entries need no further page, twenty do, and only full pages stand below the front page."""
    assert [(page.number, len(page.entries)) for page in pages(range(number))] == sizes


def test_page_one_has_the_oldest() -> None:
    """The newest stand first, inside a page too."""
    assert pages([*"zyxwvutsrqponmlkjihg"]) == (
        Page(number=0, entries=tuple("zyxwvutsrq")),
        Page(number=1, entries=tuple("ponmlkjihg")),
    )


@STEADY
@given(LISTS)
def test_every_entry_is_there_once_in_order(newest_first: tuple[int, ...]) -> None:
    """Walking from the front page to page one meets the whole list as it was."""
    divided = pages(newest_first)
    assert tuple(entry for page in divided for entry in page.entries) == newest_first
    assert [page.number for page in divided] == [0, *range(len(divided) - 1, 0, -1)]


@STEADY
@given(LISTS)
def test_only_full_pages_stand_below_the_front(newest_first: tuple[int, ...]) -> None:
    """A numbered page is full, and the front page has at least as many while there are enough, never twice as many."""
    front, *rest = pages(newest_first)
    assert {len(page.entries) for page in rest} <= {PER_PAGE}
    assert min(PER_PAGE, len(newest_first)) <= len(front.entries) < 2 * PER_PAGE


@STEADY
@given(LISTS, st.integers(1, 40))
def test_a_numbered_page_never_changes(newest_first: tuple[int, ...], more: int) -> None:
    """However many newer entries come, page n keeps what it had: its address can be kept for good."""
    newer = tuple(range(len(newest_first) + more, len(newest_first), -1))
    before = {page.number: page for page in pages(newest_first)[1:]}
    after = {page.number: page for page in pages(newer + newest_first)[1:]}
    assert before.items() <= after.items()


@pytest.mark.parametrize(("number", "address"), [(0, "/nieuws/"), (1, "/nieuws/pagina/1/"), (12, "/nieuws/pagina/12/")])
def test_a_page_has_an_address(number: int, address: str) -> None:
    """The front page is the list's own address, the others stand below it by number."""
    assert page_address("/nieuws/", number) == address


@pytest.mark.parametrize(("number", "newer", "older"), [(0, (), (3,)), (3, (0,), (2,)), (2, (3,), (1,)), (1, (2,), ())])
def test_a_page_leads_to_those_beside_it(number: int, newer: tuple[int, ...], older: tuple[int, ...]) -> None:
    """From the front page one goes to the newest full page, and from there down to page one, and back."""

    def links(numbers: tuple[int, ...], word: str) -> tuple[Link, ...]:
        return tuple(Link(text=f"{word} berichten", address=page_address("/park/nieuws/", to)) for to in numbers)

    made = ways(number, 3, "/nieuws/", "berichten", site(url=f"{URL}/park"))
    assert made == Ways(newer=links(newer, "Nieuwere"), older=links(older, "Oudere"))


def test_a_list_of_one_page_leads_nowhere() -> None:
    """There is nothing beside it."""
    assert ways(0, 0, "/nieuws/", "berichten", site()) == Ways(newer=(), older=())


def test_a_further_page_says_its_number() -> None:
    """The front page has the title alone."""
    assert [numbered("Nieuws", number) for number in (0, 4)] == ["Nieuws", "Nieuws, pagina 4"]
