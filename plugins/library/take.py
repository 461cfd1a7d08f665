"""Take the text of one header field as a value of its own kind; each function raises Wrong for what it cannot use."""

import re
from types import MappingProxyType
from urllib.parse import unquote, urlsplit

from plugins.guess import did_you_mean
from plugins.messages import Kind, Wrong
from plugins.model import Status, Word
from plugins.plain import line_of
from plugins.slug import slugify

STATES = MappingProxyType(
    {
        **{state.value: state for state in Status},
        **dict.fromkeys(("published", "false", "nee", "no"), Status.PUBLISHED),
        **dict.fromkeys(("draft", "true", "ja", "yes"), Status.DRAFT),
        "hidden": Status.HIDDEN,
    }
)
ANSWERS = MappingProxyType(
    {**dict.fromkeys(("ja", "true", "yes"), True), **dict.fromkeys(("nee", "false", "no"), False)}
)
OPENINGS = MappingProxyType({**ANSWERS, "open": True, "aan": True, "dicht": False, "gesloten": False, "uit": False})
LANGUAGES = MappingProxyType(
    {"nederlands": "nl", "engels": "en", "english": "en", "duits": "de", "frans": "fr", "fries": "fy", "turks": "tr"}
)

# What fits on every disk, with the folder of the site before it.
LONGEST_PART = 200
LONGEST_PATH = 800


def status(text: str) -> Status:
    """Take a status in Dutch, or as other programs write it; `ja` and `nee` answer the field 'concept'."""
    word = text.strip().lower()
    if word in STATES:
        return STATES[word]
    guess = did_you_mean(word, list(Status), 0.5)
    raise Wrong(Kind.UNKNOWN_STATE, value=text, guess=guess)


def slug(text: str) -> str:
    """Take the last part of an address, in any spelling."""
    made = slugify(text)
    if not made:
        raise Wrong(Kind.EMPTY_SLUG, value=text)
    return made


def opened(text: str) -> bool:
    """Tell whether replies are open, from `open` or `dicht`."""
    word = text.strip().lower()
    if word not in OPENINGS:
        raise Wrong(Kind.UNKNOWN_OPENING, value=text)
    return OPENINGS[word]


def yes(text: str) -> bool:
    """Take `ja` or `nee`."""
    word = text.strip().lower()
    if word not in ANSWERS:
        raise Wrong(Kind.UNKNOWN_ANSWER, value=text)
    return ANSWERS[word]


def number(text: str) -> int:
    """Take a whole number, perhaps with a word behind it, as in `12 blz.`."""
    match = re.match(r"(\d{1,6})(?![\d.,])", text.strip(), re.ASCII)
    if not match:
        raise Wrong(Kind.NO_NUMBER, value=text)
    return int(match[1])


def language(text: str) -> str:
    """Take a language by its code (ISO 639, perhaps with a country) or by its Dutch name."""
    word = text.strip().lower()
    if word in LANGUAGES:
        return LANGUAGES[word]
    if not re.fullmatch(r"[a-z]{2,3}(-[a-z]{2})?", word):
        raise Wrong(Kind.NO_LANGUAGE, value=text)
    return word


def word(text: str) -> Word:
    """Take a hard word and its meaning, with `=` or a colon between them."""
    found = re.fullmatch(r"([^=:]{1,60})[=:](.+)", line_of(text))
    if not found:
        raise Wrong(Kind.NO_MEANING, value=text)
    return Word(name=found[1].strip(), meaning=found[2].strip())


def former_address(text: str) -> str:
    """Take the path of an earlier address, from a whole web address or a path; a folder's path ends with a slash."""
    try:
        path = unquote(urlsplit(line_of(text)).path)
    except ValueError:
        path = ""
    path = path.removesuffix("index.html") if path.endswith("/index.html") else path
    parts = [part for part in path.split("/") if part]
    # Below a name that begins with a full stop servers and git keep what is their own.
    if not parts or any(part.startswith(".") for part in parts) or "\\" in path or not path.isprintable():
        raise Wrong(Kind.NO_PATH, value=text)
    if any(len(part.encode()) > LONGEST_PART for part in parts) or len(path.encode()) > LONGEST_PATH:
        raise Wrong(Kind.LONG_PATH, value=text[:60])
    is_file = "." in parts[-1] and not path.endswith("/")
    return f"/{'/'.join(parts)}" + ("" if is_file else "/")
