"""Find the chapter "Inleiding" of a document, or say that it was not found: never another chapter."""

import re
from collections.abc import Iterator, Sequence

from plugins.documents.layout import CONTENTS, LEADER, NUMBERED, Line, body_size, contents_pages, own_lines, paragraphs
from plugins.examined import Chapter

NUMBER = r"(?:(?:hoofdstuk|deel)\s+)?(?:\d{1,2}|[ivx]{1,4})?\s*[.:)]?\s*[-–—]?\s*"
INTRODUCTION = re.compile(
    NUMBER + r"(?:inleiding|ter inleiding|inleiding en (?:leeswijzer|aanleiding|achtergrond|doel))\s*[.:]?",
    re.IGNORECASE,
)
CHAPTER_NUMBER = re.compile(r"\s*(?:(?:hoofdstuk|deel)\s+)?(\d{1,2})(?:[.:)]|\s)\s*[^\W\d_]", re.IGNORECASE)
# What may stand before the first chapter.
FRONT = re.compile(
    NUMBER + r"(?:voorwoord|woord vooraf|ten geleide|colofon|leeswijzer|versiebeheer|afkortingen|begrippen"
    r"|(?:management|bestuurlijke )?\s*samenvatting|" + "|".join(CONTENTS) + ")",
    re.IGNORECASE,
)
# Fewer words than these are no introduction, and more than these are no quotation.
FEWEST, MOST = 15, 900
LEFT_OUT = "[…]"
LONGEST_HEADING = 120


def is_introduction(title: str) -> bool:
    """Tell whether a heading says that the introduction follows; `4.1 Inleiding` is one of another chapter."""
    return bool(INTRODUCTION.fullmatch(" ".join(title.split())))


def is_front(title: str) -> bool:
    """Tell whether a heading is one of what stands before the chapters."""
    return bool(FRONT.fullmatch(" ".join(title.split())))


def top_level(chapters: Sequence[Chapter]) -> tuple[Chapter, ...]:
    """Give the chapters of the highest level; those below it where the title of the whole stands alone there."""
    first = [chapter for chapter in chapters if chapter.level == 1]
    if len(first) == 1 and not is_introduction(first[0].title):
        return tuple(chapter for chapter in chapters if chapter.level == 2)
    return tuple(first)


def by_outline(chapters: Sequence[Chapter], lines: Sequence[Line]) -> tuple[str, ...]:
    """Give the paragraphs of the introduction that the outline of a document names; none where that is not sure."""
    tops = top_level(chapters)
    named = [place for place, chapter in enumerate(tops) if is_introduction(chapter.title)]
    # The title of the whole may stand there as if it was the first chapter.
    before = tops[1 : named[0]] if named[:1] > [0] and tops[0].page == 1 else tops[: sum(named[:1])]
    if len(named) != 1 or not all(is_front(chapter.title) for chapter in before):
        return ()
    chapter, following = tops[named[0]], tops[named[0] + 1 : named[0] + 2]
    own = own_lines(lines)
    start = place_of(chapter, own, 0)
    if start < 0 or not following:
        return ()
    end = place_of(following[0], own, start + 1)
    return checked(own[start + 1 : end]) if end > start else ()


def place_of(chapter: Chapter, lines: Sequence[Line], start: int) -> int:
    """Give the place of the line that is a chapter's heading, on its page, or -1."""
    wanted = letters(chapter.title)
    for place in range(start, len(lines)):
        line = lines[place]
        found = letters(line.text)
        if line.page != chapter.page or not found or leads_on(line.text, chapter.title):
            continue
        if found == wanted or (len(found) > 5 and wanted.startswith(found)):
            return place
    return -1


def leads_on(line: str, title: str) -> bool:
    """Tell whether a line is that title in a list of contents: with the number of its page behind it."""
    return bool(LEADER.search(line)) or (bool(NUMBERED.search(line)) and not NUMBERED.search(title))


def letters(text: str) -> str:
    """Give what a heading says, without its number: outlines leave that out."""
    return re.sub(r"[\W\d_]+", "", text).casefold()


def by_headings(lines: Sequence[Line]) -> tuple[str, ...]:
    """Give the paragraphs of the introduction that a heading names; none where that is not sure.

    It is the first chapter, and another heading that looks the same ends it.
    """
    own = own_lines(lines)
    listed = contents_pages(lines)
    text = [line for line in own if line.page not in listed]
    usual = body_size(text)
    named = [place for place, line in enumerate(text) if is_introduction(line.text) and stands_out(line, usual)]
    if len(named) != 1:
        return ()
    heading = text[named[0]]
    alike = [place for place, line in enumerate(text) if is_alike(line, heading, usual)]
    before = [text[place] for place in alike if place < named[0]]
    after = [place for place in alike if place > named[0]]
    if not after or not all(is_front(line.text) or is_title(line, heading) for line in before):
        return ()
    return checked(text[named[0] + 1 : after[0]])


def stands_out(line: Line, usual: float) -> bool:
    """Tell whether a line is a heading: larger than the text."""
    return line.size >= usual * 1.12


def is_alike(line: Line, heading: Line, usual: float) -> bool:
    """Tell whether a line is a heading of the same level as another one, of a higher one, or with the next number."""
    return (
        (line.size >= heading.size - 0.3 or number_of(line) == number_of(heading) + 1 > 1)
        and stands_out(line, usual)
        and len(line.text) <= LONGEST_HEADING
        and any(map(str.isalpha, line.text))
    )


def number_of(heading: Line) -> int:
    """Give the number of a chapter, as in `2 Bomen` and not in `2.1 Bomen`; 0 where it has none."""
    match = CHAPTER_NUMBER.match(heading.text)
    return int(match[1]) if match else 0


def is_title(line: Line, heading: Line) -> bool:
    """Tell whether a line belongs to the title of the whole document."""
    return line.page == 1 and line.size >= heading.size + 0.3


def checked(chapter: Sequence[Line]) -> tuple[str, ...]:
    """Give the paragraphs of a chapter if it reads as text, and is no list of contents."""
    return () if contents_pages(chapter) else checked_text(paragraphs(chapter))


def checked_text(found: Sequence[str]) -> tuple[str, ...]:
    """Give paragraphs that read as an introduction: enough of them, in sentences."""
    words = sum(len(text.split()) for text in found)
    if words < FEWEST or not any(text.endswith((".", "?", "!")) for text in found):
        return ()
    return tuple(shortened(found))


def shortened(found: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs up to what a quotation can hold."""
    words = 0
    for text in found:
        words += len(text.split())
        if words > MOST:
            yield LEFT_OUT
            return
        yield text
