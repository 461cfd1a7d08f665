"""Read the lines of a document as people see them: headings, running heads, lists of contents, paragraphs."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

NUMBERS = re.compile(r"\d+")
# In a list of contents, dots lead from a title to its page.
LEADER = re.compile(r"(?:\.\s?){4,}|…\s*\d")
NUMBERED = re.compile(r"\D\s\d{1,3}$")
PAGE_NUMBER = re.compile(r"(?:pagina|blz\.?|p\.)?\s*\d{1,4}(?:\s*(?:/|van)\s*\d{1,4})?", re.IGNORECASE)
BULLET = re.compile(r"[•●▪■◦‣∙·–—*\uf0b7\uf0a7o-]\s+")
CONTENTS = frozenset({"inhoud", "inhoudsopgave", "inhoudstafel", "contents", "table of contents"})
# A line of text is as wide as most are; one that ends earlier ends a paragraph too.
SHORT = 0.85


Role = Literal["text", "row", "note"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of a page, from 1: its words, the height of its letters and its place on the page, in points.

    `foot` is the top of its last letters: where a word was cut in two, these stand below the first ones. Its `role`
    tells a row of a table and the first line of a note from text.
    """

    page: int
    text: str
    size: float
    bold: bool
    role: Role
    top: float
    foot: float
    left: float
    right: float


def body_size(lines: Iterable[Line]) -> float:
    """Give the height of the letters that most of the text has, 0 for none."""
    found: Counter[float] = Counter()
    for line in lines:
        found[line.size] += len(line.text)
    return max(found, key=lambda size: (found[size], -size), default=0.0)


def running(lines: Sequence[Line]) -> frozenset[str]:
    """Give what stands at the top or at the bottom of several pages, with its numbers left out."""
    by_page: defaultdict[int, list[Line]] = defaultdict(list)
    for line in lines:
        by_page[line.page].append(line)
    pages: defaultdict[str, set[int]] = defaultdict(set)
    for page, found in by_page.items():
        ordered = sorted(found, key=lambda line: -line.top)
        for line in (*ordered[:2], *ordered[-2:]):
            pages[bare(line.text)].add(page)
    least = max(2, min(3, len(by_page) // 3))
    return frozenset(text for text, seen in pages.items() if len(seen) >= least)


def bare(text: str) -> str:
    """Give a line without its numbers."""
    return NUMBERS.sub("#", text).casefold().strip()


def contents_pages(lines: Sequence[Line]) -> frozenset[int]:
    """Give the pages with a list of contents: below a heading for it, or where most lines lead to a number."""
    all_of, dotted, numbered = Counter(line.page for line in lines), Counter[int](), Counter[int]()
    for line in lines:
        dotted[line.page] += bool(LEADER.search(line.text))
        numbered[line.page] += bool(NUMBERED.search(line.text))
    headed = {line.page for line in lines if line.text.casefold().strip(" :.") in CONTENTS}
    listing = {page for page, number in all_of.items() if dotted[page] > 2 or numbered[page] * 2 > max(number, 5)}
    return frozenset(headed | listing)


def own_lines(lines: Sequence[Line]) -> tuple[Line, ...]:
    """Give the lines that are the document's text: no running heads, no page numbers."""
    repeated = running(lines)
    return tuple(
        line for line in lines if bare(line.text) not in repeated and not PAGE_NUMBER.fullmatch(line.text.strip())
    )


def paragraphs(lines: Sequence[Line]) -> tuple[str, ...]:
    """Join the lines of a chapter to paragraphs, without its notes and tables."""
    usual = body_size(lines)
    body = [line for line in without_notes(lines, usual) if line.role == "text"]
    wide = max((line.right for line in body), default=0.0)
    gaps = [above.foot - below.top for above, below in pairwise(body) if above.page == below.page]
    pitch = sorted(gap for gap in gaps if gap > 0)[: max(1, len(gaps) // 2)]
    step = (pitch[-1] if pitch else usual * 1.2) * 1.25
    found: list[str] = []
    for number, line in enumerate(body):
        above = body[number - 1]
        begins = number == 0 or bool(BULLET.match(line.text)) or differs(line, above)
        if not begins and above.page == line.page:
            begins = above.foot - line.top > step
        elif not begins:
            begins = above.text.rstrip().endswith((".", "?", "!", ":")) and above.right < wide * SHORT
        if begins:
            found.append(line.text.strip())
        else:
            found[-1] = joined(found[-1], line.text.strip())
    return tuple(BULLET.sub("- ", text, count=1) if BULLET.match(text) else text for text in found)


def without_notes(lines: Sequence[Line], usual: float) -> Iterator[Line]:
    """Yield the lines that are no notes: neither much smaller than most, nor a little smaller below a note's mark."""
    noted = 0
    for line in lines:
        if line.role == "note":
            noted = line.page
        elif line.size > usual - 0.6 or line.page != noted:
            noted = 0
        if not noted and line.size >= usual * 0.85:
            yield line


def differs(line: Line, above: Line) -> bool:
    """Tell whether one of two lines is a heading of the other."""
    return line.bold is not above.bold or abs(line.size - above.size) > 0.5


def joined(above: str, below: str) -> str:
    """Put a line behind another one; a word that was cut in two is made whole."""
    word = re.search(r"\w-$", above)
    if word and below[:1].islower() and not re.match(r"(?:en|of)\b", below):
        return above[:-1] + below
    return above + below if word and below[:1].isupper() else f"{above} {below}"
