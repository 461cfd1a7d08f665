"""The parts of compounds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.search.compounds import MARK, Vocabulary, forms

WORDS = """
boom plan beheer groen brug kind boerderij speel plek park wilgen vijver huis stoel pad tuin dag school haal slag keer
nest vogels bank lamp water kent stellen acht teek over markt ruil planten soep feest winkel beheerplan veld hout
"""


@pytest.mark.parametrize(
    ("word", "marked"),
    [
        # The last part in the plural, the first one known or not, with a linking letter or without.
        ("fruitbomen", "fruit^bomen"),
        ("groenplan", "groen^plan"),
        ("groenplannen", "groen^plannen"),
        ("kinderboerderij", "kinder^boerderij"),
        ("vogelnestje", "vogel^nestje"),
        ("bankenplan", "banken^plan"),
        ("speelplekken", "speel^plekken"),
        ("lampenwinkel", "lampen^winkel"),
        ("knotwilgen", "knot^wilgen"),
        ("tuitelbrug", "tuitel^brug"),
        ("soepfeest", "soep^feest"),
        ("eikenhout", "eiken^hout"),
        ("achtertuin", "achter^tuin"),
        ("dorpsschool", "dorps^school"),
        # Behind a known word, the shortest last part; else the longest.
        ("plantenruilmarkt", "plantenruil^markt"),
        ("waterbeheerplan", "water^beheerplan"),
        # No compounds, or nothing that a search would want.
        ("boom", "boom"),
        ("bomen", "bomen"),
        ("verhaal", "verhaal"),
        ("verslag", "verslag"),
        ("wanneer", "wanneer"),
        ("betekent", "betekent"),
        ("bestellen", "bestellen"),
        ("oversteek", "oversteek"),
        ("maandag", "maandag"),
        ("tachtig", "tachtig"),
        ("iedereen", "iedereen"),
    ],
)
def test_a_word_ends_on_another(word: str, marked: str) -> None:
    """A word has parts where its end is a word of the site of four letters, in any form, and the rest can be one."""
    assert Vocabulary([WORDS]).split(word) == marked


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("bomen", "boom"),
        ("plannen", "plan"),
        ("huizen", "huis"),
        ("brieven", "brief"),
        ("banken", "bank"),
        ("tafels", "tafel"),
        ("bankjes", "bank"),
        ("tuintje", "tuin"),
        ("wegen", "weg"),
    ],
)
def test_a_word_is_a_form_of_another(word: str, form: str) -> None:
    """Plurals and small ones lead to the word itself."""
    assert form in forms(word)


def test_a_text_keeps_its_letters() -> None:
    """Small and large letters stay, and so do signs between words; only words with parts get a mark."""
    words = Vocabulary(["Boom. FRUITBOMEN, Fruitbomen-beleid en İfruitbomen!"])
    assert words.marked("Een boom, FRUITBOMEN en Fruitbomen-beleid.") == "Een boom, FRUIT^BOMEN en Fruit^bomen-beleid."


@given(st.lists(st.text(alphabet="abeknorstuV İß'- ", max_size=30), max_size=6))
def test_marks_are_all_that_is_added(texts: list[str]) -> None:
    """Without its marks, a text is what it was; a word has one mark at most, with letters on both sides."""
    words = Vocabulary(texts)
    for text in texts:
        marked = words.marked(text)
        assert marked.replace(MARK, "") == text
        assert all(word.count(MARK) < 2 and not word.startswith(MARK) for word in marked.split())
