"""Wherever a build is stopped, the old site stands there or the new one, and the next build needs no help."""

import errno
import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from jinja2 import DictLoader, Environment

from engine import build as build_module
from engine import exchange as exchange_module
from engine.build import build
from engine.errors import NotWritten
from engine.folders import Folders
from engine.past import Past
from engine.terminal import Terminal
from plugins.library.load import Loaded
from plugins.progress import silent
from plugins.sheet import File
from tests.engine.sites import Project, files, project
from tests.examples import NOW, library, site
from tests.paths import ROOT

KILLED = 9
# Three sites that follow on each other: files change, come, go, and turn into folders.
SITES: tuple[Mapping[str, str], ...] = (
    {"/a.xml": "1", "/b/": "b", "/c/d.txt": "d", "/oud.txt": "o"},
    {"/a.xml": "2", "/b/": "b", "/c/d.txt": "d", "/oud.txt": "o"},
    {"/a.xml": "3", "/b/": "b", "/c": "een bestand", "/e/f/g.txt": "g"},
)
WRITING = {"os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.truncate"}


def places_in(folder: Path) -> Folders:
    """Give the folders of a build below a folder."""
    return Folders(output=folder / "output", state=folder / ".wijkpark" / "output")


def make(folder: Path, given: Mapping[str, str]) -> None:
    """Build a site of these files, with a memory."""
    items = [File(address=address, content=text.encode()) for address, text in given.items()]
    loaded = Loaded(site=site(), now=NOW, library=library(), warnings=())
    terminal = Terminal(say=print, track=silent)
    with (
        patch.object(build_module, "gathered", lambda _: iter(items)),
        patch.object(build_module, "proof_read", nothing),
    ):
        build(loaded, places_in(folder), Environment(autoescape=True, loader=DictLoader({})), terminal, Past(key=b"k"))


def nothing(*_: object) -> dict[str, Any]:
    """Proof-read nothing."""
    return {}


def expected(given: Mapping[str, str]) -> dict[str, bytes]:
    """Give the files of a site."""
    return {f"{name[1:]}index.html" if name.endswith("/") else name[1:]: text.encode() for name, text in given.items()}


def stopped_at(number: int, folder: Path, given: Mapping[str, str], *, full: bool, at_once: bool) -> bool:
    """Build in a process that stops before its operation of that number; tells whether it got as far as that.

    With `full` the disk is full from there on, and the process lives.
    """
    child = os.fork()
    if not child:
        os._exit(in_child(number, folder, given, full=full, at_once=at_once))
    _, status = os.waitpid(child, 0)
    assert os.waitstatus_to_exitcode(status) in {0, KILLED}
    return os.waitstatus_to_exitcode(status) == KILLED


