"""Give the words of a text, without anything around them."""

import re
from html import unescape

TAG = re.compile(r"""<(?P<name>/?[a-z0-9]*)(?:"[^"]*"|'[^']*'|[^'">])*>""", re.IGNORECASE)
# What has no words of the text in it: the numbers of notes, and the ways back from them.
ASIDE = re.compile(r'<sup id="fnref.*?</sup>|<a class="footnote-backref".*?</a>', re.DOTALL)
# Between other elements words end.
IN_WORDS = frozenset(
    """
    a abbr b bdi bdo cite code del dfn em i ins kbd mark q s small span strong sub sup u var wbr
    """.split()  # noqa: SIM905 - a list to read
)
# What means something to Pagefind, and what we mark words with.
SIGNS = re.compile(r"_{3,}|[|^]")


def words_of(html: str) -> str:
    """Give the text of a piece of HTML on one line."""
    text = unescape(TAG.sub(in_place, ASIDE.sub("", html)))
    return one_line(text)


def in_place(tag: re.Match[str]) -> str:
    """Give what stands in the place of a tag."""
    return "" if tag["name"].lstrip("/").lower() in IN_WORDS else " "


def one_line(text: str) -> str:
    """Give plain text as it is indexed: with single blanks, and the ligatures of Dutch in two letters."""
    return " ".join(SIGNS.sub(" ", text.replace("ĳ", "ij").replace("Ĳ", "IJ").replace("\xad", "")).split())
