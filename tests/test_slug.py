"""Names become parts of addresses."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.slug import LONGEST, slugify
from tests.examples import STEADY


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("Open dag", "open-dag"),
        ("Park #2", "park-2"),
        ("10:30", "10-30"),
        ("Café & Één", "cafe-een"),
        ("IJsbaan Ĳsselstein ĳs", "ijsbaan-ijsselstein-ijs"),
        ("Straße GROẞ", "strasse-gross"),
        ("ﬁets №5 ²", "fiets-no5-2"),
        ("  --Park__en  tuin--  ", "park-en-tuin"),
        ("e\N{COMBINING ACUTE ACCENT}e\N{COMBINING DIAERESIS}n", "een"),
        ("Парк 公園", ""),
        ("🌳🌳", ""),
        ("", ""),
        ("a" * 200, "a" * LONGEST),
        ("a" * (LONGEST - 1) + " b", "a" * (LONGEST - 1)),
    ],
)
def test_a_slug_is_lower_case_ascii_with_hyphens(text: str, slug: str) -> None:
    """Accents go, ligatures are spelt out, anything else is one hyphen, and none stands at an end."""
    assert slugify(text) == slug


@STEADY
@given(st.text())
def test_a_slug_has_its_shape_whatever_the_text(text: str) -> None:
    """A slug is words of letters and digits with single hyphens between them, or nothing, and is short."""
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= LONGEST


@STEADY
@given(st.text())
def test_a_slug_of_a_slug_is_itself(text: str) -> None:
    """Whoever writes a slug as an address gets that address."""
    assert slugify(slugify(text)) == slugify(text)


@STEADY
@given(st.text(st.characters(codec="latin-1")))
def test_upper_and_lower_case_have_one_slug(text: str) -> None:
    """Names that differ only by case are one address."""
    assert slugify(text.upper()) == slugify(text.lower())
