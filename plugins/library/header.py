"""Split a content file into its header, with line numbers, and its body."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from plugins.messages import Kind
from plugins.plain import sound
from plugins.problems import Problem

Value = str | tuple[str, ...]

FENCE = "---"
# Far more than anybody writes, and as much as can be read in no time.
MOST_FIELDS = 100
LONGEST = 20_000
KEY = re.compile(r"(?P<name>[^\W\d][\w '’-]{0,60}?)[ \t]{0,9}:(?P<value>.*)")
ITEM = re.compile(r"-(?:\s|$)")
# What YAML reads otherwise than as the rest of the line: quotations, lists, and text in blocks.
QUOTED = r""" "(?:[^"\\]|\\.)*" | '(?:[^']|~)*' """.replace("~", "'" * 2)
MARKED = re.compile(
    rf""" {QUOTED} | \[ (?: {QUOTED} | [^\[\]{{}}"'] )* \] | [|>][+-]?\d?[+-]?(?:\n.*)? """, re.DOTALL | re.VERBOSE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One field as it stands in a header: its name as written, its value, what its own line says, and which that is."""

    name: str
    value: Value
    written: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The header of a file (`fenced`: between two `---` lines), the text below it, and the line where that begins."""

    fenced: bool
    entries: tuple[Entry, ...]
    body: str
    body_line: int


def split(source: str, path: str) -> tuple[Header, tuple[Problem, ...]]:
    """Split a file's text; both forms of header are read: between two `---` lines, or up to the first blank line.

    A text without a header has no entries.
    """
    lines = source.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    fenced = start < len(lines) and lines[start].rstrip() == FENCE
    first = start + 1 if fenced else start
    if not fenced and not (start < len(lines) and KEY.fullmatch(lines[start].strip())):
        return Header(fenced=fenced, entries=(), body=source, body_line=1), ()
    end = header_end(lines, first, fenced=fenced)
    found: list[Entry | Problem] = []
    if end is None:
        # What stands before the first blank line was meant as the header.
        end = header_end(lines, first, fenced=False) or first
        found.append(Kind.OPEN_HEADER.at(path, start + 1))
    short = sum(map(len, lines[first:end])) <= LONGEST
    reading = read_entries(dedented(lines[first:end]), first + 1, path, fenced=fenced) if short else ()
    found += islice(reading, MOST_FIELDS + 1)
    if not short or len(found) > MOST_FIELDS:
        found = [Kind.LONG_HEADER.at(path, start + 1)]
    header = Header(
        fenced=fenced,
        entries=tuple(item for item in found if isinstance(item, Entry)),
        body="\n".join(lines[end + 1 :]),
        body_line=end + 2,
    )
    return header, tuple(item for item in found if isinstance(item, Problem))


def header_end(lines: list[str], first: int, *, fenced: bool) -> int | None:
    """Give the index of the line that closes the header, or None for a fence that is never closed."""
    for number in range(first, len(lines)):
        line = lines[number].rstrip()
        if (line in {FENCE, "..."}) if fenced else not line:
            return number
    return None if fenced else len(lines)


def dedented(lines: list[str]) -> list[str]:
    """Give a header's lines without the blanks that its first field begins with, where the others have them too."""
    first = next((line for line in lines if line.strip()), "")
    margin = first[: len(first) - len(first.lstrip())]
    return [line.removeprefix(margin) for line in lines]


def read_entries(lines: list[str], first_line: int, path: str, *, fenced: bool) -> Iterator[Entry | Problem]:
    """Read a header's lines: what belongs to a field but stands below it is indented, or a list item."""
    chunk: list[str] = []
    start = first_line
    for number, line in enumerate(lines, first_line):
        if not line.strip() or (fenced and line.startswith("#")):
            continue
        if chunk and belongs(line, chunk[0]):
            chunk.append(line)
            continue
        if chunk:
            yield read_entry(chunk, start, path)
        start, chunk = number, [line]
    if chunk:
        yield read_entry(chunk, start, path)


def belongs(line: str, field: str) -> bool:
    """Tell whether a line goes with the field above it; a list item does only where nothing stands behind the name."""
    _, colon, value = map(str.strip, field.partition(":"))
    if line[:1] in {" ", "\t"}:
        # Behind a value, a line that looks like a field is one with a blank too many, save in a text that is marked.
        return not value or value[0] in "\"'[|>" or not KEY.fullmatch(line.strip())
    return bool(colon) and not value and bool(ITEM.match(line))


def read_entry(chunk: list[str], line: int, path: str) -> Entry | Problem:
    """Read one field: `chunk` is its line and those that belong to it."""
    match = KEY.fullmatch(chunk[0].rstrip())
    if not match:
        kind = Kind.INDENTED if KEY.fullmatch(chunk[0].strip()) else Kind.NO_FIELD
        return kind.at(path, line, text=chunk[0].strip()[:60])
    first, below = match["value"].strip(), [text.rstrip() for text in chunk[1:]]
    value = read_value(first, below)
    if value is None:
        return Kind.LOST_VALUE.at(path, line, name=match["name"])
    written = " ".join([first, *map(str.strip, below)]) if first else ""
    return Entry(name=match["name"], value=value, written=written, line=line)


def read_value(first: str, below: list[str]) -> Value | None:
    """Read a value: the whole rest of its line, unless it is quoted, a list or a block, as editors write them."""
    if not first and below and ITEM.match(below[0].strip()):
        return items(below)
    whole = "\n".join([first, *(f" {line}" for line in below)])
    marked = MARKED.fullmatch(whole)
    value = from_yaml(whole) if marked else None
    if value is not None or (below and (marked or first.startswith("["))):
        return value
    return " ".join([first, *map(str.strip, below)]).strip()


def items(lines: list[str]) -> tuple[str, ...]:
    """Read a list with an item a line; a line without a hyphen goes on with the item above it."""
    found: list[str] = []
    for text in map(str.strip, lines):
        if ITEM.match(text):
            found.append(text[1:].strip())
        else:
            found[-1] = f"{found[-1]} {text}"
    return tuple(value if isinstance(value := read_value(text, []), str) else text for text in found)


def from_yaml(source: str) -> Value | None:
    """Read a text or a list of texts as YAML, every value as it was written; None for anything else."""
    import yaml  # noqa: PLC0415 - few values need it, and it takes longer than an edited text

    try:
        # Reading the signs costs as much as the rest: most values have neither.
        if set("&*") & set(source) and any(
            isinstance(token, yaml.AliasToken | yaml.AnchorToken) for token in yaml.scan(source)
        ):
            return None
        value = yaml.load(source, Loader=yaml.BaseLoader)  # noqa: S506 - makes nothing but str, list and dict
    except (yaml.YAMLError, RecursionError):
        return None
    if isinstance(value, str):
        return sound(value).strip()
    if isinstance(value, list) and all(isinstance(item, str) for item in value):
        return tuple(sound(item).strip() for item in value)
    return None
