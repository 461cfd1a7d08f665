"""Write the tables of header fields in HANDLEIDING.md from the one table of fields."""

from collections.abc import Iterable

from plugins.library.fields import COMMON, FIELDS, Field, FileKind
from plugins.library.words import NOUNS
from plugins.marked import filled

HEAD = "| naam | nodig? | wat het is | voorbeeld |\n|---|---|---|---|"
# Replies come from mail; nobody writes them by hand.
WRITTEN = (FileKind.POST, FileKind.DOCUMENT, FileKind.EVENT, FileKind.PAGE)


def with_fields(guide: str) -> str:
    """Give the guide with its tables: the fields of each kind, and those that every kind may have."""
    for kind in WRITTEN:
        own = (field for field in FIELDS[kind] if field not in COMMON)
        guide = filled(guide, f"velden van een {NOUNS[kind][0]}", table(own))
    return filled(guide, "velden van alles", table(COMMON))


def table(fields: Iterable[Field]) -> str:
    """Give the table of these fields, without those that are not read yet."""
    return "\n".join([HEAD, *(row(field) for field in fields if not field.kept)])


def row(field: Field) -> str:
    """Give the line of one field."""
    needed = "ja" if field.required else "nee"
    return f"| {field.name} | {needed} | {field.meaning} | `{field.example}` |"
