"""Write what a new content file begins with."""

from collections.abc import Set
from datetime import datetime

from plugins.dutch import long_date
from plugins.messages import Kind, Wrong
from plugins.plain import line_of
from plugins.slug import LONGEST, slugify

HINT = "Schrijf hier je bericht. De eerste alinea staat ook in de lijst met nieuws."


def one_line(title: str) -> str:
    """Give a title as it can stand in a header; raises Wrong where nothing is left of it."""
    line = line_of(title)
    if not line:
        raise Wrong(Kind.EMPTY_FIELD, name="titel", example="titel: Open dag")
    return line


def quoted(title: str) -> str:
    """Give a title so that the header's reader gives the same back: in quotes where it would read something else."""
    if title[0] in "\"'[|>":
        escaped = title.replace("\\", "\\\\").replace('"', '\\"')
        return f'"{escaped}"'
    return title


def free_slug(title: str, taken: Set[str]) -> str:
    """Give the last part of an address that no file has yet: the title's, or with a number behind it."""
    start = slugify(title) or "bericht"
    if start not in taken:
        return start
    numbered = (f"{start[: LONGEST - 4].rstrip('-')}-{number}" for number in range(2, len(taken) + 3))
    return next(slug for slug in numbered if slug not in taken)


def post_text(title: str, category: str, now: datetime) -> str:
    """Give the text of a new post."""
    return f"""\
---
titel: {quoted(title)}
datum: {long_date(now)}
categorie: {category}
---
{HINT}
"""
