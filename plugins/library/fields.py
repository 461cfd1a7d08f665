"""The one table of header fields: Dutch name, attribute, how it is read, and an example."""

import difflib
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from plugins.library.dates import moment
from plugins.messages import Kind, Wrong
from plugins.model import Status
from plugins.plain import line_of
from plugins.slug import slugify


class FileKind(StrEnum):
    """What a content file can be; each stands in the folder of its value."""

    POST = "nieuws"


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A header field. `take` reads its text and raises Wrong; `default` stands where the field is absent or empty."""

    name: str
    also: tuple[str, ...] = ()
    attribute: str
    take: Callable[[str], Any]
    many: bool = False
    default: Any = ""
    example: str
    required: bool = False


def status(text: str) -> Status:
    """Take a status in Dutch, or as other programs write it; `ja` and `nee` answer the field 'concept'."""
    known = {
        **{state.value: state for state in Status},
        **dict.fromkeys(("published", "false", "nee", "no"), Status.PUBLISHED),
        **dict.fromkeys(("draft", "true", "ja", "yes"), Status.DRAFT),
        "hidden": Status.HIDDEN,
    }
    word = text.strip().lower()
    if word in known:
        return known[word]
    close = difflib.get_close_matches(word, [state.value for state in Status], 1, 0.5)
    raise Wrong(Kind.UNKNOWN_STATE, value=text, guess=f" Bedoel je '{close[0]}'?" if close else "")


def slug(text: str) -> str:
    """Take the last part of an address, in any spelling."""
    made = slugify(text)
    if not made:
        raise Wrong(Kind.EMPTY_SLUG, value=text)
    return made


def opened(text: str) -> bool:
    """Tell whether replies are open, from `open` or `dicht`."""
    word = text.strip().lower()
    if word not in {"open", "ja", "aan", "true", "yes", "dicht", "gesloten", "nee", "uit", "false", "no"}:
        raise Wrong(Kind.UNKNOWN_ANSWER, value=text)
    return word in {"open", "ja", "aan", "true", "yes"}


POST_FIELDS = (
    Field(
        name="titel",
        also=("title",),
        attribute="title",
        take=line_of,
        example="titel: Open dag in het park",
        required=True,
    ),
    Field(name="datum", also=("date",), attribute="date", take=moment, example="datum: 18 januari 2022", required=True),
    Field(name="categorie", also=("category",), attribute="category", take=line_of, example="categorie: Nieuws"),
    Field(
        name="onderwerpen",
        also=("tags",),
        attribute="topics",
        take=line_of,
        many=True,
        default=(),
        example="onderwerpen: bomen",
    ),
    Field(
        name="samenvatting",
        also=("summary", "description"),
        attribute="summary",
        take=line_of,
        example="samenvatting: De wilgen worden geknot.",
    ),
    Field(name="auteur", also=("author", "authors"), attribute="author", take=line_of, example="auteur: de redactie"),
    Field(
        name="status",
        also=("draft", "concept"),
        attribute="status",
        take=status,
        default=Status.PUBLISHED,
        example="status: concept",
    ),
    Field(name="adres", also=("slug",), attribute="slug", take=slug, example="adres: open-dag"),
    Field(
        name="gewijzigd", also=("modified",), attribute="modified", take=moment, example="gewijzigd: 20 januari 2022"
    ),
    Field(name="reacties", attribute="open", take=opened, default=True, example="reacties: dicht"),
)
FIELDS = MappingProxyType({FileKind.POST: POST_FIELDS})
