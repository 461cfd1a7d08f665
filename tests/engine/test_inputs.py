"""What a site is made from is seen by its bytes; times only say where to look."""

import hashlib
import os
import sys
from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest

from engine import inputs
from engine.inputs import DOUBT, SIZE, UNREADABLE, Seen, content_digest, digest_of, look, packages, program_key
from tests.examples import content

LATER = 2**62


def looked_at(root: Path, before: dict[str, Seen] | None = None, looked: int = LATER) -> dict[str, Seen]:
    """Look at one folder."""
    return look({"inhoud": root}, before or {}, looked)


def hashed(text: bytes, person: bytes = b"") -> bytes:
    """Hash some bytes as a file's are."""
    return hashlib.blake2b(text, digest_size=SIZE, person=person).digest()


def test_every_file_below_is_seen(tmp_path: Path) -> None:
    """By its path with the folder's name before it; what Python compiled is no input, and a folder may be absent."""
    content(tmp_path, {"a.md": "a", "nieuws/2022/b.md": b"\xff", "nieuws/__pycache__/c.pyc": "c", ".verborgen": ""})
    found = look({"inhoud": tmp_path, "thema": tmp_path / "weg"}, {}, 0)
    assert {path: seen.digest for path, seen in found.items()} == {
        "inhoud/a.md": hashed(b"a"),
        "inhoud/nieuws/2022/b.md": hashed(b"\xff"),
        "inhoud/.verborgen": hashed(b""),
    }
    stat = (tmp_path / "a.md").stat()
    assert found["inhoud/a.md"][:4] == (1, stat.st_mtime_ns, stat.st_ctime_ns, stat.st_ino)


def test_a_link_is_not_the_file_that_it_leads_to(tmp_path: Path) -> None:
    """It has a hash of its own, that follows what it leads to; one that leads nowhere, or to a folder, has none."""
    content(tmp_path, {"a.md": "a", "map/b.md": "b"})
    for name, to in (("link.md", "a.md"), ("dood.md", "weg.md"), ("lus.md", "lus.md"), ("naar-map", "map")):
        (tmp_path / name).symlink_to(to)
    found = {path: seen.digest for path, seen in looked_at(tmp_path).items()}
    assert found["inhoud/link.md"] == hashed(b"a", b"link") != found["inhoud/a.md"]
    assert [found[f"inhoud/{name}"] for name in ("dood.md", "lus.md", "naar-map")] == [UNREADABLE] * 3


@pytest.mark.parametrize(
    ("change", "read"),
    [
        ({}, False),
        ({"size": 9}, True),
        ({"changed": 9}, True),
        ({"touched": 9}, True),
        ({"inode": 9}, True),
    ],
)
def test_a_file_is_read_where_something_speaks_against_it(
    tmp_path: Path, change: dict[str, int], *, read: bool
) -> None:
    """With the same size, times and inode its hash of before holds."""
    content(tmp_path, {"a.md": "a"})
    known = looked_at(tmp_path)["inhoud/a.md"]._replace(digest=b"van toen", **change)
    assert (looked_at(tmp_path, {"inhoud/a.md": known})["inhoud/a.md"].digest != b"van toen") is read


@pytest.mark.parametrize(("since", "read"), [(0, True), (DOUBT - 1, True), (DOUBT, False)])
def test_a_file_as_new_as_the_last_look_is_read(tmp_path: Path, since: int, *, read: bool) -> None:
    """It may have been saved again within the same tick of the file system."""
    content(tmp_path, {"a.md": "a"})
    known = looked_at(tmp_path)["inhoud/a.md"]._replace(digest=b"van toen")
    newest = max(known.changed, known.touched)
    found = looked_at(tmp_path, {"inhoud/a.md": known}, newest + since)
    assert (found["inhoud/a.md"].digest != b"van toen") is read


def test_a_link_is_always_read(tmp_path: Path) -> None:
    """Its own times say nothing of what it leads to."""
    content(tmp_path, {"a.md": "a"})
    (tmp_path / "link.md").symlink_to("a.md")
    before = looked_at(tmp_path)
    content(tmp_path, {"a.md": "b"})
    assert looked_at(tmp_path, before)["inhoud/link.md"].digest == hashed(b"b", b"link")


def test_what_cannot_be_read_has_a_digest_too(tmp_path: Path) -> None:
    """An absent file and a folder are no errors here."""
    assert (content_digest(str(tmp_path / "weg")), content_digest(str(tmp_path))) == (UNREADABLE, UNREADABLE)


