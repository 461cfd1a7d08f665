"""When one time of an event passes, the next build notices without any change of the content."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.engine.sites import Project, files, project, stamps
from tests.examples import content, header

WEEKLY = header(
    "Elke maandag.",
    titel="Inloop",
    begin="16 november 2026 09:00",
    einde="16 november 2026 11:00",
    herhaal="elke week tot 15-02-2027",
    behalve="30 november 2026",
    verplaatst="7 december 2026 -> 8 december 2026 19:00",
)


@pytest.fixture
def site(tmp_path: Path) -> Project:
    """Build a small site with an event of every Monday, in the middle of one of its times."""
    made = replace(project(tmp_path), now="2026-11-23T10:00")
    content(made.content, {"agenda/inloop.md": WEEKLY})
    assert made.build().status == 0
    return made


@pytest.mark.parametrize(
    ("now", "changed"),
    [
        ("2026-11-23T10:59", False),
        ("2026-11-23T11:00", True),
        ("2026-12-08T19:00", True),
        ("2026-12-08T21:00", True),
        ("2027-02-15T11:00", True),
    ],
)
def test_a_time_that_has_passed_leaves_the_lists(site: Project, now: str, *, changed: bool) -> None:
    """At the moment itself the agenda, the home page and the event's own page change, as a clean build makes them."""
    later = replace(site, now=now)
    before = stamps(site.output)
    built = later.build()
    assert built.status == 0
    assert (stamps(site.output) != before) == changed
    assert ({"/", "/agenda/", "/agenda/inloop/", "/agenda/jaar/2026/"} <= set(built.rendered)) == changed
    assert files(site.output) == later.clean()


def test_every_moment_makes_what_a_clean_build_makes(site: Project) -> None:
    """Build after build, over a moved time, the day that is left out and the last time of all."""
    for now in (
        "2026-11-30T10:00",
        "2026-12-01T00:00",
        "2026-12-07T12:00",
        "2026-12-08T20:59",
        "2026-12-08T21:00",
        "2027-02-15T10:59",
        "2027-02-15T11:00",
    ):
        later = replace(site, now=now)
        assert later.build().status == 0
        assert files(site.output) == later.clean(), now
