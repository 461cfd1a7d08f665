"""`bench` compares the two builds."""

import re

from tests.conftest import Wijkpark


def test_the_report_has_its_tables(wijkpark: Wijkpark) -> None:
    """Both builds are measured, and reading apart from Markdown."""
    done = wijkpark("bench", "--berichten", "12", "--keer", "1")
    assert (done.returncode, done.stderr) == (0, "")
    figures = re.sub(r"\d+", "N", done.stdout)
    for row in (
        "# N posts of about N words, median of N",
        "| stock Pelican | N.N | N.N | N.N | N.N | N |",
        "| wijkpark | N.N | N.N | N.N | N.N | N |",
        "| inside Python-Markdown | N.N |",
        "| all the rest | N.N |",
    ):
        assert row in figures.splitlines()
