"""Leave out of a text what stands below it in every mail: signatures, and what programs say of themselves."""

import re

from commands.inbox.privacy import tells_where

LONGEST = 200
# A line of two hyphens is most often the sign of a signature; a longer text below it is the writer's.
MOST_BELOW = 10

PROGRAM = re.compile(
    r"""(?:verstuurd|verzonden|sent)\s(?:vanaf|vanuit|from)\s.{1,80}
    |(?:verstuurd|verzonden|sent)\s(?:met|via|with|using)\s(?:mijn|my|de|the|proton|yahoo|outlook|k-9|spark|fairemail
        |mail|gmail|samsung|webmail|blue).{0,80}
    |outlook\svoor\s(?:android|ios|mac)(?:\sdownloaden)?(?:\s?<[^>]{0,120}>)?
    |(?:get|download)\s\[?outlook\s(?:for|voor)\s\w{2,12}.{0,120}
    |(?:virusvrij|virus-free)\b.{0,60}""",
    re.IGNORECASE | re.VERBOSE,
)
GREETING = re.compile(
    r"""(?:met\s)?(?:hele\s|heel\s)?(?:vriendelijke|hartelijke|warme|lieve|groene|zonnige|veel)?\s?
        (?:groet(?:en|jes)?|mvg|m\.v\.g\.|vr\.?\s?gr\.?|gr\.?)(?!\w).{0,60}
    |(?:kind\s|best\s|warm\s)?regards\b.{0,40}|hoogachtend\b.{0,40}|cheers\b.{0,40}""",
    re.IGNORECASE | re.VERBOSE,
)


def without_signature(text: str) -> str:
    """Give a text up to its signature; a greeting with a name below it is part of the text."""
    lines = [line.rstrip() if line != "-- " else line for line in text.split("\n")]
    lines = lines[: marked(lines)]
    while lines and (not lines[-1].strip() or is_program(lines[-1])):
        lines.pop()
    return "\n".join(lines[: reaching(lines)]).strip("\n")


def marked(lines: list[str]) -> int:
    """Give the place of the sign of a signature, or the number of lines."""
    exact = next((place for place, line in enumerate(lines) if line == "-- "), len(lines))
    written = [place for place, line in enumerate(lines[:exact]) if line.strip()]
    return next((place for place in written[-MOST_BELOW - 1 :] if lines[place] == "--"), exact)


def is_program(line: str) -> bool:
    """Tell whether a mail program wrote a line about itself."""
    return len(line) <= LONGEST and bool(PROGRAM.fullmatch(line.strip(" *_")))


def reaching(lines: list[str]) -> int:
    """Give where a text ends whose greeting and name are followed by how to reach the writer."""
    last = [place for place in range(max(0, len(lines) - 15), len(lines)) if is_greeting(lines[place])]
    if not last:
        return len(lines)
    below = [place for place in range(last[-1] + 1, len(lines)) if lines[place].strip()]
    if not any(len(lines[place]) <= LONGEST and tells_where(lines[place]) for place in below):
        return len(lines)
    name = [place for place in below[:1] if not tells_where(lines[place][:LONGEST])]
    return (name or last[-1:])[0] + 1


def is_greeting(line: str) -> bool:
    """Tell whether a line ends a letter."""
    return len(line) <= LONGEST and bool(GREETING.fullmatch(line.strip(" *_,")))
