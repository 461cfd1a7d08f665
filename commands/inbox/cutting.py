"""Give of a mail's text what its writer has to say: no quotations, no signature, no name on top."""

import re

from commands.inbox.quotes import without_quotes
from commands.inbox.signatures import without_signature

NAME = re.compile(r"[*_ ]{0,3}naam[*_ ]{0,3}:[*_ ]{0,3}(?P<name>.*)", re.IGNORECASE)
LONGEST_NAME = 200


def own_words(text: str) -> str:
    """Give what a writer wrote: single blank lines, none at the ends, no blanks at the ends of lines."""
    pieces = (without_signature(piece) for piece in without_quotes(text))
    whole = "\n\n".join(piece for piece in pieces if piece.strip())
    return tidy(whole)


def tidy(text: str) -> str:
    """Give a text with single blank lines, none at the ends, and no blanks at the ends of lines."""
    kept: list[str] = []
    for line in map(str.rstrip, text.split("\n")):
        if line or (kept and kept[-1]):
            kept.append(line)
    return "\n".join(kept).strip("\n")


def parted(text: str) -> tuple[str, str]:
    """Give the name that a text begins with, as in the prepared mail (`Naam: Anna`), or nothing; and the rest."""
    first, _, rest = text.partition("\n")
    match = NAME.fullmatch(first) if len(first) <= LONGEST_NAME else None
    return (match["name"].strip(" *_"), tidy(rest)) if match else ("", text)
