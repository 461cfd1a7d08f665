"""The same content makes the same bytes wherever it is built."""

import subprocess
import sys

import pytest

from tests.engine.sites import Project, files, project
from tests.paths import ROOT

# Builds with a number of processes that work from the second page on, on a disk that lists its folders in some order.
BUILD = """
import os, sys
from pathlib import Path
from engine import parallel
from engine.run import run

number, backwards, root, content, output, now = sys.argv[1:]
parallel.processes, parallel.ENOUGH = (lambda: int(number)), 2


class Entries:
    def __init__(self, entries):
        self.entries = iter(entries)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.entries)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    close = __exit__


def in_order(given, name):
    return sorted(given, key=name, reverse=backwards == "ja")


scandir, listdir = os.scandir, os.listdir
os.scandir = lambda *given: Entries(in_order(scandir(*given), lambda entry: entry.name))
os.listdir = lambda *given: in_order(listdir(*given), str)
run(Path(root, "publishconf.py"), {"PATH": content, "OUTPUT_PATH": output, "NOW": now})
"""
PLACES = {
    "one process": ("1", "nee", {"PYTHONHASHSEED": "0"}),
    "two processes, folders backwards": ("2", "ja", {"PYTHONHASHSEED": "1"}),
    "eight processes": ("8", "nee", {"PYTHONHASHSEED": "random"}),
    "folders backwards": ("1", "ja", {"PYTHONHASHSEED": "random"}),
    "another zone": ("1", "nee", {"TZ": "Pacific/Kiritimati"}),
    "another language": ("2", "nee", {"LC_ALL": "C"}),
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Make the small site, with names in two forms and an accent."""
    made = project(tmp_path_factory.mktemp("site"))
    made.post("caf\u00e9", datum="5 mei 2022", text="Zie [de brug](brug.md).")
    made.post("zoe\u0308", datum="5 mei 2022", onderwerpen="hout, gras")
    return made


@pytest.mark.parametrize("name", PLACES)
def test_a_place_does_not_show(site: Project, name: str) -> None:
    """Processes, the seed of hashes, a folder's order, the machine's zone and language: the same bytes (15, 32)."""
    output = site.folder / name.replace(" ", "-") / "uit"
    number, backwards, environment = PLACES[name]
    words = [number, backwards, *map(str, (site.folder, site.content, output)), site.now]
    command = [sys.executable, "-X", "utf8", "-c", BUILD, *words]
    for change in ("", "Anders."):
        site.post("pad", change or "Kom kijken.", datum="2 mei 2022")
        subprocess.run(command, check=True, capture_output=True, cwd=ROOT, env={"PATH": "", **environment})
        assert files(output) == site.clean()
