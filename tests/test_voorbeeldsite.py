"""The content of an invented park, which tests, screenshots and benchmarks use, is what it says it is."""

from collections import Counter

import pytest

from pelicanconf import MARKDOWN
from plugins.content import Library
from plugins.library.read import read_library
from plugins.problems import Problem
from plugins.site import make_site
from tests.examples import NOW, site
from tests.paths import VOORBEELDSITE

Read = tuple[Library, tuple[Problem, ...]]


@pytest.fixture(scope="module")
def read() -> Read:
    """Read the example content as it is at the moment of all tests."""
    toml = (VOORBEELDSITE / "site.toml").read_text(encoding="utf-8")
    own = make_site({"MARKDOWN": MARKDOWN}, toml=toml, url="", theme=site().theme)
    return read_library(VOORBEELDSITE, own, NOW)


def test_the_categories_have_their_posts(read: Read) -> None:
    """There is a category of several pages, one of a page and a half, and one with a single post."""
    library, _ = read
    assert Counter(post.category for post in library.posts) == {
        "Nieuws": 9,
        "Groen & water": 4,
        "Gemeente en plannen": 3,
        "Samen doen": 2,
    }
