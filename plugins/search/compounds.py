"""Find the parts of Dutch compounds by the words that a site uses itself: fruitbomen ends on bomen, so on boom."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

MARK = "^"
WORD = re.compile(r"[^\W\d_]+")
# The shortest last part, and the shortest first part of which nothing else is known.
LAST, FIRST = 4, 3
LINKS = ("", "s", "e", "en", "n", "er")
VOWELS = "aeiou"
# With these a word begins that is no compound: verhaal is no kind of haal.
NO_FIRST = frozenset({"aan", "als", "daar", "des", "door", "een", "ent", "her", "hier", "mis", "ont", "ver", "waar"})
# Behind these stands no linking letter: oversteek is no kind of teek.
PARTICLES = frozenset({"achter", "bij", "binnen", "boven", "buiten", "onder", "over", "tegen", "tussen", "uit", "voor"})
# An unknown word is taken for a first part only if it ends as a syllable does, and has one behind its prefix.
SYLLABLE = re.compile(r".*(?:[aeiouy][^aeiou]|[^aeiou]t|[lmnr][gklmp]|[bdfgklmnpr]s|ui|ij|ei|oe|ie|ou|eu)")
PREFIX = re.compile(r"(?:be|ge|te|ont|ver)[^aeiouy]*|.*(?:be|ge|ver)[^aeiouylnr]+")
# What words end on that is no part of its own, or says too little to be looked for.
NO_LAST = frozenset(
    """
    acht achtig achtige alle allen ander andere baar bare deel deels deze ding door eens ende eren even gaan gang
    ging gingen haar heden heel heid heids hier houd houden iets keer komen laat lang laten lijk lijke loos loze
    maal maar maken meer naar neer nemen niet onder over rijk samen schap schappen slag staan stand tegen tien ting
    toch tussen vallen veel voor waar want weer werp wijze willen worden zaam zame zelf zetten zien zijn zitten
    zonder
    """.split()  # noqa: SIM905 - a list to read
)


@lru_cache(maxsize=100_000)
def forms(word: str) -> frozenset[str]:
    """Give what a word may be a form of, itself included: bomen is boom or bom, plannen is plan, tafels is tafel."""
    found = {word}
    for ending in ("tjes", "jes", "tje", "je", "en", "s", "n"):
        if word.endswith(ending) and len(word) - len(ending) >= FIRST:
            found |= set(stems(word[: -len(ending)]))
    return frozenset(found)


def stems(start: str) -> Iterator[str]:
    """Yield how a word is written of which only its start is left: plann is plan, bom is boom, huiz is huis."""
    yield start
    if start[-1] == start[-2]:
        yield start[:-1]
    hard = start[:-1] + {"v": "f", "z": "s"}.get(start[-1], start[-1])
    yield hard
    if len(start) > 2 and start[-2] in "aeou" and start[-1] not in VOWELS and start[-3] not in VOWELS:
        yield hard[:-1] + hard[-2] + hard[-1] if hard[-1] != start[-2] else hard


class Vocabulary:
    """The words of some texts, and how others are made of them."""

    def __init__(self, texts: Iterable[str]) -> None:
        """Take the texts."""
        self._words = frozenset(word for text in texts for word in WORD.findall(text.lower()))
        self._forms = frozenset(form for word in self._words if len(word) >= FIRST for form in forms(word))
        self._marked = {word: marked for word in self._words if (marked := self.split(word)) != word}

    def split(self, word: str) -> str:
        """Give a word in small letters, with a mark before its last part if it has parts."""
        places = [place for place in range(len(word) - LAST, FIRST - 1, -1) if self._is_last(word[place:])]
        # The shortest last part after something that is a word itself; else the longest.
        for place in places:
            if self._is_first(word[:place]):
                return f"{word[:place]}{MARK}{word[place:]}"
        for place in reversed(places):
            if may_be_first(word[:place], word[place:]):
                return f"{word[:place]}{MARK}{word[place:]}"
        return word

    def marked(self, text: str) -> str:
        """Give a text with a mark in every word that has parts."""
        return WORD.sub(self._in_place, text)

    def _in_place(self, found: re.Match[str]) -> str:
        word = found[0]
        marked = self._marked.get(word.lower())
        # Small letters may be more letters than large ones.
        if marked is None or len(marked) != len(word) + 1:
            return word
        place = marked.index(MARK)
        return f"{word[:place]}{MARK}{word[place:]}"

    def _is_last(self, part: str) -> bool:
        return part not in NO_LAST and self._is_known(part, LAST)

    def _is_first(self, part: str) -> bool:
        if part not in PARTICLES and part.removesuffix("s") in PARTICLES:
            return False
        starts = (part.removesuffix(link) for link in LINKS if part.endswith(link))
        return any(start not in NO_FIRST and self._is_known(start, FIRST) for start in starts)

    def _is_known(self, part: str, length: int) -> bool:
        if len(part) < length:
            return False
        return part in self._forms or any(form in self._words for form in forms(part) if len(form) >= length)


def may_be_first(part: str, last: str) -> bool:
    """Tell whether an unknown word may stand before a known one: where a syllable begins, not inside one."""
    return (
        part not in NO_FIRST
        and part.removesuffix("s") not in PARTICLES
        and last[0] not in VOWELS
        and (last[0] != part[-1] or (part[-1] == "s" and last[1] not in VOWELS))
        and bool(SYLLABLE.fullmatch(part))
        and not PREFIX.fullmatch(part)
    )
