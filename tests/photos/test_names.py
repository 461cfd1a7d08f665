"""The copies of pictures have names that people can read, and no two of them the same."""

from unicodedata import normalize

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.media import Form
from plugins.photos.measure import Look
from plugins.photos.names import Name, named, names
from plugins.photos.sizes import sizes
from tests.examples import STEADY


def seen(path: str, *, flat: bool = False, clear: bool = False) -> Look:
    """Give what was seen of a picture."""
    form = Form(path.rpartition(".")[2].lower().replace("jpeg", "jpg"))
    return Look(width=800, height=600, form=form, flat=flat, clear=clear, hash="0")


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("beeld/boom.jpg", Name(own="beeld/boom.jpg", base="beeld/boom", kept="")),
        ("beeld/2024/IMG_12.JPG", Name(own="beeld/2024/IMG_12.JPG", base="beeld/2024/img-12", kept="")),
        ("beeld/De Boom!.jpeg", Name(own="beeld/de-boom.jpeg", base="beeld/de-boom", kept="beeld/De Boom!.jpeg")),
        ("beeld/één.png", Name(own="beeld/een.png", base="beeld/een", kept="beeld/één.png")),
        ("beeld/🌳.png", Name(own="beeld/beeld.png", base="beeld/beeld", kept="beeld/🌳.png")),
        ("nieuws/2022/boom.jpg", Name(own="beeld/nieuws/2022/boom.jpg", base="beeld/nieuws/2022/boom", kept="")),
    ],
)
def test_a_picture_keeps_its_place_and_its_name(path: str, name: Name) -> None:
    """What links from elsewhere lead to stays; other copies have only letters that every address has."""
    assert names([path, f"{path}.md", "beeld/onderschriften.txt"]) == {path: name}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("beeld/boom.jpg", "beeld/boom.png"),
        ("beeld/boom.jpeg", "beeld/boom.jpg"),
        ("beeld/boom.jpg", "beeld/boom-720.jpg"),
        ("beeld/boom.jpg", "beeld/boom-720.webp"),
        ("beeld/boom-360-720.jpg", "beeld/boom-360.jpg"),
        ("beeld/Boom.jpg", "beeld/boom.jpg"),
        ("beeld/de boom.jpg", "beeld/de-boom.jpg"),
        ("beeld/de boom.jpg", "beeld/DE BOOM.jpg"),
        ("beeld/nieuws/a.jpg", "nieuws/a.jpg"),
    ],
)
def test_two_pictures_never_want_one_place(one: str, other: str) -> None:
    """Also not on a disk on which upper and lower case are one, and whichever of them comes first."""
    for paths in ((one, other), (other, one)):
        places = names(paths)
        copies = [copy for path in paths for copy in named(path, seen(path), places[path]).copies]
        addresses = [copy.address.casefold() for copy in copies]
        assert len(set(addresses)) == len(addresses)
    assert names((one, other)) == names((other, one))


@STEADY
@given(
    st.lists(
        st.from_regex(r"beeld/[aA é\-0-9]{1,5}(-360|-720)?\.(jpg|JPG|png|webp|gif|jpeg)", fullmatch=True), max_size=8
    )
)
def test_no_names_collide(paths: list[str]) -> None:
    """Whatever people call their photos."""
    given_paths = {normalize("NFC", path) for path in paths}
    places = names(given_paths)
    copies = [copy for path in sorted(places) for copy in named(path, seen(path), places[path]).copies]
    addresses = [copy.address.casefold() for copy in copies]
    assert len(set(addresses)) == len(addresses)


@pytest.mark.parametrize(
    ("path", "changes", "forms"),
    [
        ("beeld/a.jpg", {}, ("/beeld/a-800.webp", "/beeld/a.jpg", [])),
        ("beeld/a.webp", {}, ("/beeld/a.webp", "/beeld/a-800.jpg", [])),
        ("beeld/a.webp", {"clear": True}, ("/beeld/a.webp", "/beeld/a-800.png", [])),
        ("beeld/a.png", {"flat": True}, ("/beeld/a-800.webp", "/beeld/a.png", [])),
        ("beeld/a.png", {"clear": True}, ("/beeld/a-800.webp", "/beeld/a.png", [])),
        ("beeld/a.png", {}, ("/beeld/a-800.webp", "/beeld/a-800.jpg", ["/beeld/a.png"])),
        ("beeld/a.gif", {"flat": True}, ("/beeld/a-800.webp", "/beeld/a-800.png", ["/beeld/a.gif"])),
    ],
)
def test_a_drawing_is_a_png_and_a_photo_a_jpeg(
    path: str, changes: dict[str, bool], forms: tuple[str, str, list[str]]
) -> None:
    """For browsers that know no WebP; where the picture stands in the content, there is one of that form."""
    made = named(path, seen(path, **changes), names([path])[path])
    assert (made.webp[-1].address, made.whole.address, [copy.address for copy in made.others]) == forms


@pytest.mark.parametrize(
    ("size", "published"),
    [
        ((4000, 3000), ((360, 270), (720, 540), (1080, 810), (1600, 1200))),
        ((3000, 4000), ((360, 480), (720, 960), (1200, 1600))),
        ((1200, 600), ((360, 180), (720, 360), (1200, 600))),
        ((760, 10), ((360, 5), (760, 10))),
        ((30, 20), ((30, 20),)),
        ((10, 3200), ((5, 1600),)),
        ((5000, 1), ((360, 1), (720, 1), (1080, 1), (1600, 1))),
    ],
)
def test_a_picture_has_four_sizes_at_most(size: tuple[int, int], published: tuple[tuple[int, int], ...]) -> None:
    """None is larger than it is, no two are nearly the same, and no side vanishes."""
    assert sizes(*size) == published
