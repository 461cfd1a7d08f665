"""Leave out of a text what a machine proposed and nobody has read yet."""

import re

from plugins.library.code import without_code

MARK = re.compile(r" {0,3}<!--\s*voorstel\b.*-->\s*", re.IGNORECASE)
HEADING = re.compile(r" {0,3}#{1,6}(?:\s|$)")


def confirmed(text: str) -> tuple[str, tuple[tuple[int, str], ...]]:
    """Give a text without its proposals, and each one's mark with the number of its line, from 0.

    A mark stands below a heading, and all from there up to the next heading is left out; other lines keep their number.
    """
    if "<!--" not in text:
        return text, ()
    lines, shown = text.split("\n"), without_code(text).split("\n")
    marks = tuple((number, line.strip()) for number, line in enumerate(shown) if MARK.fullmatch(line))
    headings = [number for number, line in enumerate(shown) if HEADING.match(line)]
    for number, _ in marks:
        start = max((place for place in headings if place < number), default=0)
        end = min((place for place in headings if place > number), default=len(lines))
        lines[start:end] = [""] * (end - start)
    return "\n".join(lines), marks
