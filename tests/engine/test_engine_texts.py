"""What came of reading a text is known as long as its bytes are the same."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from engine.folders import Folders
from engine.inputs import UNREADABLE, Seen
from engine.texts import FEW, kept_texts

KEY = b"key"


@pytest.fixture
def places(tmp_path: Path) -> Folders:
    """Give a place to keep texts."""
    made = Folders(output=tmp_path / "uit", state=tmp_path / "staat")
    made.state.mkdir()
    return made


def inputs(texts: Mapping[str, bytes]) -> dict[str, Seen]:
    """Give the inputs with these digests, and one of the theme that has a text's name."""
    found = {f"inhoud/{path}": Seen(1, 2, 3, 4, digest) for path, digest in texts.items()}
    return {**found, "thema/a.md": Seen(1, 2, 3, 4, b"theme")}


def many(number: int) -> dict[str, bytes]:
    """Give that many texts."""
    return {f"{count}.md": b"%d" % count for count in range(number)}


def parsed(texts: Mapping[str, bytes]) -> dict[str, str]:
    """Give what came of reading them."""
    return {path: f"gelezen {digest!r}" for path, digest in texts.items()}


def keep(places: Folders, found: Mapping[str, Seen], read: Mapping[str, str]) -> None:
    """Keep what came of reading, as a build does: with what was kept before."""
    kept_texts(places, KEY).keep(places, KEY, found, read)


def known(places: Folders, found: Mapping[str, Seen]) -> dict[str, str]:
    """Give what is known of the files that are as they were."""
    return kept_texts(places, KEY).known(found)


@pytest.mark.parametrize(
    ("now", "same"),
    [
        ({"a.md": b"1", "b.md": b"2"}, {"a.md", "b.md"}),
        ({"a.md": b"1", "b.md": b"3"}, {"a.md"}),
        ({"a.md": b"2", "b.md": b"1"}, set()),
        ({"b.md": b"2", "c.md": b"1"}, {"b.md"}),
        ({"a.md": UNREADABLE}, set()),
        ({}, set()),
    ],
)
def test_a_text_is_known_by_its_bytes(places: Folders, now: dict[str, bytes], same: set[str]) -> None:
    """Whoever changed, moved or took away a file, nothing of another one is taken for it."""
    before = {"a.md": b"1", "b.md": b"2"}
    keep(places, inputs(before), parsed(before))
    assert known(places, inputs(now)) == {path: parsed(before)[path] for path in same}
    assert kept_texts(places, b"other").known(inputs(now)) == {}


def test_what_could_not_be_read_is_not_kept(places: Folders) -> None:
    """A file that was no input when it was read may be anything now."""
    keep(places, inputs({"a.md": UNREADABLE}), {"a.md": "x", "weg.md": "y"})
    assert known(places, inputs({"a.md": UNREADABLE, "weg.md": b"1"})) == {}


def test_a_few_new_texts_are_written_apart(places: Folders) -> None:
    """Many make all be written anew; either way all are known."""
    texts = many(FEW + 1)
    for number, apart in ((0, False), (1, True), (FEW, True), (FEW + 1, False)):
        texts |= {f"nieuw-{count}.md": b"%d" % number for count in range(number)}
        whole = places.texts.read_bytes() if apart else b""
        keep(places, inputs(texts), parsed(texts))
        assert (places.texts.read_bytes() == whole) is apart
        assert known(places, inputs(texts)) == parsed(texts)
