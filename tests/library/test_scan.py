"""What a page will not show is said with its line; a comment that swallows the rest is an error."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.scan import hidden, shown_comments
from tests.examples import bodies

CURE = "Haal het weg, of schrijf het met gewone tekst, koppen, lijsten en links."


def found(text: str) -> list[str]:
    """Give the problems of a text that begins on line 5 of a.md."""
    return [f"{problem.level}: {problem}" for problem in hidden(text, 5, "a.md")]


@pytest.mark.parametrize(
    ("text", "line", "name"),
    [
        ("<script>alert(1)</script>", 5, "<script>"),
        ("a\n\nb <iframe src='https://x.nl'></iframe>", 7, "<iframe>"),
        ("<p onclick='x()'>a</p>", 5, "onclick"),
        ("<p style='color:red'>a</p>", 5, "style"),
        ("\n<a href='javascript:x()'>a</a>", 6, "javascript:"),
        ("<img src='javascript:x()' alt='a'>", 5, "javascript:"),
        ("<q cite='javascript:x()'>a</q>", 5, "javascript:"),
        ("[a](javascript:x())", 5, "javascript:"),
        ("a\n[a]( <JavaScript:x()>)", 6, "JavaScript:"),
        ("![a](data:image/png,x)", 5, "data:"),
        ("<SCRIPT>a", 5, "<script>"),
        ("```\nx\n```\n<form>", 8, "<form>"),
        ("~~~\n<script>\n", 6, "<script>"),
        ("```\n<b>\n~~~\n<form>\n```\n<script>", 10, "<script>"),
        ("a `b\n\n<script> c` d", 7, "<script>"),
        ("``a ` <form>", 5, "<form>"),
        ("- a\n\n    <script>", 7, "<script>"),
        ("[^1]: noot\n\n    meer <form>", 7, "<form>"),
        ("a\n    <form>", 6, "<form>"),
        ("- a\nb\n\nc\n\n    <b>\n\nd <form>", 12, "<form>"),
        ("<!-- <form> --> <script>", 5, "<script>"),
        ("<A HREF='java&#115;cript:x'>a</A>", 5, "javascript:"),
        ("<a title='x > y' onclick=z>a</a>", 5, "onclick"),
        ("[a]\n\n[a]: javascript:x", 7, "javascript:"),
        ("a <?php b ?> c", 5, "<?"),
        ("a\n<![CDATA[ b ]]>", 6, "<![CDATA["),
        ("<!DOCTYPE b>", 5, "<!doctype"),
    ],
)
def test_what_is_taken_out_is_said(text: str, line: int, name: str) -> None:
    """A tag, an attribute and an address that the wall takes out are named, each on its line."""
    assert found(text) == [f"let op: a.md:{line}: '{name}' laat ik weg: dat mag niet op de site. {CURE}"]


@pytest.mark.parametrize(
    "text",
    [
        "Gewone tekst met 1 < 2 en a > b & c.",
        "`<script>` is code, en ``<form> ` <p onclick=x>`` ook.",
        "```html\n<script>\n```\nen",
        "a\n\n    <script>\n    x\n\nb",
        "<https://voorbeeld.nl> en <naam@voorbeeld.nl>",
        "<b>a</b> <p class='x' id='y' lang='en'>b</p> <a href='https://x.nl' title='c'>d</a>",
        "<div markdown='1'>a</div>",
        "[a](https://x.nl) [b](/c/) [d](e.md) [f](mailto:g@h.nl) [i](tel:1)",
        "<!-- een opmerking -->",
        "```\n~~~\n<form>\n```\n~~~~\n<form>\n~~~~",
        "    <script>\n\n    <form>",
        "a[^1]\n\n[^1]: Noot: zie <b>hier</b>",
        "1 <b 2",
        "1 <? 2",
        "<b onclick=x <i>",
        "",
    ],
)
def test_what_is_shown_is_not_said(text: str) -> None:
    """Code, links, comments that end, and allowed HTML are no reason for a word."""
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n<!-- weg\n\nb", 6),
        ("<!-- a --> <!-- b", 5),
        ("<!-- a\n<!-- b", 5),
        ("`<!--` a\n\n- b\n\n    <!-- c", 9),
    ],
)
def test_a_comment_without_end_is_an_error(text: str, line: int) -> None:
    """Everything behind it would vanish, so nothing is built."""
    assert found(text) == [
        (
            f"fout: a.md:{line}: Hier begint een opmerking met <!-- die nergens eindigt. Alles daarna zou wegvallen. "
            "Zet --> achter de opmerking, of haal <!-- weg."
        )
    ]


@given(st.text("<>!-/abcdscript \n`~\"'=:[]()x"))
def test_no_text_stops_the_scan(text: str) -> None:
    """However broken the HTML, the scan ends and each problem has a line of the text."""
    for problem in hidden(text, 1, "a.md"):
        assert 1 <= problem.line <= text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("a <!-- b\n\nc -->", [5]),
        ("- a\n\n    <!-- b\n\n    c -->", [7]),
        ("> <!-- b\n>\n> c -->", [5]),
        ("a <!-- b\n# c\n-->", [5]),
        ("a\n\n<!-- b\n\nc -->", []),
        ("\na <!-- b\n\nc -->", [6]),
        ("a <!-- b\nc --> d", []),
        ("`<!-- b` c\n\n<!-- d\n-->", []),
        ("a \\<!-- b", []),
    ],
)
def test_a_comment_that_readers_would_see_is_an_error(text: str, lines: list[int]) -> None:
    """Markdown takes one out only where it stands by itself, or has no blank line; what is written as text is shown."""
    problems = shown_comments(text, bodies().read(text), 5, "a.md")
    assert [(problem.level, problem.line) for problem in problems] == [("fout", line) for line in lines]
