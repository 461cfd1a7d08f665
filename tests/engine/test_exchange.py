"""Two folders change places."""

from pathlib import Path

import pytest

from engine import exchange as module
from engine.exchange import aside_of, exchange, recover


def two_sites(folder: Path) -> tuple[Path, Path]:
    """Make a new and an old site."""
    for name in ("nieuw", "oud"):
        (folder / name).mkdir()
        (folder / name / "index.html").write_text(name)
    return folder / "nieuw", folder / "oud"


@pytest.mark.parametrize("at_once", [True, False])
def test_two_folders_change_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, at_once: bool) -> None:
    """In one step where the system has it, in renames elsewhere: the result is the same."""
    new, old = two_sites(tmp_path)
    if not at_once:
        monkeypatch.setattr(module, "swapped", lambda *_: False)
    exchange(new, old)
    assert (old / "index.html").read_text() == "nieuw"
    assert (new / "index.html").read_text() == "oud"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nieuw", "oud"]


def test_linux_exchanges_in_one_step(tmp_path: Path) -> None:
    """The one step is really taken on the system that the tests run on."""
    new, old = two_sites(tmp_path)
    assert module.swapped(str(new).encode(), str(old).encode())


def test_a_kill_between_two_renames_is_repaired(tmp_path: Path) -> None:
    """The old site comes back from where it waited, and a site that stands is left alone."""
    new, old = two_sites(tmp_path)
    old.rename(aside_of(new))
    recover(new, old)
    assert (old / "index.html").read_text() == "oud"
    recover(new, old)
    assert (old / "index.html").read_text() == "oud"
