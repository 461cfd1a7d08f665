"""Publish the pictures that the content shows."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from plugins.content import Library
from plugins.messages import Kind, Wrong
from plugins.model import Picture
from plugins.photos.encode import encode
from plugins.photos.measure import BROKEN
from plugins.problems import ContentError, Problem, reason
from plugins.sheet import File
from plugins.site import Site


def picture_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield every picture of the Library; raises ContentError with all those that turn out to be broken."""
    problems: list[Problem] = []
    for picture in library.pictures.values():
        made = published(picture, library.folder)
        if isinstance(made, File):
            yield made
        else:
            problems.append(made)
    if problems:
        raise ContentError(problems)


def published(picture: Picture, folder: Path) -> File | Problem:
    """Give a picture as it is published, or what is wrong with it: most of that only shows when all of it is read."""
    try:
        raw = (folder / picture.path).read_bytes()
    except OSError as error:
        return Kind.UNREADABLE.at(picture.path, reason=reason(error))
    try:
        return File(address=picture.address, content=encode(raw))
    except Wrong as wrong:
        return wrong.kind.at(picture.path, target=picture.path, **wrong.values)
    except BROKEN:
        return Kind.NO_PICTURE.at(picture.path, target=picture.path)
