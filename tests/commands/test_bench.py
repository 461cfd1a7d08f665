"""`bench` compares builds with stock Pelican's."""

import re
from argparse import Namespace
from pathlib import Path

import pytest

from commands.bench import command
from commands.table import COMMANDS
from tests.conftest import Wijkpark

BUILDS = ("cold", "no change", "an edit of a body", "an edit of a title", "a new post", "a delete")


def test_the_report_has_its_tables(wijkpark: Wijkpark) -> None:
    """Every kind of build is measured with each, and reading apart from Markdown; for each number of posts."""
    done = wijkpark("bench", "--berichten", "12", "13", "--keer", "1")
    assert (done.returncode, done.stderr) == (0, "")
    figures = re.sub(r"\d+(\.\d+)?", "N", done.stdout).splitlines()
    cells = "N | N | N | N | N |"
    assert [line for line in figures if line.endswith(cells)] == [
        f"| {build} | {name} | {cells}" for build in BUILDS for name in ("stock Pelican", "wijkpark")
    ] * 2
    for row in ("# N posts of about N words, median of N", "| inside Python-Markdown | N |", "| all the rest | N |"):
        assert figures.count(row) == 2


def test_the_results_are_kept_where_that_is_asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What stands in RESULTS.md is what the command said, and nobody wrote it by hand."""
    monkeypatch.setattr(command, "RESULTS", tmp_path / "RESULTS.md")
    monkeypatch.setattr(command, "report", lambda plan: iter([f"# {plan.posts} posts", "", f"{plan.runs} runs"]))
    options = Namespace(berichten=[100, 1000], keer=3, hugo=False, fotos=0, kijk=False, bewaar=False)
    assert command.run(options) == 0
    assert not (tmp_path / "RESULTS.md").exists()
    options.bewaar = True
    assert command.run(options) == 0
    assert (tmp_path / "RESULTS.md").read_text() == "# 100 posts\n\n3 runs\n\n# 1000 posts\n\n3 runs\n"


def test_other_results_stay() -> None:
    """A report takes the place of the parts with its headings, and leaves the rest."""
    before = "# 100 posts\n\nold\n\n# Photos\n\nfast\n"
    assert command.with_parts(before, ["# 100 posts", "", "new", ""]) == "# 100 posts\n\nnew\n\n# Photos\n\nfast\n"


def test_bench_has_its_options() -> None:
    """More numbers of posts may be given, and Hugo is asked for by name."""
    (bench,) = (one for one in COMMANDS if one.name == "bench")
    assert [option.name for option in bench.options] == [
        "--berichten",
        "--keer",
        "--hugo",
        "--fotos",
        "--kijk",
        "--bewaar",
    ]


def test_photos_are_measured_apart(wijkpark: Wijkpark) -> None:
    """All copies are encoded in the first build, and none in the others."""
    done = wijkpark("bench", "--fotos", "1")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.strip("| ").split(" | ") for line in done.stdout.splitlines() if line.startswith("|")][2:]
    assert [(row[0], row[-1]) for row in rows] == [("from nothing", "8"), ("no change", "0"), ("a changed text", "0")]
