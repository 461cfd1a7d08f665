"""A text's Markdown becomes the HTML of its page, and its first paragraph a summary."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.library.body import LONGEST_SUMMARY, cut, summary_of
from plugins.messages import Kind, Wrong
from tests.examples import MAIL, MAIL_ENTITIES, MAIL_HREF, NOT_SHOWN, STEADY, bodies
from tests.paths import ROOT

BODIES = bodies()
WORDS = st.lists(st.text(st.characters(exclude_categories=("Z", "C")), min_size=1, max_size=12), max_size=90).map(
    " ".join
)
LINES = st.lists(
    st.sampled_from(
        [
            *("", "a *b* c", "# kop", "- een", "    - twee", "> wie", "> -- bron", "[^1]", "[^1]: noot", "```", "<b>"),
            *("<!--", "| a | b |", "|---|---|", "*[a]: b", "[a]: //[x", "[a]", "![x](//[y)", "&#8; &#xd800;", "***"),
            *("Term\n: uitleg", "<div markdown=1>", "1. een", "\t", "\\", "`", "{: #x .y}", "[TOC]", "<a href=//[z>"),
        ]
    ),
    max_size=12,
).map("\n".join)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("", ""),
        ("Een regel\nen nog een.", "<p>Een regel\nen nog een.</p>"),
        ("Twee  \nregels", "<p>Twee<br>\nregels</p>"),
        (
            "## Kop\n\n#### Diep\n\n### Onder",
            '<h2 id="kop">Kop</h2>\n<h4 id="diep">Diep</h4>\n<h3 id="onder">Onder</h3>',
        ),
        ("> ### Kop", '<blockquote>\n<h2 id="kop">Kop</h2>\n</blockquote>'),
        (
            'Zie [a](/b/ "</h4 <h3>").\n\n## Kop',
            '<p>Zie <a href="/b/" title="&lt;/h4 &lt;h3&gt;">a</a>.</p>\n<h2 id="kop">Kop</h2>',
        ),
        ("# Kop\n\n## Onder", '<h2 id="kop">Kop</h2>\n<h3 id="onder">Onder</h3>'),
        ("# Kop\n\n###### Diep", '<h2 id="kop">Kop</h2>\n<h6 id="diep">Diep</h6>'),
        ("Woord: eerste regel", "<p>Woord: eerste regel</p>"),
        ("1 < 2 & 3 &amp; 'a' \"b\"", "<p>1 &lt; 2 &amp; 3 &amp; 'a' \"b\"</p>"),
        ("a\n\n1. b\n\n- c", "<p>a</p>\n<ol>\n<li>b</li>\n</ol>\n<ul>\n<li>c</li>\n</ul>"),
        ("*[ANWB]: Bond\n\nde ANWB", '<p>de <abbr title="Bond">ANWB</abbr></p>'),
        ("Term\n: uitleg", "<dl>\n<dt>Term</dt>\n<dd>uitleg</dd>\n</dl>"),
        ("~~~ python\na = '<b>'\n~~~", "<pre><code>a = '&lt;b&gt;'\n</code></pre>"),
        (
            "| a |\n|---|\n| b |",
            "<table>\n<thead>\n<tr>\n<th>a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n</tbody>\n</table>",
        ),
        (
            "a[^1]\n\n[^1]: b",
            (
                '<p>a<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup></p>\n'
                '<div class="footnote">\n<hr>\n<ol>\n<li id="fn-1">\n<p>b&nbsp;<a class="footnote-backref" '
                'href="#fnref-1" title="Terug naar de tekst bij noot 1">↩</a></p>\n</li>\n</ol>\n</div>'
            ),
        ),
        ("a <!-- geheim --> b", "<p>a  b</p>"),
    ],
)
def test_markdown_becomes_html(text: str, html: str) -> None:
    """Headings begin at level two, a single line break stays a blank, and the extras of the contract are there."""
    body = BODIES.read(text)
    assert isinstance(body, Markup)
    assert body == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("[a](/nieuws/x/#kop)", '<a href="/park/nieuws/x/#kop">a</a>'),
        ("[a](/)", '<a href="/park/">a</a>'),
        ("![a](/beeld/x.jpg)", '<img alt="a" src="/park/beeld/x.jpg">'),
        ("<q cite='/x'>a</q>", '<q cite="/park/x">a</q>'),
        ("[a](//voorbeeld.nl/x)", '<a href="//voorbeeld.nl/x">a</a>'),
        ("[a](https://voorbeeld.nl/)", '<a href="https://voorbeeld.nl/">a</a>'),
        ("[a](#kop)", '<a href="#kop">a</a>'),
        ("[a](b/)", '<a href="b/">a</a>'),
    ],
)
def test_local_links_begin_at_the_sites_path(text: str, html: str) -> None:
    """A site in a folder has that folder in every link that begins with a slash, and in no other."""
    assert bodies("/park").read(text) == f"<p>{html}</p>"


@pytest.mark.parametrize("text", ['`<a href="/x">`', '`x src="/x"`', 'Schrijf href="/x" zo.'])
def test_a_sites_path_changes_no_text(text: str) -> None:
    """What only looks like a link is text that a volunteer wrote, and stays."""
    assert bodies("/park").read(text) == bodies("").read(text)


def test_mail_addresses_are_hidden() -> None:
    """In links and in text no mail address of a body stands open."""
    hidden = (
        f'<a href="{MAIL_HREF}">{MAIL_ENTITIES}</a> of {MAIL_ENTITIES} of <a href="{MAIL_HREF}?subject=Hoi">ons</a>'
    )
    assert BODIES.read(f"<{MAIL}> of {MAIL} of [ons](mailto:{MAIL}?subject=Hoi)") == f"<p>{hidden}</p>"


def test_nothing_of_a_text_reaches_the_next() -> None:
    """One reader for all texts keeps no notes, link addresses, abbreviations or heading names between them."""
    second = "# Kop\n\n[a] ANWB[^1]"
    before = bodies().read(second)
    reader = bodies()
    reader.read("# Kop\n\n# Kop\n\n[a]: https://voorbeeld.nl\n\n*[ANWB]: Bond\n\n[^1]: noot\n\n[a] ANWB[^1]")
    assert reader.read(second) == before == '<h2 id="kop">Kop</h2>\n<p>[a] ANWB[^1]</p>'


def test_the_settings_are_not_changed() -> None:
    """Pelican's own meta extension, which eats a first line with a colon, is left out of a copy."""
    settings = {"extensions": ["extra", "markdown.extensions.meta"], "output_format": "html"}
    reader = type(BODIES)(settings, "")
    assert reader.read("Woord: eerste regel") == "<p>Woord: eerste regel</p>"
    assert settings == {"extensions": ["extra", "markdown.extensions.meta"], "output_format": "html"}


