"""What is wrong with the times of an event is told with its line, and what can be shown is shown."""

from datetime import date

import pytest

from plugins.library.event_times import too_often
from plugins.library.fields import FileKind
from plugins.library.items import read_item
from plugins.messages import Kind
from plugins.model import Event
from plugins.problems import Problem
from plugins.rule import Frequency, Rule
from tests.effort import cost
from tests.examples import NOW, bodies, event

BODIES = bodies()
PATH = "agenda/wandeling.md"
SATURDAYS = "herhaal: elke eerste zaterdag"
SATURDAY = "begin: 6 maart 2027 10:00"


def read(*lines: str) -> tuple[Event, list[Problem]]:
    """Read an event whose other fields begin on line 3."""
    source = "\n".join(["titel: Wandeling", "datum: 18 januari 2022", *lines, "", "Kom kijken."])
    (item,), problems = read_item(source, PATH, FileKind.EVENT, BODIES, "Nieuws")
    assert isinstance(item, Event)
    return item, list(problems)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        (["begin: 28 maart 2027 02:30"], Kind.SKIPPED_TIME.at(PATH, 3, time="28-03-2027 02:30")),
        (
            ["begin: 28 maart 2027 01:30", "einde: 28 maart 2027 02:59"],
            Kind.SKIPPED_TIME.at(PATH, 4, time="28-03-2027 02:59"),
        ),
        (["begin: 31 oktober 2027 02:30"], Kind.DOUBLE_TIME.at(PATH, 3, time="31-10-2027 02:30")),
        (
            [SATURDAY, SATURDAYS, "verplaatst: 6 maart 2027 -> 28 maart 2027 02:30"],
            Kind.SKIPPED_TIME.at(PATH, 5, time="28-03-2027 02:30"),
        ),
        (
            ["begin: 29 januari 2027", "herhaal: elke maand"],
            Kind.PASSED_OVER.at(PATH, 4, every="elke maand", day="29e"),
        ),
        (
            ["begin: 29 februari 2028", "herhaal: elk jaar"],
            Kind.PASSED_OVER.at(PATH, 4, every="elk jaar", day="29 februari"),
        ),
        (
            ["begin: 5 maart 2027", SATURDAYS],
            Kind.NOT_FIRST.at(
                PATH,
                4,
                begin="vrijdag 5 maart 2027",
                said=" (elke eerste zaterdag van de maand)",
                first=", zoals 6 maart 2027",
            ),
        ),
        (
            ["begin: 5 maart 2027", "herhaal: FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"],
            Kind.NOT_FIRST.at(PATH, 4, begin="vrijdag 5 maart 2027", said="", first=""),
        ),
        (
            ["begin: 31 december 9999", "herhaal: elke zaterdag"],
            Kind.NOT_FIRST.at(PATH, 4, begin="vrijdag 31 december 9999", said=" (elke zaterdag)", first=""),
        ),
        (
            [SATURDAY, "herhaal: elke week tot 1 maart 2027"],
            Kind.ENDED_RULE.at(PATH, 4, end="1 maart 2027", begin="6 maart 2027"),
        ),
        (
            [SATURDAY, SATURDAYS, "behalve: 3 april 2027, 4 april 2027"],
            Kind.NO_OCCURRENCE.at(PATH, 5, day="zondag 4 april 2027", name="behalve"),
        ),
        (
            [SATURDAY, SATURDAYS, "verplaatst: 27 februari 2027 -> 6 maart 2027"],
            Kind.NO_OCCURRENCE.at(PATH, 5, day="zaterdag 27 februari 2027", name="verplaatst"),
        ),
        (
            [SATURDAY, SATURDAYS, "behalve: 3 april 2027", "verplaatst: 3 april 2027 -> 4 april 2027"],
            Kind.EXCEPTED_TWICE.at(PATH, 6, day="zaterdag 3 april 2027"),
        ),
        (
            [SATURDAY, f"{SATURDAYS}, twee keer", "behalve: 3 april 2027, 6 maart 2027"],
            Kind.NOTHING_LEFT.at(PATH, 5),
        ),
        ([SATURDAY, "behalve: 6 maart 2027"], Kind.ALONE.at(PATH, 4, name="behalve")),
        ([SATURDAY, "verplaatst: 6 maart 2027 -> 7 maart 2027"], Kind.ALONE.at(PATH, 4, name="verplaatst")),
        (
            ["begin: 6 maart 2027", SATURDAYS, "verplaatst: 6 maart 2027 -> 7 maart 2027 10:00"],
            Kind.MOVED_TIME.at(PATH, 5),
        ),
        (
            [SATURDAY, "herhaal: elke dag", "behalve: 31 december 9998"],
            Kind.NO_OCCURRENCE.at(PATH, 5, day="donderdag 31 december 9998", name="behalve"),
        ),
    ],
)
def test_what_is_wrong_is_told(lines: list[str], problem: Problem) -> None:
    """Each with its own line, and nothing else."""
    assert read(*lines)[1] == [problem]


