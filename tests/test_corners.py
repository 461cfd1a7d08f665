"""What only some machines, files and mistakes bring about."""

import re
import sys
from types import MappingProxyType
from typing import Any
from unittest.mock import patch

import pytest
from lxml import etree
from markupsafe import Markup

from plugins.documents import pdf_text
from plugins.documents.layout import Line, without_notes
from plugins.documents.word import WORD, word_words
from plugins.library.attachments import noticed
from plugins.library.body import without_colours
from plugins.library.items import problems_with
from plugins.library.tips import unused_words
from plugins.library.values import Fields
from plugins.messages import Kind
from plugins.model import Word
from tests.examples import document, post

SCHOUW = Word(name="schouw", meaning="een ronde")


def test_words_and_dossiers_are_checked() -> None:
    """A dossier needs a letter, a word stands there once, and one that the text lacks is a tip."""
    usual: dict[str, Any] = {"image": "", "image_alt": "", "decorative": False, "people": False, "consent": False}
    values = {**usual, "dossier": "\U0001f333", "words": (SCHOUW, Word(name="Schouw", meaning="x"))}
    lines = {"dossier": 2, "words": 3}
    fields = Fields(values=MappingProxyType(values), lines=MappingProxyType(lines), wrong=frozenset())
    assert list(problems_with(fields, "a", "nieuws/a.md")) == [
        Kind.EMPTY_DOSSIER.at("nieuws/a.md", 2, value="\U0001f333"),
        Kind.DOUBLE_MEANING.at("nieuws/a.md", 3, value="Schouw"),
    ]
    text = post(words=(SCHOUW,), lines={"words": 3})
    used = post(words=(SCHOUW,), lines={"words": 3}, body=Markup("<p>De schouw.</p>"))
    assert list(unused_words(used)) == []
    assert list(unused_words(text)) == [Kind.UNUSED_MEANING.at(text.path, 3, value="schouw")]


def test_what_colours_code_is_not_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where it was not there already, it is not there afterwards either."""
    monkeypatch.delitem(sys.modules, "pygments", raising=False)
    with without_colours():
        assert sys.modules["pygments"] is None
    assert "pygments" not in sys.modules


def test_a_file_that_cannot_be_cleaned_is_said() -> None:
    """An old Word file tells who made it; plain text tells nothing."""
    text = document(file="documenten/plan.doc", lines={"file": 4})
    assert list(noticed(text, None)) == [Kind.MAKER_IN_DOCUMENT.at(text.path, 4, target=text.file)]
    assert [list(noticed(document(file=f"documenten/plan{end}"), None)) for end in (".csv", ".TXT")] == [[], []]


def test_a_break_in_a_word_file_is_a_blank() -> None:
    """A tab and a break part words."""
    made = etree.Element(f"{WORD}r")
    for tag, text in (("t", "a"), ("tab", ""), ("t", "b"), ("br", ""), ("t", "c")):
        etree.SubElement(made, f"{WORD}{tag}").text = text
    assert "".join(word_words(made)) == "a b c"


def test_a_number_of_usual_size_stays() -> None:
    """Only what is smaller than a letter leads to a note."""
    line = re.compile(".*").match("Het is 12 mei 2022, punt.1 En meer.")
    assert line
    with patch.object(pdf_text, "is_small", lambda *_: False):
        assert pdf_text.without_marks(None, line) == line[0]


def test_small_lines_below_a_note_are_more_of_it() -> None:
    """Until a line of usual size, or the next page, they are no text."""
    usual: dict[str, Any] = {"bold": False, "top": 0.0, "foot": 0.0, "left": 0.0, "right": 0.0}
    note = Line(page=1, text="1 Zie", size=9, role="note", **usual)
    more = Line(page=1, text="daar.", size=9, role="text", **usual)
    text = Line(page=2, text="Verder", size=10, role="text", **usual)
    assert list(without_notes([note, more, text], 10)) == [text]
