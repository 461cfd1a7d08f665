"""What is seen of a picture before it is published."""

from contextlib import suppress
from io import BytesIO
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.media import Form
from plugins.messages import Kind, Wrong
from plugins.photos.measure import SCAN, Look, jpeg_is_whole, look
from tests.examples import STEADY

FORMS = (("JPEG", Form.JPEG), ("MPO", Form.JPEG), ("PNG", Form.PNG), ("WEBP", Form.WEBP), ("GIF", Form.GIF))


def picture(form: str, width: int = 30, height: int = 20, **options: Any) -> bytes:
    """Give the bytes of a picture."""
    out = BytesIO()
    Image.frombytes("RGB", (width, height), Random(1).randbytes(width * height * 3)).save(out, form, **options)
    return out.getvalue()


def refused(raw: bytes, name: str = "a.jpg") -> tuple[Kind, dict[str, Any]]:
    """Look at what cannot be shown."""
    with pytest.raises(Wrong) as error:
        look(raw, name)
    return error.value.kind, error.value.values


@pytest.mark.parametrize(("form", "seen"), FORMS)
@pytest.mark.parametrize("name", ["beeld/a.{}", "A.{}"])
def test_a_picture_of_every_form_is_seen(form: str, seen: Form, name: str) -> None:
    """Every form that is published is recognised, not only the one that Pillow tries first."""
    found = look(picture(form), name.format(seen))
    # What a GIF holds is few colours always.
    assert found == Look(width=30, height=20, form=seen, flat=form == "GIF", clear=False, hash=found.hash)
    assert len(found.hash) == 32


def test_a_drawing_has_few_colours_and_may_be_clear() -> None:
    """Both are seen from its points: many programs say of any picture that it could be looked through."""
    drawing, photo = Image.new("RGB", (60, 40), "green"), Image.open(BytesIO(picture("PNG", 60, 40)))
    hole = Image.new("L", (60, 40), 255)
    hole.putpixel((3, 3), 0)
    seen: dict[str, tuple[bool, bool]] = {}
    for name, image in {"drawing": drawing, "photo": photo}.items():
        for how, alpha in {"solid": Image.new("L", (60, 40), 255), "clear": hole}.items():
            both = image.convert("RGBA")
            both.putalpha(alpha)
            out = BytesIO()
            both.save(out, "PNG")
            found = look(out.getvalue(), "a.png")
            seen[f"{name}, {how}"] = (found.flat, found.clear)
    assert seen == {
        "drawing, solid": (True, False),
        "drawing, clear": (True, True),
        "photo, solid": (False, False),
        "photo, clear": (False, True),
    }


@pytest.mark.parametrize(
    ("orientation", "size"), [(0, (30, 20)), (1, (30, 20)), (3, (30, 20)), (6, (20, 30)), (8, (20, 30))]
)
def test_a_picture_is_measured_upright(orientation: int, size: tuple[int, int]) -> None:
    """How the camera was held is undone."""
    exif = Image.Exif()
    exif[0x0112] = orientation
    found = look(picture("JPEG", exif=exif), "a.jpg")
    assert (found.width, found.height) == size


@pytest.mark.parametrize(
    ("name", "form", "suffix", "said", "right"),
    [
        ("foto.jpg", "PNG", ".jpg", "PNG", "foto.png"),
        ("foto.jpg", "WEBP", ".jpg", "WEBP", "foto.webp"),
        ("beeld/foto.PNG", "JPEG", ".PNG", "JPG", "foto.jpg"),
        ("foto.heic", "JPEG", ".heic", "JPG", "foto.jpg"),
    ],
)
def test_a_name_that_lies_is_refused(name: str, form: str, suffix: str, said: str, right: str) -> None:
    """Servers go by the ending, and would send a picture as what it is not."""
    assert refused(picture(form), name) == (Kind.LYING_NAME, {"suffix": suffix, "form": said, "name": right})


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"hevc", b"heim"])
def test_a_photo_of_an_iphone_is_named(brand: bytes) -> None:
    """Who took it can save it otherwise."""
    assert refused(b"\0\0\0\x18ftyp" + brand + b"\0\0\0\0mif1heic" + b"\0" * 99) == (Kind.HEIC, {})


@pytest.mark.parametrize("form", ["GIF", "PNG", "WEBP"])
def test_what_moves_is_refused(form: str) -> None:
    """Also where only the bytes tell."""
    raw = picture(form, save_all=True, append_images=[Image.new("RGB", (30, 20), "red")])
    assert refused(raw, f"a.{form.lower()}") == (Kind.MOVING_IMAGE, {})