def test_no_heading_takes_a_place_of_the_frame() -> None:
    """A heading may have any name: the places of the page around it (`inhoud`) are not taken by its id."""
    sources = [path.read_text(encoding="utf-8") for path in (ROOT / "theme" / "templates").rglob("*.html")]
    places = sorted({place for source in sources for place in re.findall(r'\bid="([^"{]+)"', source)})
    assert places
    assert [place for place in places if f'id="{place}"' in BODIES.read(f"# {place}")] == []


@pytest.mark.parametrize("text", ["a &#8; b", "a &#1; b", "a &#xfffe; b", "a &#x7f; b"])
def test_a_body_has_no_characters_that_nobody_can_show(text: str) -> None:
    """A control character written as an entity is left out too: no feed and no page can hold it."""
    assert NOT_SHOWN.search(BODIES.read(text)) is None


@STEADY
@given(LINES)
def test_any_markdown_is_read(text: str) -> None:
    """Whatever signs stand together, there is a body, it has no script, and its summary is short and plain."""
    body = BODIES.read(text)
    assert not re.search(r"<script|<!--|javascript:", body)
    assert len(summary_of(body)) <= LONGEST_SUMMARY


@pytest.mark.parametrize(
    ("text", "summary"),
    [
        ("Kom *allemaal* kijken.\n\nDag.", "Kom allemaal kijken."),
        ("# Kop\n\n- een\n\n> wie\n\nKom\n kijken.", "Kom kijken."),
        ("![Een boom](/beeld/x.jpg)\n\nKom kijken.", "Kom kijken."),
        ("Kom![Een boom](/beeld/x.jpg) kijken[^1].\n\n[^1]: Echt.", "Kom kijken."),
        ("1 &lt; 2 & 'a' \"b\" <b>c</b>", "1 < 2 & 'a' \"b\" c"),
        ("Een  \nregel", "Een regel"),
        ("- een\n- twee", ""),
        ("# Kop", ""),
        ("", ""),
        ("<!-- geheim -->", ""),
    ],
)
def test_a_summary_is_the_first_paragraph(text: str, summary: str) -> None:
    """Its text without marks, notes and images; where there is no paragraph there is none."""
    assert summary_of(BODIES.read(text)) == summary


