"""Publish the pictures that the content shows."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.photos.encode import encode
from plugins.sheet import File
from plugins.site import Site


def picture_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every picture of the Library."""
    for picture in library.pictures.values():
        yield File(address=picture.address, content=encode((library.folder / picture.path).read_bytes()))