def test_a_huge_picture_is_refused_with_its_size() -> None:
    """25 million points are read, more are not; what Pillow itself will not open is huge too."""
    assert look(blank(5000, 5000), "a.png").width == 5000
    assert refused(blank(5001, 5000), "a.png") == (Kind.LARGE_IMAGE, {"megapixels": 26})
    assert refused(blank(10_000, 10_000), "a.png") == (Kind.LARGE_IMAGE, {"megapixels": 100})
    assert refused(blank(20_000, 10_000), "a.png") == (Kind.LARGE_IMAGE, {"megapixels": "meer dan 178"})


def blank(width: int, height: int) -> bytes:
    """Give a PNG of this size with nothing on it."""
    out = BytesIO()
    Image.new("1", (width, height)).save(out, "PNG", compress_level=1)
    return out.getvalue()


@pytest.mark.parametrize("raw", [b"titel: a", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"%PDF-1.7", b"BM" * 50])
def test_what_is_no_picture_is_refused(raw: bytes) -> None:
    """A drawing that could hold a script, a document, and a form that browsers do not show are none."""
    assert refused(raw) == (Kind.NO_PICTURE, {})


def test_an_empty_file_is_named_so() -> None:
    """Most often a copying that never began."""
    assert refused(b"") == (Kind.EMPTY_PICTURE, {})


@pytest.mark.parametrize(("form", "suffix"), FORMS)
@pytest.mark.parametrize("part", [0.95, 0.7, 0.3])
def test_half_a_picture_is_refused(form: str, suffix: str, part: float) -> None:
    """A photo whose copying broke off is said before anything is built."""
    raw = picture(form, 200, 150)
    assert refused(raw[: int(len(raw) * part)], f"a.{suffix}") == (Kind.DAMAGED_PICTURE, {})


@pytest.mark.parametrize(("form", "suffix"), FORMS[:3])
def test_a_picture_whose_middle_is_lost_is_refused(form: str, suffix: str) -> None:
    """Of a JPEG Pillow shows the rest in grey, and says nothing; in the other forms any bytes are points."""
    raw = bytearray(picture(form, 300, 200))
    raw[len(raw) // 2 : len(raw) // 2 + 2000] = Random(2).randbytes(2000)
    assert refused(bytes(raw), f"a.{suffix}") == (Kind.DAMAGED_PICTURE, {})


@pytest.mark.parametrize("options", [{"progressive": True}, {"restart_marker_rows": 1}, {"optimize": True}, {}])
def test_a_whole_photo_is_whole(options: dict[str, Any]) -> None:
    """In every way in which cameras write one, and with what some of them put behind it."""
    raw = picture("JPEG", 300, 200, **options)
    assert look(raw + b"\xff\xe1film", "a.jpg").width == 300
    # A byte that fills up may stand before any segment.
    assert look(raw.replace(b"\xff\xdb", b"\xff\xff\xdb", 1), "a.jpg").width == 300


@STEADY
@given(st.sampled_from(FORMS), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 255)), max_size=6))
def test_no_bytes_stop_the_look(form: tuple[str, Form], changes: list[tuple[int, int]]) -> None:
    """A picture with wrong bytes has a size, or is refused."""
    raw = bytearray(picture(form[0], 16, 16))
    for place, byte in changes:
        raw[place % len(raw)] = byte
    with suppress(Wrong):
        assert look(bytes(raw), f"a.{form[1]}").width > 0


@pytest.mark.parametrize(
    ("raw", "whole"),
    [
        (b"\xff\xd8" + SCAN + b"\0\2" + b"x" * 9 + b"\xff\xd9", True),
        (b"\xff\xd8" + b"geen merk" + SCAN + b"\0\2" + b"x" * 40 + b"\xff\xd9", True),
        (b"\xff\xd8" + b"\xff\xe0\xff\xff" + b"x" * 9 + b"\xff\xd9", False),
        (b"\xff\xd8" + SCAN + b"\0\2" + b"\xff\xe1\0\2" + b"x" * 9 + b"\xff\xd9", False),
        (b"\xff\xd8" + SCAN + b"\0\2" + b"x" * 9, False),
    ],
)
def test_a_jpeg_is_whole_if_its_marks_are_in_order(raw: bytes, *, whole: bool) -> None:
    """Noise before the scan is passed over; a segment longer than the file, or inside the scan, is damage."""
    assert jpeg_is_whole(raw) is whole
