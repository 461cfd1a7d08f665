"""Read the outline, the words and the first page of a PDF, with PDFium."""

import ctypes
import re
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pypdfium2
from pypdfium2 import raw

from plugins.documents.layout import Line
from plugins.examined import Chapter
from plugins.plain import sound

# Further on stands nothing that is looked for, and a book takes long.
MOST_PAGES = 80
MOST_CHAPTERS = 300
LEVELS = 3
# What stands in the font's name where nothing else tells.
BOLD = re.compile(rb"bold|black|heavy|semibold|demi", re.IGNORECASE)
FORCED_BOLD = 0x40000
HEAVY = 600
# In pixels, and in WebP's measure of quality.
COVER_WIDTH, COVER_HEIGHT, COVER_QUALITY = 360, 520, 60
# Where a word was cut in two at the end of a line.
CUT = re.compile(r"[\x02\xad\ufffe](?P<more>\w*)")


Unreadable = pypdfium2.PdfiumError


def opened(content: bytes) -> Any:
    """Open a PDF."""
    return pypdfium2.PdfDocument(content)


def outline(document: Any) -> tuple[Chapter, ...]:
    """Give the headings that a PDF lists itself."""
    found: list[Chapter] = []
    for mark in document.get_toc(max_depth=LEVELS):
        target = mark.get_dest()
        page = target.get_index() if target else None
        title = " ".join(sound(mark.get_title()).split())[:200]
        found.append(Chapter(title=title, page=0 if page is None else page + 1, level=mark.level + 1))
        if len(found) == MOST_CHAPTERS:
            break
    return tuple(chapter for chapter in found if chapter.title)


def lines(document: Any) -> tuple[Line, ...]:
    """Give the lines of the first pages of a PDF."""
    return tuple(line for number in range(min(len(document), MOST_PAGES)) for line in page_lines(document, number))


def page_lines(document: Any, number: int) -> Iterator[Line]:
    """Yield the lines of a page, which is counted from 0."""
    page = document[number]
    words = page.get_textpage()
    text = "".join(map(chr, (raw.FPDFText_GetUnicode(words, place) for place in range(words.count_chars()))))
    for match in re.finditer(r"[^\r\n]*[^\r\n\s][^\r\n]*", text):
        said = sound(CUT.sub(made_whole, match[0].strip()))
        first = match.start() + len(match[0]) - len(match[0].lstrip())
        yield line_at(words, number + 1, said, first, match.start() + len(match[0].rstrip()) - 1)
    words.close()
    page.close()


def made_whole(cut: re.Match[str]) -> str:
    """Give the rest of a word that was cut in two: with a hyphen where it has one anyway."""
    more = cut["more"]
    if more in {"en", "of"}:
        return f"- {more}"
    return more if more[:1].islower() else f"-{more}"


def line_at(words: Any, page: int, text: str, first: int, last: int) -> Line:
    """Give the line whose first and last letters have these places on the page."""
    begin, end = box(words, first), box(words, last)
    return Line(
        page=page,
        text=text,
        size=round((begin.top - begin.bottom) * 2) / 2,
        bold=is_bold(words, first),
        top=round(begin.top, 1),
        foot=round(end.top, 1),
        left=round(begin.left, 1),
        right=round(end.right, 1),
    )


def box(words: Any, place: int) -> Any:
    """Give the box of a letter: as high as its font, so that an `a` is as high as an `l`."""
    found = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(words, place, found)
    return found


def is_bold(words: Any, place: int) -> bool:
    """Tell whether a letter is bold."""
    if raw.FPDFText_GetFontWeight(words, place) >= HEAVY:
        return True
    name, flags = ctypes.create_string_buffer(200), ctypes.c_int()
    raw.FPDFText_GetFontInfo(words, place, name, 200, ctypes.byref(flags))
    return bool(flags.value & FORCED_BOLD or BOLD.search(name.value))


def cover(document: Any) -> tuple[bytes, tuple[int, int]]:
    """Give the first page as WebP, and its size in pixels."""
    page = document[0]
    width, height = page.get_size()
    scale = min(COVER_WIDTH / width, COVER_HEIGHT / height)
    picture = page.render(scale=scale).to_pil().convert("RGB")
    made = BytesIO()
    picture.save(made, "WEBP", quality=COVER_QUALITY, method=4)
    return made.getvalue(), picture.size
