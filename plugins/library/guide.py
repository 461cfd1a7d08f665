"""Write the tables of header fields in HANDLEIDING.md from the one table of fields."""

from collections.abc import Iterable

from plugins.library.fields import COMMON, FIELDS, Field, FileKind
from plugins.library.repeat import repeat
from plugins.library.words import NOUNS
from plugins.marked import filled
from plugins.rule_words import in_words

HEAD = "| naam | nodig? | wat het is | voorbeeld |\n|---|---|---|---|"
RULES_HEAD = "| je schrijft | op de site staat |\n|---|---|"
RULES = (
    "elke week",
    "elke twee weken op zaterdag",
    "elke werkdag tot 31-08-2027",
    "elke maand",
    "elke maand op de 15e",
    "elke eerste zaterdag",
    "elke eerste en derde zaterdag, tien keer",
    "elke laatste vrijdag",
    "elk jaar",
    "elke tweede zaterdag van maart",
    "FREQ=WEEKLY;BYDAY=TH;UNTIL=20270624",
)
# Replies come from mail; nobody writes them by hand.
WRITTEN = (FileKind.POST, FileKind.DOCUMENT, FileKind.EVENT, FileKind.PAGE)


def with_fields(guide: str) -> str:
    """Give the guide with its tables: the fields of each kind, those that every kind may have, and what comes again."""
    for kind in WRITTEN:
        own = (field for field in FIELDS[kind] if field not in COMMON)
        guide = filled(guide, f"velden van een {NOUNS[kind][0]}", table(own))
    guide = filled(guide, "herhalingen", "\n".join([RULES_HEAD, *map(rule_row, RULES)]))
    return filled(guide, "velden van alles", table(COMMON))


def table(fields: Iterable[Field]) -> str:
    """Give the table of these fields, without those that are not read yet."""
    return "\n".join([HEAD, *(row(field) for field in fields if not field.kept)])


def row(field: Field) -> str:
    """Give the line of one field."""
    needed = "ja" if field.required else "nee"
    return f"| {field.name} | {needed} | {field.meaning} | `{field.example}` |"


def rule_row(text: str) -> str:
    """Give the line of one way to say how often an event comes again."""
    return f"| `herhaal: {text}` | {''.join(map(in_words, repeat(text))).capitalize()} |"
