"""What could be said more clearly is pointed out, where it stands, and nothing else is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.hints import EVENT_TIME, POST
from plugins.library.tips import GOOD_DOUBLES, LONGEST_SENTENCE, tips
from plugins.problems import Level
from tests.effort import is_linear
from tests.examples import STEADY, said


def found(body: str, source: str = "") -> list[str]:
    """Give what is said of a body that begins on line 5."""
    return said(tips(source, body, 5, "x.md"))


def jump(line: int, signs: str) -> str:
    """Give what is said of a heading that should begin with those signs."""
    return (
        f"tip: x.md:{line}: Deze kop slaat een niveau over. Wie de pagina laat voorlezen, raakt dan de weg kwijt. "
        f"Begin de regel met {signs} en een spatie."
    )


def double(line: int, word: str) -> str:
    """Give what is said of a word that stands twice."""
    return f"tip: x.md:{line}: Hier staat twee keer '{word}' achter elkaar. Haal er één weg."


def vague(line: int, text: str) -> str:
    """Give what is said of a link's words."""
    return (
        f"tip: x.md:{line}: De linktekst '{text}' zegt niet waar de link heen gaat. "
        "Maak een link van woorden die dat wel zeggen, zoals 'het programma van de open dag'."
    )


def long(line: int, start: str, number: int) -> str:
    """Give what is said of a long sentence."""
    return (
        f"tip: x.md:{line}: De zin die begint met '{start}' heeft {number} woorden. "
        "Maak er twee zinnen van: tot 30 woorden leest een zin makkelijk."
    )


def left(line: int, text: str) -> str:
    """Give what is said of an explanation that was not taken out."""
    return (
        f"tip: x.md:{line}: De uitleg '{text}' uit het nieuwe bestand staat er nog. "
        "Doe wat er staat, en haal deze regel dan weg."
    )


def words(number: int, word: str = "boom") -> str:
    """Give that many words, no two neighbours alike."""
    return " ".join(f"{word}{index}" for index in range(number))


@pytest.mark.parametrize(
    ("body", "said_of_it"),
    [
        ("# Een\n\n## Twee\n\n### Drie\n\n# Vier", []),
        ("# Een\n\nTekst\n\n## Twee\n\n- Punt\n\n### Drie", []),
        ("# Een\n\n### Drie\n\n#### Vier", [jump(7, "##")]),
        ("Tekst\n\n## Twee", [jump(7, "#")]),
        ("Kop\n---", [jump(5, "#")]),
        ("> ### Van hen\n\n```\n### Code\n```", []),
    ],
)
def test_a_heading_that_skips_a_level(body: str, said_of_it: list[str]) -> None:
    """Levels go down one at a time, from the title of the page; up they may jump."""
    assert found(body) == said_of_it


@pytest.mark.parametrize(
    ("body", "said_of_it"),
    [
        ("Lees\n[hier](a.md), [Klik hier!](b.md)", [vague(6, "hier"), vague(6, "Klik hier!")]),
        ("- [**lees meer** >](a.md)", [vague(5, "**lees meer** >")]),
        ("[lees\nverder][1]\n\n[1]: https://a.nl", [vague(5, "lees verder")]),
        ("[https://a.nl](https://a.nl), <https://a.nl>, https://a.nl en [www.a.nl](https://a.nl)", []),
        ("[hier in de buurt](a.md) en [hier] en ![hier](/beeld/a.jpg)", []),
        ("> [hier](a.md)\n\n`[hier](a.md)` <a href='a.md'>hier</a>", []),
    ],
)
def test_a_link_that_says_nothing(body: str, said_of_it: list[str]) -> None:
    """Words such as 'hier' are no text for a link; an address is, and so are pictures and code."""
    assert found(body) == said_of_it


