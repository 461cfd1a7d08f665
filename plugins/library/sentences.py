"""Divide Dutch text into its sentences."""

import re
from collections.abc import Iterator

from plugins.library.prose import NOTHING

Words = tuple[re.Match[str], ...]

STOPS = (".", "!", "?", "…")
CLOSING = f"\"')*_]’”»{NOTHING}"
# Abbreviations behind which a sentence always goes on.
ABBREVIATIONS = frozenset(
    """
    afb. apr. art. aug. bijv. blz. bv. ca. dec. dhr. dr. drs. ds. evt. excl. feb. fig. hfst. incl. ing. ir. jan. jl.
    mevr. mr. mrt. mw. nov. nr. nrs. okt. pag. par. prof. resp. sept. sr. st. tel. vgl. zgn.
    """.split()  # noqa: SIM905 - a list to read
)
# Letters with full stops are initials or abbreviations (J.P., i.p.v.), save these, which may well come last.
LETTERS = re.compile(r"(?:[^\W\d_]\.)+")
MAY_COME_LAST = frozenset({"a.u.b.", "e.a.", "e.d.", "o.i.d.", "s.v.p."})
OPENING = f"\"'(*_[‘’“„«{NOTHING}"
# What begins a sentence without a capital: 's Avonds, 't Is.
CLIPPED = re.compile(r"[\"(*_“„«]*['‘’][a-z]\b")


def sentences(text: str) -> Iterator[Words]:
    """Yield the words of each sentence, as matches with their places in the text."""
    words = tuple(re.finditer(r"\S+", text))
    start = 0
    for number, word in enumerate(words, 1):
        if number == len(words) or ends(word[0], words[number][0]):
            yield words[start:number]
            start = number


def ends(word: str, following: str) -> bool:
    """Tell whether a sentence ends with a word, before another that follows."""
    if not word.rstrip(CLOSING).endswith(STOPS) or is_abbreviation(word.lstrip(OPENING).lower()):
        return False
    return bool(CLIPPED.match(following)) or not following.lstrip(OPENING)[:1].islower()


def is_abbreviation(word: str) -> bool:
    """Tell whether the full stop behind a word belongs to the word, and the sentence goes on."""
    return word in ABBREVIATIONS or (bool(LETTERS.fullmatch(word)) and word not in MAY_COME_LAST)