@pytest.mark.parametrize(
    "lines",
    [
        [SATURDAY, SATURDAYS, "behalve: 3 april 2027", "verplaatst: 1 mei 2027 -> 1 mei 2027 14:00"],
        ["begin: 6 maart 2027", SATURDAYS, "verplaatst: 6 maart 2027 -> 7 maart 2027"],
        ["begin: 31 januari 2027", "herhaal: elke maand op de laatste dag"],
        ["begin: 28 februari 2027", "herhaal: elke maand"],
        ["begin: 28 februari 2027", "herhaal: elk jaar"],
        ["begin: 29 februari 2028", "herhaal: elke week"],
        ["begin: 28 maart 2027 01:59", "einde: 28 maart 2027 03:00"],
        ["begin: 28 maart 2027", "einde: 31 oktober 2027"],
        ["begin: 1 januari 0001 10:00", "einde: 31 december 9999 23:59"],
    ],
)
def test_what_is_right_is_not_told(lines: list[str]) -> None:
    """Days have no time that could be skipped, and the first and the last year end the calendar."""
    assert read(*lines)[1] == []


def test_of_an_event_without_a_begin_only_that_is_said() -> None:
    """Its rule and the days left out of it would be said in vain."""
    _, (problem,) = read("einde: 28 maart 2027 02:30", SATURDAYS, "behalve: 4 april 2027")
    assert (problem.line, "begin" in problem.what) == (1, True)


def test_an_exception_to_a_rule_that_cannot_be_read_says_nothing() -> None:
    """Of a wrong rule only that is said, and the event is there once."""
    item, problems = read(SATURDAY, "herhaal: soms", "behalve: 3 april 2027")
    assert problems == [Kind.NO_RULE.at(PATH, 4, value="soms")]
    assert item.repeat == ()
    assert read("begin: 5 maart 2027", SATURDAYS)[0].repeat == ()


def test_of_a_time_that_is_twice_the_first_counts() -> None:
    """Also where the second was written with its zone."""
    for written in ("31 oktober 2027 02:30", "2027-10-31T02:30+01:00"):
        item, _ = read(f"begin: {written}")
        assert item.begin.isoformat() == "2027-10-31T02:30:00+02:00"


def test_too_many_times_are_told() -> None:
    """A rule without end that began long ago has more days than the site can show."""
    daily = Rule(frequency=Frequency.DAILY)
    old = event(begin="2010-01-01", end="2010-01-01", repeat=(daily,), lines={"repeat": 5})
    assert list(too_often([event(), old], NOW)) == [Kind.TOO_MANY_TIMES.at(PATH, 5, times="3.000 keer")]


@pytest.fixture(scope="module")
def usual() -> float:
    """Give what it costs to look at a rule with many days."""
    return cost(lambda: looked_at("FREQ=DAILY;COUNT=3000", "29 februari 2028"))


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU",
        "FREQ=DAILY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=DAILY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU",
        "FREQ=MONTHLY;INTERVAL=5;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU",
        "FREQ=MONTHLY;BYDAY=5TU;BYMONTHDAY=29;BYMONTH=2",
        "FREQ=YEARLY;INTERVAL=7;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU",
        "FREQ=YEARLY;INTERVAL=1000",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=DAILY;COUNT=3000",
        "FREQ=DAILY;COUNT=3000;BYMONTH=2;BYMONTHDAY=29;BYDAY=TU",
    ],
)
@pytest.mark.parametrize("begin", ["29 februari 2028", "1 januari 0001", "29 februari 0004"])
def test_a_hostile_rule_costs_no_time(rule: str, begin: str, usual: float) -> None:
    """However rare or however many the days are, it costs at most a hundred times what a plain rule does."""
    assert cost(lambda: looked_at(rule, begin)) < 100 * usual


def looked_at(rule: str, begin: str) -> None:
    """Read an event that comes again so, and see whether it does so too often."""
    item, _ = read(f"begin: {begin}", f"herhaal: {rule}", "behalve: 29 februari 9996")
    list(too_often([item], NOW))


def test_the_exceptions_are_of_the_event() -> None:
    """They come with it, in the zone of Amsterdam."""
    item, _ = read(SATURDAY, SATURDAYS, "behalve: 3 april 2027", "verplaatst: 1 mei 2027 -> 8 mei 2027")
    assert item.left_out == (date(2027, 4, 3),)
    assert [(move.day, move.to.isoformat()) for move in item.moved] == [(date(2027, 5, 1), "2027-05-08T10:00:00+02:00")]
