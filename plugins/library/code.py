"""Find the code in a Markdown text: what is shown there as it is written."""

import re
from collections.abc import Callable, Iterator

# Code begins with one of these; most texts have none of them.
SIGNS = ("`", "~~~", "\n    ", "\n\t")
FENCE = re.compile(r"(?P<fence>`{3,}|~{3,}) *(?:\{.*\}|\.?[\w#.+-]*) *(?:hl_lines=.*)?")
INDENT = re.compile(r" {4}|\t")
# What the lines below may belong to, although they are indented.
ITEM = re.compile(r" {0,3}(?:[-+*]|\d{1,9}\.|\[\^[^\]]*\]:|:) ")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
TICKS = re.compile(r"(?<!\\)`+")


def without_code(text: str, span: str = " ") -> str:
    """Give a text in which code is blank, with every other sign at its own place; in a line it becomes `span`s."""
    if not any(sign in f"\n{text}" for sign in SIGNS):
        return text
    lines = text.split("\n")
    for start, end in fences(lines):
        lines[start:end] = [" " * len(line) for line in lines[start:end]]
    blank_indented(lines)
    return "\n\n".join(without_spans(paragraph, span) for paragraph in "\n".join(lines).split("\n\n"))


def fences(lines: list[str]) -> Iterator[tuple[int, int]]:
    """Yield the first line of each block between two fences, and the line below its last; a block has to be closed."""
    closing: dict[str, list[int]] = {}
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number].rstrip(" ")
        if line[:3] in {"```", "~~~"} and not line.strip(line[0]):
            closing.setdefault(line, []).append(number)
    end = 0
    for number, line in enumerate(lines):
        match = FENCE.fullmatch(line) if number >= end and line[:3] in {"```", "~~~"} else None
        ends = closing.get(match["fence"], []) if match else []
        while ends and ends[-1] <= number:
            ends.pop()
        if ends:
            end = ends.pop() + 1
            yield number, end


def blank_indented(lines: list[str]) -> None:
    """Blank the lines that are code because they are indented, below a blank line and outside lists and notes."""
    below_item, code, before = False, False, ""
    for number, line in enumerate(lines):
        if not line.strip():
            before = ""
            continue
        code = bool(INDENT.match(line)) and not below_item and (code or not before)
        if code:
            lines[number] = " " * len(line)
        elif not INDENT.match(line):
            below_item = bool(ITEM.match(line)) or (below_item and bool(before))
        before = line


def without_spans(paragraph: str, span: str) -> str:
    """Write `span`s for what stands between two rows of equally many backticks."""
    rows = [(match.start(), match.end()) for match in TICKS.finditer(paragraph)]
    following = [0] * len(rows)
    last: dict[int, int] = {}
    for number in range(len(rows) - 1, -1, -1):
        length = rows[number][1] - rows[number][0]
        following[number] = last.get(length, 0)
        last[length] = number
    pieces, place, number = [], 0, 0
    while number < len(rows):
        if following[number]:
            start, end = rows[number][0], rows[following[number]][1]
            pieces += [paragraph[place:start], re.sub(r"[^\n]", span, paragraph[start:end])]
            place, number = end, following[number]
        number += 1
    return "".join([*pieces, paragraph[place:]])


def without_comments(text: str, comment: Callable[[re.Match[str]], str]) -> str:
    """Give a text with something else for every comment that ends."""
    # The signs behind the last end are not looked for again at each beginning.
    end = text.rfind("-->") + 3
    return COMMENT.sub(comment, text[:end]) + text[end:]


def blank(match: re.Match[str]) -> str:
    """Give as many lines with nothing on them, so that the others keep their numbers."""
    return "\n" * match[0].count("\n")
