"""Publish the documents themselves: copies that tell nothing of who made them, and pictures of their first pages."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

from plugins.content import Library
from plugins.documents.cover import cover_address
from plugins.later import Later
from plugins.model import Document
from plugins.sheet import File
from plugins.site import Site


def document_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the file of every document that stands here with its file."""
    for path, attachment in library.attachments.items():
        file = library.folder.absolute() / attachment.path
        # Files of other kinds are published as they are.
        known = path in library.examined
        content = Later(make=copied, given=(str(file), attachment.hash)) if known else file.read_bytes()
        yield File(address=unquote(attachment.address), content=content)


def copied(file: str, mark: str) -> bytes:
    """Give the copy of a document; `mark` tells its bytes from others at that path. Raises OSError and ValueError."""
    # What it needs costs more than a build in which no document changed.
    from plugins.documents.reading import copy_of  # noqa: PLC0415

    return copy_of(file, mark)


def cover_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the picture of the first page of every document that shows it."""
    for document in library.shown(Document):
        found = library.examined.get(document.file)
        if found and found.cover and not document.image:
            yield File(address=cover_address(document), content=found.cover)
