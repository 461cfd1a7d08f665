"""A site whose index cannot be made is published without it, and promises nothing."""

import io
from argparse import Namespace
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

import pytest

from commands.check.command import run as check
from engine import searching
from plugins.messages import Kind
from plugins.problems import report
from plugins.search import index as making
from tests.engine.sites import Project, files, project

ABSENT = report([Kind.NO_SEARCH.at("zoeken")])
BROKEN = "let op: zoeken: Pagefind heeft geen zoekindex gemaakt: "


@pytest.fixture
def made(tmp_path: Path) -> Project:
    """Give a project whose site stands there, and can be searched."""
    made = project(tmp_path)
    assert made.build().status == 0
    assert offers(made.output) == {True}
    return made


def offers(output: Path) -> set[bool]:
    """Give what each part of a site makes a visitor believe of searching."""
    found = files(output)
    page = {name: found[f"{name}.html"].decode() for name in ("index", "404", "zoeken/index", "nieuws/brug/index")}
    return {
        any(name.startswith("zoeken/") and name != "zoeken/index.html" for name in found),
        'role="search"' in page["404"],
        'role="search"' in page["zoeken/index"],
        '<script type="module"' in page["zoeken/index"],
        '<p class="note">Zoeken lukt nu niet.' not in page["zoeken/index"],
        *('href="/zoeken/"' in text for text in page.values()),
    }


def test_without_pagefind_a_site_offers_no_search(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The old index is gone, no page leads to it, and the volunteer reads what to do; once it is there, all is back."""
    before = files(made.output)
    monkeypatch.setattr(searching, "program", lambda: "")
    made.post("tak", datum="5 mei 2022")
    built = made.build()
    assert (built.status, ABSENT in built.err, offers(made.output)) == (0, True, {False})
    assert files(made.output) == made.clean()
    again = made.build()
    assert (again.status, again.err) == (0, built.err)
    monkeypatch.undo()
    (made.content / "nieuws/tak.md").unlink()
    assert ABSENT not in made.build().err
    assert files(made.output) == before


def test_a_pagefind_that_fails_is_as_one_that_is_absent(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site is published without an index; the next build tries again, although nothing has changed."""
    before = files(made.output)
    monkeypatch.setattr(making, "program", lambda: "/bin/true")
    made.post("tak", datum="5 mei 2022")
    built = made.build()
    assert (built.status, BROKEN in built.err, offers(made.output)) == (0, True, {False})
    assert files(made.output) == made.clean()
    (made.content / "nieuws/tak.md").unlink()
    assert BROKEN in made.build().err
    monkeypatch.undo()
    assert BROKEN not in made.build().err
    assert files(made.output) == before


def test_what_is_wrong_besides_stops_the_build(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only an index can be done without."""
    before = files(made.output)
    monkeypatch.setattr(making, "program", lambda: "/bin/true")
    made.post("tak", datum="morgen of zo")
    assert "fout: nieuws/tak.md" in str(made.build().status)
    assert files(made.output) == before


def test_a_check_says_that_pagefind_is_absent(made: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a build does."""
    monkeypatch.setattr(searching, "program", lambda: "")
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        assert check(Namespace(inhoud=made.content, nu=made.now)) == 0
    assert ABSENT in err.getvalue()
