"""Write a picture anew: upright, of the size it is shown at, and without metadata."""

import warnings
from collections.abc import Iterator, Mapping
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any

from PIL import Image, ImageCms, ImageOps

from plugins.media import Form
from plugins.photos.measure import FEW_COLOURS, ORIENTATION, READ
from plugins.photos.sizes import sizes

# What fits on a telephone with two pixels for one weighs so much at most, in bytes, whatever is on it.
TELEPHONE, MOST_BYTES = 720, 60 * 1024
QUALITIES = (80, 70, 60, 50, 40, 30, 20, 10, 5, 1)
LOSSY: Mapping[Form, Mapping[str, Any]] = MappingProxyType(
    {Form.JPEG: {"optimize": True, "progressive": True}, Form.WEBP: {"method": 4}}
)


def encode(file: str, mark: str, size: tuple[int, int], form: Form, flat: bool) -> bytes:  # noqa: FBT001 - all comes by place
    """Give the bytes of a copy of a picture; raises OSError or ValueError for a file that changed meanwhile.

    `mark` tells the file's bytes from others at that path; `flat` pictures have few colours.
    """
    image = upright(file, mark)
    if image.size != size:
        image = image.resize(size, Image.Resampling.LANCZOS)
    match form:
        case Form.GIF:
            return saved(image, "GIF")
        case Form.PNG:
            return png(image)
        case Form.WEBP if flat:
            return min(saved(image, "WEBP", lossless=True, quality=80), lossy(image, form), key=len)
    return lossy(image.convert("RGB") if form is Form.JPEG else image, form)


@lru_cache(maxsize=1)
def upright(file: str, mark: str) -> Image.Image:  # noqa: ARG001 - two files after each other at one path differ
    """Give a picture as large as any copy of it, upright, as RGB or RGBA in the colours of sRGB, and nothing else."""
    raw = Path(file).read_bytes()
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=READ) as opened:
        sideways = opened.getexif().get(ORIENTATION, 1) in {5, 6, 7, 8}
        width, height = opened.size
        largest = sizes(height, width)[-1][::-1] if sideways else sizes(width, height)[-1]
        # A JPEG gives half of its points for less than half of the work.
        opened.draft(None, largest)
        image = with_plain_points(opened)
        if image.size != largest:
            image = image.resize(largest, Image.Resampling.LANCZOS)
        image = in_srgb(ImageOps.exif_transpose(image), opened.info.get("icc_profile"))
    # Pillow writes along what it has read.
    image.info = {}
    return image


def with_plain_points(image: Image.Image) -> Image.Image:
    """Give a picture in a mode that can be made smaller: with a value a point, or one for each colour."""
    if image.mode.startswith("I"):
        # Two bytes a point, which Pillow would cut off at one instead of dividing.
        return image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    if image.mode in {"LA", "PA", "RGBA"} or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("RGB") if image.mode in {"1", "P"} else image


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Give a picture in the colours that every browser takes for granted."""
    wanted = "RGBA" if image.mode == "RGBA" else "RGB"
    if not profile:
        return image.convert(wanted)
    points = image.convert("RGB") if wanted == "RGBA" else image
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        points = ImageCms.profileToProfile(points, source, ImageCms.createProfile("sRGB"), outputMode="RGB") or points
    except (ImageCms.PyCMSError, OSError, TypeError):
        return image.convert(wanted)
    if wanted == "RGBA":
        points.putalpha(image.getchannel("A"))
    return points


def png(image: Image.Image) -> bytes:
    """Give a picture as PNG: of few colours as it is, else with those that show it best."""
    method = Image.Quantize.FASTOCTREE if image.mode == "RGBA" else Image.Quantize.MEDIANCUT
    palette = image.quantize(FEW_COLOURS, method=method)
    exact = image.getcolors(FEW_COLOURS) is None or palette.convert(image.mode).tobytes() == image.tobytes()
    return saved(palette if exact else image, "PNG", optimize=True)


def lossy(image: Image.Image, form: Form) -> bytes:
    """Give a picture in the best quality that is light enough; on large screens, weight is no matter."""
    made = b""
    for made in qualities(image, form):
        if image.width > TELEPHONE or len(made) <= MOST_BYTES:
            break
    return made


def qualities(image: Image.Image, form: Form) -> Iterator[bytes]:
    """Yield a picture in every quality, the best first."""
    name = "JPEG" if form is Form.JPEG else "WEBP"
    yield from (saved(image, name, quality=quality, **LOSSY[form]) for quality in QUALITIES)


def saved(image: Image.Image, form: str, **options: Any) -> bytes:
    """Give the bytes of a picture in one of Pillow's formats."""
    out = BytesIO()
    image.save(out, form, **options)
    return out.getvalue()
