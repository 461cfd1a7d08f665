"""A command in a child of a process that has imported everything is the command in a new process."""

import os
import re
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

import pytest

from tests import forked
from tests.examples import content, header
from tests.forked import Done, Words, forking, run, run_forked, run_new
from tests.inbox.mails import mail
from tests.test_site import files

NOW = ("--nu", "2026-11-23T10:00")
HERE = ("--inhoud", "inhoud", *NOW)
# A small year of a volunteer, with what goes wrong in it: each command once, in this order.
CALLS = (
    ("bouwen",),
    ("bouw", *HERE, "--uitvoer", "uit"),
    ("nieuw", "bericht", "Nog een dag", *HERE),
    ("reacties", "post", *HERE),
    ("controleer", *HERE),
    ("nieuwsbrief", *HERE, "--uitvoer", "brief"),
    ("poster", "inhoud/nieuws/open-dag.md", *HERE, "--uitvoer", "vel.pdf"),
    ("bouw", *HERE, "--uitvoer", "uit"),
    ("bouw", "--inhoud", "fout", *NOW, "--uitvoer", "uit"),
)


FILES: dict[str, str | bytes] = {
    "inhoud/nieuws/open-dag.md": header("Kom kijken.", titel="Open dag", datum="1 mei 2026"),
    "fout/nieuws/open-dag.md": header("Kom kijken.", titl="Open dag", datum="1 mei 2026"),
    "post/een.eml": mail("Ik kom."),
    "sleutel": "0" * 64,
}
Answers = list[tuple[int, str, str]]


def year(folder: Path, one: Callable[[Words, Path, Mapping[str, str]], Done]) -> tuple[Answers, dict[str, bytes]]:
    """Give what every call answers, without how long it took, and all files that there are at the end."""
    content(folder, FILES)
    environment = {**os.environ, "WIJKPARK_SLEUTEL": str(folder / "sleutel")}
    calls = [one(words, folder, environment) for words in CALLS]
    said = [
        (done.returncode, re.sub(r"\d+,\d s", "", done.stdout).replace(str(folder), "."), done.stderr) for done in calls
    ]
    return said, {name: raw for name, raw in files(folder).items() if not name.startswith(".wijkpark/")}


def test_a_child_says_and_makes_what_a_new_process_does(tmp_path: Path) -> None:
    """Each command gives the same status, words and files, whatever children of the same process did before it."""
    expected = year(tmp_path / "nieuw", run_new)
    assert [status for status, _, _ in expected[0]] == [2, 0, 0, 0, 0, 0, 0, 0, 1]
    assert year(tmp_path / "kind", partial(run_forked, forking()[0])) == expected


@pytest.mark.parametrize("name", ["TZ", "LC_ALL", "PYTHONHASHSEED", "PYTHONPATH", "HOME", "NO_COLOR"])
def test_another_environment_gets_a_new_process(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """What Python or an import may look at is as it was when the forking process began; only our own names differ."""
    new = Done((), 0, "nieuw", "")
    monkeypatch.setattr(forked, "run_new", lambda *_: new)
    assert run(["--help"], Path("/"), {**os.environ, name: "1"}) is new
    assert run(["--help"], Path("/"), {**os.environ, "WIJKPARK_SLEUTEL": "x"}).stdout.startswith("gebruik:")
