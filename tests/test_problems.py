"""What is wrong is said so that a volunteer can mend it."""

import re
from string import Formatter

import pytest

from plugins.messages import Kind
from plugins.problems import ContentError, Level, Problem, has_errors, in_order, report, stopped

ERROR = Problem(level=Level.ERROR, path="nieuws/b.md", line=2, what="Dit is fout.", cure="Doe dat.")
WARNING = Problem(level=Level.WARNING, path="nieuws/a.md", line=9, what="Dit valt op.", cure="Kijk eens.")
TIP = Problem(level=Level.TIP, path="nieuws/a.md", line=1, what="Dit kan beter.", cure="Probeer dat.")


@pytest.mark.parametrize(
    ("problem", "line"),
    [
        (ERROR, "nieuws/b.md:2: Dit is fout. Doe dat."),
        (Problem(level=Level.ERROR, path="site.toml", line=0, what="Fout.", cure="Doe."), "site.toml: Fout. Doe."),
        (Problem(level=Level.ERROR, path="a.md", line=1, what="Fout.", cure=""), "a.md:1: Fout."),
    ],
)
def test_a_problem_is_one_line(problem: Problem, line: str) -> None:
    """A volunteer reads the place, what is wrong, and what to do; a whole file has no line number."""
    assert str(problem) == line


def test_problems_stand_in_the_order_of_mending() -> None:
    """They are sorted by file and then by line, whatever order they were found in."""
    assert in_order([ERROR, WARNING, TIP]) == (TIP, WARNING, ERROR)


def test_a_report_has_errors_first() -> None:
    """The list begins with what stops the build, and ends with tips."""
    assert report([TIP, WARNING, ERROR]) == (
        "fout: nieuws/b.md:2: Dit is fout. Doe dat.\n"
        "let op: nieuws/a.md:9: Dit valt op. Kijk eens.\n"
        "tip: nieuws/a.md:1: Dit kan beter. Probeer dat."
    )


@pytest.mark.parametrize(
    ("problems", "number"),
    [([ERROR], "1 fout"), ([ERROR, WARNING, ERROR], "2 fouten"), ([WARNING], "0 fouten")],
)
def test_a_stopped_build_says_so(problems: list[Problem], number: str) -> None:
    """The list is followed by the number of errors and what that means."""
    end = f"\n\n{number} gevonden. Er is niets geschreven. Verbeter dit en probeer het opnieuw."
    assert stopped(iter(problems)) == report(problems) + end


@pytest.mark.parametrize(
    ("problems", "stops"), [([], False), ([WARNING, TIP], False), ([ERROR], True), ([TIP, ERROR], True)]
)
def test_only_an_error_stops(problems: list[Problem], stops: bool) -> None:  # noqa: FBT001 - a column of the table
    """Warnings and tips let a build go on."""
    assert has_errors(problems) == stops


def test_an_error_carries_all_problems() -> None:
    """Whoever catches a ContentError has everything that was found, also as text."""
    error = ContentError(iter([WARNING, ERROR]))
    assert (error.problems, str(error)) == ((WARNING, ERROR), report([WARNING, ERROR]))


@pytest.mark.parametrize("kind", Kind, ids=lambda kind: kind.name)
def test_every_message_is_kind_and_whole(kind: Kind) -> None:
    """A message has no exclamation mark of its own, ends as a sentence, and leaves no place open for its values."""
    message = kind.value
    names = {name for text in (message.what, message.cure) for _, name, _, _ in Formatter().parse(text) if name}
    assert names == dict(message.values).keys()
    problem = kind.at("nieuws/a.md", 3, **dict.fromkeys(names, "waarde") | {"guess": "", "advice": "Doe dat."})
    # The signs that open a comment and a picture are quoted, not exclaimed.
    assert "!" not in re.sub(r"<!--|!\[(?=[^\]]*\]\()", "", str(problem))
    assert re.search(r"[.?]$", problem.what)
    assert re.search(r"[.?]$", problem.cure)
    assert not re.search(r"[{}]", str(problem))
    assert (problem.path, problem.line) == ("nieuws/a.md", 3)


def test_no_two_kinds_are_one() -> None:
    """Every kind has words of its own: equal values would make one kind another's alias."""
    assert len(Kind) == len(Kind.__members__)
