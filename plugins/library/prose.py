"""Find in a Markdown text what its writer says: no code, no HTML, no tables, and no words of others."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, takewhile

from plugins.library.code import blank, without_code, without_comments

# Stands for what is not looked at: neither a blank nor a letter.
NOTHING = "\ufffc"
HTML_BLOCK = re.compile(
    r"</?(?:address|article|aside|audio|blockquote|center|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|h\d"
    r"|header|hr|iframe|li|main|nav|object|ol|p|pre|script|section|style|summary|table|t[dhr]|tbody|tfoot|thead|ul|video)"
    r"[\s/>]",
    re.IGNORECASE,
)
QUOTATION = re.compile(r" {0,3}>")
ITEM = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")
HEADING = re.compile(r"(?P<signs>#{1,6})(?P<text>.*)")
UNDERLINE = re.compile(r"(?:=+|-+)[ ]*")
TABLE_RULE = re.compile(r"[ |:]*-[ |:-]*")
# Where a link leads, and what an abbreviation means.
DEFINITION = re.compile(r" {0,3}(?:\[[^^\]\n][^\]\n]*\]|\*\[[^\]\n]*\]):")
TAIL = r'\(\s*(?:<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()]*)*)(?:[ \t]+(?:"[^"\n]*"|\x27[^\x27\n]*\x27))?[ \t]*\)'
IMAGE = re.compile(rf"!\[[^\[\]]*\](?:{TAIL}|\[[^\[\]]*\])")
LINK = re.compile(rf"(?<!!)\[(?P<text>[^\[\]^][^\[\]]*)\](?:{TAIL}|\[[^\[\]]*\])")
UNREAD = re.compile(
    r"<[^<>\s][^<>]*>|\[\^[^\[\]\s]*\]:?|\{[:#.][^{}\n]*\}|\b(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\"']",
    re.IGNORECASE,
)
Line = tuple[int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A heading of a `level`, a list item, or a stretch of a paragraph: its text, and its first line, counted from 0.

    `level` is 0 for what is no heading.
    """

    level: int
    is_item: bool
    line: int
    text: str


def blocks(body: str) -> Iterator[Block]:
    """Yield what the writer of a text says, block by block."""
    shown = re.sub(f"{NOTHING}+", NOTHING, without_code(body, NOTHING))
    lines = enumerate(without_comments(shown, nothing).split("\n"))
    for is_text, chunk in groupby(lines, key=lambda line: bool(line[1].strip())):
        if is_text:
            yield from divided(own_words(list(chunk)))


def nothing(match: re.Match[str]) -> str:
    """Give the sign for what is not looked at, and as many lines."""
    return NOTHING + blank(match)


def own_words(chunk: Sequence[Line]) -> list[Line]:
    """Give of lines without an empty one between them those that the writer says; a quotation goes on to the end."""
    is_table = len(chunk) > 1 and "|" in chunk[0][1] and TABLE_RULE.fullmatch(chunk[1][1])
    if is_table or HTML_BLOCK.match(chunk[0][1].lstrip()):
        return []
    own = takewhile(lambda line: not QUOTATION.match(line[1]), chunk)
    return [(number, "" if DEFINITION.match(text) else text) for number, text in own]


def divided(lines: Sequence[Line]) -> Iterator[Block]:
    """Divide lines that follow each other into headings, list items and what stands between hard line breaks."""
    if len(lines) > 1 and UNDERLINE.fullmatch(lines[1][1]):
        yield Block(level=1 if lines[1][1].startswith("=") else 2, is_item=False, line=lines[0][0], text=lines[0][1])
        lines = lines[2:]
    groups: list[list[Line]] = []
    for line in lines:
        if not groups or HEADING.match(line[1]) or ITEM.match(line[1]) or is_closed(groups[-1]):
            groups.append([])
        groups[-1].append(line)
    yield from map(block, groups)


def is_closed(group: Sequence[Line]) -> bool:
    """Tell whether the next line does not go on with this: a heading is one line, and two blanks break a line off."""
    first, last = group[0][1], group[-1][1]
    return bool(HEADING.match(first)) or (last.endswith("  ") and not ITEM.match(first))


def block(group: Sequence[Line]) -> Block:
    """Make a block of its lines."""
    number, first = group[0]
    heading = HEADING.match(first)
    if heading:
        return Block(level=len(heading["signs"]), is_item=False, line=number, text=heading["text"])
    return Block(level=0, is_item=bool(ITEM.match(first)), line=number, text="\n".join(text for _, text in group))


def readable(text: str) -> str:
    """Give a block's text with as many lines, as it is read aloud: of links their words, of addresses nothing."""
    return UNREAD.sub(nothing, LINK.sub(r"\g<text>", IMAGE.sub(nothing, text)))
