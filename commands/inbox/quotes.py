"""Leave out of a mail's text what it quotes of another mail, as mail programs write that in Dutch and English."""

import re
from collections.abc import Sequence

# Every pattern looks at one line, or a few that are joined, of at most so many characters.
LONGEST = 500
MOST_LINES = 4

TIME = re.compile(r"(?<!\d)\d{1,2}[:.]\d{2}(?!\d)")
REACHED = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,63}")
STARTS = re.compile(r"(?:op|on)\s", re.IGNORECASE)
SAYS = re.compile(r"\b(?:schreef|geschreven|wrote|schrieb)\b", re.IGNORECASE)
# A line that ends one program's way to quote before it begins: `Anna schreef op 12-05-2026 10:15:`.
NAMED = re.compile(r"\S.{0,120}\s(?:schreef op|wrote on)\s.{0,80}:", re.IGNORECASE)

# What a header or a rule above it begins with: most lines need no closer look.
BEGINNINGS = frozenset("*_-vVfF")
STAR = r"[*_ ]{0,3}"
FROM = re.compile(rf"{STAR}(?:van|from)\s?:{STAR}\s.*", re.IGNORECASE)
SENT = re.compile(rf"{STAR}(?:verzonden|verstuurd|datum|sent|date)\s?:{STAR}\s?.*\d.*", re.IGNORECASE)
ABOUT = re.compile(rf"{STAR}(?:aan|to|onderwerp|subject|cc)\s?:.*", re.IGNORECASE)
RULE = re.compile(r"_{8,}|-{2,}\s?(?:oorspronkelijk(?:e)? (?:bericht|mail)|original message)\s?-{2,}", re.IGNORECASE)
FORWARD = re.compile(
    r"-{4,}\s?(?:forwarded message|doorgestuurd bericht|doorgestuurde mail)\s?-{4,}"
    r"|(?:begin doorgestuurd bericht|begin forwarded message)\s?:?",
    re.IGNORECASE,
)


def without_quotes(text: str) -> tuple[str, ...]:
    """Give the pieces of a text that are its writer's own: before what it quotes, between that, and after it.

    Only what follows a mail program's own words is a quotation; a writer's `>` and `Op 12 mei schreef …` stay.
    """
    lines = text.split("\n")
    own: list[list[str]] = [[]]
    place, quoting, written = 0, False, False
    while place < len(lines):
        line = lines[place]
        length = introduction(lines, place)
        if length and written and not is_marked(lines, place, length):
            break
        if length:
            quoting = True
            own.append([])
            place += length
        elif header_block(lines, place):
            break
        elif quoting and is_quoted(line):
            if own[-1]:
                own.append([])
            place += 1
        else:
            own[-1].append(line)
            written = written or bool(line.strip())
            place += 1
    return tuple(piece for part in own if (piece := "\n".join(part).strip("\n")).strip())


def is_quoted(line: str) -> bool:
    """Tell whether a mail program marked a line as another's."""
    return line.lstrip(" ").startswith(">")


def introduction(lines: Sequence[str], place: int) -> int:
    """Give the number of lines in which a mail program says whose words follow; 0 where it does not."""
    first = lines[place].lstrip("> ")
    if not (STARTS.match(first) or "schreef op" in first or "wrote on" in first):
        return 0
    joined = ""
    for number, line in enumerate(lines[place : place + MOST_LINES], 1):
        bare = line.lstrip("> ").strip()
        joined = f"{joined} {bare}".strip()
        if not bare or len(joined) > LONGEST:
            return 0
        if joined.endswith(":"):
            return number if introduces(joined) and leads_on(lines, place, number, joined) else 0
    return 0


def introduces(joined: str) -> bool:
    """Tell whether this is how mail programs introduce a quotation: with a moment, or with an address."""
    exact = bool(TIME.search(joined) or REACHED.search(joined))
    return exact and bool((STARTS.match(joined) and SAYS.search(joined)) or NAMED.fullmatch(joined))


def leads_on(lines: Sequence[str], place: int, length: int, joined: str) -> bool:
    """Tell whether a quotation follows; behind an address that is sure, even if nothing marks it."""
    return is_marked(lines, place, length) or bool(REACHED.search(joined))


def is_marked(lines: Sequence[str], place: int, length: int) -> bool:
    """Tell whether each line is marked of what follows an introduction of so many lines, or nothing follows.

    Below one that is not, nobody can tell whose words are whose: what stands above it is sure to be the writer's.
    """
    after = place + length
    following = next((line for line in lines[after : after + 3] if line.strip()), "")
    return is_quoted(following) or is_quoted(lines[after - 1]) or not following


def header_block(lines: Sequence[str], place: int) -> bool:
    """Tell whether the headers of another mail begin here, as Outlook puts them above all that it quotes."""
    if len(lines[place]) > LONGEST or lines[place].lstrip("> ")[:1] not in BEGINNINGS:
        return False
    line = lines[place].lstrip("> ").rstrip()
    if RULE.fullmatch(line):
        following = next(
            (number for number in range(place + 1, min(place + 4, len(lines))) if lines[number].strip()), 0
        )
        return bool(following) and headers_at(lines, following)
    return headers_at(lines, place)


def headers_at(lines: Sequence[str], place: int) -> bool:
    """Tell whether a line says who another mail is from, and those below it when it was sent and to whom."""
    if len(lines[place]) > LONGEST or not FROM.fullmatch(lines[place].lstrip("> ").rstrip()):
        return False
    below = [line[:LONGEST].lstrip("> ").rstrip() for line in lines[place + 1 : place + 7]]
    return any(map(SENT.fullmatch, below)) and any(map(ABOUT.fullmatch, below))


def is_forwarded(text: str) -> bool:
    """Tell whether a mail only hands on another: a mail program's words for that stand above all else in it."""
    first = next((line.strip() for line in text.split("\n") if line.strip()), "")
    return len(first) <= LONGEST and bool(FORWARD.fullmatch(first.lstrip("> ").strip()))
