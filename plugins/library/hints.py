"""What `nieuw` writes into a new file for the volunteer to replace; `controleer` points out what is left of it."""

POST = "Schrijf hier je bericht. De eerste alinea staat ook in de lijst met nieuws."
DOCUMENT_FACTS = "# Vul in: de dag waarop het document uitkwam, wie het maakte, en hoeveel bladzijden het heeft."
DOCUMENT_FILE = "# Zo vragen lezers het document per mail aan. Staat het hiernaast? Schrijf dan 'bestand: naam.pdf'."
DOCUMENT_SHORT = "Schrijf hier in twee of drie zinnen wat er in het document staat, in gewone woorden."
DOCUMENT_PROPOSAL = "<!-- voorstel: schrijf hieronder in twee of drie zinnen wat erin staat, en haal deze regel weg -->"
DOCUMENT_INTRODUCTION = "> Zet hier de inleiding uit het document, met een > voor elke regel."
DOCUMENT_CHAPTERS = "- Zet hier elk hoofdstuk op een eigen regel, met een streepje ervoor."
EVENT_TIME = "# Een voorbeeld: zet hier de echte dag en tijd. Duurt het de hele dag? Laat dan de tijd weg."
EVENT_PLACE = "# Waar is het? Bijvoorbeeld: bij de kinderboerderij."
EVENT = "Schrijf hier wat er te doen is, voor wie, en wat je moet meenemen."
PAGE = "Schrijf hier wat er op de pagina komt."
HINTS = frozenset(
    {
        POST,
        DOCUMENT_FACTS,
        DOCUMENT_FILE,
        DOCUMENT_SHORT,
        DOCUMENT_INTRODUCTION,
        DOCUMENT_CHAPTERS,
        EVENT_TIME,
        EVENT_PLACE,
        EVENT,
        PAGE,
    }
)
