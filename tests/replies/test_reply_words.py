"""A reply is shown as it was written: as text, with its lines and its links, and nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from plugins.replies.words import html_of
from tests.examples import STEADY


def link(address: str) -> str:
    """Give a link as it stands in a reply."""
    return f'<a href="{address}" rel="nofollow ugc">{address}</a>'


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Dag.", "<p>Dag.</p>"),
        ("Een\nTwee\n\n\nDrie\n", "<p>Een<br>\nTwee</p>\n<p>Drie</p>"),
        ("# Kop\n* x", "<p># Kop<br>\n* x</p>"),
        ("<b>{{ x }}</b> &amp;", "<p>&lt;b&gt;{{ x }}&lt;/b&gt; &amp;amp;</p>"),
        ("Zie https://x.nl/a?b=1&c=2.", f"<p>Zie {link('https://x.nl/a?b=1&amp;c=2')}.</p>"),
        ("(http://x.nl)", f"<p>({link('http://x.nl')})</p>"),
        ("https://x.nl/A_(b), en", f"<p>{link('https://x.nl/A_(b)')}, en</p>"),
        ("[x](javascript:alert(1))", "<p>[x](javascript:alert(1))</p>"),
        ('https://x.nl/"onclick="y', f"<p>{link('https://x.nl/')}&#34;onclick=&#34;y</p>"),
        ("www.x.nl", "<p>www.x.nl</p>"),
        ("", ""),
    ],
)
def test_a_text_becomes_paragraphs(text: str, expected: str) -> None:
    """Paragraphs, line breaks and plain links; markup is text."""
    assert html_of(text) == expected


def test_an_address_that_somebody_left_is_hidden() -> None:
    """Nothing that is published has a mail address that a harvester can read."""
    assert "@" not in html_of("Mail a@b.nl")


@STEADY
@given(text=st.text("<>&\"'/ab:.()\n htps", max_size=200))
def test_nothing_else_gets_through(text: str) -> None:
    """Whatever is written: no other element, no other attribute, and no other scheme."""
    for element in html.fromstring(f"<div>{html_of(text)}</div>").iter():
        assert element.tag in {"div", "p", "br", "a"}
        assert set(element.keys()) <= {"href", "rel"}
        assert element.get("href", "http").startswith("http")
