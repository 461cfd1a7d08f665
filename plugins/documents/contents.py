"""Choose of a document's headings those that its page lists."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.documents.introduction import letters
from plugins.documents.layout import CONTENTS
from plugins.examined import Chapter

MOST = 100


def contents(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """Give the chapters, in one level or two."""
    top = min((chapter.level for chapter in chapters), default=1)
    below = top + (len(chapters) <= MOST)
    return tuple(replace(chapter, level=chapter.level - top + 1) for chapter in chapters if chapter.level <= below)[
        :MOST
    ]


def is_chapter(chapter: Chapter, title: str) -> bool:
    """Tell whether a heading is one of a chapter."""
    return chapter.title.casefold().strip(" :.") not in CONTENTS and letters(chapter.title) != letters(title)


def nested(chapters: Sequence[Chapter]) -> Iterator[tuple[Chapter, tuple[Chapter, ...]]]:
    """Yield each chapter with those below it."""
    places = [place for place, chapter in enumerate(chapters) if chapter.level == 1 or place == 0]
    for start, end in zip(places, [*places[1:], len(chapters)], strict=True):
        yield chapters[start], tuple(chapters[start + 1 : end])
