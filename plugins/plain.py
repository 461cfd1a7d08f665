"""Plain text: what every page, feed and mail can hold."""

import re

# What XML 1.0 has no place for; feeds and pages alike do without it. It is pasted along from Word or a PDF.
# Named by itself, for a set with all the rest takes ten milliseconds to make.
NO_SIGN = "\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
TEXT, NOT_TEXT = re.compile(f"[^{NO_SIGN}]*"), re.compile(f"[{NO_SIGN}]")


def sound(text: str) -> str:
    """Join halves of characters or leave them out, and leave out what XML has no place for."""
    if TEXT.fullmatch(text):
        return text
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "ignore")
    return NOT_TEXT.sub("", whole)


def line_of(text: str) -> str:
    """Give a text as one line with single blanks."""
    return " ".join(sound(text).split())
