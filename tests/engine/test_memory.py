"""What was kept comes back as it was, or not at all."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inputs import Seen
from engine.memory import FORM, Kept, Memory, load, recall, save
from engine.tree import Stamp

VALUE = {"a": (1, b"\0", "é"), "b": Stamp(1, 2, 3), "c": frozenset({"x"}), "d": date(2026, 1, 2)}


@pytest.mark.parametrize("value", [VALUE, None, (), "", 0, {"in": MappingProxyType({"a": MappingProxyType({})})}])
def test_a_value_comes_back(tmp_path: Path, value: object) -> None:
    """Under its own key the same value is read, and nothing else lies there."""
    save(tmp_path / "x", b"key", value)
    assert load(tmp_path / "x", b"key") == value
    assert [path.name for path in tmp_path.iterdir()] == ["x"]


def test_a_later_value_takes_the_place_of_an_earlier_one(tmp_path: Path) -> None:
    """Also where a kill left half of one behind."""
    (tmp_path / "x.deel").write_bytes(b"half" * 1000)
    for value in ("long " * 1000, "short"):
        save(tmp_path / "x", b"", value)
        assert load(tmp_path / "x", b"") == value


def test_under_another_key_there_is_nothing(tmp_path: Path) -> None:
    """What was kept of another program, or of nothing, is not read."""
    save(tmp_path / "x", b"one", VALUE)
    assert (load(tmp_path / "x", b"two"), load(tmp_path / "x", b""), load(tmp_path / "y", b"one")) == (None, None, None)
    assert load(tmp_path, b"one") is None


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "empty": lambda _: b"",
    "only its form": lambda raw: raw[: len(FORM)],
    "short": lambda raw: raw[:-1],
    "long": lambda raw: raw + b"\0",
    "another form": lambda raw: b"w" * len(FORM) + raw[len(FORM) :],
    "noise": lambda raw: bytes(range(256)) * (len(raw) // 256 + 1),
}


@pytest.mark.parametrize("name", DAMAGE)
def test_what_is_damaged_is_nothing(tmp_path: Path, name: str) -> None:
    """It is never unpickled."""
    save(tmp_path / "x", b"key", VALUE)
    (tmp_path / "x").write_bytes(DAMAGE[name]((tmp_path / "x").read_bytes()))
    assert load(tmp_path / "x", b"key") is None
    assert recall(tmp_path / "x") == Memory()


@given(st.data())
def test_one_other_byte_is_damage(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    """Wherever it stands."""
    path = tmp_path_factory.mktemp("memory") / "x"
    save(path, b"key", VALUE)
    raw = bytearray(path.read_bytes())
    raw[data.draw(st.integers(0, len(raw) - 1))] ^= data.draw(st.integers(1, 255))
    path.write_bytes(raw)
    assert load(path, b"key") is None


def test_the_memory_of_a_build_comes_back(tmp_path: Path) -> None:
    """Whatever program made it; what is no memory is none."""
    memory = Memory(
        program=b"p",
        files={"index.html": Kept(b"k", Stamp(1, 2, 3))},
        folders={"": 4},
        inputs={"inhoud/a.md": Seen(1, 2, 3, 4, b"d")},
        looked=5,
        since=6.0,
        until=7.5,
        warnings="let op",
        lines=("regel",),
    )
    save(tmp_path / "x", b"", memory)
    assert recall(tmp_path / "x") == memory
    save(tmp_path / "x", b"", VALUE)
    assert recall(tmp_path / "x") == Memory()
    assert recall(tmp_path / "y") == Memory()
