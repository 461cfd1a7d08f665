"""The one table of all that can be wrong, in the words that a volunteer reads."""

from dataclasses import dataclass
from enum import Enum
from functools import partial
from typing import Any

from plugins.problems import Level, Problem, one_line


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """What is said of one kind of problem: what is wrong and the remedy, with places for values; and an example.

    The example is a place (`nieuws/open-dag.md:3`, as a volunteer reads it) and the values by name.
    """

    level: Level
    what: str
    cure: str
    place: str
    values: tuple[tuple[str, str], ...]


def message(level: Level, what: str, cure: str, place: str, /, **values: str) -> Message:
    """Make a message: its level, what is wrong, the remedy, and an example's place and values."""
    return Message(level=level, what=what, cure=cure, place=place, values=tuple(values.items()))


error, warning, tip = (partial(message, level) for level in Level)


class Kind(Enum):
    """All that can be wrong."""

    # The file as a whole.
    UNREADABLE = error(
        "Ik kan dit bestand niet openen: {reason}.",
        "Kijk of het bestand er nog staat en of je het zelf kunt openen.",
        "nieuws/open-dag.md",
        reason="je hebt er geen rechten voor",
    )
    NO_TEXT = error(
        "In dit bestand staat geen tekst die ik kan lezen: het is {what}.",
        (
            "Open het in het programma waarmee het is gemaakt, en kopieer de tekst. Plak die in een nieuw "
            "bestand, dat je maakt met ./wijkpark nieuw. Haal dit bestand weg."
        ),
        "nieuws/open-dag.md",
        what="een document van Word of LibreOffice, of een zip",
    )
    TOO_LARGE = error(
        "Dit bestand is groter dan 2 MB. Dat is te groot voor een tekst.",
        "Staan er foto's in de tekst geplakt? Haal ze eruit. Deel een lange tekst in stukken.",
        "nieuws/open-dag.md",
    )
    PASTED_IMAGE = error(
        "Op deze regel is een foto in de tekst geplakt.",
        (
            "Bewaar de foto als bestand in de map beeld, naast de map nieuws. Zet op deze regel: ![Wat er te "
            "zien is](/beeld/foto.jpg)."
        ),
        "nieuws/open-dag.md:7",
    )
    CONVERTED = warning(
        ("Dit bestand is bewaard als {encoding}. Voor de site heb ik het omgezet; het bestand zelf is zoals het was."),
        "Kijk of letters als é en ë kloppen. Kies daarna in je tekstprogramma 'Opslaan als' met de codering UTF-8.",
        "nieuws/open-dag.md",
        encoding="windows-1252",
    )
    SYMBOLIC_LINK = warning(
        "Dit is een snelkoppeling. Die sla ik over.",
        "Zet het bestand zelf in deze map als het op de site moet. Haal anders de snelkoppeling weg.",
        "nieuws/brief.md",
    )
    SAME_NAME = warning(
        "De naam van dit bestand lijkt precies op die van {other}. Niet elke computer kan ze allebei bewaren.",
        "Geef één van de twee een andere naam, en verander die ook in de teksten waar hij in staat.",
        "beeld/Wilgen.jpg",
        other="beeld/wilgen.jpg",
    )
    WRONG_PLACE = error(
        "Dit bestand staat niet in een map die ik ken, en komt zo niet op de site.",
        "Zet een bericht in de map nieuws, en iets anders in documenten, agenda of paginas (met kleine letters).",
        "open-dag.md",
    )
    NOT_MARKDOWN = error(
        "Dit bestand kan niet op de site: de naam eindigt niet op .md.",
        (
            "Moet het erop? Bewaar het als gewone tekst, met .md achter de naam. "
            "Zo niet, zet het dan ergens anders op je computer."
        ),
        "nieuws/open-dag.txt",
    )
    CONTROL_CHARACTER = warning(
        "In deze regel staat een onzichtbaar teken dat nergens getoond kan worden. Ik laat het weg.",
        "Typ de regel opnieuw als je dit niet meer wilt zien.",
        "nieuws/open-dag.md:5",
    )
    EMPTY = error(
        "Dit bestand is leeg.",
        "Zet op de eerste regels {example}, dan een lege regel, en daaronder je tekst. Of haal het bestand weg.",
        "nieuws/open-dag.md",
        example="'titel: Open dag in het park' en 'datum: 18 januari 2022'",
    )

    # The header.
    NO_HEADER = error(
        "Bovenaan dit bestand ontbreekt de kop.",
        "Zet op de eerste regels {example}, dan een lege regel, en daaronder je tekst.",
        "nieuws/open-dag.md:1",
        example="'titel: Open dag in het park' en 'datum: 18 januari 2022'",
    )
    LONG_HEADER = error(
        "De kop van dit bestand is te lang om nog een kop te zijn.",
        "Zet onder de laatste regel van de kop een lege regel, of --- als er ook --- boven staat.",
        "nieuws/open-dag.md:1",
    )
    OPEN_HEADER = error(
        "De kop begint met --- maar wordt niet afgesloten.",
        "Zet onder de laatste regel van de kop ook een regel met alleen ---.",
        "nieuws/open-dag.md:1",
    )
    NO_FIELD = error(
        "De regel '{text}' in de kop begrijp ik niet.",
        (
            "Schrijf een naam, een dubbele punt en een waarde, zoals 'titel: Open dag'. Hoort de regel bij je "
            "tekst? Zet hem dan onder de kop, met een lege regel ertussen."
        ),
        "nieuws/open-dag.md:4",
        text="Zaterdag is er een open dag",
    )
    INDENTED = error(
        "De regel '{text}' in de kop begint met een spatie.",
        "Haal de spatie aan het begin weg.",
        "nieuws/open-dag.md:3",
        text="datum: 18 januari 2022",
    )
    LOST_VALUE = error(
        "De waarde van '{name}' kan ik niet lezen.",
        "Zet de waarde achter de dubbele punt op één regel, zonder aanhalingstekens en zonder haken.",
        "nieuws/open-dag.md:4",
        name="onderwerpen",
    )
    NOT_A_LIST = error(
        "Bij '{name}' staan meer waarden, maar er past er maar één.",
        "Zet één waarde op één regel, zoals '{example}'.",
        "nieuws/open-dag.md:4",
        name="categorie",
        example="categorie: Nieuws",
    )
    UNKNOWN_FIELD = error(
        "'{name}' ken ik niet.",
        "{advice}",
        "nieuws/open-dag.md:3",
        name="Datun",
        advice="Bedoel je 'Datum'?",
    )
    DOUBLE_FIELD = error(
        "'{name}' staat twee keer in de kop, de eerste keer op regel {first}.",
        "Haal er één weg.",
        "nieuws/open-dag.md:4",
        name="titel",
        first="2",
    )
    SAME_FIELD = error(
        "'{name}' en '{other}' (op regel {first}) betekenen hetzelfde.",
        "Haal er één weg.",
        "nieuws/open-dag.md:4",
        name="date",
        other="datum",
        first="3",
    )
    MISSING_FIELD = error(
        "'{name}' ontbreekt in de kop.",
        "Zet er een regel bij, zoals '{example}'.",
        "nieuws/open-dag.md:2",
        name="datum",
        example="datum: 18 januari 2022",
    )
    EMPTY_FIELD = error(
        "Achter '{name}' staat niets.",
        "Vul het in, zoals '{example}'.",
        "nieuws/open-dag.md:2",
        name="titel",
        example="titel: Open dag in het park",
    )

    # The values in the header.
    NO_DATE = error(
        "'{value}' kan ik niet als datum lezen.",
        "Schrijf de datum zo: 18 januari 2022. Een tijd mag erachter: 18 januari 2022 10:30.",
        "nieuws/open-dag.md:3",
        value="volgende week",
    )
    NO_SUCH_DAY = error(
        "{value} bestaat niet: {month} heeft {days} dagen.",
        "Kies een andere dag.",
        "nieuws/open-dag.md:3",
        value="31 februari 2026",
        month="februari 2026",
        days="28",
    )
    NO_SUCH_MONTH = error(
        "'{value}' heeft geen maand die ik ken.{guess}",
        "Schrijf de datum zo: 18 januari 2022.",
        "nieuws/open-dag.md:3",
        value="18 janauri 2022",
        guess=" Bedoel je 'januari'?",
    )
    NO_SUCH_TIME = error(
        "De tijd in '{value}' bestaat niet.",
        "Schrijf de tijd zo: 10:30.",
        "nieuws/open-dag.md:3",
        value="18 januari 2022 25:00",
    )
    UNKNOWN_STATE = error(
        "De status '{value}' ken ik niet.{guess}",
        "Kies uit: gepubliceerd, concept of verborgen.",
        "nieuws/open-dag.md:4",
        value="consept",
        guess=" Bedoel je 'concept'?",
    )
    UNKNOWN_OPENING = error(
        "Bij 'reacties' past '{value}' niet.",
        "Schrijf 'reacties: dicht' als je geen reacties meer wilt. Haal anders de regel weg.",
        "nieuws/open-dag.md:4",
        value="misschien",
    )
    UNKNOWN_ANSWER = error(
        "'{value}' past hier niet.",
        "Schrijf 'ja' of 'nee'.",
        "documenten/groenplan.md:6",
        value="misschien",
    )
    NO_NUMBER = error(
        "'{value}' is geen heel getal.",
        "Schrijf alleen een getal, zoals 12.",
        "documenten/groenplan.md:5",
        value="twaalf",
    )
    NO_LANGUAGE = error(
        "De taal '{value}' ken ik niet.",
        "Schrijf de taal als twee letters, zoals 'taal: nl' of 'taal: en'.",
        "documenten/groenplan.md:6",
        value="Nederlandsch",
    )
    NO_PATH = error(
        "'{value}' is geen adres op deze site.",
        "Schrijf het zo: /2021/open-dag/.",
        "nieuws/open-dag.md:5",
        value="../open-dag",
    )
    LONG_PATH = error(
        "Het oude adres dat begint met '{value}' is te lang.",
        "Kijk of het klopt. Zo niet, haal het weg.",
        "nieuws/open-dag.md:5",
        value="/2021/open-dag-in-het-park-en-nog-veel-meer",
    )

    # Events and replies.
    END_FIRST = error(
        "Deze activiteit eindigt op {end}, voordat zij begint op {begin}.",
        "Verbeter de regel met 'begin' of die met 'einde'.",
        "agenda/open-dag.md:4",
        end="07-03-2027 10:00",
        begin="07-03-2027 12:00",
    )
    HALF_TIME = error(
        "Bij 'begin' en 'einde' staat maar één keer een tijd.",
        "Zet bij allebei een tijd, zoals 7 maart 2027 10:00, of bij geen van beide.",
        "agenda/open-dag.md:4",
    )
    SKIPPED_TIME = error(
        "{time} bestaat niet: in die nacht gaat de klok een uur vooruit.",
        "Kies een tijd die een uur eerder of later is.",
        "agenda/open-dag.md:3",
        time="28-03-2027 02:30",
    )
    DOUBLE_TIME = warning(
        "{time} komt twee keer voor: in die nacht gaat de klok een uur terug. Ik neem de eerste keer.",
        "Bedoel je de tweede keer? Kies dan een tijd die een uur later is.",
        "agenda/open-dag.md:3",
        time="31-10-2027 02:30",
    )
    PASSED_OVER = warning(
        "Niet {every} heeft een {day}. Waar die er niet is, slaat de agenda deze activiteit over.",
        (
            "Kies bij 'begin' een dag die er altijd is. Is het steeds de laatste dag van de maand? "
            "Schrijf dan 'herhaal: elke maand op de laatste dag'."
        ),
        "agenda/open-dag.md:5",
        every="elke maand",
        day="31e",
    )
    NO_RULE = error(
        "'{value}' kan ik niet lezen als herhaling.",
        (
            "Schrijf bijvoorbeeld: elke week, elke twee weken op zaterdag, elke eerste zaterdag, of elk jaar. "
            "Daarachter mag een einde staan: elke week tot 31-08-2027, of elke week, tien keer."
        ),
        "agenda/open-dag.md:5",
        value="soms",
    )
    RULE_PART = error(
        "In de herhaling '{value}' kan de agenda niets met '{part}'.",
        "Haal dat stuk weg, of schrijf de herhaling in woorden, zoals 'herhaal: elke eerste zaterdag tot 31-08-2027'.",
        "agenda/open-dag.md:5",
        value="FREQ=SECONDLY",
        part="FREQ=SECONDLY",
    )
    TOO_MANY_TIMES = error(
        "Deze activiteit komt meer dan {times} terug. Zoveel dagen kan de agenda niet laten zien.",
        "Zet bij 'herhaal' een eerder einde, zoals 'tot 31-08-2027', of laat haar later beginnen.",
        "agenda/open-dag.md:5",
        times="3.000 keer",
    )
    ENDED_RULE = error(
        "De herhaling stopt op {end}, voordat de activiteit begint op {begin}.",
        "Verbeter de regel met 'begin' of die met 'herhaal'.",
        "agenda/open-dag.md:5",
        end="31 augustus 2026",
        begin="7 maart 2027",
    )
    NOT_FIRST = error(
        "'begin' is {begin}, en dat past niet bij de herhaling{said}.",
        "Zet bij 'begin' een dag die er wel bij past{first}. Of verander de regel met 'herhaal'.",
        "agenda/open-dag.md:5",
        begin="vrijdag 5 maart 2027",
        said=" (elke eerste zaterdag van de maand)",
        first=", zoals 6 maart 2027",
    )
    NO_SHIFT = error(
        "'{value}' kan ik niet lezen als een dag die verplaatst is.",
        "Schrijf eerst de dag zelf, dan een pijl, en dan de nieuwe dag: 7 maart 2027 -> 14 maart 2027 10:00.",
        "agenda/open-dag.md:7",
        value="7 maart 2027",
    )
    NO_OCCURRENCE = error(
        "Op {day} was deze activiteit er al niet: die dag hoort niet bij de herhaling.",
        "Verbeter de dag bij '{name}', of haal hem daar weg.",
        "agenda/open-dag.md:6",
        day="zondag 8 augustus 2027",
        name="behalve",
    )
    EXCEPTED_TWICE = error(
        "{day} staat meer dan één keer bij 'behalve' of 'verplaatst'.",
        "Laat die dag één keer staan.",
        "agenda/open-dag.md:7",
        day="zaterdag 7 augustus 2027",
    )
    NOTHING_LEFT = error(
        "Zo is deze activiteit er nooit: al haar dagen staan bij 'behalve'.",
        "Haal daar een dag weg. Gaat het helemaal niet door? Zet dan 'afgelast: ja' in de kop.",
        "agenda/open-dag.md:6",
    )
    ALONE = error(
        "Bij '{name}' hoort een regel met 'herhaal', en die is er niet.",
        "Zet erbij hoe vaak het terugkomt, zoals 'herhaal: elke eerste zaterdag'. Of haal deze regel weg.",
        "agenda/open-dag.md:6",
        name="behalve",
    )
    MOVED_TIME = error(
        "Deze activiteit duurt de hele dag, maar bij 'verplaatst' staat een tijd.",
        "Haal de tijd daar weg, of zet ook bij 'begin' een tijd.",
        "agenda/open-dag.md:7",
    )
    NO_ANNOUNCEMENT = warning(
        "'datum' ontbreekt in de kop. Ik neem de dag waarop de activiteit begint.",
        "Zet er een regel bij met de dag waarop je dit schrijft, zoals '{example}'.",
        "agenda/open-dag.md:1",
        example="datum: 18 januari 2022",
    )
    NO_POST_FOR_REPLY = error(
        "Deze reactie hoort bij '{slug}', maar geen bericht of document heeft dat adres.{guess}",
        "Zet het bestand in een map met de naam uit het adres van het bericht, zoals reacties/open-dag.",
        "reacties/opendag/1.md",
        slug="opendag",
        guess=" Bedoel je 'open-dag'?",
    )

    # The text.
    TOO_DEEP = error(
        "In deze tekst staan te veel lijsten of aanhalingen in elkaar.",
        "Haal spaties of >-tekens aan het begin van de regels weg.",
        "nieuws/open-dag.md:5",
    )
    TANGLED = error(
        "Deze tekst kan ik niet lezen: er staan te veel losse tekens in, zoals [ of < of *.",
        "Kijk wat er op deze regel staat en haal weg wat er niet hoort, of deel de tekst in stukken.",
        "nieuws/open-dag.md:9",
    )
    REMOVED = warning(
        "'{name}' laat ik weg: dat mag niet op de site.",
        "Haal het weg, of schrijf het met gewone tekst, koppen, lijsten en links.",
        "nieuws/open-dag.md:9",
        name="<script>",
    )
    OPEN_COMMENT = error(
        "Hier begint een opmerking met <!-- die nergens eindigt. Alles daarna zou wegvallen.",
        "Zet --> achter de opmerking, of haal <!-- weg.",
        "nieuws/open-dag.md:7",
    )
    SHOWN_COMMENT = error(
        "De opmerking die hier met <!-- begint, zouden lezers te zien krijgen.",
        "Zet <!-- vooraan op een eigen regel, onder een lege regel en buiten een lijst of citaat. "
        "Of haal de opmerking weg.",
        "nieuws/open-dag.md:7",
    )
    DEAD_LINK = warning(
        "De link naar '{target}' leidt nergens heen. Er staat nu gewone tekst.{guess}",
        (
            "Verbeter de link. Is er niets om heen te gaan? Haal dan de haken en het adres weg, en laat de "
            "woorden staan."
        ),
        "nieuws/open-dag.md:9",
        target="open-dga.md",
        guess=" Bedoel je 'open-dag.md'?",
    )
    DEAD_MENU = warning(
        "In het menu staat '{name}' ({target}), maar die pagina is er niet. Ik laat het weg.",
        "Kijk of het adres klopt, of haal de regel uit het menu.",
        "site.toml",
        name="Foto's",
        target="/fotos/",
    )
    HELD_LINK = warning(
        "De link naar '{target}' leidt naar iets dat nog niet is gepubliceerd. Er staat nu gewone tekst.",
        "Je hoeft nu niets te doen. Is het later wel gepubliceerd, dan werkt de link vanzelf.",
        "nieuws/open-dag.md:9",
        target="zomer.md",
    )
    DEAD_ANCHOR = warning(
        (
            "De link naar '{target}' leidt naar een plek die niet op die pagina staat. Hij gaat nu naar de "
            "pagina zelf.{guess}"
        ),
        "Verbeter het stuk achter het #-teken, of haal dat stuk weg.",
        "nieuws/open-dag.md:9",
        target="wandeling.md#rout",
        guess=" Bedoel je '#route'?",
    )

    # Addresses, categories, topics.
    EMPTY_SLUG = error(
        "Van '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Zet in de kop een adres met letters, zoals 'adres: open-dag'.",
        "nieuws/🌳.md",
        value="🌳.md",
    )
    EMPTY_CATEGORY = error(
        "Van de categorie '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Geef de categorie een naam met letters, zoals 'categorie: Nieuws'.",
        "nieuws/open-dag.md:4",
        value="🌳",
    )
    SAME_ADDRESS = error(
        "{which} krijgt hetzelfde adres als {other}: '{slug}'.",
        "Zet in de kop van dit bestand een ander adres, zoals 'adres: {slug}-{number}'.",
        "nieuws/2026-03-07-open-dag.md",
        which="Dit bericht",
        other="nieuws/2025-03-08-open-dag.md",
        slug="open-dag",
        number="2",
    )
    FORMER_TAKEN = error(
        "Het oude adres {target} is al in gebruik bij {other}.",
        "Haal de regel met 'oud-adres' weg bij het bestand waar die niet hoort.",
        "nieuws/open-dag.md:5",
        target="/2021/open-dag/",
        other="nieuws/wandeling.md",
    )
    RESERVED_SLUG = error(
        "{which} kan niet '{slug}' als adres hebben: dat gebruikt de site zelf.",
        "Geef in de kop een ander adres, zoals 'adres: {slug}-van-ons'.",
        "paginas/index.md",
        which="Deze pagina",
        slug="index",
    )
    PAGE_IS_CATEGORY = error(
        "Deze pagina krijgt hetzelfde adres als de categorie '{name}': '{slug}'.",
        "Geef de pagina in de kop een ander adres, zoals 'adres: over-{slug}'.",
        "paginas/natuur.md",
        name="Natuur",
        slug="natuur",
    )
    RESERVED_CATEGORY = error(
        "De categorie '{name}' kan niet: het adres /{slug}/ gebruikt de site zelf.",
        "Kies een andere naam voor de categorie, zoals 'categorie: Nieuws'.",
        "nieuws/open-dag.md:4",
        name="Archief",
        slug="archief",
    )
    UNKNOWN_CATEGORY = error(
        "De categorie '{name}' staat niet in categorieen.toml.{guess}",
        "Kies uit: {choices}. Of zet de nieuwe categorie in categorieen.toml.",
        "nieuws/open-dag.md:4",
        name="Natur",
        guess=" Bedoel je 'Natuur'?",
        choices="Nieuws, Natuur",
    )
    LOOKALIKE_CATEGORY = warning(
        "De categorie '{name}' lijkt op '{other}', en krijgt nu een eigen pagina.",
        "Bedoel je '{other}'? Verander dan de regel met 'categorie'.",
        "nieuws/open-dag.md:4",
        name="Natur",
        other="Natuur",
    )
    EMPTY_TOPIC = error(
        "Van het onderwerp '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Geef het onderwerp een naam met letters, zoals 'onderwerpen: bomen'.",
        "nieuws/open-dag.md:5",
        value="🌳",
    )
    EMPTY_DOSSIER = error(
        "Van het dossier '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Geef het dossier een naam met letters, zoals 'dossier: Speeltuin'.",
        "nieuws/open-dag.md:5",
        value="🌳",
    )
    NO_MEANING = error(
        "Bij het woord '{value}' staat geen uitleg.",
        "Schrijf het zo: 'woorden: begroting = wat iets gaat kosten'. Zet een puntkomma tussen twee woorden.",
        "nieuws/open-dag.md:5",
        value="begroting",
    )
    DOUBLE_MEANING = error(
        "Het woord '{value}' staat al bij 'woorden', of een woord dat er sterk op lijkt.",
        "Haal er een weg, of schrijf het anders.",
        "nieuws/open-dag.md:5",
        value="begroting",
    )
    UNUSED_MEANING = tip(
        "Het woord '{value}' wordt uitgelegd, maar staat niet in je tekst.",
        "Schrijf het zoals in de tekst, of haal het weg.",
        "nieuws/open-dag.md:5",
        value="begroting",
    )
    UNKNOWN_DOCUMENT = error(
        "Er is geen document met het adres '{slug}'.{guess}",
        "Schrijf het laatste stuk van het adres van het document, of haal de regel weg.",
        "nieuws/open-dag.md:5",
        slug="groenplann",
        guess=" Bedoel je 'groenplan'?",
    )
    LOOSE_REPLY = error(
        "Bij deze reactie staat niet bij welk bericht zij hoort.",
        "Zet het bestand in een map met de naam uit het adres van het bericht, zoals reacties/open-dag.",
        "reacties/1.md",
    )

    # Pictures and files.
    NO_IMAGE = error(
        "De foto '{target}' is er niet.{guess}",
        (
            "Zet de foto in de map beeld, naast de map nieuws, en schrijf hier '{place}'. "
            "Heb je hem niet meer? Haal hem dan hier weg."
        ),
        "nieuws/open-dag.md:7",
        target="/beeld/wilgne.jpg",
        guess=" Bedoel je '/beeld/wilgen.jpg'?",
        place="/beeld/wilgen.jpg",
    )
    NO_FILE = error(
        "Het bestand '{target}' is er niet.{guess}",
        "Zet het in de map documenten naast deze tekst, en kijk of je de naam precies zo schrijft.",
        "documenten/groenplan.md:5",
        target="groen-plan.pdf",
        guess=" Bedoel je '/documenten/groenplan.pdf'?",
    )
    NO_DOCUMENT = error(
        "Het bestand '{target}' is geen document dat lezers gewoon kunnen openen.",
        "Bewaar het als PDF, zet dat naast deze tekst, en schrijf hier de naam ervan.",
        "documenten/groenplan.md:5",
        target="groenplan.html",
    )
    UNREADABLE_FILE = warning(
        "Het bestand '{target}' kan ik niet openen: {reason}. De pagina is zonder dat bestand gemaakt.",
        "Kijk of je het zelf kunt openen, en zet het er anders opnieuw neer.",
        "documenten/groenplan.md:5",
        target="groenplan.pdf",
        reason="je hebt er geen rechten voor",
    )
    SCRIPT_IN_DOCUMENT = warning(
        "In het bestand '{target}' zit een programma (JavaScript of macro's). Dat haal ik uit wat lezers krijgen.",
        "Je hoeft niets te doen. Werkt een formulier hierdoor niet meer? Vraag de maker dan om een gewone PDF.",
        "documenten/groenplan.md:5",
        target="groenplan.pdf",
    )
    FILE_IN_DOCUMENT = warning(
        "In het bestand '{target}' zitten andere bestanden. Die haal ik uit wat lezers krijgen.",
        "Moeten lezers ze hebben? Zet ze dan apart op de site.",
        "documenten/groenplan.md:5",
        target="groenplan.pdf",
    )
    RESTRICTED_DOCUMENT = warning(
        "De maker van het bestand '{target}' heeft niet alles toegestaan, zoals afdrukken of kopiëren.",
        "Vraag de maker of het op de site mag.",
        "documenten/groenplan.md:5",
        target="groenplan.pdf",
    )
    MAKER_IN_DOCUMENT = warning(
        "In het bestand '{target}' kan staan wie het maakte. Bij zo'n bestand kan ik dat er niet uithalen.",
        "Bewaar het als PDF, zet dat naast deze tekst, en schrijf hier de naam ervan.",
        "documenten/groenplan.md:5",
        target="groenplan.doc",
    )
    PROPOSAL = warning(
        "Vanaf deze regel staat een voorstel dat nog niemand heeft nagelezen. Het komt zo niet op de site.",
        "Lees het na en verbeter het. Haal daarna de regel '{text}' weg.",
        "documenten/groenplan.md:14",
        text="<!-- voorstel: lees na -->",
    )
    CLIMBS = error(
        "'{target}' ligt buiten de map met de inhoud.",
        "Zet het bestand zelf in de map {folder}, en schrijf hier '{place}'.",
        "nieuws/open-dag.md:7",
        target="../../foto.jpg",
        place="/beeld/foto.jpg",
        folder="beeld",
    )
    NO_IMAGE_ALT = error(
        "Bij dit beeld ontbreekt wat erop te zien is. Wie het niet kan zien, mist het.",
        "Zet er een regel bij, zoals 'beeldtekst: Wilgen langs een sloot.'.",
        "nieuws/open-dag.md:5",
    )
    NO_ALT = error(
        "Bij de foto '{target}' staat niet wat erop te zien is. Wie hem niet kan zien, mist dat.",
        (
            "Schrijf het tussen de rechte haken: ![Wilgen langs een sloot]({target}). "
            "Is de foto alleen versiering? Zet dan 'versiering: ja' in de kop."
        ),
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
    )
    FOREIGN_IMAGE = warning(
        "De foto '{target}' staat op een andere site. Ik laat hem weg: anders ziet die site wie er bij ons leest.",
        "Vraag of je hem mag gebruiken, bewaar hem in de map beeld, en verwijs daarnaar.",
        "nieuws/open-dag.md:7",
        target="https://www.voorbeeld.nl/wilgen.jpg",
    )
    NO_PICTURE = error(
        "'{target}' is geen foto die ik kan lezen.",
        "Open hem in een fotoprogramma en bewaar hem opnieuw als JPG of PNG.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
    )
    EMPTY_PICTURE = error(
        "'{target}' is een leeg bestand.",
        "Zet de foto opnieuw over van je telefoon of camera.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
    )
    DAMAGED_PICTURE = error(
        "'{target}' is beschadigd: een stuk van de foto ontbreekt.",
        "Zet de foto opnieuw over van je telefoon of camera. Lukt dat niet, kies dan een andere foto.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
    )
    LYING_NAME = error(
        "De naam van '{target}' eindigt op {suffix}, maar het is een {form}.",
        "Geef het bestand de naam '{name}', en schrijf die ook in je tekst.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
        suffix=".jpg",
        form="PNG",
        name="wilgen.png",
    )
    HEIC = error(
        "'{target}' is een foto van een iPhone (HEIC), en die tonen de meeste browsers niet.",
        "Bewaar hem als JPG: open hem op de telefoon of computer en kies 'exporteer' of 'bewaar als'.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.heic",
    )
    MOVING_IMAGE = error(
        "'{target}' beweegt. Dat leidt lezers af en kan niet op deze site.",
        "Bewaar één beeld ervan als JPG of PNG.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.gif",
    )
    LARGE_IMAGE = error(
        "'{target}' is te groot: {megapixels} miljoen beeldpunten, en 25 miljoen is het meeste.",
        "Maak hem in een fotoprogramma kleiner. Een breedte van 3000 beeldpunten is ruim genoeg.",
        "nieuws/open-dag.md:7",
        target="/beeld/wilgen.jpg",
        megapixels="48",
    )
    NO_CONSENT = error(
        "Op deze foto's zijn mensen te herkennen, maar er staat niet dat zij het goed vinden.",
        (
            "Vraag het aan hen. Vinden zij het goed? Zet er dan een regel bij: 'toestemming: ja'. "
            "Zo niet, kies dan een foto waarop niemand te herkennen is, en haal 'mensen: ja' weg."
        ),
        "nieuws/open-dag.md:6",
    )
    NO_ALBUM = error(
        "In de map '{folder}' van dit album staan geen foto's, of de map is er niet.{guess}",
        "Maak de map in de map beeld, zet de foto's erin, en schrijf hier alleen de naam van die map.",
        "nieuws/open-dag.md:6",
        folder="opendag",
        guess=" Bedoel je 'open-dag-2022'?",
    )
    NO_CAPTION = error(
        "Bij de foto '{name}' staat niet wat erop te zien is. Wie hem niet kan zien, mist dat.",
        "Zet in dit bestand een regel, zoals '{name}: Wilgen langs een sloot.'. Is het er nog niet? Maak het dan.",
        "beeld/open-dag-2022/onderschriften.txt",
        name="foto1.jpg",
    )
    BAD_CAPTION = error(
        "De regel '{text}' begrijp ik niet.",
        "Schrijf de naam van een foto, een dubbele punt, en wat erop te zien is: 'foto1.jpg: Wilgen langs een sloot.'.",
        "beeld/open-dag-2022/onderschriften.txt:3",
        text="Wilgen langs een sloot",
    )
    DOUBLE_CAPTION = error(
        "De foto '{name}' staat hier twee keer, de eerste keer op regel {first}.",
        "Haal er één weg.",
        "beeld/open-dag-2022/onderschriften.txt:3",
        name="foto1.jpg",
        first="1",
    )
    LOST_CAPTION = warning(
        "De foto '{name}' staat niet in deze map.{guess}",
        "Verbeter de naam, of haal de regel weg.",
        "beeld/open-dag-2022/onderschriften.txt:3",
        name="foto11.jpg",
        guess=" Bedoel je 'foto1.jpg'?",
    )
    NOT_IN_ALBUM = warning(
        "Dit bestand is geen foto, en komt niet in het album.",
        "Haal het weg als het hier niet hoort. Een video kan niet op de site.",
        "beeld/open-dag-2022/film.mp4",
    )

    # categorieen.toml.
    LONG_TOML = error(
        "Dit bestand is veel te lang voor wat erin hoort.",
        "Haal weg wat er niet hoort: een categorie of een instelling is niet meer dan een paar regels.",
        "categorieen.toml",
    )
    NO_CATEGORIES = error(
        "In dit bestand staat geen enkele categorie.",
        'Begin elke categorie met een regel [[categorie]], en daaronder naam = "Nieuws". Of haal het bestand weg.',
        "categorieen.toml",
    )
    CATEGORY_NAME = error(
        "Deze categorie heeft geen naam.",
        'Zet er een regel bij, zoals naam = "Nieuws".',
        "categorieen.toml:3",
    )
    CATEGORY_KEY = error(
        "'{name}' ken ik niet bij een categorie.{guess}",
        "Kies uit: naam, omschrijving, vorm en kleur.",
        "categorieen.toml:4",
        name="kleurtje",
        guess=" Bedoel je 'kleur'?",
    )
    CATEGORY_VALUE = error(
        "Bij '{name}' hoort een tekst.",
        'Schrijf het zo: {name} = "tekst".',
        "categorieen.toml:4",
        name="omschrijving",
    )
    CATEGORY_CHOICE = error(
        "'{value}' past niet bij '{name}'.",
        "Kies uit: {choices}.",
        "categorieen.toml:4",
        value="roze",
        name="kleur",
        choices="blauw, geel, groen, rood, lichtblauw, zwart",
    )
    SAME_CATEGORY = error(
        "De categorie '{name}' staat er twee keer.",
        "Haal er één weg.",
        "categorieen.toml:7",
        name="Natuur",
    )

    # The settings.
    BAD_SETTING = error(
        "'{name}' klopt niet: {reason}.",
        "{advice}",
        "site.toml",
        name="mailadres",
        reason="'bos' is geen mailadres",
        advice="Schrijf het zo: naam@voorbeeld.nl.",
    )
    MISSING_SETTING = error(
        "'{name}' ontbreekt.",
        "Zet deze instelling erbij; HANDLEIDING.md geeft van elke instelling een voorbeeld.",
        "site.toml",
        name="naam",
    )
    UNKNOWN_SETTING = error(
        "De instelling '{name}' ken ik niet.{guess}",
        "Verbeter de naam, of haal de regel weg.",
        "site.toml",
        name="naaam",
        guess=" Bedoel je 'naam'?",
    )
    BAD_TOML = error(
        "De regel '{text}' kan ik niet lezen.",
        'Zet elke naam één keer, op één regel, en een tekst tussen aanhalingstekens, zoals naam = "Het park".',
        "site.toml:2",
        text="naam = Vrienden van het park",
    )

    # What no volunteer can mend.
    TWO_PAGES = error(
        "Twee onderdelen van de site willen allebei het adres {address}.",
        "Staat het ergens achter 'oud-adres'? Haal het daar weg. Zo niet, meld het dan aan wie de site onderhoudt.",
        "/nieuws/",
        address="/nieuws/",
    )
    TEMPLATE = error(
        "Het sjabloon werkt niet bij de pagina {address}: {reason}.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
        "theme/templates/post.html:18",
        address="/nieuws/open-dag/",
        reason="Unknown tag",
    )
    PLUGIN = error(
        "Dit onderdeel van de site werkt niet: {reason}.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
        "plugins/feeds/plugin.py:20",
        reason="KeyError: 'x'",
    )
    NO_SEARCH = warning(
        "Op deze computer staat Pagefind niet. Daarom kunnen bezoekers niet zoeken: zij vinden het archief.",
        (
            "De rest van de site klopt. Haal de map .venv weg en bouw opnieuw. Helpt dat niet, meld het dan aan wie de "
            "site onderhoudt."
        ),
        "zoeken",
    )
    NO_INDEX = warning(
        (
            "Pagefind heeft geen zoekindex gemaakt: {reason}. Daarom kunnen bezoekers nu niet zoeken: zij vinden het "
            "archief."
        ),
        "De rest van de site klopt. Bouw opnieuw. Gaat het weer mis, meld het dan aan wie de site onderhoudt.",
        "zoeken",
        reason="het hield op, of was na 75 seconden niet klaar",
    )
    PLUGIN_GONE = error(
        "Het onderdeel '{name}' van de site kan niet worden geladen.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
        "pelicanconf.py",
        name="plugins.feeds.plugin",
    )
    DEAD_END = error(
        "Deze pagina{also} verwijst naar {target}, en dat bestaat niet.",
        (
            "Staat die link in je tekst? Verbeter hem daar. Anders is het een fout in de site zelf: meld het aan "
            "wie de site onderhoudt."
        ),
        "/nieuws/open-dag/",
        also=" (en 3 andere)",
        target="/nieuws/wandeling/",
    )
    SAME_ID = error(
        "Op de pagina staat twee keer een plek met de naam '{name}'.",
        "Geef de koppen op deze pagina verschillende namen.",
        "/nieuws/open-dag/",
        name="route",
    )
    # Tips.
    LEFT_HINT = tip(
        "De uitleg '{text}' uit het nieuwe bestand staat er nog.",
        "Doe wat er staat, en haal deze regel dan weg.",
        "nieuws/open-dag.md:6",
        text="Schrijf hier je bericht.",
    )
    HEADING_JUMP = tip(
        "Deze kop slaat een niveau over. Wie de pagina laat voorlezen, raakt dan de weg kwijt.",
        "Begin de regel met {signs} en een spatie.",
        "nieuws/open-dag.md:9",
        signs="##",
    )
    VAGUE_LINK = tip(
        "De linktekst '{text}' zegt niet waar de link heen gaat.",
        "Maak een link van woorden die dat wel zeggen, zoals 'het programma van de open dag'.",
        "nieuws/open-dag.md:9",
        text="hier",
    )
    DOUBLE_WORD = tip(
        "Hier staat twee keer '{word}' achter elkaar.",
        "Haal er één weg.",
        "nieuws/open-dag.md:9",
        word="de",
    )
    LONG_SENTENCE = tip(
        "De zin die begint met '{start}' heeft {number} woorden.",
        "Maak er twee zinnen van: tot {most} woorden leest een zin makkelijk.",
        "nieuws/open-dag.md:9",
        start="Op zaterdag komen wij met",
        number="34",
        most="30",
    )

    def at(self, path: str, line: int = 0, **values: Any) -> Problem:
        """Give this problem at a place; `values` fill the places in its text."""
        shown = {name: one_line(str(value)) for name, value in values.items()}
        said = self.value
        return Problem(
            level=said.level, path=path, line=line, what=said.what.format(**shown), cure=said.cure.format(**shown)
        )

    @property
    def example(self) -> Problem:
        """Give this problem as it might be met."""
        path, _, line = self.value.place.partition(":")
        return self.at(path, int(line or 0), **dict(self.value.values))


class Wrong(ValueError):
    """A value that cannot be used, raised where the file and the line are not known."""

    def __init__(self, kind: Kind, **values: Any) -> None:
        self.kind = kind
        self.values = values
        super().__init__(kind.name)
