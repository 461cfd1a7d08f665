"""Find the last parts of addresses that a new file cannot have."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from plugins.addresses import RESERVED, RESERVED_BELOW, WITH_OWN_TEXT
from plugins.library.fields import FileKind
from plugins.library.folder import text_files
from plugins.library.header import split
from plugins.library.items import slug_of
from plugins.library.read import read_text
from plugins.library.values import read_fields
from plugins.slug import slugify

# Replies hang on the address of a post or document, and mail on an event's too: these three share one list.
ANSWERED = (FileKind.POST, FileKind.DOCUMENT, FileKind.EVENT)


def taken_slugs(content: Path, kind: FileKind, categories: Iterable[str]) -> frozenset[str]:
    """Give what other files, their earlier addresses, the categories and the site itself have."""
    alike = ANSWERED if kind in ANSWERED else (kind,)
    paths = [(other, path) for other in (*ANSWERED, FileKind.PAGE) for path in text_files(content, other)[0]]
    read = [(other, path, values_in(content, other, path)) for other, path in paths]
    used = {slug for other, path, values in read if other in alike for slug in (slug_of(path), values["slug"])}
    former = {address.strip("/").rpartition("/")[2] for _, _, values in read for address in values["former"]}
    if kind in ANSWERED:
        return frozenset(used | former | RESERVED_BELOW)
    named = [values["category"] for other, _, values in read if other is FileKind.POST]
    return frozenset(used | former | (RESERVED - WITH_OWN_TEXT) | set(map(slugify, [*named, *categories])))


def values_in(content: Path, kind: FileKind, path: str) -> Mapping[str, Any]:
    """Give the fields of an existing file, as far as they can be read."""
    header, _ = split(read_text(content, path)[0], path)
    return read_fields(header, kind, path)[0].values