@pytest.mark.parametrize(
    ("body", "said_of_it"),
    [
        ("Dit is de de boom.", [double(5, "de")]),
        ("Een een boom (van van) ons ons.", [double(5, "een"), double(5, "van"), double(5, "ons")]),
        ("Dit is een\neen boom, en en\nnog", [double(6, "een"), double(6, "en")]),
        ("de de de de", [double(5, "de")]),
        ("# De de kop\n\n- de [de](a.md) boom", [double(5, "de"), double(7, "de")]),
        ("Ja, ja. Nee, nee! 10 10 a a", []),
        ("Wij wonen in de De Wilgenhof. Cha Cha. New York York.", []),
        ("De `de` de ![de](/beeld/x.jpg) de <br> de", []),
        ("> de de\n\n<p>de de</p>\n\n| de de |\n|---|\n\n[a]: de de", []),
        ("Zie [het plan](de-de-de.md) https://de.de/de", []),
        ("de\n\nde", []),
    ],
)
def test_a_word_that_stands_twice(body: str, said_of_it: list[str]) -> None:
    """A word behind itself, also on the next line, is pointed out once a line; names and other signs are not."""
    assert found(body) == said_of_it


@pytest.mark.parametrize(("word", "sentence"), GOOD_DOUBLES.items())
def test_some_words_may_stand_twice(word: str, sentence: str) -> None:
    """Each exception has a good Dutch sentence that needs it."""
    assert f" {word} {word} " in sentence
    assert found(sentence) == []


@pytest.mark.parametrize(
    ("body", "said_of_it"),
    [
        (f"{words(LONGEST_SENTENCE)}. {words(LONGEST_SENTENCE)}.".replace(". b", ". B"), []),
        (f"Kort.\n{words(31).capitalize()}.\nKort.", [long(6, "Boom0 boom1 boom2 boom3 boom4", 31)]),
        (f"Zij zei: {words(20)} om 17.30 uur, bijv. {words(20, 'tak')}", [long(5, "Zij zei: boom0 boom1 boom2", 46)]),
        (f"- {words(40)}\n\n# {words(40)}\n\n> {words(40)}", []),
        (f"{words(20)}  \n{words(20)}", []),
        (f"{words(20)}.[^1] {words(20).capitalize()}.</b> <b>{words(20).capitalize()}", []),
        (f"{words(29)} - – https://a.nl/b `c d` [e](f.md)", []),
        (f"Een.\n\n{words(20)}\n{words(20)}", [long(7, "boom0 boom1 boom2 boom3 boom4", 40)]),
    ],
)
def test_a_sentence_of_more_than_thirty_words(body: str, said_of_it: list[str]) -> None:
    """Items, headings, quotations and lines that are broken off are no sentences; signs and addresses no words."""
    assert found(body) == said_of_it


def test_what_nieuw_wrote_is_pointed_out() -> None:
    """In the header and in the text, by the line of the file."""
    assert found(POST, f"---\ntitel: A\n{EVENT_TIME}\n---\n{POST}\n") == [left(3, EVENT_TIME), left(5, POST)]


@STEADY
@given(st.text("[](){}<>!^:#./ \n\"'`ahDe-|>*=~", max_size=200))
def test_any_text_gives_tips_on_its_lines(body: str) -> None:
    """Whatever is written, there are only tips, and each is on a line of the text."""
    for problem in tips("", body, 5, "x.md"):
        assert (problem.level, 5 <= problem.line <= 5 + body.count("\n")) == (Level.TIP, True)


PIECES = (
    "de ",
    "a\n",
    "[a](",
    "[a](()",
    "[",
    "![a",
    "<a",
    "{:",
    "a.",
    ".",
    "https://",
    "| ",
    "# a\n",
    "- a\n",
    "hier ",
)


@pytest.mark.parametrize("piece", PIECES)
def test_no_text_takes_long(piece: str) -> None:
    """Nothing is quadratic: four times as much of anything is four times the work."""
    assert is_linear(lambda size: list(tips("", piece * (size // len(piece)), 5, "x.md")), 25_000)
