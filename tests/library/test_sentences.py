"""Dutch text is divided into its sentences."""

import pytest

from plugins.library.sentences import sentences


@pytest.mark.parametrize(
    "whole",
    [
        "Kom je? | Ja! | Dat is mooi… | Tot dan.",
        "Neem bijv. Anna mee. | Zij komt ook.",
        "Er is o.a. Nederlandse kaas, koek e.d. | Kom proeven.",
        "Er is kaas e.a. | Bel o.i.d. | Kom s.v.p. | Proef!",
        "Dhr. Jansen en mevr. De Vries zijn er. | Kom ook.",
        "J.P. de Boer belt A. Bakker. | Die komt.",
        "Om 17.30 uur is het 1.5 graad. | Neem een jas mee.",
        "Het is in 2022. | 12 bomen groeien nu.",
        "Geef het door a.u.b. | Dan weten we het.",
        "Dit is om 5 uur. | 's Avonds is er soep. | ’t Is gratis.",
        "‘Kom je?’ vroeg zij. | “Ja.” | (Dat was mooi.) | Zij ging.",
        "Zij (dr. Anna) komt. | *Let op.* | Het is laat.",
        "Dat is ca. 30 meter, nr. 5 op de kaart. | Kijk.",
        "Hij riep: hee... en toen niets meer",
        "Wat een boom! dacht zij.",
    ],
)
def test_a_text_is_divided(whole: str) -> None:
    """Abbreviations, initials and times end no sentence, and neither does what a small letter follows."""
    found = [" ".join(word[0] for word in sentence) for sentence in sentences(whole.replace(" | ", " "))]
    assert found == whole.split(" | ")


def test_words_keep_their_places() -> None:
    """A word knows where it stands in the text."""
    (first, second) = sentences("Een.\n\nTwee drie")
    assert [word.span() for word in first + second] == [(0, 4), (6, 10), (11, 15)]


def test_no_words_are_no_sentence() -> None:
    """Of nothing comes nothing."""
    assert list(sentences(" \n")) == []
