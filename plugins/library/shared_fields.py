"""The header fields that several kinds of files have."""

from plugins.library import take
from plugins.library.dates import last_day, moment
from plugins.library.field import Field, later
from plugins.model import FOREVER, UNDATED, Status

TITLE = Field(
    name="titel",
    also=("title",),
    attribute="title",
    meaning="de titel",
    example="titel: Open dag in het park",
    required=True,
)
DATE = Field(
    name="datum",
    also=("date",),
    attribute="date",
    take=moment,
    default=UNDATED,
    meaning="de dag, met of zonder tijd; tot dan staat het niet op de site",
    example="datum: 18 januari 2022",
    required=True,
)
ANNOUNCED = Field(
    name="datum",
    also=("date",),
    attribute="date",
    take=moment,
    default=UNDATED,
    meaning="de dag waarop je dit schrijft; zonder die krijg je een `let op`",
    example="datum: 18 januari 2022",
)
TOPICS = Field(
    name="onderwerpen",
    also=("tags",),
    attribute="topics",
    many=True,
    default=(),
    meaning="waar het over gaat, met komma's ertussen",
    example="onderwerpen: bomen, water",
)
DOSSIER = Field(
    name="dossier",
    attribute="dossier",
    meaning="de zaak waar het bij hoort; alles daarvan staat bij elkaar",
    example="dossier: Speeltuin",
)
STATUS = Field(
    name="status",
    also=("draft", "concept"),
    attribute="status",
    take=take.status,
    default=Status.PUBLISHED,
    meaning="gepubliceerd, concept of verborgen; anders gepubliceerd",
    example="status: concept",
)
EXPIRES = Field(
    name="verloopt",
    also=("expires",),
    attribute="expires",
    take=last_day,
    default=FOREVER,
    meaning="de laatste dag waarop het in lijsten staat",
    example="verloopt: 31 januari 2022",
)
OPEN = Field(
    name="reacties",
    attribute="open",
    take=take.opened,
    default=True,
    meaning="`dicht` als je geen reacties meer wilt",
    example="reacties: dicht",
)
COMMON = (
    Field(
        name="samenvatting",
        also=("summary", "description"),
        attribute="summary",
        meaning="de tekst in lijsten; anders je eerste alinea",
        example="samenvatting: De wilgen worden geknot.",
    ),
    STATUS,
    Field(
        name="adres",
        also=("slug",),
        attribute="slug",
        take=take.slug,
        meaning="het laatste stuk van het adres; anders de naam van het bestand",
        example="adres: open-dag",
    ),
    Field(
        name="gewijzigd",
        also=("modified",),
        attribute="modified",
        take=moment,
        default=UNDATED,
        meaning="de dag van de laatste wijziging",
        example="gewijzigd: 20 januari 2022",
    ),
    Field(
        name="beeld",
        also=("image",),
        attribute="image",
        meaning="de foto erbij, uit de map beeld",
        example="beeld: /beeld/wilgen.jpg",
    ),
    Field(
        name="beeldtekst",
        also=("image_alt",),
        attribute="image_alt",
        meaning="wat er op die foto te zien is; nodig als er een beeld is",
        example="beeldtekst: Wilgen langs een sloot.",
    ),
    Field(
        name="versiering",
        attribute="decorative",
        take=take.yes,
        default=False,
        meaning="`ja` als de foto's alleen versiering zijn; dan hoeft er niet bij wat erop te zien is",
        example="versiering: ja",
    ),
    Field(
        name="album",
        attribute="album",
        meaning="een map in de map beeld, waarvan alle foto's onder de tekst komen",
        example="album: open-dag-2022",
    ),
    Field(
        name="mensen",
        attribute="people",
        take=take.yes,
        default=False,
        meaning="`ja` als er mensen op de foto's te herkennen zijn",
        example="mensen: ja",
    ),
    Field(
        name="toestemming",
        attribute="consent",
        take=take.yes,
        default=False,
        meaning="`ja` als die mensen het goed vinden; nodig bij `mensen: ja`",
        example="toestemming: ja",
    ),
    Field(
        name="woorden",
        attribute="words",
        take=take.word,
        many=True,
        between=";",
        default=(),
        meaning="moeilijke woorden met hun uitleg, met een puntkomma ertussen",
        example="woorden: begroting = wat iets gaat kosten",
    ),
    Field(
        name="oud-adres",
        also=("aliases",),
        attribute="former",
        take=take.former_address,
        many=True,
        default=(),
        meaning="waar het vroeger stond; wie daar komt, gaat vanzelf door",
        example="oud-adres: /2021/open-dag/",
    ),
    later("wp_id", "wp_id: 123"),
)
