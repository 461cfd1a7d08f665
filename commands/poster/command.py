"""`poster`: an A4 sheet about a post or an event."""

import sys
from argparse import Namespace
from collections.abc import Sequence

from segno import DataOverflowError

from commands.paper import drawing, lacking, typeset
from commands.poster.facts import find, poster
from commands.project import CONTENT, THEME, settings
from commands.written import complain, place_of, write_beside
from plugins.cards.code import code
from plugins.dutch import listing
from plugins.guess import did_you_mean
from plugins.library.load import Loaded, load
from plugins.model import Event, Post, Text
from plugins.problems import ContentError, stopped


def run(options: Namespace) -> int:
    """Make the sheet in the folder where the volunteer is, and say where it is."""
    try:
        loaded = load({**settings(), "NOW": options.nu or ""}, options.inhoud or CONTENT, THEME)
    except ContentError as error:
        return complain(stopped(error.problems))
    found = find(loaded.library, options.bericht)
    if len(found) != 1:
        return complain(several(found) if found else not_found(loaded, options.bericht))
    (text,) = found
    address = loaded.site.absolute(text.address)
    try:
        drawn = code(address)
    except (DataOverflowError, ValueError):
        return complain(f"{text.path}: het adres {address} is te lang voor een code. Geef het een korter 'adres'.")
    place = text.place if isinstance(text, Event) else ""
    for sign in lacking(text.title + text.summary + place):
        print(f"{text.path}: het teken '{sign}' kan niet op papier. Er staat nu een blokje.", file=sys.stderr)
    pictures = {"mark": drawing("icoon"), "park": drawing("park"), "code": drawn}
    made = typeset("poster", poster(text, loaded.site, loaded.now), pictures, text.modified)
    return write_beside(place_of(options.uitvoer, f"poster-{text.slug}.pdf"), made, "Druk het af op A4.")


def several(found: Sequence[Text]) -> str:
    """Say that more than one file has the name that was asked for, and which."""
    paths = listing(sorted(text.path for text in found))
    return f"Zo heten {len(found)} bestanden: {paths}. Noem het hele pad van het bestand dat je bedoelt."


def not_found(loaded: Loaded, asked: str) -> str:
    """Say that there is no such post, what looks like it, and whether it is held back."""
    for held in loaded.library.held:
        if asked.rstrip("/").endswith(held.path) or held.path.endswith(f"/{asked}"):
            return f"{held.path} is nog niet gepubliceerd, dus een code ernaartoe werkt nog niet."
    slugs = {text.slug: text.slug for text in loaded.library.shown(Text) if isinstance(text, Post | Event)}
    guess = did_you_mean(asked.strip("/").rpartition("/")[2].removesuffix(".md"), slugs)
    return f"Het bericht '{asked}' ken ik niet.{guess} Noem zijn bestand, zoals content/nieuws/2022/brug.md."
