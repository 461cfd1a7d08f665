"""Publish the documents themselves."""

from collections.abc import Iterator
from datetime import datetime
from urllib.parse import unquote

from plugins.content import Library
from plugins.sheet import File
from plugins.site import Site


def document_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the file of every document that stands here with its file."""
    for attachment in library.attachments.values():
        yield File(address=unquote(attachment.address), content=(library.folder / attachment.path).read_bytes())
