"""Turn a file's bytes into text, whatever program wrote them; or say why that cannot be."""

import re
from unicodedata import normalize

from plugins.messages import Kind
from plugins.plain import NOT_TEXT
from plugins.problems import Problem

# What the reader takes: a novel is smaller. A pasted photo is what makes a text larger.
LARGEST = 2_000_000

PASTED_IMAGE = re.compile(r"data:image/[\w.+-]+;base64,", re.IGNORECASE)

# What windows-1252 has otherwise than Latin-1; five of its bytes mean nothing, and are left out as control characters.
WINDOWS = {byte: bytes([byte]).decode("cp1252", "ignore") or chr(byte) for byte in range(0x80, 0xA0)}

# How files begin that are no text, and what they are.
BEGINNINGS = (
    (b"PK\x03\x04", "een document van Word of LibreOffice, of een zip"),
    (b"\xd0\xcf\x11\xe0", "een document van een oude Word"),
    (b"%PDF", "een PDF"),
    (b"{\\rtf", "een RTF-document"),
    (b"\xff\xd8\xff", "een foto"),
    (b"\x89PNG", "een plaatje"),
    (b"GIF8", "een plaatje"),
)


def decode(raw: bytes, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Give the text with newlines as line ends, and what there is to say of it; with an error there is no text."""
    if len(raw) > LARGEST:
        return "", (Kind.TOO_LARGE.at(path),)
    for beginning, what in BEGINNINGS:
        if raw.startswith(beginning):
            return "", (Kind.NO_TEXT.at(path, what=what),)
    text, encoding = decoded(raw)
    if not encoding:
        return "", (Kind.NO_TEXT.at(path, what="iets anders dan tekst"),)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    problems = [] if encoding == "UTF-8" else [Kind.CONVERTED.at(path, encoding=encoding)]
    problems += [Kind.PASTED_IMAGE.at(path, number) for number in lines_with(PASTED_IMAGE, text)]
    problems += [Kind.CONTROL_CHARACTER.at(path, number) for number in lines_with(NOT_TEXT, text)]
    # Macs write an é as an e and an accent: one spelling for each letter, as validators and searches want it.
    return normalize("NFC", NOT_TEXT.sub("", text)), tuple(problems)


def lines_with(pattern: re.Pattern[str], text: str) -> list[int]:
    """Give the lines on which something stands, counted from 1: for most texts one look at the whole will do."""
    if not pattern.search(text):
        return []
    return [number for number, line in enumerate(text.split("\n"), 1) if pattern.search(line)]


def decoded(raw: bytes) -> tuple[str, str]:
    """Give the text and its encoding; no encoding for what is no text in any that Dutch computers use."""
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            return raw.decode("utf-16"), "UTF-16"
        except UnicodeDecodeError:
            return "", ""
    if raw.count(b"\0") > len(raw) // 100 + 1:
        return "", ""
    try:
        return raw.decode("utf-8-sig"), "UTF-8"
    except UnicodeDecodeError:
        return raw.decode("latin-1").translate(WINDOWS), "windows-1252"
