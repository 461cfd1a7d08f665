"""A published picture shows what it showed, upright, and says nothing of who took it where."""

import hashlib
import inspect
import json
import subprocess
from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import exifread
import pytest
from PIL import Image, ImageCms
from PIL.PngImagePlugin import PngInfo

from plugins.media import Form
from plugins.photos import encode as encoder
from plugins.photos.encode import MOST_BYTES, encode
from plugins.photos.files import VERSION
from plugins.photos.measure import look
from plugins.photos.sizes import sizes

SECRET = b"Geheim"
SUFFIXES = {"JPEG": "jpg", "MPO": "jpg"}
# What every file of its kind has: how large it is, and how its points are written.
PLAIN_GROUPS = {"ExifTool", "System", "File", "JFIF", "PNG", "RIFF", "GIF", "Composite"}
XMP = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Geheim</x:xmpmeta>"
QUARTERS = {(0, 0): "red", (1, 0): "lime", (0, 1): "blue", (1, 1): "white"}


def quarters(size: int = 64) -> Image.Image:
    """Give a picture with a colour in each quarter."""
    image = Image.new("RGB", (size, size // 2))
    for (column, row), colour in QUARTERS.items():
        image.paste(colour, (column * size // 2, row * size // 4, (column + 1) * size // 2, (row + 1) * size // 4))
    return image


def encoded(image: Image.Image, form: str, **options: Any) -> tuple[Image.Image, bytes]:
    """Save a picture, publish it as large as it can be in its own form, and open what was published."""
    raw = published(written(image, form, **options), SUFFIXES.get(form, form.lower()))[-1]
    opened = Image.open(BytesIO(raw))
    opened.load()
    return opened, raw


def written(image: Image.Image, form: str, **options: Any) -> bytes:
    """Give the bytes of a picture as a camera or a program writes it."""
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def published(raw: bytes, suffix: str, form: Form | None = None) -> list[bytes]:
    """Publish a picture of these bytes in its own form or another: all sizes, the largest last."""
    with TemporaryDirectory() as folder:
        file = Path(folder, f"foto.{suffix}")
        file.write_bytes(raw)
        seen = look(raw, file.name)
        every = sizes(seen.width, seen.height)
        return [encode(str(file), seen.hash, size, form or seen.form, seen.flat) for size in every]


def facts(raw: bytes, suffix: str) -> dict[str, Any]:
    """Give what exiftool reads in a picture, by group and name."""
    with TemporaryDirectory() as folder:
        file = Path(folder, f"foto.{suffix}")
        file.write_bytes(raw)
        done = subprocess.run(["exiftool", "-j", "-G1", "-a", "-u", file], check=True, capture_output=True)
    (found,) = json.loads(done.stdout)
    assert isinstance(found, dict)
    return found


def told() -> Image.Exif:
    """Give all that a camera tells: a name, the place, and how it was held."""
    exif = Image.Exif()
    exif[0x010F] = SECRET.decode()
    exif[0x013B] = SECRET.decode()
    exif.get_ifd(0x8825).update({1: "N", 2: (52.0, 8.0, 1.0), 3: "E", 4: (5.0, 2.0, 1.0)})
    exif.get_ifd(0x8769).update({0x9286: SECRET, 0xA430: SECRET.decode()})
    return exif


@pytest.mark.parametrize(
    ("form", "options"),
    [
        ("JPEG", {"exif": told(), "xmp": XMP, "comment": SECRET}),
        ("PNG", {"exif": told()}),
        ("WEBP", {"exif": told(), "xmp": XMP}),
        ("GIF", {"comment": SECRET}),
        ("MPO", {"exif": told(), "save_all": True, "append_images": [Image.new("RGB", (9, 9))]}),
    ],
)
def test_nothing_that_was_told_is_published(form: str, options: dict[str, Any]) -> None:
    """Read back, there is no EXIF, no XMP, no IPTC, no place, no comment, no colour profile and no second picture."""
    image, raw = encoded(quarters(), form, **options)
    assert SECRET not in raw
    assert (dict(image.getexif()), dict(image.getexif().get_ifd(0x8825))) == ({}, {})
    assert {"exif", "xmp", "XML:com.adobe.xmp", "comment", "icc_profile", "photoshop", "mp"} & set(image.info) == set()
    assert getattr(image, "n_frames", 1) == 1
    for marker in (b"Exif", b"http://ns.adobe.com", b"Photoshop 3.0", b"eXIf", b"ICC_PROFILE", b"MPF\0"):
        assert marker not in raw


@pytest.mark.parametrize(("form", "suffix"), [("JPEG", "jpg"), ("PNG", "png"), ("WEBP", "webp")])
@pytest.mark.parametrize("to", list(Form))
def test_other_programs_read_nothing_either(form: str, suffix: str, to: Form) -> None:
    """EXIF, XMP, IPTC, places and profiles that exiftool writes, exiftool and exifread do not find in any size."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image = quarters(1000).convert("RGBA" if form != "JPEG" else "RGB")
    raw = written(image, form, exif=told(), icc_profile=profile)
    with TemporaryDirectory() as folder:
        file = Path(folder, f"foto.{suffix}")
        file.write_bytes(raw)
        words = ["-XMP:Creator=Geheim", "-GPSLatitude=52.1", "-GPSLatitudeRef=N", "-Comment=Geheim"]
        words += [] if form == "WEBP" else ["-IPTC:City=Geheim"]
        subprocess.run(["exiftool", "-q", "-m", *words, file], check=True, capture_output=True)
        raw = file.read_bytes()
    groups = {name.partition(":")[0] for name in facts(raw, suffix)}
    assert groups >= {"GPS", "XMP-dc", "IFD0", "ICC-header"} | (set() if form == "WEBP" else {"IPTC"})
    for made in published(raw, suffix, to):
        left = facts(made, to)
        assert {name.partition(":")[0] for name in left} - {"SourceFile"} <= PLAIN_GROUPS
        assert not [name for name in left if "Comment" in name or "GPS" in name]
        assert exifread.process_file(BytesIO(made)) == {}
        assert SECRET not in made


def test_a_png_keeps_no_texts() -> None:
    """Programs write their name, and people theirs, into the texts of a PNG."""
    info = PngInfo()
    info.add_text("Author", SECRET.decode())
    info.add_itxt("XML:com.adobe.xmp", XMP.decode())
    image, raw = encoded(quarters(), "PNG", pnginfo=info, dpi=(72, 72))
    assert SECRET not in raw
    assert image.info == {}


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_picture_stands_upright(orientation: int, form: str) -> None:
    """However the camera was held, the published points stand as its owner saw them."""
    turns = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }
    exif = Image.Exif()
    exif[0x0112] = orientation
    seen = quarters()
    held = seen.transpose(turns[orientation]) if orientation in turns else seen
    image, _ = encoded(held, form, exif=exif)
    assert image.size == seen.size
    assert middles(image) == middles(seen)


def middles(image: Image.Image) -> list[tuple[int, ...]]:
    """Give the colours in the middle of each quarter, roughly."""
    plain = image.convert("RGB")
    width, height = plain.size
    points = [(width // 4 + x * width // 2, height // 4 + y * height // 2) for x in (0, 1) for y in (0, 1)]
    return [tuple(round(value / 64) for value in colour(plain, *point)) for point in points]


def colour(image: Image.Image, x: int, y: int) -> tuple[int, ...]:
    """Give one point's colour."""
    found = image.getpixel((x, y))
    assert isinstance(found, tuple)
    return found


@pytest.mark.parametrize(
    ("mode", "value", "form", "seen"),
    [
        ("1", 1, "PNG", (255, 255, 255, 255)),
        ("L", 90, "PNG", (90, 90, 90, 255)),
        ("L", 90, "JPEG", (90, 90, 90, 255)),
        ("LA", (90, 50), "PNG", (90, 90, 90, 50)),
        ("RGBA", (10, 20, 30, 90), "PNG", (10, 20, 30, 90)),
        ("RGBA", (10, 200, 30, 0), "WEBP", (0, 0, 0, 0)),
        ("CMYK", (255, 0, 0, 0), "JPEG", (0, 255, 255, 255)),
        ("I;16", 0x8000, "PNG", (128, 128, 128, 255)),
        ("P", 0, "GIF", (0, 0, 0, 255)),
    ],
)
def test_every_way_to_hold_colours_is_shown(mode: str, value: Any, form: str, seen: tuple[int, ...]) -> None:
    """Grey, transparent, for the printer, or of two bytes: it looks as it did."""
    image, _ = encoded(Image.new(mode, (8, 8), value), form)
    found = colour(image.convert("RGBA"), 4, 4)
    assert all(abs(one - other) <= 3 for one, other in zip(found, seen, strict=True)) or seen[3] == found[3] == 0


def test_a_palette_with_a_hole_keeps_it() -> None:
    """A drawing that is transparent in places stays so."""
    image = Image.new("P", (8, 8), 1)
    image.putpalette([255, 0, 0, 0, 0, 255])
    shown, _ = encoded(image, "PNG", transparency=1)
    assert colour(shown.convert("RGBA"), 4, 4)[3] == 0


@pytest.mark.parametrize("mode", ["RGB", "L"])
def test_a_colour_profile_is_applied_or_left_out(mode: str) -> None:
    """What it says is in the points then; the profile itself names the maker."""
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    image, raw = encoded(Image.new(mode, (8, 8), 90 if mode == "L" else (90, 80, 70)), "JPEG", icc_profile=profile)
    assert b"ICC_PROFILE" not in raw
    assert image.mode == "RGB"
    assert abs(colour(image, 4, 4)[0] - 90) <= 3


def test_a_broken_colour_profile_is_left_out() -> None:
    """The picture is shown without it."""
    image, raw = encoded(Image.new("RGB", (8, 8), (90, 80, 70)), "PNG", icc_profile=b"geen profiel")
    assert (colour(image.convert("RGB"), 4, 4), b"iCCP" in raw) == ((90, 80, 70), False)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_what_a_profile_says_is_in_the_points(mode: str) -> None:
    """Green as wide as a telephone shows it is another green for who knows of no profiles, clear in places or not."""
    profile = Path(__file__).with_name("breed.icc").read_bytes()
    image, _ = encoded(Image.new(mode, (8, 8), (90, 160, 70, 200)[: len(mode)]), "PNG", icc_profile=profile)
    found = colour(image.convert("RGBA"), 4, 4)
    assert found[:3] != (90, 160, 70)
    assert found[3] == (200 if mode == "RGBA" else 255)


def test_a_picture_is_published_in_its_sizes() -> None:
    """Upright, the smallest first, each with just so many points."""
    exif = Image.Exif()
    exif[0x0112] = 6
    made = published(written(Image.new("RGB", (2000, 1250)), "JPEG", exif=exif), "jpg", Form.WEBP)
    assert [Image.open(BytesIO(raw)).size for raw in made] == [(360, 576), (720, 1152), (1000, 1600)]


def noise(width: int, height: int) -> Image.Image:
    """Give a picture that no program can make small."""
    return Image.frombytes("RGB", (width, height), Random(1).randbytes(width * height * 3))


@pytest.mark.parametrize("form", [Form.JPEG, Form.WEBP])
def test_what_a_telephone_gets_is_light(form: Form) -> None:
    """With two points for one on a narrow screen, 60 KiB at most, whatever is on it."""
    raw = written(noise(1000, 750).resize((2000, 1500)), "JPEG")
    small, middle, *_ = published(raw, "jpg", form)
    assert max(len(small), len(middle)) <= MOST_BYTES == 60 * 1024


def test_a_drawing_stays_as_it_is() -> None:
    """Few colours are kept to the point, in both forms; a photo is smaller otherwise."""
    drawing = quarters(300)
    (png,) = published(written(drawing, "PNG"), "png")
    (webp,) = published(written(drawing, "PNG"), "png", Form.WEBP)
    for raw in (png, webp):
        assert Image.open(BytesIO(raw)).convert("RGB").tobytes() == drawing.tobytes()
    (lossy,) = published(written(noise(300, 200), "PNG"), "png", Form.WEBP)
    assert Image.open(BytesIO(lossy)).convert("RGB").tobytes() != noise(300, 200).tobytes()


def test_the_same_picture_gives_the_same_bytes() -> None:
    """A build that changes nothing changes no picture."""
    raw = written(quarters(1000), "JPEG")
    assert published(raw, "jpg") == published(raw, "jpg")


def test_what_was_encoded_is_good_as_long_as_the_encoder_is_the_same() -> None:
    """Whoever changes encode.py writes its new hash into files.py, and every photo is encoded anew."""
    source = inspect.getsource(encoder).encode()
    assert hashlib.blake2b(source, digest_size=8).hexdigest() == VERSION


def test_what_stays_too_heavy_is_as_light_as_it_can_be(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where no quality is light enough, the least of all is taken, and not the best."""
    noise = Image.frombytes("RGB", (60, 60), Random(1).randbytes(60 * 60 * 3))
    best = encoder.lossy(noise, Form.JPEG)
    monkeypatch.setattr(encoder, "MOST_BYTES", 0)
    assert encoder.lossy(noise, Form.JPEG) == list(encoder.qualities(noise, Form.JPEG))[-1]
    assert len(encoder.lossy(noise, Form.JPEG)) < len(best)
