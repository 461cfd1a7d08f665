"""The test command finds a browser, and does not hide what it could not try."""

import subprocess
import sys
from argparse import Namespace
from pathlib import Path

import pytest

from commands.test.chromium import find
from commands.test.command import pytest_options, untried
from tests.paths import ROOT

REPORT = """<testsuites><testsuite>
<testcase classname="tests.a" name="test_good"/>
<testcase classname="tests.a" name="test_absent"><skipped message="geen nginx"/></testcase>
</testsuite></testsuites>"""


def test_what_was_skipped_is_named(tmp_path: Path) -> None:
    """A skipped test comes with its reason; without a report there is nothing to name."""
    path = tmp_path / "report.xml"
    assert untried(path) == []
    path.write_text(REPORT)
    assert untried(path) == ["tests.a::test_absent: geen nginx"]


WHOLE = ["--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder", "--cov", "--cov-report=term"]


@pytest.mark.parametrize(
    ("slow", "rest", "expected"),
    [
        (False, [], WHOLE),
        (True, [], ["--alles", *WHOLE]),
        (False, ["--", "tests/library", "-k", "dates"], ["tests/library", "-k", "dates"]),
    ],
)
def test_named_tests_run_without_coverage(slow: bool, rest: list[str], expected: list[str]) -> None:  # noqa: FBT001
    """The whole suite is measured; what somebody picks is not."""
    assert pytest_options(Namespace(alles=slow, rest=rest)) == expected


def test_the_named_browser_comes_first(tmp_path: Path) -> None:
    """CHROME_PATH wins over the PATH, if it is there; else the PATH is searched, and then playwright's own."""
    named, found = tmp_path / "mijn-chrome", tmp_path / "bin" / "chromium"
    found.parent.mkdir()
    for path in (named, found):
        path.touch(mode=0o755)
    folder = str(found.parent)
    assert find({"CHROME_PATH": str(named), "PATH": folder}) == str(named)
    assert find({"CHROME_PATH": str(tmp_path / "weg"), "PATH": folder}) == str(found)
    # In a process of its own: playwright cannot be started twice in one.
    code = "from commands.test.chromium import find; print(find({'PATH': '/nergens'}))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert not done.stdout.strip() or Path(done.stdout.strip()).is_file()
