"""Publish the pictures that the content shows."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

import PIL

from plugins.content import Library
from plugins.later import Later
from plugins.photos.encode import encode
from plugins.sheet import File
from plugins.site import Site

# The hash of encode.py, which a test compares: as long as it stays, what was encoded once is good.
VERSION = "f5ce064a36e06599"


def picture_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every copy of every picture of the Library, to be encoded where that was not done before."""
    for picture in library.pictures.values():
        file = str(library.folder.absolute() / picture.path)
        for copy in picture.copies:
            given = (file, picture.hash, (copy.width, copy.height), copy.form, picture.flat)
            content = Later(make=encode, given=given, version=f"{VERSION} {PIL.__version__}")
            yield File(address=unquote(copy.address), content=content)
