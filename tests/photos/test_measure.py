"""What is seen of a picture before it is published."""

from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.messages import Kind, Wrong
from plugins.photos.measure import Size, measure
from tests.examples import STEADY

FORMS = (("JPEG", ".jpg"), ("MPO", ".jpg"), ("PNG", ".png"), ("WEBP", ".webp"), ("GIF", ".gif"))


def picture(form: str, width: int = 30, height: int = 20, **options: Any) -> bytes:
    """Give the bytes of a picture."""
    out = BytesIO()
    Image.frombytes("RGB", (width, height), Random(1).randbytes(width * height * 3)).save(out, form, **options)
    return out.getvalue()


def refused(raw: bytes) -> tuple[Kind, dict[str, Any]]:
    """Measure what cannot be shown."""
    with pytest.raises(Wrong) as error:
        measure(raw)
    return error.value.kind, error.value.values


@pytest.mark.parametrize(("form", "suffix"), FORMS)
def test_a_picture_of_every_form_has_its_size(form: str, suffix: str) -> None:
    """Every form that is published is recognised, not only the one that Pillow tries first."""
    assert measure(picture(form)) == Size(width=30, height=20, suffix=suffix)


@pytest.mark.parametrize(
    ("size", "published"),
    [((1600, 10), (1600, 10)), ((10, 3200), (5, 1600)), ((3200, 1000), (1600, 500)), ((5000, 1), (1600, 1))],
)
def test_a_large_picture_is_made_smaller(size: tuple[int, int], published: tuple[int, int]) -> None:
    """Its longest side is what a page can show, and no side vanishes."""
    found = measure(picture("PNG", *size))
    assert (found.width, found.height) == published


@pytest.mark.parametrize(
    ("orientation", "size"), [(0, (30, 20)), (1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30))]
)
def test_a_picture_is_measured_upright(orientation: int, size: tuple[int, int]) -> None:
    """How the camera was held is undone."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = measure(picture("JPEG", exif=exif))
    assert (found.width, found.height) == size


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc", b"heim"])
def test_a_photo_of_an_iphone_is_named(brand: bytes) -> None:
    """Who took it can save it otherwise."""
    assert refused(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + b"\0" * 99) == (Kind.HEIC, {})


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_what_moves_is_refused(form: str) -> None:
    """Also where only the bytes tell."""
    raw = picture(form, save_all=True, append_images=[Image.new("RGB", (30, 20), "red")])
    assert refused(raw) == (Kind.MOVING_IMAGE, {})


def test_a_huge_picture_is_refused_with_its_size() -> None:
    """25 million points are read, more are not; what Pillow itself will not open is huge too."""
    assert measure(blank(5000, 5000)).width == 1600
    assert refused(blank(5001, 5000)) == (Kind.LARGE_IMAGE, {"megapixels": 25})
    assert refused(blank(10_000, 10_000)) == (Kind.LARGE_IMAGE, {"megapixels": 100})
    assert refused(blank(20_000, 10_000)) == (Kind.LARGE_IMAGE, {"megapixels": "meer dan 178"})


def blank(width: int, height: int) -> bytes:
    """Give a PNG of this size with nothing on it."""
    out = BytesIO()
    Image.new("1", (width, height)).save(out, "PNG", compress_level=1)
    return out.getvalue()


@pytest.mark.parametrize(
    "raw", [b"", b"titel: a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"BM" * 50]
)
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    """A drawing that could hold a script, a document, and a form that browsers do not show are none."""
    assert refused(raw) == (Kind.NO_PICTURE, {})


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "GIF"])
@pytest.mark.parametrize("part", [0.95, 0.7, 0.3])
def test_half_a_picture_is_refused(form: str, part: float) -> None:
    """A photo whose copying broke off is said before anything is built."""
    raw = picture(form, 200, 150)
    assert refused(raw[: int(len(raw) * part)]) == (Kind.NO_PICTURE, {})


@STEADY
@given(st.sampled_from(FORMS), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6))
def test_no_bytes_stop_the_look(form: tuple[str, str], changes: list[tuple[int, int]]) -> None:
    """A picture with wrong bytes has a size, or is refused."""
    raw = bytearray(picture(form[0], 16, 16))
    for place, byte in changes:
        raw[place % len(raw)] = byte
    with suppress(Wrong):
        assert measure(bytes(raw)).width > 0
