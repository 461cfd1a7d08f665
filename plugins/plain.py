"""Plain text: what every page, feed and mail can hold."""

import re

# What XML 1.0 has a place for; feeds and pages alike do without the rest, pasted along from Word or a PDF.
SIGN = "\t\n\r -~\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff"
TEXT, NOT_TEXT = re.compile(f"[{SIGN}]*"), re.compile(f"[^{SIGN}]")


def sound(text: str) -> str:
    """Join halves of characters or leave them out, and leave out what XML has no place for."""
    if TEXT.fullmatch(text):
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return NOT_TEXT.sub("", whole)


def line_of(text: str) -> str:
    """Give a text as one line with single blanks."""
    return " ".join(sound(text).split())
