"""Whole output, compared with what was looked at and found good."""

import re
from pathlib import Path

import pytest

from tests.conftest import Golden, Wijkpark
from tests.paths import GOLDEN

NAMES = (
    "groen-water/alles-in-een/index.html",
    "groen-water/index.html",
    "archief/index.html",
    "feed.xml",
    "atom.xml",
    "feed.json",
    "404.html",
)

# The theme's files are named after what is in them.
HASH = re.compile(r"(?<=/thema/)(\w+)\.[0-9a-f]{8}\.")


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for one build of the example content."""
    return tmp_path_factory.mktemp("golden") / "uit"


@pytest.mark.golden
@pytest.mark.parametrize("name", NAMES)
def test_the_output_is_as_it_was(output: Path, wijkpark: Wijkpark, golden: Golden, name: str) -> None:
    """A page and a feed with everything that Markdown has, and with what is nasty, come out to the byte."""
    if not output.exists():
        done = wijkpark("bouw", "--inhoud", GOLDEN / "inhoud", "--uitvoer", output, "--nu", "2026-11-23")
        assert done.returncode == 0
        golden(GOLDEN / "uitvoer" / "meldingen.txt", done.stderr)
    text = HASH.sub(r"\1.HASH.", (output / name).read_text(encoding="utf-8"))
    golden(GOLDEN / "uitvoer" / name.replace("/", "-"), text)
