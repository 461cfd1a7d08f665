"""The one table of commands: from it come the parser and its help."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from commands.takes import a_folder, a_mailbox, a_moment, a_number, a_path, a_port, a_web_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """An option or argument: its name, and what argparse has to know of it."""

    name: str
    help: str
    more: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command; `module` has a function `run(options) -> int` and is imported only when it is called."""

    name: str
    module: str
    help: str
    options: tuple[Option, ...]


def option(name: str, metavar: str, take: Callable[[str], object], text: str) -> Option:
    """Make an option with one value."""
    return Option(name=name, help=text, more={"metavar": metavar, "type": take})


CONTENT = option("--inhoud", "MAP", a_folder, "een andere map met inhoud dan content/")
NOW = option("--nu", "MOMENT", a_moment, "doe alsof het dan is, zoals 2026-11-23T10:00")
SITE_URL = option("--site-url", "URL", a_web_address, "een ander webadres van de site")
OUTPUT = option("--uitvoer", "MAP", a_path, "een andere map voor de gemaakte site dan output/")
PORT = option("--poort", "GETAL", a_port, "de poort op je eigen computer (anders de eerste vrije vanaf 8000)")
QUIET = Option(name="--stil", help="open de browser niet vanzelf", more={"action": "store_true"})
FILE = option("--uitvoer", "BESTAND", a_path, "een andere naam en plaats voor het bestand")
SINCE = option("--sinds", "DATUM", a_moment, "de eerste dag waarvan je berichten wilt (anders een maand terug)")
UNTIL = option("--tot", "DATUM", a_moment, "de laatste dag (anders vandaag)")
WORD = option("--woord", "BESTAND", a_path, "een bestand met je eigen woord vooraf")
PRINT = Option(name="--druk", help="maak een vel voor de brievenbus (PDF)", more={"action": "store_true"})
POST = Option(name="bericht", help="het bestand of adres van een bericht of activiteit", more={"metavar": "BERICHT"})
KINDS = ("bericht", "document", "activiteit", "pagina")
KIND = Option(name="soort", help=f"wat je wilt maken: {', '.join(KINDS)}", more={"choices": KINDS, "metavar": "SOORT"})
TITLE = Option(
    name="titel",
    help='de titel, tussen aanhalingstekens: "Open dag"; bij een document mag ook het bestand zelf: rapport.pdf',
    more={"metavar": "TITEL"},
)
AS_JSON = Option(
    name="--json",
    help="toon alleen wat er in het bestand van een document staat, als JSON, en schrijf niets",
    more={"action": "store_true"},
)
NO_SERVICES = Option(
    name="--zonder-diensten",
    help="ook goed als een test niet kan omdat op deze computer iets ontbreekt",
    more={"action": "store_true"},
)
POSTS = Option(
    name="--berichten",
    help="hoeveel berichten er verzonnen worden; meer getallen mag ook (anders 1000)",
    more={"metavar": "GETAL", "type": a_number, "nargs": "+", "default": [1000]},
)
TIMES = Option(
    name="--keer",
    help="hoe vaak alles gemeten wordt (anders 3 keer)",
    more={"metavar": "GETAL", "type": a_number, "default": 3},
)
HUGO = Option(
    name="--hugo",
    help="vergelijk ook met Hugo, dat eerst apart wordt neergezet in .bench-venv",
    more={"action": "store_true"},
)
PHOTOS = Option(
    name="--fotos",
    help="meet alleen een site met zoveel verzonnen foto's",
    more={"metavar": "GETAL", "type": a_number, "default": 0},
)
PREVIEW = Option(
    name="--kijk",
    help="meet alleen hoe snel je in 'kijk' ziet wat je bewaart",
    more={"action": "store_true"},
)
KEEP = Option(name="--bewaar", help="schrijf de uitkomst in bench/RESULTS.md", more={"action": "store_true"})
ALL = Option(name="--alles", help="ook de tests die lang duren", more={"action": "store_true"})
REST = Option(name="rest", help="verder voor pytest", more={"nargs": argparse.REMAINDER, "metavar": "…"})

MAILS = Option(
    name="mail",
    help="een map of bestand met mail: .eml, mbox of Maildir",
    more={"metavar": "MAP-OF-BESTAND", "type": a_mailbox, "nargs": "*"},
)
AS_DRAFTS = Option(
    name="--alles-als-concept",
    help="vraag niets, en maak van elke reactie een concept",
    more={"action": "store_true"},
)
IMAP = Option(
    name="--imap",
    help="lees een map op een mailserver; in het bestand staan server, gebruiker en map, en nooit het wachtwoord",
    more={"metavar": "BESTAND", "type": a_mailbox, "nargs": "?", "const": False},
)
MOVE = Option(
    name="--verplaats",
    help="zet mails die behandeld zijn in een andere map op de mailserver; anders verandert daar niets",
    more={"metavar": "MAP"},
)
REMOVE = Option(
    name="--verwijder",
    help="haal alle reacties van iemand weg, als die erom vraagt",
    more={"metavar": "NAAM-OF-MAILADRES"},
)
SURE = Option(
    name="--ja", help="haal ze weg zonder het nog eens te vragen (bij --verwijder)", more={"action": "store_true"}
)
AS_JSON = Option(
    name="--json", help="schrijf van elke mail één regel JSON, voor programma's", more={"action": "store_true"}
)

COMMANDS = (
    Command(
        name="bouw",
        module="commands.build.command",
        help="controleer alles en maak de hele site",
        options=(CONTENT, OUTPUT, SITE_URL, NOW),
    ),
    Command(
        name="controleer",
        module="commands.check.command",
        help="controleer alles, geef tips en schrijf niets",
        options=(CONTENT, NOW),
    ),
    Command(
        name="kijk",
        module="commands.preview.command",
        help="bekijk de site terwijl je schrijft",
        options=(CONTENT, NOW, PORT, QUIET),
    ),
    Command(
        name="nieuw",
        module="commands.new.command",
        help="maak een nieuw bestand, alvast ingevuld",
        options=(KIND, TITLE, AS_JSON, CONTENT, NOW),
    ),
    Command(
        name="nieuwsbrief",
        module="commands.newsletter.command",
        help="maak de nieuwsbrief: een mail die klaarstaat om te versturen",
        options=(SINCE, UNTIL, WORD, PRINT, CONTENT, NOW, FILE),
    ),
    Command(
        name="poster",
        module="commands.poster.command",
        help="maak een vel papier over een bericht of activiteit, voor het prikbord",
        options=(POST, CONTENT, NOW, FILE),
    ),
    Command(
        name="reacties",
        module="commands.inbox.command",
        help="maak van ontvangen mail reacties op de site",
        options=(MAILS, IMAP, MOVE, AS_DRAFTS, REMOVE, SURE, AS_JSON, CONTENT, NOW),
    ),
    Command(
        name="test",
        module="commands.test.command",
        help="voor ontwikkelaars: doe alle tests",
        options=(NO_SERVICES, ALL, REST),
    ),
    Command(name="lint", module="commands.lint.command", help="voor ontwikkelaars: lees de code na", options=()),
    Command(
        name="golden",
        module="commands.golden.command",
        help="voor ontwikkelaars: schrijf de verwachte uitvoer van de tests opnieuw",
        options=(),
    ),
    Command(
        name="bench",
        module="commands.bench.command",
        help="voor ontwikkelaars: meet wat een bouw kost, naast gewone Pelican",
        options=(POSTS, TIMES, HUGO, PHOTOS, PREVIEW, KEEP),
    ),
)
