"""Write a picture anew: upright, of the size it is shown at, and without metadata."""

import warnings
from collections.abc import Mapping
from io import BytesIO
from types import MappingProxyType
from typing import Any

from PIL import Image, ImageCms, ImageOps

from plugins.photos.measure import READ, measure

OPTIONS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        ".jpg": {"format": "JPEG", "quality": 82, "optimize": True, "progressive": True},
        ".png": {"format": "PNG", "optimize": True},
        ".webp": {"format": "WEBP", "quality": 82, "method": 4},
        ".gif": {"format": "GIF"},
    }
)


def encode(raw: bytes) -> bytes:
    """Give the bytes of a picture that is published; raises Wrong or OSError for one that cannot be."""
    size = measure(raw)
    with warnings.catch_warnings(action="ignore"), Image.open(BytesIO(raw), formats=READ) as opened:
        image = in_srgb(ImageOps.exif_transpose(opened))
        if image.size != (size.width, size.height):
            image = image.resize((size.width, size.height), Image.Resampling.LANCZOS)
        # A new picture with only the pixels: Pillow writes along what the old one carries.
        bare = Image.new(image.mode, image.size)
        bare.paste(image)
        out = BytesIO()
        bare.save(out, **OPTIONS[size.suffix])
    return out.getvalue()


def in_srgb(image: Image.Image) -> Image.Image:
    """Give the picture in the colours that every browser takes for granted, in a mode that every format can hold."""
    if image.mode.startswith("I"):
        # Two bytes a point, which Pillow would cut off at one instead of dividing.
        image = image.convert("I").point(lambda value: value * (1 / 256)).convert("L")
    profile = image.info.get("icc_profile")
    wanted = "RGBA" if image.mode in {"RGBA", "LA", "PA"} or "transparency" in image.info else "RGB"
    if profile and image.mode in {"RGB", "CMYK"}:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, ImageCms.createProfile("sRGB"), outputMode="RGB")
        except (ImageCms.PyCMSError, OSError):
            converted = None
        if converted is not None:
            return converted
    return image.convert(wanted)