def test_a_line_break_parts_words_in_a_summary() -> None:
    """Two lines with nothing but a <br> between them do not become one word."""
    assert summary_of(BODIES.read("Amsterdam<br>Utrecht")) == "Amsterdam Utrecht"


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a" * 300, "a" * 300),
        ("a" * 301, "a" * 299 + "…"),
        (f"{'woord ' * 30}einde. {'woord ' * 40}", f"{'woord ' * 30}einde."),
        (f"{'woord ' * 30}'einde?' {'woord ' * 40}", f"{'woord ' * 30}'einde?'"),
        (f"Kort. {'woord ' * 60}", f"Kort. {'woord ' * 47}woord…"),
        (f"{'woord, ' * 60}", f"{'woord, ' * 41}woord…"),
        (f"{'a' * 99}. {'woord ' * 60}", f"{'a' * 99}."),
        (f"{'a' * 98}. {'woord ' * 60}", f"{'a' * 98}. {'woord ' * 32}woord…"),
        (f"Kort 3.5 {'woord ' * 60}", f"Kort 3.5 {'woord ' * 47}woord…"),
    ],
)
def test_a_long_summary_is_cut(text: str, start: str) -> None:
    """It ends with a sentence where a good part of it has one, else with a whole word and an ellipsis."""
    assert cut(text) == start


@STEADY
@given(WORDS)
def test_a_cut_keeps_a_prefix(text: str) -> None:
    """A summary is never longer than it may be, and is the text's beginning, whole words of it where that can be."""
    short = cut(text)
    kept = short if short == text else short.removesuffix("…")
    assert len(short) <= LONGEST_SUMMARY
    assert text.startswith(kept)
    assert (short == text) == (len(text) <= LONGEST_SUMMARY)


@pytest.mark.parametrize(
    "text", [">" * 60 + " a", "    " * 60 + "- a", "1. " * 500 + "a", "> - " * 60 + "a", "a\n: b\n" * 2000]
)
def test_a_text_with_too_many_layers_is_refused(text: str) -> None:
    """What Markdown itself could not follow is an error that can be mended, not a traceback."""
    with pytest.raises(Wrong) as error:
        BODIES.read(text)
    assert error.value.kind is Kind.TOO_DEEP


def test_a_text_that_was_refused_leaves_nothing_behind() -> None:
    """A parser that stopped in the middle of lists does not take the next text for one of their items."""
    reader = bodies()
    with pytest.raises(Wrong):
        reader.read("a\n: b\n" * 2000)
    assert reader.read("- a\n\nb\n\n- c") == bodies().read("- a\n\nb\n\n- c")
    assert reader._markdown.parser.state == []
