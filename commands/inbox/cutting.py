"""Give of a mail's text what its writer has to say: no quotations, no signature, no name on top."""

import re
from itertools import pairwise

from commands.inbox.quotes import without_quotes
from commands.inbox.signatures import is_greeting, without_signature

NAME = re.compile(r"[*_ ]{0,3}naam[*_ ]{0,3}:[*_ ]{0,3}(?P<name>.*)", re.IGNORECASE)
LONGEST_NAME = 200
# Programs that break lines do so before a word that would end behind the first of these, and leave none that is
# longer than the second. What ends a sentence, begins an item or an address, or greets, its writer may have put on a
# line of its own.
NARROW, WIDE = 72, 80
ENDS = (".", "!", "?", ":", ";")
OWN_LINE = re.compile(r"[-*•–]\s|\d{1,3}[.)]\s|\S+://")


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


def unbroken(text: str) -> str:
    """Give a text with whole lines where a mail program broke them; those that the writer ended stay as they are."""
    lines = text.split("\n")
    if any(len(line) > WIDE and " " in line for line in lines):
        return text
    whole = lines[:1]
    for above, line in pairwise(lines):
        if goes_on(above, line):
            whole[-1] += f" {line}"
        else:
            whole.append(line)
    return "\n".join(whole)


def goes_on(above: str, line: str) -> bool:
    """Tell whether a program broke a line here: the next word had no room any more."""
    if not above or not line.strip() or above.endswith(ENDS) or OWN_LINE.match(line):
        return False
    if line[0].isupper() and is_greeting(line):
        return False
    return len(above) + 1 + len(line.split(maxsplit=1)[0]) > NARROW


def parted(text: str) -> tuple[str, str]:
    """Give the name that a text begins with, as in the prepared mail (`Naam: Anna`), or nothing; and the rest."""
    first, _, rest = text.partition("\n")
    match = NAME.fullmatch(first) if len(first) <= LONGEST_NAME else None
    return (match["name"].strip(" *_"), tidy(rest)) if match else ("", text)
