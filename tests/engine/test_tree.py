"""A folder is looked at, and changed file by file, without touching what has a second name."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from engine.tree import NO_FILE, Stamp, clear, folders_of, is_as, link, remove, scan, stamp_of, times, write
from tests.examples import content


def test_a_scan_gives_what_stands_there(tmp_path: Path) -> None:
    """Files by path, and what is no file with a stamp that no file has."""
    content(tmp_path, {"a.txt": "a", "b/c/d.txt": "dd"})
    (tmp_path / "leeg" / "ook").mkdir(parents=True)
    (tmp_path / "link").symlink_to("a.txt")
    (tmp_path / "naar").symlink_to("b")
    assert scan(tmp_path) == {
        "a.txt": stamp_of((tmp_path / "a.txt").stat()),
        "b/c/d.txt": stamp_of((tmp_path / "b" / "c" / "d.txt").stat()),
        "leeg/ook": NO_FILE,
        "link": NO_FILE,
        "naar": NO_FILE,
    }
    assert scan(tmp_path / "weg") == scan(tmp_path / "a.txt") == {}


def test_a_stamp_is_size_time_and_inode(tmp_path: Path) -> None:
    """Enough to see that somebody else changed a file."""
    stamp = write(tmp_path / "a", b"abc")
    stat = (tmp_path / "a").stat()
    assert stamp == Stamp(3, stat.st_mtime_ns, stat.st_ino)


@pytest.mark.parametrize(
    ("paths", "folders"),
    [([], {""}), (["a"], {""}), (["a/b", "a/c"], {"", "a"}), (["a/b/c", "d/e"], {"", "a", "a/b", "d"})],
)
def test_folders_are_those_above_files(paths: list[str], folders: set[str]) -> None:
    """Each once, the whole as the empty path."""
    assert folders_of(paths) == folders


CHANGES: dict[str, tuple[Callable[[Path], object], bool]] = {
    "nothing": (lambda _: None, True),
    "edited": (lambda root: (root / "b" / "c.txt").write_text("anders"), False),
    "touched": (lambda root: os.utime(root / "a.txt", (1, 1)), False),
    "added": (lambda root: (root / "b" / "d.txt").write_text("d"), False),
    "a folder added": (lambda root: (root / "d").mkdir(), False),
    "deleted": (lambda root: (root / "a.txt").unlink(), False),
    "renamed": (lambda root: (root / "a.txt").rename(root / "e.txt"), False),
    "a folder renamed": (lambda root: (root / "b").rename(root / "e"), False),
    "all gone": (lambda root: root.rename(root.with_name("weg")), False),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_folder_is_as_it_was_or_not(tmp_path: Path, name: str) -> None:
    """Stamps of files and times of folders tell, without a scan."""
    root = content(tmp_path / "uit", {"a.txt": "a", "b/c.txt": "c"})
    for folder in (root, root / "b"):
        os.utime(folder, (1, 1))
    files = scan(root)
    folders = times(root, folders_of(files))
    assert folders == {"": 10**9, "b": 10**9}
    change, same = CHANGES[name]
    change(root)
    assert is_as(root, files, folders) is same


def test_writing_leaves_a_second_name_alone(tmp_path: Path) -> None:
    """A file that also stands elsewhere keeps its bytes there; folders and links give way."""
    write(tmp_path / "oud" / "a", b"1")
    link(tmp_path / "oud" / "a", tmp_path / "nieuw" / "diep" / "a")
    assert (tmp_path / "nieuw" / "diep" / "a").samefile(tmp_path / "oud" / "a")
    write(tmp_path / "nieuw" / "diep" / "a", b"2")
    assert (tmp_path / "oud" / "a").read_bytes() == b"1"
    (tmp_path / "link").symlink_to("oud/a")
    write(tmp_path / "link", b"3")
    assert (tmp_path / "oud" / "a").read_bytes() == b"1"
    write(tmp_path / "nieuw", b"4")
    assert {path: (tmp_path / path).read_bytes() for path in scan(tmp_path)} == {
        "link": b"3",
        "nieuw": b"4",
        "oud/a": b"1",
    }


def test_without_links_there_is_a_copy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the same bytes and time."""

    def refused(*_: object) -> None:
        raise OSError(errno.EPERM, "mag niet")

    monkeypatch.setattr(os, "link", refused)
    write(tmp_path / "a", b"1")
    os.utime(tmp_path / "a", (1, 1))
    write(tmp_path / "b", b"gaat weg")
    link(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_bytes() == b"1"
    assert (tmp_path / "b").stat().st_mtime == 1
    assert not (tmp_path / "a").samefile(tmp_path / "b")


@pytest.mark.parametrize(
    ("path", "left"),
    [
        ("a/b/c.txt", {"a/d.txt", "e/f.txt", "link"}),
        ("e/f.txt", {"a/b/c.txt", "a/d.txt", "link"}),
        ("a", {"e/f.txt", "link"}),
        ("link", {"a/b/c.txt", "a/d.txt", "e/f.txt"}),
        ("weg/ook", {"a/b/c.txt", "a/d.txt", "e/f.txt", "link"}),
    ],
)
def test_what_is_removed_takes_empty_folders_along(tmp_path: Path, path: str, left: set[str]) -> None:
    """Never the whole, and never what a link leads to."""
    root = content(tmp_path / "uit", {"a/b/c.txt": "c", "a/d.txt": "d", "e/f.txt": "f"})
    (root / "link").symlink_to("e")
    remove(root, path)
    assert scan(root).keys() == left


def test_the_last_file_leaves_the_folder_itself(tmp_path: Path) -> None:
    """A folder with nothing in it any more still stands."""
    root = content(tmp_path / "uit", {"a/b.txt": "b"})
    remove(root, "a/b.txt")
    clear(root / "weg")
    assert list(root.iterdir()) == []
