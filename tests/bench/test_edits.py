"""Edits are those of a volunteer, and each run makes another one."""

import pytest

from bench.corpus import posts
from bench.edits import EDITS, Changes, body, delete, new, title

CORPUS = dict(posts(100))


def lines(changes: Changes) -> tuple[set[str], set[str]]:
    """Give the lines that changed posts lose and get."""
    ((path, text),) = changes.items()
    old, now = CORPUS[path].splitlines(), (text or "").splitlines()
    return set(old) - set(now), set(now) - set(old)


def test_a_body_gets_a_sentence() -> None:
    """Nothing of the post is lost."""
    assert lines(body(CORPUS, 0)) == (set(), {"Daar komt nog iets bij."})


def test_a_title_is_another_one() -> None:
    """And nothing else."""
    (old,), (now,) = lines(title(CORPUS, 0))
    assert now == old.replace("Title: ", "Title: Eindelijk: ")


def test_a_new_post_is_the_newest() -> None:
    """Later than all others, and each time later still; its text is as long as the others'."""
    ((path, text),) = new(CORPUS, 0).items()
    assert path == "nieuws/2025/nieuwste-0.md"
    assert text
    assert text.startswith("Title: Het nieuwste bericht (0)\nDate: 2025-11-02 12:00\nCategory: Nieuws\nTags: afval\n\n")
    assert 400 < len(text.split()) < 800
    assert "nieuws/2025/nieuwste-1.md" in new(CORPUS, 1)


def test_a_deleted_post_is_gone() -> None:
    """It is one that there was."""
    ((path, text),) = delete(CORPUS, 0).items()
    assert (path in CORPUS, text) == (True, None)


@pytest.mark.parametrize("number", [1, 2, 12, 100])
def test_no_post_is_edited_twice(number: int) -> None:
    """So that each run has something to do; with very few posts there is at least one for each."""
    corpus = dict(posts(number))
    paths = [path for edit in EDITS.values() for count in range(5) for path in edit(corpus, count)]
    assert number < 100 or len(set(paths)) == len(paths)
