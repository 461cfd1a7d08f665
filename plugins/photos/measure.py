"""Look at a picture's bytes: whether it can be shown, and how large it will be."""

from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType

from PIL import Image, UnidentifiedImageError

from plugins.messages import Kind, Wrong

# A page is nowhere wider, also on a screen with two pixels for one.
LONGEST_SIDE = 1600
MOST_PIXELS = 25_000_000
FORMATS = MappingProxyType({"JPEG": ".jpg", "MPO": ".jpg", "PNG": ".png", "WEBP": ".webp", "GIF": ".gif"})
SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".heic", ".heif", ".avif", ".bmp", ".tif", ".tiff", ".svg"}
)
HEIC = (b"ftypheic", b"ftypheix", b"ftypmif1", b"ftyphevc", b"ftypheim")
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
        with Image.open(BytesIO(raw), formats=["JPEG", "PNG", "WEBP", "GIF"]) as image:
            if getattr(image, "n_frames", 1) > 1 and image.format != "MPO":
                raise Wrong(Kind.MOVING_IMAGE)
            width, height = image.size
            sideways = image.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}
            suffix = FORMATS[image.format or ""]
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        raise Wrong(Kind.NO_PICTURE) from None
    if width * height > MOST_PIXELS:
        raise Wrong(Kind.LARGE_IMAGE, megapixels=round(width * height / 1_000_000))
    if sideways:
        width, height = height, width
    scale = min(1, LONGEST_SIDE / max(width, height))
    return Size(width=max(1, round(width * scale)), height=max(1, round(height * scale)), suffix=suffix)
