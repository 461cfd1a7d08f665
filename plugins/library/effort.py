"""Find a text that would keep the Markdown parser busy for minutes: signs by the thousand that belong to nothing."""

import re
from collections import Counter
from collections.abc import Iterator

from plugins.library.code import fences, without_code
from plugins.messages import Kind
from plugins.problems import Problem

# What the parser looks at over and over, counted in characters; beyond this much it takes more than a second.
MOST_WORK = 400_000
MOST_SIGNS = 20_000
MOST_BLOCKS = 20_000
BRACKET = re.compile(r"\\.|[][()]", re.DOTALL)
SIGN = re.compile(r"[*_`\\<&!|]|  \n")
NOTE = re.compile(r"\[\^[^]\s]{1,99}\]")
OPEN_TAG = re.compile(r"<[a-z/!?]", re.IGNORECASE)
# Lines that end a paragraph, by how often the parser begins again with what stands below them.
COSTLY = (
    (re.compile(r"^ {0,3}\*\[", re.MULTILINE), 1),
    (re.compile(r"^ {0,3}\[[^]\n]*\]: *$", re.MULTILINE), 1),
    (re.compile(r"^ {0,3}\[[^]\n]*\]:", re.MULTILINE), 20),
    (re.compile(r"^ {0,3}(?:#|[:>]|[-=]+ *$|(?:[-*_] {0,2}){3})", re.MULTILINE), 20),
    (re.compile(r"^[ \t]*(?:[-+*]|\d+\.) ", re.MULTILINE), 1000),
)


def tangled(text: str, first_line: int, path: str) -> Iterator[Problem]:
    """Find the place in a text, which begins on `first_line` of its file, that would take too long to read."""
    if most_work(text) <= MOST_WORK and len(text) <= MOST_SIGNS:
        return
    text = re.sub(r"(?<=\n)[ \t]+(?=\n)", "", text)
    shown = without_code(text)
    if len(SIGN.findall(shown)) + text.count("`") > MOST_SIGNS + len(text) // 50 or text.count("\n\n") > MOST_BLOCKS:
        yield Kind.TANGLED.at(path, first_line)
        return
    work: Counter[int] = Counter()
    for place, effort in (*open_fences(text), *efforts(shown)):
        work[place] += effort
    if work.total() > MOST_WORK + 2 * len(text):
        place, _ = max(work.items(), key=lambda item: (item[1], -item[0]))
        yield Kind.TANGLED.at(path, first_line + text.count("\n", 0, place))


def most_work(text: str) -> int:
    """Say at a glance what a text can take at most: a sign twice the whole text, and a line a tenth of it."""
    signs = sum(map(text.count, "[]<`~"))
    return signs * (2 * len(text) + 200) + (text.count("\n") + 1) * len(text) // 10


def efforts(text: str) -> Iterator[tuple[int, int]]:
    """Yield what is looked at more than once: where that begins, and how much it is."""
    yield from open_tags(text)
    yield from same_notes(text)
    for block in re.finditer(r"(?:[^\n]+\n?)+", text):
        for place, effort in (*open_brackets(block[0]), *costly_lines(block[0]), *comments(block[0])):
            yield block.start() + place, effort


def open_brackets(block: str) -> Iterator[tuple[int, int]]:
    """Yield each bracket and how far it is from its partner: the parser looks for that at every one."""
    partners = {"]": "[", ")": "("}
    waiting: dict[str, list[int]] = {"[": [], "(": []}
    for match in BRACKET.finditer(block):
        sign, place = match[0], match.start()
        if sign in waiting:
            waiting[sign].append(place)
        elif sign in partners and waiting[partners[sign]]:
            start = waiting[partners[sign]].pop()
            yield start, place - start if counts(block, start) else 0
    left = (start for starts in waiting.values() for start in starts if counts(block, start))
    yield from ((start, len(block) - start) for start in left)


def counts(block: str, place: int) -> bool:
    """Tell whether the parser looks for this bracket's partner: for a round one only behind a square one."""
    return block[place] == "[" or block[max(place - 1, 0)] == "]"


def costly_lines(block: str) -> Iterator[tuple[int, int]]:
    """Yield the lines behind which the parser begins again with the rest of the block."""
    for pattern, share in COSTLY:
        yield from ((match.start(), (len(block) - match.start()) // share) for match in pattern.finditer(block))


def comments(block: str) -> Iterator[tuple[int, int]]:
    """Yield the comments of a paragraph: at each of them the parser looks where every tag before it ends."""
    number = block.count("<!--")
    if number > 1:
        yield block.index("<!--"), number * block.count("<") * len(block) // 5000


def same_notes(text: str) -> Iterator[tuple[int, int]]:
    """Yield the notes that are pointed at more than once: the parser tries one name after the other for each."""
    found = [(match[0], match.start()) for match in NOTE.finditer(text)]
    numbers, first = Counter(name for name, _ in found), dict(reversed(found))
    yield from ((first[name], number * number // 4) for name, number in numbers.items() if number > 1)


def open_tags(text: str) -> Iterator[tuple[int, int]]:
    """Yield what begins as a tag and never ends."""
    last = text.rfind(">") + 1
    yield from ((match.start(), len(text) - match.start()) for match in OPEN_TAG.finditer(text, last))


def open_fences(text: str) -> Iterator[tuple[int, int]]:
    """Yield what begins as a block of code and never ends."""
    lines = text.split("\n")
    blocks = tuple(fences(lines))
    yield 0, 200 * len(blocks)
    inside = {number for start, end in blocks for number in range(start, end)}
    place = 0
    for number, line in enumerate(lines):
        if number not in inside and line.startswith(("```", "~~~")):
            signs = len(line) - len(line.lstrip(line[0])) - 2
            yield place, signs * (len(text) - place) // 50
        place += len(line) + 1
