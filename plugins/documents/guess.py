"""Guess who made a document, when, in which language, and what it is called; rather nothing than something wrong."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from types import MappingProxyType

from plugins.documents.layout import Line, body_size
from plugins.dutch import MONTHS

# What programs put where a title should be.
NO_TITLE = re.compile(
    r"microsoft word.*|powerpoint.*|.*\.(?:docx?|odt|pdf|indd|pptx?|xlsx?|rtf)|untitled.*|naamloos.*|document\s*\d*"
    r"|titel|title|geen titel|print|scan.*|\W*\d[\d\W]*",
    re.IGNORECASE,
)
MAKERS = (
    r"gemeente|provincie|waterschap|hoogheemraadschap|omgevingsdienst|veiligheidsregio|ministerie van|rijkswaterstaat"
    r"|stichting|vereniging|rekenkamer|ggd|universiteit"
)
MAKER = re.compile(rf"\b(?:{MAKERS})(?:[ ]+(?:van|de|het|der|den|’s|'s|en|[A-Z][\w’'-]+)){{1,5}}", re.IGNORECASE)
SMALL = re.compile(r"(?:\s+(?:van|de|het|der|den|en))+$")
DAY = re.compile(
    rf"\b(?P<day>0?[1-9]|[12]\d|3[01])\s+(?P<month>{'|'.join(MONTHS)})\s+(?P<year>(?:19|20)\d\d)\b", re.IGNORECASE
)
WRITTEN = re.compile(r"(?:D:)?(?P<year>\d{4})-?(?P<month>0[1-9]|1[0-2])-?(?P<day>0[1-9]|[12]\d|3[01])")
# Words that hardly any other of these languages has so often.
WORDS: Mapping[str, str] = MappingProxyType(
    {
        "nl": " de het een en van ik niet dat zijn voor met wordt ook naar deze worden bij uit aan ",
        "en": " the and of to that for with this are which by from have not be is was it ",
        "de": " der die und das nicht mit für auf ist werden eine den von dem zu sich auch ",
        "fr": " le les des et une dans pour que qui est par sur avec pas du au ce il ",
    }
)
# So many of these words, and so large a share of all, has every text.
FEWEST_WORDS, SHARE = 20, 0.12
LONGEST = 150


def title(own: str, lines: Sequence[Line]) -> str:
    """Give the title: the one in the metadata, unless a program put it there, else the largest words of page 1."""
    if own and not NO_TITLE.fullmatch(own) and len(own) <= LONGEST:
        return own
    first = [line for line in lines if line.page == 1]
    largest = max((line.size for line in first if any(map(str.isalpha, line.text))), default=0.0)
    if not first or largest < body_size(lines) * 1.2:
        return ""
    found = " ".join(line.text for line in first if line.size >= largest - 0.5)
    return "" if len(found) > LONGEST else " ".join(found.split())


def publisher(author: str, beginning: str) -> str:
    """Give who published it: an organisation in the metadata or on the first page; a person's name is not passed on."""
    for place in (author, beginning):
        for match in MAKER.finditer(place):
            words = SMALL.sub("", capitals(match[0]))
            if " " in words:
                return (
                    words[:1].lower() + words[1:]
                    if re.match("(?:gemeente|provincie|waterschap)", words, re.IGNORECASE)
                    else words
                )
    return ""


def capitals(words: str) -> str:
    """Give the words up to the last that begins with a capital: the pattern takes small letters for capitals too."""
    first, *rest = words.split()
    kept = list(rest)
    while kept and not (kept[-1][:1].isupper() or kept[-1][:1] in "’'"):
        kept.pop()
    for place, word in enumerate(kept):
        if not word[:1].isupper() and word not in {"van", "de", "het", "der", "den", "en", "’s", "'s"}:
            return " ".join((first, *kept[:place]))
    return " ".join((first, *kept))


def day(beginning: str, created: str) -> str:
    """Give the day of a document: the first that its first page names in words, else when its file was made."""
    named = ((m["year"], str(MONTHS.index(m["month"].lower()) + 1), m["day"]) for m in DAY.finditer(beginning))
    made = ((m["year"], m["month"], m["day"]) for m in (WRITTEN.match(created),) if m)
    for year, month, number in (*named, *made):
        with suppress(ValueError):
            return date(int(year), int(month), int(number)).isoformat()
    return ""


def language(words: Iterable[str], said: str) -> str:
    """Give the code of a document's language by its words; with few of these, the one that it says itself."""
    counted = Counter(word.casefold() for word in words)
    enough = max(FEWEST_WORDS, SHARE * counted.total())
    found = {code: sum(counted[word] for word in typical.split()) for code, typical in WORDS.items()}
    best = max(found, key=lambda code: found[code])
    if found[best] >= enough and found[best] * 2 > sum(found.values()):
        return best
    code = said.strip().lower().replace("_", "-")
    return code if re.fullmatch(r"[a-z]{2}(-[a-z]{2})?", code) else ""