def in_child(number: int, folder: Path, given: Mapping[str, str], *, full: bool, at_once: bool) -> int:
    """Build until the operation of that number, and give the exit status."""
    seen, hit = 0, False

    def step(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal seen, hit
        writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
        if not (event in WRITING or writes) or str(folder) not in str(arguments[0]):
            return
        seen += 1
        if full and seen >= number and (writes or event in {"os.mkdir", "os.link"}):
            hit = True
            raise OSError(errno.ENOSPC, "vol")
        if not full and seen == number:
            if writes:
                half(arguments[0], "xb" if "x" in arguments[1] else "wb")
            os._exit(KILLED)

    def half(path: str, mode: str) -> None:
        nonlocal seen
        seen += 1
        with suppress(FileExistsError, FileNotFoundError), open(path, mode) as file:  # noqa: PTH123
            file.write(b"hal")

    def swapped(new: bytes, old: bytes) -> bool:
        step("os.rename", (old.decode(),))
        done = at_once and real(new, old)
        step("os.rename", (old.decode(),))
        return done

    real = exchange_module.swapped
    sys.addaudithook(step)
    with patch.object(exchange_module, "swapped", swapped):
        try:
            make(folder, given)
        except NotWritten:
            pass
        except BaseException:  # noqa: BLE001 - a child must not go on with the tests
            return 1
    return KILLED if hit else 0


@pytest.mark.parametrize("at_once", [True, False], ids=["at once", "by renames"])
@pytest.mark.parametrize("full", [False, True], ids=["killed", "full disk"])
@pytest.mark.parametrize("built", [0, 1, 2], ids=["no site", "one site", "a spare"])
def test_every_operation_can_be_the_last(tmp_path: Path, built: int, *, full: bool, at_once: bool) -> None:
    """Old or new, never a mixture; the next build makes the new site and leaves nothing lying about."""
    old, new = (expected(SITES[built - 1]) if built else {}), expected(SITES[built])
    points = 0
    for number in range(1, 1000):
        folder = tmp_path / str(number)
        for given in SITES[:built]:
            make(folder, given)
        going_on = stopped_at(number, folder, SITES[built], full=full, at_once=at_once)
        between = not at_once and not (folder / "output").exists()
        assert between or files(folder / "output") in (old, new), number
        make(folder, SITES[built])
        assert files(folder / "output") == new, number
        left = {path.name for path in places_in(folder).state.iterdir()}
        assert left <= {"aantekeningen", "geheugen", "merk", "slot", "teksten", "teksten-erbij", "vorig"}, number
        make(folder, SITES[0])
        assert files(folder / "output") == expected(SITES[0]), number
        shutil.rmtree(folder)
        points = number
        if not going_on:
            break
    assert points > 15


def test_without_room_for_its_own_folder_nothing_is_written(tmp_path: Path) -> None:
    """A full disk is no reason to write a site file by file: half of it would be new."""
    make(tmp_path, SITES[0])
    shutil.rmtree(tmp_path / ".wijkpark")

    def full(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "vol")

    with patch.object(Path, "mkdir", full), pytest.raises(NotWritten, match="de schijf is vol"):
        make(tmp_path, SITES[1])
    assert files(tmp_path / "output") == expected(SITES[0])


@pytest.fixture
def small_disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Mount a small disk, of 400 KiB unless a test says otherwise; only root can."""
    if os.geteuid():
        pytest.skip("een schijf aankoppelen kan alleen root")
    place = tmp_path / "schijf"
    place.mkdir()
    size = f"size={getattr(request, 'param', 400)}k"
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", size, "tmpfs", place], capture_output=True, check=False)
    if done.returncode:
        pytest.skip("deze omgeving laat geen schijf aankoppelen")
    yield place
    subprocess.run(["umount", place], check=True)


def test_a_full_disk_leaves_the_old_site(small_disk: Path) -> None:
    """It is said, the old site stands there whole, and with room again the next build makes the new one."""
    make(small_disk, SITES[0])
    large = {**SITES[1], "/groot.bin": "x" * 300_000, "/groter.bin": "y" * 300_000}
    with pytest.raises(NotWritten, match="de schijf is vol"):
        make(small_disk, large)
    assert files(small_disk / "output") == expected(SITES[0])
    make(small_disk, SITES[1])
    assert files(small_disk / "output") == expected(SITES[1])


@pytest.mark.parametrize("parts", [2, pytest.param(24, marks=pytest.mark.slow)])
@pytest.mark.parametrize("small_disk", [20_000], indirect=True)
def test_a_disk_can_be_full_at_any_moment(small_disk: Path, tmp_path: Path, parts: int) -> None:
    """With any room left, from none to more than a site: the old site and a word of it, or the new site."""
    made = project(tmp_path)
    output, ballast, outcomes = small_disk / "uit", small_disk / "ballast", set()
    rename(made, 0)
    started(made, output)
    whole = 2 * (used(small_disk) + 1)
    for part in range(parts):
        old = files(output)
        rename(made, part + 1)
        ballast.write_bytes(bytes(free(small_disk) - whole * part // (parts - 1)))
        done = started(made, output, check=False)
        new = made.clean()
        assert "Traceback" not in done.stderr
        assert (done.returncode, files(output) == new) in {(0, True), (1, False)}
        if done.returncode:
            assert "de schijf is vol" in done.stderr
            assert files(output) == old
        outcomes.add(done.returncode)
        ballast.unlink()
        started(made, output)
        assert files(output) == new
    assert outcomes == {0, 1}


def free(folder: Path) -> int:
    """Give the bytes that are left on a disk."""
    return shutil.disk_usage(folder).free


def used(folder: Path) -> int:
    """Give the bytes that are taken on a disk."""
    return shutil.disk_usage(folder).used


def rename(made: Project, number: int) -> None:
    """Give a site another name, which changes every page."""
    (made.content / "site.toml").write_text(
        f'naam = "Park {number}"\nsite-url = "https://park.voorbeeld.nl"\nmailadres = "park@voorbeeld.nl"\n'
    )


def started(made: Project, output: Path, *, check: bool = True) -> subprocess.CompletedProcess[str]:
    """Build as a volunteer does."""
    return subprocess.run(command(made, output), check=check, capture_output=True, encoding="utf-8")


def command(made: Project, output: Path) -> list[str | Path]:
    """Give the command of a build."""
    program = ROOT / "commands" / "__main__.py"
    words: list[str | Path] = ["bouw", "--inhoud", made.content, "--uitvoer", output, "--nu", made.now]
    return [sys.executable, "-X", "utf8", program, *words]


@pytest.mark.parametrize("times", [4, pytest.param(100, marks=pytest.mark.slow)])
def test_a_kill_at_any_moment_leaves_a_whole_site(tmp_path: Path, times: int) -> None:
    """SIGKILL between the first moment and the last: old or new, and the next build makes the new one."""
    made = project(tmp_path)
    dice = random.Random(times)
    rename(made, 0)
    started(made, made.output)
    rename(made, 1)
    start = time.monotonic()
    started(made, made.output)
    duration, staged = time.monotonic() - start, 0
    for number in range(times):
        old = files(made.output)
        rename(made, number + 2)
        delay = f"{duration * dice.random():.3f}"
        subprocess.run(["timeout", "-s", "KILL", delay, *command(made, made.output)], check=False, capture_output=True)
        found = files(made.output)
        staged += (made.state / "nieuw").exists() or found != old
        started(made, made.output)
        new = files(made.output)
        assert found in (old, new)
        assert new["index.html"] != old["index.html"]
        assert not (made.state / "nieuw").exists()
    assert new == made.clean()
    assert times < 100 or staged >= 30
