"""What a header field is: its names, how it is read, and what it means."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from plugins.plain import line_of


class FileKind(StrEnum):
    """What a content file can be; each stands in the folder of its value."""

    POST = "nieuws"
    DOCUMENT = "documenten"
    EVENT = "agenda"
    PAGE = "paginas"
    REPLY = "reacties"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A header field. `take` reads its text and raises Wrong; `default` stands where there is nothing that can be read.

    A field that takes `many` is a list, or one line with signs `between`. One that is `kept` is not read yet. `meaning`
    says for HANDLEIDING.md, in a few words, what stands there.
    """

    name: str
    also: tuple[str, ...] = ()
    attribute: str
    take: Callable[[str], Any] = line_of
    many: bool = False
    between: str = ","
    kept: bool = False
    default: Any = ""
    meaning: str
    example: str
    required: bool = False


def later(name: str, example: str) -> Field:
    """Make a field that a later part of the site reads: taken as it is written, and kept under its name."""
    return Field(name=name, attribute=name, many=True, kept=True, default=(), meaning="", example=example)
