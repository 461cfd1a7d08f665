"""Code in a Markdown text is found, so that nobody takes it for HTML or for prose."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.code import blank, without_code, without_comments
from tests.examples import STEADY, bodies


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("", ""),
        ("a `b` c", "a     c"),
        ("a ``b ` c`` d", "a           d"),
        ("a `b\nc` d", "a   \n   d"),
        ("a `b\n\nc` d", "a `b\n\nc` d"),
        ("a ``b` c", "a ``b` c"),
        (r"a \`b` c", r"a \`b` c"),
        ("`a` `b` c`", "        c`"),
        ("```\na\n```\nb", "   \n \n   \nb"),
        ("~~~ python\na\n~~~\nb", "          \n \n   \nb"),
        ("``` {.a}\nb\n```  \nc", "        \n \n     \nc"),
        ("````\na\n```\nb\n````\nc", "    \n \n   \n \n    \nc"),
        ("```\na\n~~~\nb", "```\na\n~~~\nb"),
        ("``` a b\n\nc\n```", "``` a b\n\nc\n```"),
        ("```\na\n```\n```\nb\n```", "   \n \n   \n   \n \n   "),
        ("    a\n\n    b\nc", "     \n\n     \nc"),
        ("\ta\n", "  \n"),
        ("a\n    b", "a\n    b"),
        ("a\n\n    b", "a\n\n     "),
        ("- a\n\n    b\n\nc\n\n    d", "- a\n\n    b\n\nc\n\n     "),
        ("- a\nb\n\n    c", "- a\nb\n\n    c"),
        ("- a\n\n\n    b", "- a\n\n\n    b"),
        ("1. a\n\n    b", "1. a\n\n    b"),
        ("[^1]: a\n\n    b", "[^1]: a\n\n    b"),
        ("a\n:   b\n\n    c", "a\n:   b\n\n    c"),
        ("`a`\n\n\tb\n    c\n\n~~~\nd\n~~~", "   \n\n  \n     \n\n   \n \n   "),
    ],
)
def test_code_is_blank(text: str, left: str) -> None:
    """What stands in backticks, between fences that are closed, or behind four blanks outside lists and notes."""
    assert without_code(text) == left


def test_code_in_a_line_can_leave_a_sign() -> None:
    """Whoever counts words wants to know that something stood there."""
    assert without_code("a `b c` d\n\n    e", "x") == "a xxxxx d\n\n     "


@STEADY
@given(st.lists(st.sampled_from(["`", "``", "```", "~~~", "\n", "\n\n", "    ", "a", "- ", "\t", "\\"])).map("".join))
def test_every_other_sign_keeps_its_place(text: str) -> None:
    """Lines and columns are those of the text: what is not blank is what stood there."""
    left = without_code(text)
    assert len(left) == len(text)
    assert all(kept in {sign, " "} and (kept == "\n") == (sign == "\n") for kept, sign in zip(left, text, strict=True))


@pytest.mark.parametrize(
    "text", ["a `<b>` c", "``<b> ` ``", "```\n<b>\n```", "~~~~ x\n<b>\n~~~~", "a\n\n    <b>", "a `x\n<b>` c"]
)
def test_what_is_blank_is_shown_as_code(text: str) -> None:
    """Markdown agrees: the tag in it stands on the page as it was written."""
    assert "<b>" not in without_code(text)
    assert "&lt;b&gt;" in bodies().read(text)


@pytest.mark.parametrize("text", ["```\n<b>c</b>", "a `b\n\n<b>c</b>` d", "- a\n\n    <b>c</b>", "a\n    <b>c</b>"])
def test_what_is_left_is_no_code(text: str) -> None:
    """Markdown agrees: the tag is HTML."""
    assert "<b>" in without_code(text)
    assert "<b>c</b>" in bodies().read(text)


@pytest.mark.parametrize(
    ("text", "left"), [("a <!-- b\nc --> d <!-- e", "a \n d <!-- e"), ("<!-- a", "<!-- a"), ("a", "a"), ("-->", "-->")]
)
def test_comments_that_end_are_left_out(text: str, left: str) -> None:
    """One that does not end is still there, to be pointed at."""
    assert without_comments(text, blank) == left


def test_a_comment_can_leave_a_sign() -> None:
    """What stands in its place is for the caller to say."""
    assert without_comments("a <!-- b --> c", lambda match: re.sub(r"\w", "x", match[0])) == "a <!-- x --> c"
