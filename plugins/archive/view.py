"""What the pages of the archive show."""

from dataclasses import dataclass

from plugins.sheet import Link, Teaser, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A year or month of the archive: the way to its page, and how much stands there ('12 berichten')."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView(View):
    """The years, or the months of a year that is long, the newest first, and the way back (none or one).

    The years have the dossiers beside them.
    """

    title: str
    back: tuple[Link, ...]
    parts: tuple[Part, ...]
    dossiers: tuple[Link, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EntriesView(View):
    """Posts and documents of one year or month, the newest first, and the ways back and on (none or one each)."""

    title: str
    entries: tuple[Teaser, ...]
    back: Link
    newer: tuple[Link, ...]
    older: tuple[Link, ...]
