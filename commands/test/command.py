"""`test`: the one command that passes all tests, browser included."""

import os
import subprocess
import sys
import tempfile
from argparse import Namespace
from pathlib import Path
from xml.etree import ElementTree as ET

from commands.project import ROOT
from commands.test import chromium

NO_BROWSER = (
    "Voor de tests is een Chromium nodig, en die kan ik niet vinden of ophalen. "
    "Installeer Chromium of Chrome zelf, of zet in CHROME_PATH waar hij staat."
)


def run(options: Namespace) -> int:
    """Run pytest; a test that could not be tried is named, and fails the run unless that was allowed."""
    browser = chromium.find(os.environ)
    if not browser:
        chromium.install()
        browser = chromium.find(os.environ)
    if not browser:
        print(NO_BROWSER, file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.xml")
        status = subprocess.run(
            [sys.executable, "-m", "pytest", f"--junitxml={report}", *pytest_options(options)],
            cwd=ROOT,
            # Files are UTF-8 wherever the tests run.
            env={
                **os.environ,
                "CHROME_PATH": browser,
                "COVERAGE_FILE": str(Path(folder, "coverage")),
                "PYTHONUTF8": "1",
            },
            check=False,
        ).returncode
        skipped = untried(report)
    if skipped and not options.zonder_diensten:
        print(f"Niet alles is geprobeerd ({len(skipped)}):", *skipped, sep="\n- ", file=sys.stderr)
        print("Is dat goed zo? Gebruik dan: ./wijkpark test --zonder-diensten", file=sys.stderr)
        return 1
    return int(status != 0)


def pytest_options(options: Namespace) -> list[str]:
    """Choose the tests: all usual ones with their coverage, the slow ones too, or what is named."""
    rest = [word for word in options.rest if word != "--"]
    slow = ["--alles"] if options.alles else []
    # A file's tests share what they build, so they stay in one process, and the files in our order.
    whole = ["--numprocesses=auto", "--dist=loadfile", "--no-loadscope-reorder", "--cov", "--cov-report=term"]
    return [*slow, *(rest or whole)]


def untried(report: Path) -> list[str]:
    """Give the tests that were skipped, with the reason, from pytest's report."""
    if not report.is_file():
        return []
    cases = ET.parse(report).iter("testcase")  # noqa: S314 - written by pytest a moment ago
    return [
        f"{case.get('classname')}::{case.get('name')}: {skip.get('message')}"
        for case in cases
        for skip in case.iter("skipped")
    ]
