"""Typeset a sheet of paper as a PDF that people can also read with a screen reader."""

import json
import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any
from unicodedata import normalize

from commands.project import THEME

SHEETS = THEME / "druk"
# What the letters of the sheets have a sign for. Nobody's own fonts are used: everybody gets the same sheet.
LACKING = re.compile(
    r"[^\n -~\u00a0-\u024f\u0300-\u036f\u0384-\u038a\u038c\u038e-\u03a1\u03a3-\u045f\u1e00-\u1eff"
    r"\u2000-\u2040\u2042\u2044-\u2052\u2054-\u2064\u20a0-\u20bf\u2190-\u22ff]"
)
INSTEAD = "▪"
# A longer run of letters is broken where it stands: it has no room on a line.
UNBROKEN = re.compile(r"[^\s/-]{30}(?=[^\s/-])")
BREAK = "\u200b"
VARIABLE = re.compile(r"(--\w+):light-dark\(([^,()]+),[^()]*\)")
USE = re.compile(r"var\((--\w+)\)")


def typeset(name: str, facts: Mapping[str, Any], pictures: Mapping[str, str], now: datetime) -> bytes:
    """Give the PDF (PDF/UA-1) of a sheet of the theme, filled with plain facts and with drawings in SVG.

    The same facts at the same moment give the same bytes.
    """
    # 80 MB, and only for paper: it is not there for every command.
    import typst

    made: bytes = typst.compile(
        (SHEETS / f"{name}.typ").read_bytes(),
        format="pdf",
        ignore_system_fonts=True,
        sys_inputs={"facts": json.dumps(facts, ensure_ascii=False), **{key: day(svg) for key, svg in pictures.items()}},
        pdf_standards=["ua-1"],
        timestamp=int(now.timestamp()),
    )
    return made


def on_paper(text: str) -> str:
    """Give a text in signs that the letters have, another one being a small square, and in words that can be broken."""
    return UNBROKEN.sub(rf"\g<0>{BREAK}", LACKING.sub(INSTEAD, normalize("NFC", text)))


def lacking(text: str) -> tuple[str, ...]:
    """Give the signs of a text that the letters lack, each once."""
    return tuple(dict.fromkeys(LACKING.findall(normalize("NFC", text))))


def day(svg: str) -> str:
    """Give a drawing in the colours that it has by day: paper knows no dark."""
    colours = dict(VARIABLE.findall(svg))
    return USE.sub(lambda match: colours[match[1]], svg)


def drawing(name: str) -> str:
    """Read a drawing of the theme."""
    return (THEME / "static" / f"{name}.svg").read_text(encoding="utf-8")
