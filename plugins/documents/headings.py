"""Find the chapters of a document without an outline, by the size of its letters."""

from collections import Counter
from collections.abc import Iterator, Sequence

from plugins.documents.introduction import LONGEST_HEADING, stands_out
from plugins.documents.layout import CONTENTS, Line, body_size, contents_pages, own_lines
from plugins.examined import Chapter

# More than these are no headings, but a poster.
MOST = 100


def headings(lines: Sequence[Line]) -> tuple[Chapter, ...]:
    """Give the chapters: what is larger than the text and below the title, in at most two sizes."""
    own = own_lines(lines)
    listed = contents_pages(own)
    usual = body_size([line for line in own if line.page not in listed])
    largest = max((line.size for line in own if line.page == 1), default=0.0)
    found = [line for line in own if is_heading(line, usual) and line.page not in listed]
    found = [line for line in found if line.page > 1 or line.size < largest - 0.3]
    sizes = sorted(size for size, number in Counter(line.size for line in found).items() if number > 1)[::-1][:2]
    made = tuple(joined([line for line in found if line.size in sizes], sizes))
    return made if len(made) <= MOST else ()


def is_heading(line: Line, usual: float) -> bool:
    """Tell whether a line can be the heading of a chapter."""
    said = line.text.casefold().strip(" :.")
    return stands_out(line, usual) and 2 < len(said) <= LONGEST_HEADING and said not in CONTENTS and said[-1] != ","


def joined(found: Sequence[Line], sizes: Sequence[float]) -> Iterator[Chapter]:
    """Yield chapters; two lines of one size that follow each other closely are one heading."""
    title: list[Line] = []
    for line in found:
        above = title[-1] if title else None
        if above and (above.page, above.size) == (line.page, line.size) and 0 < above.foot - line.top < 1.6 * line.size:
            title.append(line)
            continue
        if title:
            yield chapter(title, sizes)
        title = [line]
    if title:
        yield chapter(title, sizes)


def chapter(title: Sequence[Line], sizes: Sequence[float]) -> Chapter:
    """Give the chapter whose heading has these lines."""
    return Chapter(
        title=" ".join(line.text for line in title)[:200], page=title[0].page, level=1 + sizes.index(title[0].size)
    )
