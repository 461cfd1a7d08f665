"""Publish the pictures that the content shows."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

import PIL

from plugins.content import Library
from plugins.later import Later
from plugins.media import Form
from plugins.sheet import File
from plugins.site import Site

# The hash of encode.py, which a test compares: as long as it stays, what was encoded once is good.
VERSION = "e31282dcddd9904d"


def picture_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every copy of every picture of the Library, to be encoded where that was not done before."""
    for picture in library.pictures.values():
        file = str(library.folder.absolute() / picture.path)
        for copy in picture.copies:
            given = (file, picture.hash, (copy.width, copy.height), copy.form, picture.flat)
            content = Later(make=encoded, given=given, version=f"{VERSION} {PIL.__version__}")
            yield File(address=unquote(copy.address), content=content)


def encoded(file: str, mark: str, size: tuple[int, int], form: Form, flat: bool) -> bytes:  # noqa: FBT001 - as `encode`
    """Give the bytes of a copy of a picture, with what only those have to load that make one."""
    from plugins.photos.encode import encode  # noqa: PLC0415 - Pillow costs more than most builds

    return encode(file, mark, size, form, flat)
