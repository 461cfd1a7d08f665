"""Bytes become text, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.text import LARGEST, decode
from plugins.plain import NOT_TEXT
from plugins.problems import has_errors

TEXT = "titel: Café\n\nIn één regel: €5, “zo”.\n"
CONVERTED = (
    "Voor de site heb ik het omgezet; het bestand zelf is zoals het was. Kijk of letters als é en ë kloppen. "
    "Kies daarna in je tekstprogramma 'Opslaan als' met de codering UTF-8."
)


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (TEXT.encode(), []),
        (TEXT.encode("utf-8-sig"), []),
        (TEXT.replace("\n", "\r\n").encode(), []),
        (TEXT.replace("\n", "\r").encode(), []),
        (TEXT.encode("cp1252"), [f"let op: a.md: Dit bestand is bewaard als windows-1252. {CONVERTED}"]),
        (TEXT.encode("utf-16"), [f"let op: a.md: Dit bestand is bewaard als UTF-16. {CONVERTED}"]),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), [f"let op: a.md: Dit bestand is bewaard als UTF-16. {CONVERTED}"]),
    ],
)
def test_every_text_program_is_understood(raw: bytes, said: list[str]) -> None:
    """UTF-8, UTF-16 and windows-1252 give the same text; what had to be converted is said."""
    text, problems = decode(raw, "a.md")
    assert (text, [f"{problem.level}: {problem}" for problem in problems]) == (TEXT, said)


@pytest.mark.parametrize(
    ("raw", "what"),
    [
        (b"PK\x03\x04\x14\0", "het is een document van Word of LibreOffice, of een zip"),
        (b"\xd0\xcf\x11\xe0\xa1", "het is een document van een oude Word"),
        (b"%PDF-1.7\n", "het is een PDF"),
        (b"{\\rtf1", "het is een RTF-document"),
        (b"\xff\xd8\xff\xe0", "het is een foto"),
        (b"\x89PNG\r\n", "het is een plaatje"),
        (b"GIF89a", "het is een plaatje"),
        (b"\0\1\2\3" * 100, "het is iets anders dan tekst"),
        (b"\xff\xfea", "het is iets anders dan tekst"),
    ],
)
def test_what_is_no_text_is_named(raw: bytes, what: str) -> None:
    """A document with .md behind its name is refused with what it is."""
    text, (problem,) = decode(raw, "a.md")
    assert text == ""
    assert problem.what == f"In dit bestand staat geen tekst die ik kan lezen: {what}."


def test_a_text_has_a_largest_size() -> None:
    """Two megabytes are read, one byte more is refused."""
    assert decode(b"a" * LARGEST, "a.md") == ("a" * LARGEST, ())
    text, (problem,) = decode(b"a" * (LARGEST + 1), "a.md")
    assert (text, problem.what) == ("", "Dit bestand is groter dan 2 MB. Dat is te groot voor een tekst.")


def test_a_pasted_photo_is_an_error_on_its_line() -> None:
    """A photo inside the text is pointed at."""
    _, (problem,) = decode(b"titel: a\n\n![x](data:image/png;base64,AAAA)\n", "a.md")
    assert (problem.line, problem.what) == (3, "Op deze regel is een foto in de tekst geplakt.")


def test_signs_that_nobody_sees_are_left_out_and_said() -> None:
    """Control characters go, with a warning on each line that has them; a stray NUL makes no text binary."""
    text, problems = decode(b"a\x08b\n\nc\0d\n", "a.md")
    assert (text, [problem.line for problem in problems]) == ("ab\n\ncd\n", [1, 3])


@given(st.binary(max_size=300))
def test_no_bytes_stop_the_reader(raw: bytes) -> None:
    """Any bytes give text that pages and feeds can hold, or an error."""
    text, problems = decode(raw, "a.md")
    assert not NOT_TEXT.search(text)
    assert "\r" not in text
    assert not (text and has_errors(problems) and "base64" not in text)


def test_every_letter_has_one_spelling() -> None:
    """An accent that stands behind its letter, as Macs write it, becomes one sign with it."""
    assert decode("Cafe\u0301".encode(), "a.md") == ("Café", ())
