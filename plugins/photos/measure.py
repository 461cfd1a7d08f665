"""Look at a picture's bytes: whether it can be shown, and how large it will be."""

import struct
import warnings
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType

from PIL import Image

from plugins.messages import Kind, Wrong

# A page is nowhere wider, also on a screen with two pixels for one.
LONGEST_SIDE = 1600
MOST_PIXELS = 25_000_000
FORMATS = MappingProxyType({"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"})
READ = ("JPEG", "PNG", "WEBP", "GIF")
SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svg"}
)
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypheim")
# What Pillow raises at bytes that are no picture, or not a whole one.
BROKEN = (OSError, SyntaxError, ValueError, EOFError, IndexError, TypeError, struct.error)
# The tag of EXIF that says how the camera was held; from 5 on it lay on its side.
ORIENTATION = 0x0112


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How large a picture is published, in pixels, and the ending of its name."""

    width: int
    height: int
    suffix: str


def measure(raw: bytes) -> Size:
    """Give the size at which a picture is published; raises Wrong for one that cannot be."""
    if any(sign in raw[:32] for sign in HEIC):
        raise Wrong(Kind.HEIC)
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=READ) as image:
            width, height = image.size
            moves = getattr(image, "n_frames", 1) > 1 and image.format != "MPO"
            sideways = image.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}
            suffix = FORMATS[image.format or ""]
    except Image.DecompressionBombError:
        raise Wrong(Kind.LARGE_IMAGE, megapixels="meer dan 178") from None
    except BROKEN:
        raise Wrong(Kind.NO_PICTURE) from None
    if moves:
        raise Wrong(Kind.MOVING_IMAGE)
    if width * height > MOST_PIXELS:
        raise Wrong(Kind.LARGE_IMAGE, megapixels=round(width * height / 1_000_000))
    if not is_whole(raw, suffix):
        raise Wrong(Kind.NO_PICTURE)
    if sideways:
        width, height = height, width
    scale = min(1, LONGEST_SIDE / max(width, height))
    return Size(width=max(1, round(width * scale)), height=max(1, round(height * scale)), suffix=suffix)


def is_whole(raw: bytes, suffix: str) -> bool:
    """Tell whether a picture's bytes go on to its end: half a picture has all of its facts, and cannot be shown."""
    if suffix == ".webp":
        return int.from_bytes(raw[4:8], "little") + 8 <= len(raw)
    if suffix == ".gif":
        return raw.rstrip(b"\0").endswith(b";")
    # The small picture that a camera puts at the beginning has an end of its own.
    return raw.rfind(b"IEND" if suffix == ".png" else b"\xff\xd9") > len(raw) // 2
