"""A path in a text means one file of the content, or none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.paths import content_path, is_elsewhere
from tests.examples import STEADY

TEXT = "nieuws/2022/a.md"


@pytest.mark.parametrize(
    ("written", "path"),
    [
        ("b.md", "nieuws/2022/b.md"),
        ("./b.md", "nieuws/2022/b.md"),
        ("../b.md", "nieuws/b.md"),
        ("../../agenda/b.md", "agenda/b.md"),
        ("/nieuws/b.md", "nieuws/b.md"),
        ("/beeld//x/../b.jpg", "beeld/b.jpg"),
        ("..\\..\\beeld\\b.jpg", "beeld/b.jpg"),
        ("/beeld/caf%C3%A9%20a.jpg", "beeld/café a.jpg"),
        ("/beeld/cafe\N{COMBINING ACUTE ACCENT}.jpg", "beeld/caf\N{LATIN SMALL LETTER E WITH ACUTE}.jpg"),
        ("b.md#kop", "nieuws/2022/b.md"),
        ("b.jpg?v=2#x", "nieuws/2022/b.jpg"),
        ("/images/b.jpg", "beeld/b.jpg"),
        ("../../images/c/b.jpg", "beeld/c/b.jpg"),
        ("images/b.jpg", "nieuws/2022/images/b.jpg"),
    ],
)
def test_a_path_is_counted_from_the_text_or_the_content(written: str, path: str) -> None:
    """As a link in a file, or with a slash before it from the content folder; in one form of Unicode."""
    assert content_path(written, TEXT) == path


@pytest.mark.parametrize(
    "written",
    [
        "",
        "#kop",
        "../../../b.md",
        "/../b.md",
        "/",
        "../..",
        "https://x.nl/b.jpg",
        "//x.nl/b.jpg",
        "%2e%2e/../../b",
    ],
)
def test_what_is_no_path_in_the_content_is_empty(written: str) -> None:
    """Nothing leads out of the content folder, however it is written."""
    assert content_path(written, TEXT) == ""


@pytest.mark.parametrize(
    ("written", "elsewhere"),
    [("https://x.nl/", True), ("//x.nl/", True), ("/x/", False), ("x.jpg", False), ("", False)],
)
def test_an_address_elsewhere_is_told(written: str, elsewhere: bool) -> None:  # noqa: FBT001 - a column of the table
    """Another site's picture is no file of ours."""
    assert is_elsewhere(written) is elsewhere


@STEADY
@given(st.text("./\\%2e#?ab:~"))
def test_no_path_climbs_out(written: str) -> None:
    """Whatever is written, the path stays below the content folder and is one that `/` before it means too."""
    path = content_path(written, TEXT)
    assert not path.startswith(("/", "../"))
    assert ".." not in path.split("/")
