"""The one table of header fields, by kind of file: Dutch name, attribute, how it is read, meaning and example."""

from types import MappingProxyType

from plugins.library import take
from plugins.library.dates import When, when
from plugins.library.field import Field, FileKind
from plugins.library.repeat import day, repeat, shift
from plugins.library.shared_fields import ANNOUNCED, COMMON, DATE, DOSSIER, EXPIRES, OPEN, TITLE, TOPICS
from plugins.model import UNDATED

__all__ = ["COMMON", "FIELDS", "NEVER", "Field", "FileKind"]

NEVER = When(moment=UNDATED, whole_day=True)
POST_FIELDS = (
    TITLE,
    DATE,
    Field(
        name="categorie",
        also=("category",),
        attribute="category",
        meaning="waar het bij hoort; anders de eerste uit categorieen.toml, of Nieuws",
        example="categorie: Nieuws",
    ),
    TOPICS,
    DOSSIER,
    Field(
        name="auteur",
        also=("author", "authors"),
        attribute="author",
        meaning="wie het schreef",
        example="auteur: de redactie",
    ),
    Field(
        name="document",
        attribute="document",
        take=take.slug,
        meaning="over welk document het gaat: het laatste stuk van het adres daarvan",
        example="document: groenplan-2022",
    ),
    EXPIRES,
    OPEN,
    *COMMON,
)
DOCUMENT_FIELDS = (
    TITLE,
    DATE,
    TOPICS,
    DOSSIER,
    Field(
        name="uitgever",
        attribute="publisher",
        meaning="wie het document maakte",
        example="uitgever: gemeente Stichtse Vecht",
    ),
    Field(
        name="bestand",
        attribute="file",
        meaning="het document zelf, dat naast deze tekst staat",
        example="bestand: groenplan-2022.pdf",
    ),
    Field(
        name="paginas",
        also=("pagina's", "pagina’s"),
        attribute="pages",
        take=take.number,
        default=0,
        meaning="hoeveel bladzijden het document heeft",
        example="paginas: 12",
    ),
    Field(
        name="taal",
        attribute="language",
        take=take.language,
        default="nl",
        meaning="de taal van het document; anders Nederlands",
        example="taal: nl",
    ),
    Field(
        name="aanvraag",
        attribute="on_request",
        take=take.yes,
        default=False,
        meaning="`ja` als lezers het per mail kunnen aanvragen; zonder bestand kan dat altijd",
        example="aanvraag: ja",
    ),
    Field(
        name="doorzoekbaar",
        attribute="searchable",
        take=take.yes,
        default=False,
        meaning="`ja` als er in de hele tekst van het document gezocht mag worden",
        example="doorzoekbaar: ja",
    ),
    OPEN,
    *COMMON,
)
EVENT_FIELDS = (
    TITLE,
    ANNOUNCED,
    TOPICS,
    DOSSIER,
    Field(
        name="begin",
        also=("start",),
        attribute="begin",
        take=when,
        default=NEVER,
        meaning="wanneer het begint; zonder tijd duurt het de hele dag",
        example="begin: 6 maart 2027 10:00",
        required=True,
    ),
    Field(
        name="einde",
        also=("end",),
        attribute="end",
        take=when,
        default=None,
        meaning="wanneer het eindigt; zonder tijd is dit de laatste dag",
        example="einde: 6 maart 2027 12:00",
    ),
    Field(
        name="plaats",
        also=("location",),
        attribute="place",
        meaning="waar het is",
        example="plaats: bij de kinderboerderij",
    ),
    Field(
        name="afgelast",
        attribute="cancelled",
        take=take.yes,
        default=False,
        meaning="`ja` als het niet doorgaat",
        example="afgelast: ja",
    ),
    Field(
        name="herhaal",
        attribute="repeat",
        take=repeat,
        default=(),
        meaning="hoe vaak het terugkomt",
        example="herhaal: elke eerste zaterdag tot 31-08-2027",
    ),
    Field(
        name="behalve",
        attribute="left_out",
        take=day,
        many=True,
        default=(),
        meaning="dagen waarop het dan niet is",
        example="behalve: 7 augustus 2027",
    ),
    Field(
        name="verplaatst",
        attribute="moved",
        take=shift,
        many=True,
        default=(),
        meaning="een keer die op een andere dag is",
        example="verplaatst: 3 april 2027 -> 10 april 2027 10:00",
    ),
    Field(
        name="versie",
        attribute="version",
        take=take.number,
        default=0,
        meaning="een getal dat je ophoogt als er iets verandert",
        example="versie: 1",
    ),
    Field(
        name="aanmeldingen",
        attribute="guests",
        take=take.number,
        default=0,
        meaning="hoeveel mensen er meegaan; dat staat er dan bij",
        example="aanmeldingen: 12",
    ),
    EXPIRES,
    *COMMON,
)
PAGE_FIELDS = (TITLE, *COMMON)
REPLY_FIELDS = (
    Field(name="naam", attribute="name", meaning="wie het schreef", example="naam: Anna", required=True),
    DATE,
    Field(name="kenmerk", attribute="mark", meaning="waaraan de mail te herkennen is", example="kenmerk: 3f9a1c"),
    Field(
        name="afzender", attribute="sender", meaning="waaraan de afzender te herkennen is", example="afzender: 77b0de"
    ),
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
