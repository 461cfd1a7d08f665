"""Write what a new content file begins with."""

from collections.abc import Callable, Mapping, Set
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from plugins.dutch import long_date
from plugins.library import hints
from plugins.library.fields import FileKind
from plugins.library.items import LEADING_DATE
from plugins.messages import Kind, Wrong
from plugins.model import FOREVER
from plugins.plain import line_of
from plugins.slug import LONGEST, slugify

SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a new file is made of: its title, the category of a new post, and the moment that is now."""

    title: str
    category: str
    now: datetime


def one_line(title: str) -> str:
    """Give a title as it can stand in a header; raises Wrong where nothing is left of it."""
    line = line_of(title)
    if not line:
        raise Wrong(Kind.EMPTY_FIELD, name="titel", example="titel: Open dag")
    return line


def quoted(text: str) -> str:
    """Give a value so that the header's reader gives the same back: in quotes where it would read something else."""
    if text[0] in "\"'[|>":
        escaped = text.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return text


def file_name(title: str, kind: FileKind, noun: str, taken: Set[str], now: datetime) -> str:
    """Give the name of a new file: its address is one that no file has yet; only a post's begins with a date."""
    slug = slugify(title)
    if kind is FileKind.POST:
        return f"{now.date()}-{free_slug(slug or noun, taken)}.md"
    # A date before a file's name is no part of its address.
    while LEADING_DATE.match(slug):
        slug = LEADING_DATE.sub("", slug)
    bare = f"{noun}-{slug}" if LEADING_DATE.match(f"{slug}-2") else slug
    return f"{free_slug(bare or noun, taken)}.md"


def free_slug(start: str, taken: Set[str]) -> str:
    """Give the last part of an address that no file has yet: the one given, or with a number behind it."""
    if start not in taken:
        return start
    numbered = (f"{start[: LONGEST - 4].rstrip('-')}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in numbered if slug not in taken)


def text(kind: FileKind, facts: Facts) -> str:
    """Give the text of a new file."""
    return f"---\ntitel: {quoted(facts.title)}\n{DRAFTS[kind](facts)}\n"


def post(facts: Facts) -> str:
    """Give what stands below the title of a new post."""
    return f"""\
datum: {long_date(facts.now)}
categorie: {quoted(facts.category)}
---
{hints.POST}"""


def document(facts: Facts) -> str:
    """Give what stands below the title of a new document summary."""
    return f"""\
{hints.DOCUMENT_FACTS}
datum: {long_date(facts.now)}
uitgever:
paginas:
{hints.DOCUMENT_FILE}
aanvraag: ja
---
# Lang verhaal kort

{hints.DOCUMENT_SHORT}

# Inleiding

{hints.DOCUMENT_INTRODUCTION}

# Hoofdstukken

{hints.DOCUMENT_CHAPTERS}"""


def event(facts: Facts) -> str:
    """Give what stands below the title of a new event: on the next Saturday, when most people can come."""
    today = min(facts.now, FOREVER - timedelta(days=7))
    day = long_date(today + timedelta(days=(SATURDAY - today.weekday() - 1) % 7 + 1))
    return f"""\
datum: {long_date(facts.now)}
{hints.EVENT_TIME}
begin: {day} 10:00
einde: {day} 12:00
{hints.EVENT_PLACE}
plaats:
---
{hints.EVENT}"""


def page(facts: Facts) -> str:  # noqa: ARG001 - as the others
    """Give what stands below the title of a new page."""
    return f"---\n{hints.PAGE}"


DRAFTS: Mapping[FileKind, Callable[[Facts], str]] = MappingProxyType(
    {FileKind.POST: post, FileKind.DOCUMENT: document, FileKind.EVENT: event, FileKind.PAGE: page}
)
