"""Lead the hard words of a text to what they mean."""

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from plugins.model import Word
from plugins.slug import slugify

# A tag whole: in quotes there may be a > too.
TAG = re.compile(r'(<(?:[^<>"]|"[^"]*")*>)')
NAME = re.compile(r"</?([a-z0-9]+)")
# A volunteer types straight quotation marks, and a page has curved ones.
STRAIGHT = str.maketrans("‘’“”", "''\"\"")
ANY = {"'": "['‘’]", '"': '["“”]'}
# What is a link, a title or code already says what it is.
PASSED_OVER = frozenset({"a", "code", "h1", "h2", "h3", "h4", "h5", "h6", "kbd", "pre"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """A hard word, what it means, and the name by which the page leads to that."""

    id: str
    name: str
    meaning: str


def explanations(words: Sequence[Word]) -> tuple[Explanation, ...]:
    """Give the explanations of a text's hard words, in their order."""
    return tuple(Explanation(id=target(word.name), name=word.name, meaning=word.meaning) for word in words)


def target(name: str) -> str:
    """Give the id of the explanation of a word; no heading has a full stop in its own."""
    return f"woord.{slugify(name) or name.casefold()}"


def led(body: Markup, words: Sequence[Word]) -> Markup:
    """Make the first place of each word in a text the way to its explanation; it may have an ending there."""
    waiting = {straight(html.escape(word.name, quote=False)): word.name for word in words}
    if not waiting:
        return body
    # What stands behind & in HTML is the name of a sign.
    longest_first = sorted(waiting, key=lambda name: (-len(name), name))
    pattern = re.compile(rf"(?<![\w&])(?:{'|'.join(map(inflected, longest_first))})(?!\w)", re.IGNORECASE)

    def lead(match: re.Match[str]) -> str:
        name = waiting.pop(straight(next(filter(None, match.groups()))), "")
        return f'<a href="#{escape(target(name))}">{match[0]}</a>' if name else match[0]

    passed_over = 0
    pieces = TAG.split(body)
    for place, piece in enumerate(pieces):
        if place % 2:
            name = NAME.match(piece)
            passed_over += (-1 if piece.startswith("</") else 1) if name and name[1] in PASSED_OVER else 0
        elif not passed_over:
            pieces[place] = pattern.sub(lead, piece)
    return Markup("".join(pieces))  # noqa: S704 - it was HTML, and so is what was added


def straight(name: str) -> str:
    """Give a name as it is compared with others."""
    return name.casefold().translate(STRAIGHT)


def inflected(name: str) -> str:
    """Give the pattern of a name with the ending that it may have: drempels, schouwen, plannen, integrale."""
    typed = "".join(ANY.get(sign, re.escape(sign)) for sign in name)
    doubled = f"{name[-1]}?" if name[-1] in "bdfgklmnprst" else ""
    return f"({typed})(?:['’]?s|{doubled}en?|n)?"
