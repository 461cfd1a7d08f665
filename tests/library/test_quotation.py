"""A quotation whose last line names its source becomes a figure with a caption."""

import pytest

from plugins.library.quotation import makeExtension
from tests.examples import bodies


def figure(quoted: str, source: str, cite: str = "") -> str:
    """Give the HTML of a quotation with its source."""
    where = f' cite="{cite}"' if cite else ""
    return (
        f'<figure class="quoted">\n<blockquote{where}>\n{quoted}\n</blockquote>\n'
        f"<figcaption><b>Bron:</b> {source}</figcaption>\n</figure>"
    )


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> a\n> -- de gemeente", figure("<p>a</p>", "de gemeente")),
        ("> a\n>\n> — de gemeente ", figure("<p>a</p>", "de gemeente")),
        ("> a\n>\n> b\n> c\n> -- d -- e", figure("<p>a</p>\n<p>b\nc</p>", "d -- e")),
        (
            "> a\n> -- [b](https://voorbeeld.nl/c?d=1&e=2)",
            figure(
                "<p>a</p>",
                '<a href="https://voorbeeld.nl/c?d=1&amp;e=2">b</a>',
                "https://voorbeeld.nl/c?d=1&amp;e=2",
            ),
        ),
        (
            '> a\n> -- [b](<https://voorbeeld.nl/> "c"), *d*',
            figure("<p>a</p>", '<a href="https://voorbeeld.nl/" title="c">b</a>, <em>d</em>', "https://voorbeeld.nl/"),
        ),
        ("> a\n> -- [b](/nieuws/c/)", figure("<p>a</p>", '<a href="/nieuws/c/">b</a>')),
        ("> a\n> -- [b](javascript:c)", figure("<p>a</p>", "<a>b</a>")),
        ("> - a\n>\n> -- b", figure("<ul>\n<li>a</li>\n</ul>", "b")),
        ("> a\n> -- <script>b</script>c", figure("<p>a</p>", "c")),
        ("> a\n> -- b\n\nc", figure("<p>a</p>", "b") + "\n<p>c</p>"),
        ("> a\n> -- b\n\n> c\n> -- d", figure("<p>a</p>", "b") + "\n" + figure("<p>c</p>", "d")),
    ],
)
def test_a_source_becomes_a_caption(text: str, html: str) -> None:
    """The last line leaves the quotation and stands below it; a web address in it is the quotation's own."""
    assert bodies().read(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("> a", "<blockquote>\n<p>a</p>\n</blockquote>"),
        ("> a\n> --b", "<blockquote>\n<p>a\n--b</p>\n</blockquote>"),
        ("> a -- b", "<blockquote>\n<p>a -- b</p>\n</blockquote>"),
        ("> -- a\n> b", "<blockquote>\n<p>-- a\nb</p>\n</blockquote>"),
        ("> a\n> -- ", '<blockquote>\n<h2 id="a">a</h2>\n</blockquote>'),
        (">     a\n>     -- b", "<blockquote>\n<pre><code>a\n-- b\n</code></pre>\n</blockquote>"),
        ("> # a", '<blockquote>\n<h2 id="a">a</h2>\n</blockquote>'),
        ("a\n-- b", "<p>a\n-- b</p>"),
    ],
)
def test_a_quotation_without_source_stays_one(text: str, html: str) -> None:
    """Two hyphens elsewhere name no source."""
    assert bodies().read(text) == html


@pytest.mark.parametrize(
    ("text", "captions"),
    [
        ("> a\n>\n> > b\n> > -- c", ["c"]),
        ("> a\n>\n> > b\n> > -- c\n>\n> -- d", ["c", "d"]),
        ("- a\n\n    > b\n    > -- c", ["c"]),
    ],
)
def test_a_quotation_inside_has_its_own_source(text: str, captions: list[str]) -> None:
    """A quotation in a quotation or in a list keeps the source that stands in it."""
    html = bodies().read(text)
    assert sorted(part.partition("</figcaption>")[0] for part in html.split("<b>Bron:</b> ")[1:]) == captions
    assert html.count("<figure") == len(captions)


def test_an_address_with_brackets_is_whole() -> None:
    """The quotation's address is the one that its link has."""
    assert bodies().read("> a\n> -- [b](https://voorbeeld.nl/Park_(stad))") == figure(
        "<p>a</p>", '<a href="https://voorbeeld.nl/Park_(stad)">b</a>', "https://voorbeeld.nl/Park_(stad)"
    )


def test_markdown_finds_the_extension_by_its_module() -> None:
    """Python-Markdown calls makeExtension with the settings of the extension, of which there are none."""
    assert makeExtension().getConfigInfo() == []
