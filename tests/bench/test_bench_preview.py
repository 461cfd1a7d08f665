"""Saves are measured until they are seen."""

from math import inf
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from bench import preview
from bench.corpus import posts
from bench.preview import OURS, Preview, Watch, percentile, said, saves


@pytest.mark.parametrize(
    ("values", "value"), [([3.0], 3.0), ([*map(float, range(1, 21))], 19.0), ([2.0, 1.0, 9.0], 9.0)]
)
def test_a_percentile_is_one_of_the_values(values: list[float], value: float) -> None:
    """Of twenty values the nineteenth is not exceeded by 95 in a hundred."""
    assert percentile(values) == value


def test_a_save_that_is_not_seen_is_told() -> None:
    """A preview that misses a save has no figure for it."""
    assert (said(0.123), said(inf)) == ("0.12", "never")


def test_each_preview_shows_the_post_that_is_edited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All have ports of their own and the address at which the post stands there."""
    monkeypatch.setattr(preview, "tool", Path)
    found = preview.previews(tmp_path, "nieuws/2012/bericht-3.md", Path("hugo"))
    pages = [one.page.partition("/")[2].partition("/")[2].partition("/") for one in found.values()]
    assert [path for _, _, path in pages] == ["nieuws/bericht-3/"] * 2 + ["nieuws/2012/bericht-3/"]
    assert len({host for host, _, _ in pages}) == 3


def test_saves_are_seen_in_our_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, browser: Browser) -> None:
    """Each save of the post is timed until it is seen."""
    monkeypatch.setattr(preview, "tool", Path)
    monkeypatch.setattr(preview, "SAVES", 2)
    corpus = dict(posts(12))
    path = next(path for path, text in corpus.items() if "Category: Nieuws" in text)
    ours: Preview = preview.previews(tmp_path, path, None)[OURS]
    ours.peer.write(corpus)
    took = saves(ours, path, corpus[path], Watch(browser=browser, limit=30))
    assert len(took) == 2
    assert all(0 < seconds < inf for seconds in took)
