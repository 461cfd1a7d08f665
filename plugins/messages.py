"""The one table of all that can be wrong, in the words that a volunteer reads."""

from enum import Enum
from typing import Any

from plugins.problems import Level, Problem, one_line


class Kind(Enum):
    """All that can be wrong: the level, what is said, and the remedy, each with places for values."""

    UNREADABLE = (
        Level.ERROR,
        "Ik kan dit bestand niet openen: {reason}.",
        "Kijk of het bestand er nog staat en of je het zelf kunt openen.",
    )
    NO_TEXT = (
        Level.ERROR,
        "In dit bestand staat geen tekst die ik kan lezen: het is {what}.",
        "Open het, kopieer de tekst naar een nieuw bestand in een teksteditor, en bewaar dat met .md achter de naam.",
    )
    TOO_LARGE = (
        Level.ERROR,
        "Dit bestand is groter dan 2 MB. Dat is te groot voor een tekst.",
        "Staan er foto's in de tekst geplakt? Haal ze eruit. Deel een lange tekst in stukken.",
    )
    PASTED_IMAGE = (
        Level.ERROR,
        "Op deze regel is een foto in de tekst geplakt.",
        "Bewaar de foto als bestand in de map beeld, en zet op deze regel: ![Wat er te zien is](/beeld/foto.jpg).",
    )
    CONVERTED = (
        Level.WARNING,
        "Dit bestand was bewaard als {encoding}. Ik heb het omgezet.",
        "Kijk of de letters met accenten kloppen, en bewaar het bestand als UTF-8.",
    )
    SYMBOLIC_LINK = (
        Level.WARNING,
        "Dit is een snelkoppeling. Die sla ik over.",
        "Zet het bestand zelf in deze map als het op de site moet.",
    )
    WRONG_PLACE = (
        Level.ERROR,
        "Dit bestand staat niet in een map die ik ken, en komt zo niet op de site.",
        "Zet een bericht in de map nieuws, en iets anders in documenten, agenda of paginas (met kleine letters).",
    )
    NOT_MARKDOWN = (
        Level.WARNING,
        "Dit bestand sla ik over: de naam eindigt niet op .md.",
        "Moet de tekst op de site? Bewaar hem als gewone tekst, met .md achter de naam.",
    )
    CONTROL_CHARACTER = (
        Level.WARNING,
        "In deze regel staat een onzichtbaar teken dat nergens getoond kan worden. Ik laat het weg.",
        "Typ de regel opnieuw als je dit niet meer wilt zien.",
    )
    NO_HEADER = (
        Level.ERROR,
        "Bovenaan dit bestand ontbreekt de kop.",
        "Zet op de eerste regels 'titel: …' en 'datum: …', dan een lege regel, en daaronder je tekst.",
    )
    OPEN_HEADER = (
        Level.ERROR,
        "De kop begint met --- maar wordt niet afgesloten.",
        "Zet onder de laatste regel van de kop ook een regel met alleen ---.",
    )
    NO_FIELD = (
        Level.ERROR,
        "De regel '{text}' in de kop begrijp ik niet.",
        (
            "Schrijf een naam, een dubbele punt en een waarde, zoals 'titel: Open dag'. "
            "Hoort de regel bij je tekst? Zet er dan een lege regel boven."
        ),
    )
    INDENTED = (
        Level.ERROR,
        "De regel '{text}' in de kop begint met een spatie.",
        "Haal de spatie aan het begin weg.",
    )
    LOST_VALUE = (
        Level.ERROR,
        "De waarde van '{name}' kan ik niet lezen.",
        "Zet de waarde achter de dubbele punt op één regel, zonder aanhalingstekens.",
    )
    NOT_A_LIST = (
        Level.ERROR,
        "Bij '{name}' staan meer waarden, maar er past er maar één.",
        "Zet één waarde op één regel, zoals '{example}'.",
    )
    UNKNOWN_FIELD = (Level.ERROR, "'{name}' ken ik niet.", "{advice}")
    DOUBLE_FIELD = (
        Level.ERROR,
        "'{name}' staat twee keer in de kop, de eerste keer op regel {first}.",
        "Haal er één weg.",
    )
    SAME_FIELD = (
        Level.ERROR,
        "'{name}' en '{other}' (op regel {first}) betekenen hetzelfde.",
        "Haal er één weg.",
    )
    MISSING_FIELD = (Level.ERROR, "'{name}' ontbreekt in de kop.", "Zet er een regel bij, zoals '{example}'.")
    EMPTY_FIELD = (Level.ERROR, "Achter '{name}' staat niets.", "Vul het in, zoals '{example}'.")
    NO_DATE = (
        Level.ERROR,
        "'{value}' kan ik niet als datum lezen.",
        "Schrijf de datum zo: 18 januari 2022. Een tijd mag erachter: 18 januari 2022 10:30.",
    )
    NO_SUCH_DAY = (Level.ERROR, "{value} bestaat niet: {month} heeft {days} dagen.", "Kies een andere dag.")
    NO_SUCH_MONTH = (
        Level.ERROR,
        "'{value}' heeft geen maand die ik ken.{guess}",
        "Schrijf de datum zo: 18 januari 2022.",
    )
    NO_SUCH_TIME = (Level.ERROR, "De tijd in '{value}' bestaat niet.", "Schrijf de tijd zo: 10:30.")
    UNKNOWN_STATE = (
        Level.ERROR,
        "De status '{value}' ken ik niet.{guess}",
        "Kies uit: gepubliceerd, concept of verborgen.",
    )
    UNKNOWN_OPENING = (
        Level.ERROR,
        "'{value}' past hier niet.",
        "Schrijf 'reacties: dicht' als je geen reacties meer wilt, en haal anders de regel weg.",
    )
    UNKNOWN_ANSWER = (Level.ERROR, "'{value}' past hier niet.", "Schrijf 'ja' of 'nee'.")
    NO_NUMBER = (Level.ERROR, "'{value}' is geen heel getal.", "Schrijf alleen een getal, zoals 12.")
    NO_LANGUAGE = (
        Level.ERROR,
        "De taal '{value}' ken ik niet.",
        "Schrijf de taal als twee letters, zoals 'taal: nl' of 'taal: en'.",
    )
    NO_PATH = (
        Level.ERROR,
        "'{value}' is geen adres op deze site.",
        "Schrijf het zo: /2021/open-dag/.",
    )
    END_FIRST = (
        Level.ERROR,
        "Deze activiteit eindigt op {end}, voordat zij begint op {begin}.",
        "Verbeter de regel met 'begin' of die met 'einde'.",
    )
    HALF_TIME = (
        Level.ERROR,
        "Bij 'begin' en 'einde' staat maar één keer een tijd.",
        "Zet bij allebei een tijd, zoals 7 maart 2027 10:00, of bij geen van beide.",
    )
    NO_ANNOUNCEMENT = (
        Level.WARNING,
        "'datum' ontbreekt in de kop. Ik neem de dag waarop de activiteit begint.",
        "Zet er een regel bij met de dag waarop je dit schrijft, zoals '{example}'.",
    )
    NO_POST_FOR_REPLY = (
        Level.ERROR,
        "Deze reactie hoort bij '{slug}', maar geen bericht of document heeft dat adres.{guess}",
        "Zet het bestand in een map die heet als het laatste stuk van het adres van het bericht.",
    )
    TOO_DEEP = (
        Level.ERROR,
        "In deze tekst staan te veel lijsten of aanhalingen in elkaar.",
        "Haal spaties of >-tekens aan het begin van de regels weg.",
    )
    REMOVED = (
        Level.WARNING,
        "'{name}' laat ik weg: dat mag niet op de site.",
        "Gebruik gewone tekst, koppen, lijsten en links. Dan weet je zeker dat iedereen het ziet.",
    )
    OPEN_COMMENT = (
        Level.ERROR,
        "Hier begint een opmerking met <!-- die nergens eindigt. Alles daarna zou wegvallen.",
        "Zet --> achter de opmerking, of haal <!-- weg.",
    )
    DEAD_LINK = (
        Level.WARNING,
        "De link naar '{target}' leidt nergens heen. Er staat nu gewone tekst.",
        "Kijk of het bestand of adres zo heet, en verbeter de link.",
    )
    HELD_LINK = (
        Level.WARNING,
        "De link naar '{target}' leidt naar iets dat nog niet is gepubliceerd. Er staat nu gewone tekst.",
        "Bouw opnieuw als het wel is gepubliceerd: dan werkt de link vanzelf.",
    )
    DEAD_ANCHOR = (
        Level.WARNING,
        "De link naar '{target}' leidt naar een plek die niet op die pagina staat. Hij gaat nu naar de pagina zelf.",
        "Verbeter het stuk achter het #-teken.",
    )
    EMPTY_SLUG = (
        Level.ERROR,
        "Van '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Zet in de kop een regel 'adres: …' met een kort woord, zoals 'adres: open-dag'.",
    )
    EMPTY_CATEGORY = (
        Level.ERROR,
        "Van de categorie '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Geef de categorie een naam met letters, zoals 'categorie: Nieuws'.",
    )
    SAME_ADDRESS = (
        Level.ERROR,
        "{which} krijgt hetzelfde adres als {other}: '{slug}'.",
        "Geef één van de twee in de kop een eigen regel 'adres: …'.",
    )
    FORMER_TAKEN = (
        Level.ERROR,
        "Het oude adres {target} is al in gebruik bij {other}.",
        "Haal het weg bij het bestand waar het niet hoort.",
    )
    RESERVED_SLUG = (
        Level.ERROR,
        "{which} kan niet '{slug}' als adres hebben: dat gebruikt de site zelf.",
        "Zet in de kop een regel 'adres: …' met een ander woord.",
    )
    PAGE_IS_CATEGORY = (
        Level.ERROR,
        "Deze pagina krijgt hetzelfde adres als de categorie '{name}': '{slug}'.",
        "Geef de pagina in de kop een eigen regel 'adres: …'.",
    )
    RESERVED_CATEGORY = (
        Level.ERROR,
        "De categorie '{name}' kan niet: het adres /{slug}/ gebruikt de site zelf.",
        "Kies een andere naam voor de categorie.",
    )
    UNKNOWN_CATEGORY = (
        Level.ERROR,
        "De categorie '{name}' staat niet in categorieen.toml.{guess}",
        "Kies uit: {choices}. Of zet de nieuwe categorie in categorieen.toml.",
    )
    LOOKALIKE_CATEGORY = (
        Level.WARNING,
        "De categorie '{name}' lijkt op '{other}', en krijgt nu een eigen pagina.",
        "Bedoel je '{other}'? Verander dan de regel met 'categorie'.",
    )
    EMPTY_TOPIC = (
        Level.ERROR,
        "Van het onderwerp '{value}' kan ik geen adres maken: er staat geen letter of cijfer in.",
        "Geef het onderwerp een naam met letters, zoals 'onderwerpen: bomen'.",
    )
    UNKNOWN_DOCUMENT = (
        Level.ERROR,
        "Er is geen document met het adres '{slug}'.{guess}",
        "Schrijf het laatste stuk van het adres van het document, of haal de regel weg.",
    )
    LOOSE_REPLY = (
        Level.ERROR,
        "Bij deze reactie staat niet bij welk bericht zij hoort.",
        "Zet het bestand in een map die heet als het laatste stuk van het adres van het bericht.",
    )
    NO_IMAGE = (
        Level.ERROR,
        "De foto '{target}' is er niet.{guess}",
        "Zet de foto in de map beeld, en kijk of je de naam precies zo schrijft.",
    )
    NO_FILE = (
        Level.ERROR,
        "Het bestand '{target}' is er niet.{guess}",
        "Zet het naast deze tekst in de map documenten, en kijk of je de naam precies zo schrijft.",
    )
    UNREADABLE_FILE = (
        Level.WARNING,
        "Het bestand '{target}' kan ik niet openen: {reason}. De pagina is zonder dat bestand gemaakt.",
        "Kijk of je het zelf kunt openen, en zet het er anders opnieuw neer.",
    )
    CLIMBS = (
        Level.ERROR,
        "'{target}' ligt buiten de map met de inhoud.",
        "Zet het bestand zelf in de map met de inhoud, en schrijf hier waar het daar staat.",
    )
    NO_IMAGE_ALT = (
        Level.ERROR,
        "Bij dit beeld ontbreekt wat erop te zien is. Wie het niet kan zien, mist het.",
        "Zet er een regel bij, zoals 'beeldtekst: Wilgen langs een sloot.'.",
    )
    NO_ALT = (
        Level.WARNING,
        "Bij de foto '{target}' staat niet wat erop te zien is. Wie hem niet kan zien, mist dat.",
        "Schrijf het tussen de rechte haken: ![Wilgen langs een sloot]({target}).",
    )
    FOREIGN_IMAGE = (
        Level.WARNING,
        "De foto '{target}' staat op een andere site. Ik laat hem weg: anders ziet die site wie er bij ons leest.",
        "Vraag of je hem mag gebruiken, bewaar hem in de map beeld, en verwijs daarnaar.",
    )
    NO_PICTURE = (
        Level.ERROR,
        "'{target}' is geen foto die ik kan lezen.",
        "Open hem in een fotoprogramma en bewaar hem opnieuw als JPG of PNG.",
    )
    HEIC = (
        Level.ERROR,
        "'{target}' is een foto van een iPhone (HEIC), en die tonen de meeste browsers niet.",
        "Bewaar hem als JPG: open hem op de telefoon of computer en kies 'exporteer' of 'bewaar als'.",
    )
    MOVING_IMAGE = (
        Level.ERROR,
        "'{target}' beweegt. Dat leidt lezers af en kan niet op deze site.",
        "Bewaar één beeld ervan als JPG of PNG.",
    )
    LARGE_IMAGE = (
        Level.ERROR,
        "'{target}' is te groot: {megapixels} miljoen beeldpunten, en 25 miljoen is het meeste.",
        "Maak hem in een fotoprogramma kleiner. Een breedte van 3000 beeldpunten is ruim genoeg.",
    )
    NO_CATEGORIES = (
        Level.ERROR,
        "In dit bestand staat geen enkele categorie.",
        'Begin elke categorie met een regel [[categorie]], en daaronder naam = "Nieuws". Of haal het bestand weg.',
    )
    CATEGORY_NAME = (Level.ERROR, "Deze categorie heeft geen naam.", 'Zet er een regel bij, zoals naam = "Nieuws".')
    CATEGORY_KEY = (
        Level.ERROR,
        "'{name}' ken ik niet bij een categorie.{guess}",
        "Kies uit: naam, omschrijving, vorm en kleur.",
    )
    CATEGORY_VALUE = (Level.ERROR, "Bij '{name}' hoort een tekst.", 'Schrijf het zo: {name} = "tekst".')
    CATEGORY_CHOICE = (Level.ERROR, "'{value}' past niet bij '{name}'.", "Kies uit: {choices}.")
    SAME_CATEGORY = (Level.ERROR, "De categorie '{name}' staat er twee keer.", "Haal er één weg.")
    BAD_SETTING = (Level.ERROR, "'{name}' klopt niet: {reason}.", "{advice}")
    MISSING_SETTING = (
        Level.ERROR,
        "'{name}' ontbreekt.",
        "Zet deze instelling erbij; HANDLEIDING.md geeft van elke instelling een voorbeeld.",
    )
    UNKNOWN_SETTING = (
        Level.ERROR,
        "De instelling '{name}' ken ik niet.",
        "Kijk of je de naam goed hebt gespeld, of haal de regel weg.",
    )
    BAD_TOML = (
        Level.ERROR,
        "Deze regel kan ik niet lezen.",
        'Schrijf elke instelling op één regel, zoals naam = "Vrienden van het park".',
    )
    TWO_PAGES = (
        Level.ERROR,
        "Twee onderdelen van de site willen allebei het adres {address}.",
        "Staat het ergens achter 'oud-adres'? Haal het daar weg. Zo niet, meld het dan aan wie de site onderhoudt.",
    )
    TEMPLATE = (
        Level.ERROR,
        "Het sjabloon werkt niet bij de pagina {address}: {reason}.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
    )
    PLUGIN = (
        Level.ERROR,
        "Dit onderdeel van de site werkt niet: {reason}.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
    )
    PLUGIN_GONE = (
        Level.ERROR,
        "Het onderdeel '{name}' van de site kan niet worden geladen.",
        "Dit is een fout in de site zelf, niet in je tekst. Meld het aan wie de site onderhoudt.",
    )
    DEAD_END = (
        Level.ERROR,
        "Deze pagina{also} verwijst naar {target}, en dat bestaat niet.",
        (
            "Staat die link in je tekst? Verbeter hem daar. Anders is het een fout in de site zelf: "
            "meld het aan wie de site onderhoudt."
        ),
    )
    SAME_ID = (
        Level.ERROR,
        "Op de pagina staat twee keer een plek met de naam '{name}'.",
        "Geef de koppen op deze pagina verschillende namen.",
    )
    LEFT_HINT = (
        Level.TIP,
        "De uitleg '{text}' uit het nieuwe bestand staat er nog.",
        "Doe wat er staat, en haal deze regel dan weg.",
    )
    HEADING_JUMP = (
        Level.TIP,
        "Deze kop slaat een niveau over. Wie de pagina laat voorlezen, raakt dan de weg kwijt.",
        "Begin de regel met {signs} en een spatie.",
    )
    VAGUE_LINK = (
        Level.TIP,
        "De linktekst '{text}' zegt niet waar de link heen gaat.",
        "Maak een link van woorden die dat wel zeggen, zoals 'het programma van de open dag'.",
    )
    DOUBLE_WORD = (Level.TIP, "Hier staat twee keer '{word}' achter elkaar.", "Haal er één weg.")
    LONG_SENTENCE = (
        Level.TIP,
        "De zin die begint met '{start}' heeft {number} woorden.",
        "Maak er twee zinnen van: tot {most} woorden leest een zin makkelijk.",
    )

    def at(self, path: str, line: int = 0, **values: Any) -> Problem:
        """Give this problem at a place; `values` fill the places in its text."""
        level, what, cure = self.value
        shown = {name: one_line(str(value)) for name, value in values.items()}
        return Problem(level=level, path=path, line=line, what=what.format(**shown), cure=cure.format(**shown))


class Wrong(ValueError):
    """A value that cannot be used, raised where the file and the line are not known."""

    def __init__(self, kind: Kind, **values: Any) -> None:
        self.kind = kind
        self.values = values
        super().__init__(kind.name)
