"""The one table of header fields: Dutch name, attribute, how it is read, and an example."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from plugins.library import take
from plugins.library.dates import When, last_day, moment, when
from plugins.model import FOREVER, UNDATED, Status
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

    A field that takes `many` is a list, or one line with `commas`. One that is `kept` is not read yet.
    """

    name: str
    also: tuple[str, ...] = ()
    attribute: str
    take: Callable[[str], Any] = line_of
    many: bool = False
    commas: bool = True
    kept: bool = False
    default: Any = ""
    example: str
    required: bool = False


def later(name: str, example: str, *, commas: bool = True) -> Field:
    """Make a field that a later part of the site reads: taken as it is written, and kept under its name."""
    return Field(name=name, attribute=name, many=True, commas=commas, kept=True, default=(), example=example)


NEVER = When(moment=UNDATED, whole_day=True)
TITLE = Field(name="titel", also=("title",), attribute="title", example="titel: Open dag in het park", required=True)
DATE = Field(
    name="datum",
    also=("date",),
    attribute="date",
    take=moment,
    default=UNDATED,
    example="datum: 18 januari 2022",
    required=True,
)
ANNOUNCED = Field(
    name="datum", also=("date",), attribute="date", take=moment, default=UNDATED, example="datum: 18 januari 2022"
)
TOPICS = Field(
    name="onderwerpen", also=("tags",), attribute="topics", many=True, default=(), example="onderwerpen: bomen, water"
)
STATUS = Field(
    name="status",
    also=("draft", "concept"),
    attribute="status",
    take=take.status,
    default=Status.PUBLISHED,
    example="status: concept",
)
EXPIRES = Field(
    name="verloopt",
    also=("expires",),
    attribute="expires",
    take=last_day,
    default=FOREVER,
    example="verloopt: 31 januari 2022",
)
OPEN = Field(name="reacties", attribute="open", take=take.opened, default=True, example="reacties: dicht")
COMMON = (
    Field(
        name="samenvatting",
        also=("summary", "description"),
        attribute="summary",
        example="samenvatting: De wilgen worden geknot.",
    ),
    STATUS,
    Field(name="adres", also=("slug",), attribute="slug", take=take.slug, example="adres: open-dag"),
    Field(
        name="gewijzigd",
        also=("modified",),
        attribute="modified",
        take=moment,
        default=UNDATED,
        example="gewijzigd: 20 januari 2022",
    ),
    Field(name="beeld", also=("image",), attribute="image", example="beeld: /beeld/wilgen.jpg"),
    Field(
        name="beeldtekst",
        also=("image_alt",),
        attribute="image_alt",
        example="beeldtekst: Wilgen langs een sloot.",
    ),
    Field(
        name="oud-adres",
        also=("aliases",),
        attribute="former",
        take=take.former_address,
        many=True,
        default=(),
        example="oud-adres: /2021/open-dag/",
    ),
    later("dossier", "dossier: Speeltuin"),
    later("woorden", "woorden: begroting = wat iets gaat kosten", commas=False),
    later("album", "album: open-dag-2022"),
    later("versiering", "versiering: ja"),
    later("mensen", "mensen: ja"),
    later("toestemming", "toestemming: ja"),
    later("wp_id", "wp_id: 123"),
)
POST_FIELDS = (
    TITLE,
    DATE,
    Field(name="categorie", also=("category",), attribute="category", example="categorie: Nieuws"),
    TOPICS,
    Field(name="auteur", also=("author", "authors"), attribute="author", example="auteur: de redactie"),
    Field(name="document", attribute="document", take=take.slug, example="document: groenplan-2022"),
    EXPIRES,
    OPEN,
    *COMMON,
)
DOCUMENT_FIELDS = (
    TITLE,
    DATE,
    TOPICS,
    Field(name="uitgever", attribute="publisher", example="uitgever: gemeente Stichtse Vecht"),
    Field(name="bestand", attribute="file", example="bestand: groenplan-2022.pdf"),
    Field(
        name="paginas",
        also=("pagina's", "pagina’s"),
        attribute="pages",
        take=take.number,
        default=0,
        example="paginas: 12",
    ),
    Field(name="taal", attribute="language", take=take.language, default="nl", example="taal: nl"),
    Field(name="aanvraag", attribute="on_request", take=take.yes, default=False, example="aanvraag: ja"),
    Field(name="doorzoekbaar", attribute="searchable", take=take.yes, default=False, example="doorzoekbaar: ja"),
    OPEN,
    *COMMON,
)
EVENT_FIELDS = (
    TITLE,
    ANNOUNCED,
    TOPICS,
    Field(
        name="begin",
        also=("start",),
        attribute="begin",
        take=when,
        default=NEVER,
        example="begin: 7 maart 2027 10:00",
        required=True,
    ),
    Field(name="einde", also=("end",), attribute="end", take=when, default=None, example="einde: 7 maart 2027 12:00"),
    Field(name="plaats", also=("location",), attribute="place", example="plaats: bij de kinderboerderij"),
    Field(name="afgelast", attribute="cancelled", take=take.yes, default=False, example="afgelast: ja"),
    Field(name="herhaal", attribute="repeat", example="herhaal: elke eerste zaterdag tot 31-08-2027"),
    Field(name="behalve", attribute="left_out", many=True, default=(), example="behalve: 7 augustus 2027"),
    Field(
        name="verplaatst",
        attribute="moved",
        many=True,
        default=(),
        example="verplaatst: 7 maart 2027 -> 14 maart 2027 10:00",
    ),
    Field(name="versie", attribute="version", take=take.number, default=0, example="versie: 1"),
    EXPIRES,
    *COMMON,
)
PAGE_FIELDS = (TITLE, *COMMON)
REPLY_FIELDS = (
    Field(name="naam", attribute="name", example="naam: Anna", required=True),
    DATE,
    Field(name="kenmerk", attribute="mark", example="kenmerk: 3f9a1c"),
    Field(name="afzender", attribute="sender", example="afzender: 77b0de"),
    *COMMON,
)
FIELDS = MappingProxyType(
    {
        FileKind.POST: POST_FIELDS,
        FileKind.DOCUMENT: DOCUMENT_FIELDS,
        FileKind.EVENT: EVENT_FIELDS,
        FileKind.PAGE: PAGE_FIELDS,
        FileKind.REPLY: REPLY_FIELDS,
    }
)
