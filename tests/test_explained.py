"""Hard words lead to what they mean."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.explained import explanations, led
from plugins.model import Word

S_AVONDS = "'s avonds"
SCHOUW = Word(name="schouw", meaning="een ronde door het park")


def way(word: str, slug: str) -> str:
    """Give a word as the way to its explanation."""
    return f'<a href="#woord.{slug}">{word}</a>'


@pytest.mark.parametrize(
    ("words", "body", "expected"),
    [
        ("schouw", "<p>De schouw is de schouw.</p>", f"<p>De {way('schouw', 'schouw')} is de schouw.</p>"),
        ("schouw", "<p>Schouw!</p>", f"<p>{way('Schouw', 'schouw')}!</p>"),
        ("schouw", "<p>De schouwen.</p>", f"<p>De {way('schouwen', 'schouw')}.</p>"),
        ("schouw", "<p>De schouwgang en de dijkschouw.</p>", "<p>De schouwgang en de dijkschouw.</p>"),
        ("schouw", "<h2>De schouw</h2><p>Een schouw</p>", f"<h2>De schouw</h2><p>Een {way('schouw', 'schouw')}</p>"),
        (
            "schouw",
            '<p><a href="/schouw/">Onze <b>schouw</b></a></p>',
            '<p><a href="/schouw/">Onze <b>schouw</b></a></p>',
        ),
        ("schouw", "<pre><code>schouw</code></pre>", "<pre><code>schouw</code></pre>"),
        ("schouw", '<p><img alt="a > schouw">x</p>', '<p><img alt="a > schouw">x</p>'),
        ("schouw", "<abbr>schouw</abbr>", f"<abbr>{way('schouw', 'schouw')}</abbr>"),
        ("pad;breed pad", "<p>Een breed pad.</p>", f"<p>Een {way('breed pad', 'breed-pad')}.</p>"),
        ("a&b", "<p>De a&amp;b.</p>", f"<p>De {way('a&amp;b', 'a-b')}.</p>"),
        ("één", "<p>ÉÉN</p>", f"<p>{way('ÉÉN', 'een')}</p>"),
        ("p;amp", "<p>x &amp; y</p>", "<p>x &amp; y</p>"),
        ("foto's", "<p>De foto’s.</p>", f"<p>De {way('foto’s', 'foto-s')}.</p>"),
        ("‘s avonds", "<p>Het is 's avonds.</p>", f"<p>Het is {way(S_AVONDS, 's-avonds')}.</p>"),
        ('"rood" pad', "<p>Een “rood” pad.</p>", f"<p>Een {way('“rood” pad', 'rood-pad')}.</p>"),
        ("plan", "<p>De plannen.</p>", f"<p>De {way('plannen', 'plan')}.</p>"),
        ("plan", "<p>De planning, de plank.</p>", "<p>De planning, de plank.</p>"),
        ("nota", "<p>Twee nota’s.</p>", f"<p>Twee {way('nota’s', 'nota')}.</p>"),
        ("integraal plan", "<p>Een plan.</p>", "<p>Een plan.</p>"),
        ("", "<p>De schouw.</p>", "<p>De schouw.</p>"),
    ],
)
def test_the_first_place_of_a_word_is_the_way(words: str, body: str, expected: str) -> None:
    """A whole word, perhaps with an ending, in any letters, and not in what is a link, a heading or code already."""
    given_words = [Word(name=name, meaning="x") for name in words.split(";") if name]
    assert led(Markup(body), given_words) == Markup(expected)


@given(
    st.lists(st.sampled_from(["<p>", "</p>", "<b>", "</b>", "schouw", " ", "&lt;", "é", "<br>"])), st.text(max_size=5)
)
def test_what_a_page_says_does_not_change(pieces: list[str], name: str) -> None:
    """Links come into it, and nothing else."""
    body = Markup("".join(pieces))
    made = led(body, [SCHOUW, Word(name=f"x{name}", meaning="y")])
    assert made.striptags() == body.striptags()


def test_explanations_stand_in_the_order_of_the_header() -> None:
    """Each has an id of its own, that no heading has."""
    found = explanations([SCHOUW, Word(name="B & W", meaning="het bestuur")])
    assert [(one.id, one.name, one.meaning) for one in found] == [
        ("woord.schouw", "schouw", "een ronde door het park"),
        ("woord.b-w", "B & W", "het bestuur"),
    ]
