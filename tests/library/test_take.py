"""The text of one field becomes a value of its own kind, or is refused with what is wrong."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library import take
from plugins.messages import Kind, Wrong
from plugins.model import Status, Word
from tests.examples import STEADY

TAKERS = (
    take.status,
    take.slug,
    take.opened,
    take.yes,
    take.number,
    take.language,
    take.former_address,
    take.word,
)


@pytest.mark.parametrize(
    ("taker", "text", "value"),
    [
        (take.status, " Gepubliceerd ", Status.PUBLISHED),
        (take.status, "draft", Status.DRAFT),
        (take.status, "nee", Status.PUBLISHED),
        (take.status, "HIDDEN", Status.HIDDEN),
        (take.slug, "Één dag!", "een-dag"),
        (take.opened, "Dicht", False),
        (take.opened, "uit", False),
        (take.opened, "ja", True),
        (take.yes, " JA", True),
        (take.yes, "false", False),
        (take.number, "12", 12),
        (take.number, " 12 blz.", 12),
        (take.number, "007", 7),
        (take.language, "NL", "nl"),
        (take.language, "Engels", "en"),
        (take.language, "nl-be", "nl-be"),
        (take.language, "fry", "fry"),
        (take.former_address, "/2021/open-dag/", "/2021/open-dag/"),
        (take.former_address, "2021/open-dag", "/2021/open-dag/"),
        (take.former_address, "https://www.oud.nl/2021//open-dag?x=1#y", "/2021/open-dag/"),
        (take.former_address, "/oud/pagina.html", "/oud/pagina.html"),
        (take.former_address, "/oud/index.html", "/oud/"),
        (take.former_address, "/oud/mijn-index.html", "/oud/mijn-index.html"),
        (take.former_address, "/v1.0/", "/v1.0/"),
        (take.former_address, "/caf%C3%A9/", "/café/"),
        (take.word, " schouw  =  een\nronde ", Word(name="schouw", meaning="een ronde")),
        (take.word, "schouw: een = twee: drie", Word(name="schouw", meaning="een = twee: drie")),
        (take.word, f"{'a' * 60}=b", Word(name="a" * 60, meaning="b")),
    ],
)
def test_a_text_is_taken(taker: Callable[[str], Any], text: str, value: object) -> None:
    """In Dutch or as other programs write it, in any case, with blanks around it."""
    assert taker(text) == value


@pytest.mark.parametrize(
    ("taker", "words", "value"),
    [
        (take.status, "gepubliceerd published false nee no", Status.PUBLISHED),
        (take.status, "concept draft true ja yes", Status.DRAFT),
        (take.status, "verborgen hidden", Status.HIDDEN),
        (take.yes, "ja true yes", True),
        (take.yes, "nee false no", False),
        (take.opened, "open aan ja true yes", True),
        (take.opened, "dicht gesloten uit nee false no", False),
        (take.language, "nederlands nl", "nl"),
        (take.language, "engels english en", "en"),
        (take.language, "duits de", "de"),
        (take.language, "frans fr", "fr"),
        (take.language, "fries fy", "fy"),
        (take.language, "turks tr", "tr"),
    ],
)
def test_many_words_say_the_same(taker: Callable[[str], Any], words: str, value: object) -> None:
    """As volunteers and other programs write it."""
    assert {taker(word) for word in words.split()} == {value}


@pytest.mark.parametrize(
    ("taker", "text", "kind"),
    [
        (take.status, "xyz", Kind.UNKNOWN_STATE),
        (take.slug, "🌳", Kind.EMPTY_SLUG),
        (take.opened, "misschien", Kind.UNKNOWN_OPENING),
        (take.yes, "misschien", Kind.UNKNOWN_ANSWER),
        (take.number, "twaalf", Kind.NO_NUMBER),
        (take.number, "1.200", Kind.NO_NUMBER),
        (take.number, "1,5", Kind.NO_NUMBER),
        (take.number, "1234567", Kind.NO_NUMBER),
        (take.number, "²", Kind.NO_NUMBER),
        (take.number, "-3", Kind.NO_NUMBER),
        (take.language, "Nederlandsch", Kind.NO_LANGUAGE),
        (take.language, "n", Kind.NO_LANGUAGE),
        (take.former_address, "/", Kind.NO_PATH),
        (take.former_address, "https://www.oud.nl", Kind.NO_PATH),
        (take.former_address, "/a/../b/", Kind.NO_PATH),
        (take.former_address, "/a\\b/", Kind.NO_PATH),
        (take.former_address, "/a%00b/", Kind.NO_PATH),
        (take.former_address, "//[x", Kind.NO_PATH),
        (take.word, "schouw", Kind.NO_MEANING),
        (take.word, "schouw = ", Kind.NO_MEANING),
        (take.word, " = een ronde", Kind.NO_MEANING),
        (take.word, f"{'a' * 61}=b", Kind.NO_MEANING),
    ],
)
def test_what_cannot_be_taken_is_refused(taker: Callable[[str], Any], text: str, kind: Kind) -> None:
    """With the kind of problem, and the value as it was written."""
    with pytest.raises(Wrong) as error:
        taker(text)
    assert (error.value.kind, error.value.values["value"]) == (kind, text)


def test_a_state_that_is_nearly_right_is_guessed() -> None:
    """Whoever mistypes a state is asked which one was meant."""
    with pytest.raises(Wrong) as error:
        take.status("concpet")
    assert error.value.values["guess"] == " Bedoel je 'concept'?"


@STEADY
@given(st.sampled_from(TAKERS), st.text() | st.text("0123456789./%:ja-"))
def test_no_text_stops_the_taking(taker: Callable[[str], Any], text: str) -> None:
    """Any text is taken, or refused."""
    try:
        value = taker(text)
    except Wrong as wrong:
        value = wrong.kind
    assert value is not None


@STEADY
@given(st.text())
def test_a_slug_is_stable(text: str) -> None:
    """A slug of a slug is that slug, so that an address that was read from a page can be written in a header."""
    try:
        slug = take.slug(text)
    except Wrong:
        return
    assert take.slug(slug) == slug
