"""Write invented posts to measure with: the same for the same number, in a header that stock Pelican reads too."""

import random
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

WORDS = 600
FIRST_DAY = date(2012, 3, 1)
LAST_DAY = date(2025, 11, 1)
CATEGORIES = ("Nieuws", "Bomen en planten", "Samen doen", "Besluiten", "Spelen")
TOPICS = ("afval", "banken", "bijen", "brug", "hagen", "honden", "licht", "paden", "sloot", "vogels", "wilgen")
WHO = (
    "een buurvrouw",
    "de werkgroep",
    "de aannemer",
    "een klas van de school",
    "de boswachter",
    "de ambtenaar van groen",
    "iemand van de overkant",
    "de fietsersbond",
)
DOES = (
    "telt elke week",
    "schrijft een brief over",
    "vraagt om geld voor",
    "maakt een tekening van",
    "herstelt deze maand",
    "praat donderdag over",
    "ruimt samen met ons op bij",
    "legt uit wat er gebeurt met",
)
WHAT = (
    "de houten brug",
    "het pad langs de sloot",
    "de knotwilgen",
    "de lampen bij de tunnel",
    "het veld met wilde bloemen",
    "de bakken voor afval",
    "de nestkasten",
    "het hek om de speelplek",
)
WHY = (
    "omdat het water hoog staat",
    "want de winter komt eraan",
    "zodat niemand hoeft om te lopen",
    "al duurt dat langer dan gedacht",
    "en dat is goed voor de vogels",
    "terwijl het gewoon open blijft",
)
HEADINGS = ("Wat er speelt", "Wat wij ervan vinden", "Wanneer het begint", "Wat jij kunt doen", "Wat het kost")


def write_corpus(folder: Path, number: int) -> None:
    """Write that many posts under `nieuws/`, by year; they link to each other and to other sites."""
    for path, text in posts(number):
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def posts(number: int) -> Iterator[tuple[str, str]]:
    """Yield each post's path and text; a post links to older ones only, so that any number makes a whole site."""
    paths: list[str] = []
    for count in range(number):
        # A seed for each post: its text does not depend on how many there are after it.
        dice = random.Random(count)  # noqa: S311 - no secret, and the same everywhere
        day = FIRST_DAY + timedelta(days=(LAST_DAY - FIRST_DAY).days * count // number)
        path = f"nieuws/{day.year}/bericht-{count + 1}.md"
        yield path, f"{header(dice, count + 1, day)}\n{body(dice, paths[-50:])}"
        paths.append(path)


def header(dice: random.Random, number: int, day: date) -> str:
    """Give a header as Pelican writes it; every other post has a summary of its own."""
    lines = [
        f"Title: {dice.choice(WHAT).capitalize()} ({number})",
        f"Date: {day.isoformat()} {dice.randint(7, 21):02}:{dice.randint(0, 59):02}",
        f"Category: {dice.choice(CATEGORIES)}",
        f"Tags: {', '.join(dice.sample(TOPICS, dice.randint(1, 3)))}",
    ]
    if number % 2:
        lines.append(f"Summary: {sentence(dice)}")
    return "".join(f"{line}\n" for line in lines)


def body(dice: random.Random, older: list[str]) -> str:
    """Give a text of about WORDS words: paragraphs, headings, lists, a quotation, a table and a note."""
    parts = [paragraph(dice, older)]
    while sum(len(part.split()) for part in parts) < WORDS - 120:
        parts += [f"## {dice.choice(HEADINGS)}", paragraph(dice, older), paragraph(dice, older)]
        parts.append(dice.choice((bullets, steps, table, quotation))(dice))
    note = sentence(dice)
    return "\n\n".join([*parts, f"{sentence(dice)}[^1]", f"[^1]: {note}"]) + "\n"


def paragraph(dice: random.Random, older: list[str]) -> str:
    """Give some sentences, some with a link or with stress."""
    sentences = [sentence(dice) for _ in range(dice.randint(3, 6))]
    if older and dice.random() < 0.5:
        sentences[1] = f"Lees ook [wat we eerder schreven]({{filename}}/{dice.choice(older)})."
    if dice.random() < 0.4:
        sentences[0] = f"**Let op:** {sentences[0]}"
    if dice.random() < 0.4:
        sentences[2] = f"Meer staat op [een andere site](https://example.org/{dice.choice(TOPICS)}), *in het kort*."
    return " ".join(sentences)


def sentence(dice: random.Random) -> str:
    """Give one sentence of about a dozen words."""
    start = dice.choice(WHO)
    return f"{start[0].upper()}{start[1:]} {dice.choice(DOES)} {dice.choice(WHAT)}, {dice.choice(WHY)}."


def bullets(dice: random.Random) -> str:
    """Give a list."""
    return "\n".join(f"- {dice.choice(WHAT)}" for _ in range(dice.randint(3, 5)))


def steps(dice: random.Random) -> str:
    """Give a numbered list."""
    return "\n".join(f"{number}. {sentence(dice)}" for number in range(1, 4))


def table(dice: random.Random) -> str:
    """Give a table."""
    rows = "\n".join(f"| {dice.choice(WHAT)} | {dice.randint(1, 90)} euro |" for _ in range(3))
    return f"| Wat | Kosten |\n| --- | ---: |\n{rows}"


def quotation(dice: random.Random) -> str:
    """Give a quotation."""
    return f"> {sentence(dice)} {sentence(dice)}"
