"""What the pages of the archive show."""

from dataclasses import dataclass

from plugins.sheet import Link, Teaser, View


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """A year of the archive: the way to its page, and how much stands there ('12 berichten')."""

    link: Link
    count: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveView(View):
    """The years, the newest first."""

    title: str
    years: tuple[Year, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearView(View):
    """All posts of one year, the newest first, and the way back."""

    title: str
    posts: tuple[Teaser, ...]
    back: Link
