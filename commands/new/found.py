"""Say what was found in a document, to people and to programs."""

import json
from collections.abc import Iterator
from datetime import date

from plugins.dutch import count, listing, long_date, size
from plugins.dutch import language as named
from plugins.examined import Examined

SCANNED = "Het is een scan: er staat geen tekst in die een computer kan lezen. Vraag de maker om een PDF met tekst."
UNTAGGED = (
    "Deze PDF heeft geen labels: voorleessoftware kan er slecht mee overweg. Vraag de maker om een gelabelde PDF."
)
NO_INTRODUCTION = "Ik vond geen inleiding."
NO_CHAPTERS = "Ik vond geen hoofdstukken."


def facts(examined: Examined, name: str) -> str:
    """Give what was found as JSON."""
    found = {
        "bestand": name,
        "soort": examined.kind,
        "paginas": examined.pages,
        "titel": examined.title,
        "uitgever": examined.publisher,
        "datum": examined.date,
        "taal": examined.language,
        "gelabeld": examined.tagged,
        "hoofdstukken": [
            {"titel": chapter.title, "pagina": chapter.page, "niveau": chapter.level} for chapter in examined.chapters
        ],
        "inleiding": "\n\n".join(examined.introduction),
        "meldingen": list(remarks(examined, name)),
    }
    return json.dumps(found, ensure_ascii=False, indent=2)


def remarks(examined: Examined, name: str) -> Iterator[str]:
    """Yield what there is to say of a document."""
    if examined.scanned:
        yield SCANNED
    else:
        yield from () if examined.introduction else (NO_INTRODUCTION,)
        yield from () if examined.chapters else (NO_CHAPTERS,)
    if examined.kind == "pdf" and not examined.tagged:
        yield UNTAGGED
    for kind in examined.notices:
        yield kind.at(name, target=name).what


def told(examined: Examined, name: str) -> Iterator[str]:
    """Yield the lines that say what was found, and what was not."""
    there = {
        "titel": examined.title,
        "uitgever": examined.publisher,
        "datum": long_date(date.fromisoformat(examined.date)) if examined.date else "",
        "aantal bladzijden": str(examined.pages or ""),
        "taal": named(examined.language) if examined.language else "",
        "hoofdstukken": str(len(examined.chapters) or ""),
        "inleiding": count(sum(len(text.split()) for text in examined.introduction), "woord", "woorden")
        if examined.introduction
        else "",
    }
    yield f"Het bestand staat ernaast: {name} ({size(examined.size)})."
    yield from (f"Gevonden: {what}: {value}." for what, value in there.items() if value)
    absent = [what for what, value in there.items() if not value]
    if absent:
        yield f"Niet gevonden: {listing(absent)}."
    yield from (line for line in remarks(examined, name) if line not in {NO_INTRODUCTION, NO_CHAPTERS})