def seen(**digests: bytes) -> dict[str, Seen]:
    """Give inputs with these digests."""
    return {path: Seen(1, 2, 3, 4, digest) for path, digest in digests.items()}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes.")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    """Nor is a device read to its end, of which there is none: neither is a file."""
    os.mkfifo(tmp_path / "pijp.md")
    (tmp_path / "eindeloos.md").symlink_to("/dev/zero")
    found = {path: seen.digest for path, seen in looked_at(tmp_path).items()}
    assert found == {"inhoud/pijp.md": UNREADABLE, "inhoud/eindeloos.md": UNREADABLE}


def test_only_names_and_bytes_count() -> None:
    """Neither the order in which files were met, nor their times."""
    one, two = seen(a=hashed(b"1"), b=hashed(b"2")), seen(b=hashed(b"2"), a=hashed(b"1"))
    moved = {path: found._replace(changed=9, touched=9, inode=9) for path, found in one.items()}
    assert digest_of(one) == digest_of(two) == digest_of(moved)
    others = (seen(a=hashed(b"1")), seen(a=hashed(b"2"), b=hashed(b"1")), seen(a=UNREADABLE, b=hashed(b"2")), seen())
    assert len({digest_of(one), *map(digest_of, others)}) == 5


PROGRAM = {
    "plugins/a.py": "a",
    "engine/b.py": "b",
    "commands/c.py": "c",
    "pelicanconf.py": "import os\nX = 1\n",
    "publishconf.py": "Y = 1\n",
    "README.md": "lees",
}
CHANGES: dict[str, tuple[Callable[[Path], object], bool]] = {
    "nothing": (lambda _: None, False),
    "a text": (lambda root: content(root, {"README.md": "anders"}), False),
    "compiled": (lambda root: content(root, {"plugins/__pycache__/a.pyc": "x"}), False),
    "touched": (lambda root: os.utime(root / "plugins" / "a.py", (1, 1)), False),
    "a plugin": (lambda root: content(root, {"plugins/a.py": "anders"}), True),
    "data of a plugin": (lambda root: content(root, {"plugins/woorden.txt": "x"}), True),
    "the engine": (lambda root: content(root, {"engine/b.py": "anders"}), True),
    "a command": (lambda root: content(root, {"commands/c.py": "anders"}), True),
    "a plugin gone": (lambda root: (root / "plugins" / "a.py").unlink(), True),
    "settings": (lambda root: content(root, {"pelicanconf.py": "X = 2\n"}), True),
    "settings of publication": (lambda root: content(root, {"publishconf.py": "Y = 2\n"}), True),
    "settings gone": (lambda root: (root / "publishconf.py").unlink(), True),
}


@pytest.mark.parametrize("name", CHANGES)
def test_the_program_is_its_code_and_settings(tmp_path: Path, name: str) -> None:
    """Each of those makes another key, and nothing beside them."""
    content(tmp_path, PROGRAM)
    before = program_key(tmp_path, ["publishconf.py", ""])
    change, other = CHANGES[name]
    change(tmp_path)
    assert (program_key(tmp_path, ["publishconf.py", ""]) != before) is other


def test_the_program_is_python_and_its_packages_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Another version of Python or of a package, another settings file, another address: another key each."""
    content(tmp_path, PROGRAM)
    keys = [program_key(tmp_path, more) for more in (["a", ""], ["b", ""], ["a", "https://x.nl"], ["a"])]
    with patch.object(inputs, "packages", lambda: ["markdown-99.dist-info"]):
        keys.append(program_key(tmp_path, ["a", ""]))
    monkeypatch.setattr(sys, "version", "4.0")
    keys.append(program_key(tmp_path, ["a", ""]))
    assert len(set(keys)) == len(keys)


def test_the_environment_counts_where_settings_read_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that name it make all of it a part of the key; others none of it."""
    for text, same in (("X = 1\n", True), ("import os\nX = os.environ['X']\n", False), ("X = getenv('X')\n", False)):
        content(tmp_path, {**PROGRAM, "pelicanconf.py": text})
        monkeypatch.setenv("PARK", "1")
        before = program_key(tmp_path, [])
        monkeypatch.setenv("PARK", "2")
        assert (program_key(tmp_path, []) == before) is same


def test_packages_have_their_versions() -> None:
    """What is installed is named with its version, in one order."""
    found = packages()
    assert "pelican-4.12.0.dist-info" in found
    assert found == packages()
