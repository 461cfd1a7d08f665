"""Read the outline, the words and the first page of a PDF, with PDFium."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import reduce
from io import BytesIO
from typing import Any

import pypdfium2
from pypdfium2 import raw

from plugins.documents.layout import Line, Role, joined, own_lines
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
LINE = re.compile(r"[^\r\n\s](?:[^\r\n]*[^\r\n\s])?")
# A number behind a word or a sentence may be the mark of a note, and so may one that begins a line; that behind a
# unit, as in `m2`, is none. A usual digit is more than half as high as the box of a letter.
MARK = re.compile(r"(?:(?<=[^\s\d][.,;:!?)”’])|(?<=[^\W\d_]{4}))\d{1,3}(?!\d)")
NOTE = re.compile(r"\d{1,3}\s?(?=\S)")
MARK_HEIGHT = 0.56
# Wider than a blank between words ever is, in heights of a letter: what stands behind it is another cell of a table.
GAP = re.compile(r"(?<=\S{2}) +(?=\S)")
GAP_WIDTH = 2.0
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
    for match in LINE.finditer(text):
        said = sound(CUT.sub(made_whole, without_marks(words, match)))
        yield line_at(words, number + 1, said, match)
    words.close()
    page.close()


def without_marks(words: Any, line: re.Match[str]) -> str:
    """Give the text of a line without the small numbers that lead to notes."""
    start, end = line.span()
    kept: list[str] = []
    for mark in MARK.finditer(line.string, start, end):
        if is_small(words, mark.start(), mark.start() - 1):
            kept.append(line.string[start : mark.start()])
            start = mark.end()
    return "".join((*kept, line.string[start:end])).rstrip()


def is_small(words: Any, digit: int, letter: int) -> bool:
    """Tell whether a digit is smaller than that of a letter's size would be."""
    found = [ctypes.c_double() for _ in range(4)]
    left, right, bottom, top = found
    raw.FPDFText_GetCharBox(words, digit, *map(ctypes.byref, (left, right, bottom, top)))
    return bool(top.value - bottom.value < height_of(box(words, letter)) * MARK_HEIGHT)


def role(words: Any, line: re.Match[str]) -> Role:
    """Tell what a line is beside text: the beginning of a note, or a row of a table."""
    note = NOTE.match(line.string, *line.span())
    if note and is_small(words, note.start(), note.end()):
        return "note"
    return "row" if is_row(words, line) else "text"


def is_row(words: Any, line: re.Match[str]) -> bool:
    """Tell whether a line is a row of a table: between two of its words there is room for more."""
    least = height_of(box(words, line.start())) * GAP_WIDTH
    gaps = GAP.finditer(line.string, *line.span())
    return any(box(words, gap.end()).left - box(words, gap.start() - 1).right > least for gap in gaps)


def by_page(found: Sequence[Line]) -> Iterator[str]:
    """Yield the words of each page, up to the last that has any; running heads are left out."""
    pages: defaultdict[int, list[str]] = defaultdict(list)
    for line in own_lines(found):
        pages[line.page].append(line.text)
    for page in range(1, max(pages, default=0) + 1):
        yield reduce(joined, pages[page], "").strip()


def made_whole(cut: re.Match[str]) -> str:
    """Give the rest of a word that was cut in two: with a hyphen where it has one anyway."""
    more = cut["more"]
    if more in {"en", "of"}:
        return f"- {more}"
    return more if more[:1].islower() else f"-{more}"


def line_at(words: Any, page: int, text: str, line: re.Match[str]) -> Line:
    """Give the line with that text, which stands at that place among the letters of the page."""
    begin, end = box(words, line.start()), box(words, line.end() - 1)
    return Line(
        page=page,
        text=text,
        size=round(height_of(begin) * 2) / 2,
        bold=is_bold(words, line.start()),
        role=role(words, line),
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


def height_of(box: Any) -> float:
    """Give the height of a box, in points."""
    return float(box.top - box.bottom)


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
