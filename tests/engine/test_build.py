"""The engine gathers everything in one order, and names what is wrong with it."""

import pytest

from engine.build import in_order
from plugins.messages import Kind
from plugins.problems import ContentError
from plugins.sheet import File


def test_the_order_is_that_of_the_addresses() -> None:
    """In which order the plugins come does not show."""
    files = [File(address=address, content=b"") for address in ("/nieuws/", "/", "/404.html")]
    assert [file.address for file in in_order(files)] == ["/404.html", "/", "/nieuws/"]
    assert in_order(files) == in_order(reversed(files))


def test_two_things_cannot_have_one_address() -> None:
    """Two pages at one place stop the build; also when one is named by its file."""
    files = [File(address="/nieuws/", content=b"1"), File(address="/nieuws/index.html", content=b"2")]
    with pytest.raises(ContentError) as caught:
        in_order(files)
    assert caught.value.problems == (Kind.TWO_PAGES.at("/nieuws/index.html", address="/nieuws/index.html"),)


@pytest.mark.parametrize(
    ("first", "second"), [("/wilg/", "/Wilg/"), ("/caf\u00e9/", "/cafe\u0301/"), ("/a.xml", "/a.xml/")]
)
def test_two_things_cannot_have_one_place_on_a_disk(first: str, second: str) -> None:
    """Windows and macOS know no upper case and one form of an accent, and a file is no folder."""
    with pytest.raises(ContentError) as caught:
        in_order([File(address=first, content=b"1"), File(address=second, content=b"2")])
    assert caught.value.problems == (Kind.TWO_PAGES.at(second, address=second),)
