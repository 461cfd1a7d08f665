"""The posts that are measured with are real enough, and the same everywhere."""

from pathlib import Path
from statistics import mean

from bench.corpus import posts, write_corpus
from commands.project import THEME, settings
from plugins.library.load import load


def test_the_same_number_gives_the_same_posts() -> None:
    """Nothing but the number of posts decides what is written."""
    assert list(posts(20)) == list(posts(20))


def test_posts_have_about_600_words() -> None:
    """Each is as long as a post of the group, and no two are the same."""
    texts = [text for _, text in posts(100)]
    assert len(set(texts)) == 100
    assert 560 < mean(len(text.split()) for text in texts) < 640
    assert all(450 < len(text.split()) < 800 for text in texts)


def test_nothing_is_wrong_with_the_posts(tmp_path: Path) -> None:
    """All are read, with their categories and topics, and there is nothing to say of them."""
    write_corpus(tmp_path, 60)
    loaded = load(settings(), tmp_path, THEME)
    assert loaded.warnings == ()
    assert len(loaded.library.posts) == 60
    assert len(loaded.library.categories) == 5
    assert len(loaded.library.topics) == 11
