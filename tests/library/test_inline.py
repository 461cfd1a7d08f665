"""The quicker way through Markdown's inline patterns gives what the usual one gives."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown.util import AtomicString

import pelicanconf
from bench.corpus import posts
from plugins.library.inline import SIGNS, QuickInlineProcessor

SETTINGS: dict[str, Any] = pelicanconf.MARKDOWN
PIECES = st.sampled_from(
    [
        *("woord", " ", "\n", "\n\n", "  \n", "\\", "`", "``", "*", "**", "_", "[", "]", "(", ")", "![", "!", "^", "<"),
        *(">", "&", "&amp;", "&#8;", "[^1]", "\n\n[^1]: noot", "[a](b)", "![a](b)", "[a][b]", "\n\n[b]: /c", "<b>"),
        *("<https://a.nl>", "<jan@a.nl>", "<!-- x -->", "\\*", "\\[", "*[a]: b", "'", '"', "- ", "> "),
        *("x@y.nl", "\x02", "\x03"),
    ]
)


def both(text: str) -> tuple[str, str]:
    """Convert a text in Python-Markdown's own way and in ours."""
    usual, quick = Markdown(**SETTINGS), Markdown(**SETTINGS)
    quick.treeprocessors.register(QuickInlineProcessor(quick), "inline", 20)
    return usual.convert(text), quick.convert(text)


@given(st.lists(PIECES, max_size=30).map("".join))
def test_any_text_becomes_the_same(text: str) -> None:
    """Whatever signs a text is made of, it becomes the same HTML."""
    usual, quick = both(text)
    assert quick == usual


def test_posts_become_the_same() -> None:
    """Whole posts become the same HTML."""
    usual, quick = both("\n\n".join(text for _, text in posts(30)))
    assert quick == usual


def test_every_sign_is_of_a_pattern_that_exists() -> None:
    """The table of signs names patterns that Python-Markdown has with our settings."""
    assert [name for name in SIGNS if name not in Markdown(**SETTINGS).inlinePatterns] == []


def test_a_pattern_that_is_not_there_is_not_missed() -> None:
    """Without its extensions Python-Markdown has fewer patterns."""
    bare = Markdown()
    bare.treeprocessors.register(QuickInlineProcessor(bare), "inline", 20)
    assert bare.convert("a[^1] *b*") == "<p>a[^1] <em>b</em></p>"


def test_what_another_pattern_has_finished_is_left_alone() -> None:
    """Text that is marked as whole comes back as it is."""
    markdown = Markdown(**SETTINGS)
    whole = AtomicString("*a*")
    assert QuickInlineProcessor(markdown)._InlineProcessor__handleInline(whole) is whole
