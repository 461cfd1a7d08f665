"""Look at a picture's bytes: whether it can be shown, how large it is, and what it is like."""

import hashlib
import re
import struct
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from io import BytesIO
from math import ceil
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from plugins.media import Form
from plugins.messages import Kind, Wrong

if TYPE_CHECKING:
    from PIL.Image import Image

MOST_PIXELS = 25_000_000
FORMATS = MappingProxyType({"JPEG": Form.JPEG, "MPO": Form.JPEG, "PNG": Form.PNG, "WEBP": Form.WEBP, "GIF": Form.GIF})
ENDINGS = MappingProxyType({".jpg": Form.JPEG, ".jpeg": Form.JPEG, **{f".{form}": form for form in Form}})
READ = ("JPEG", "PNG", "WEBP", "GIF")
SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svg"}
)
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypheim")
BEGINNING = re.compile(rb"\xff\xd8\xff|\x89PNG\r\n|GIF8|RIFF.{4}WEBP", re.DOTALL)
# What Pillow raises at bytes that are no picture, or not a whole one.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, struct.error)
# The tag of EXIF that says how the camera was held; from 5 on it lay on its side.
ORIENTATION = 0x0112
# A drawing has no more colours than a palette holds.
FEW_COLOURS = 256
# In what a JPEG's points are packed into, a byte 255 stands before 0 or a restart (ITU-T T.81, B.1.1.5). Else it is
# the end, or a segment between two scans: tables (C4, CC, DB, DD), a height (DC), the next scan, or a comment.
SCAN = b"\xff\xda"
MARKER = re.compile(rb"\xff+([^\x00\xff\xd0-\xd7])")
END = b"\xd9"
BETWEEN = frozenset((0xC4, 0xCC, 0xDA, 0xDB, 0xDC, 0xDD, 0xFE))


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What was seen of a picture: its size in pixels, upright; its format; and the hash of its bytes.

    A `flat` one has few colours, through a `clear` one what is behind it can be seen.
    """

    width: int
    height: int
    form: Form
    flat: bool
    clear: bool
    hash: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """What was seen of a picture that cannot be shown: what is wrong with it, and the values for saying so."""

    kind: Kind
    values: Mapping[str, Any]


def look(raw: bytes, name: str) -> Look:
    """Look at a picture, all of it; `name` is its file's. Raises Wrong for one that cannot be shown."""
    from PIL import Image  # noqa: PLC0415 - only where there is a picture to look at

    if not raw:
        raise Wrong(Kind.EMPTY_PICTURE)
    if any(sign in raw[:32] for sign in HEIC):
        raise Wrong(Kind.HEIC)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=READ) as image:
            check(image, raw, name)
            return seen(image, raw)
    except Wrong:
        raise
    except Image.DecompressionBombError:
        raise Wrong(Kind.LARGE_IMAGE, megapixels="meer dan 178") from None
    except BROKEN:
        raise Wrong(Kind.DAMAGED_PICTURE if BEGINNING.match(raw) else Kind.NO_PICTURE) from None


def check(image: "Image", raw: bytes, name: str) -> None:
    """Raise Wrong for a picture that is opened and cannot be shown; none of its points are read yet."""
    form, suffix = FORMATS[image.format or ""], PurePosixPath(name).suffix
    if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
        raise Wrong(Kind.MOVING_IMAGE)
    if image.width * image.height > MOST_PIXELS:
        raise Wrong(Kind.LARGE_IMAGE, megapixels=ceil(image.width * image.height / 1_000_000))
    if ENDINGS.get(suffix.lower()) is not form:
        right = PurePosixPath(name).with_suffix(f".{form}").name
        raise Wrong(Kind.LYING_NAME, suffix=suffix, form="JPG" if form is Form.JPEG else form.upper(), name=right)
    if not is_whole(raw, form):
        raise Wrong(Kind.DAMAGED_PICTURE)


def seen(image: "Image", raw: bytes) -> Look:
    """Read all points of a picture; raises Wrong where some are lost."""
    width, height = image.size
    if image.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}:
        width, height = height, width
    form = FORMATS[image.format or ""]
    try:
        # Of a JPEG an eighth is read as surely as the whole, in less than half the time.
        image.draft(None, (1, 1))
        image.load()
        flat = has_few_colours(image, form)
    except BROKEN:
        raise Wrong(Kind.DAMAGED_PICTURE) from None
    clear = form is not Form.JPEG and is_clear(image)
    told = hashlib.blake2b(raw, digest_size=16).hexdigest()
    return Look(width=width, height=height, form=form, flat=flat, clear=clear, hash=told)


def has_few_colours(image: "Image", form: Form) -> bool:
    """Tell whether a picture is a drawing: a JPEG never is, nor what has two bytes a point."""
    return form is not Form.JPEG and not image.mode.startswith("I") and image.getcolors(FEW_COLOURS) is not None


def is_clear(image: "Image") -> bool:
    """Tell whether a picture can be looked through somewhere; many programs only say that it could be."""
    if "transparency" in image.info or image.mode == "PA":
        image = image.convert("RGBA")
    return image.mode in {"RGBA", "LA"} and image.getchannel("A").getextrema()[0] < 255  # type: ignore[operator]


def is_whole(raw: bytes, form: Form) -> bool:
    """Tell whether a picture's bytes go on to its end: half a picture has all of its facts, and cannot be shown."""
    match form:
        case Form.WEBP:
            return int.from_bytes(raw[4:8], "little") + 8 <= len(raw)
        case Form.GIF:
            return raw.rstrip(b"\0").endswith(b";")
        case Form.PNG:
            return b"IEND" in raw[len(raw) // 2 :]
    return jpeg_is_whole(raw)


def jpeg_is_whole(raw: bytes) -> bool:
    """Tell whether a JPEG has an end, and before it no marker out of place: Pillow shows grey where some is lost."""
    # The small picture that a camera puts at the beginning has an end of its own.
    if raw.rfind(b"\xff\xd9") <= len(raw) // 2:
        return False
    place = segments_end(raw)
    while match := MARKER.search(raw, place):
        if match[1] == END:
            return True
        if match[1][0] not in BETWEEN:
            return False
        place = match.end() + int.from_bytes(raw[match.end() : match.end() + 2], "big")
    return False


def segments_end(raw: bytes) -> int:
    """Give where a JPEG's first scan begins: behind its segments, each of which tells its length."""
    place = 2
    while raw[place : place + 2] != SCAN and 0 < place < len(raw):
        if raw[place] != 0xFF:
            return raw.find(SCAN, place) % len(raw)
        place += 1 if raw[place + 1 : place + 2] == b"\xff" else 2 + int.from_bytes(raw[place + 2 : place + 4], "big")
    return place
