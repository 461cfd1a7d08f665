"""The words of a text."""

import pytest

from plugins.search.plain import words_of


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("<p>Kom <strong>kij</strong>ken.</p>\n<p>Om tien uur.</p>", "Kom kijken. Om tien uur."),
        ("<ul><li>soep</li><li>brood &amp; kaas</li></ul>", "soep brood & kaas"),
        ('<p>Zie<sup id="fnref-1"><a class="footnote-ref" href="#fn-1">1</a></sup>.</p>', "Zie."),
        ('<li><p>Bron. <a class="footnote-backref" href="#fnref-1">↩</a></p></li>', "Bron."),
        ("<p>12 m<sup>2</sup> gras</p>", "12 m2 gras"),
        ('<p><img src="x.jpg" alt="a > b">Een eend.</p>', "Een eend."),
        ("<p>&lt;script&gt; en een |, ^ en ___PAGEFIND_WEIGHT___9</p>", "<script> en een , en PAGEFIND_WEIGHT 9"),
        ("<p>ĳsvogel, Ĳssel en mee\xadlopen</p>", "ijsvogel, IJssel en meelopen"),
        ("<table><tr><th>Wat</th><td>12</td></tr></table>", "Wat 12"),
        ("", ""),
    ],
)
def test_what_is_left_of_html(html: str, words: str) -> None:
    """Elements that stand in words leave nothing, others a blank; notes lose their numbers, and signs of ours go."""
    assert words_of(html) == words
