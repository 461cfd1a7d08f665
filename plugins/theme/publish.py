"""Publish the theme's files."""

from collections.abc import Iterator
from datetime import datetime

from plugins.content import Library
from plugins.sheet import File
from plugins.site import Site


def theme_files(library: Library, *, site: Site, now: datetime) -> Iterator[File]:  # noqa: ARG001
    """Yield the style sheet and the drawings."""
    yield from site.theme.files
