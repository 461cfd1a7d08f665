"""Calendar programs show the times that our pages show, in summer and in winter."""

import json
import os
import re
import subprocess
import sys
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from lxml import html as lxml_html

from plugins.agenda.calendars import calendar_files
from plugins.later import made
from plugins.model import Event, Move
from plugins.occurrences import every_time
from plugins.rule import Frequency, Rule
from tests.conftest import Wijkpark
from tests.examples import NOW, event, library, moment, site
from tests.paths import ROOT, VOORBEELDSITE

# Debian's own Python has the packages of Debian.
PYTHON = "/usr/bin/python3"
EXPAND = """
import json, sys
from datetime import datetime
import icalendar, recurring_ical_events
calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
found = recurring_ical_events.of(calendar).between(*map(datetime.fromisoformat, sys.argv[1:]))
def text(event, name):
    return event[name].dt.isoformat() if name in event else ""
print(json.dumps([[str(event["UID"]).split("@")[0], text(event, "DTSTART"), text(event, "DTEND")] for event in found]))
"""
KHAL = """
[calendars]
[[park]]
path = {folder}/park
[locale]
local_timezone = Europe/Amsterdam
default_timezone = Europe/Amsterdam
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = {folder}/khal.db
"""
FIRST, LAST = "2026-01-01", "2027-11-20"


def rule(frequency: Frequency, **parts: object) -> dict[str, tuple[Rule, ...]]:
    """Give the rule of an event."""
    return {"repeat": (Rule(frequency=frequency, **parts),)}  # type: ignore[arg-type]


EVENTS = (
    event("eens", begin="2027-03-28T10:00", end="2027-03-28T12:00"),
    event("zonder-einde", begin="2027-10-31T10:00", end="2027-10-31T10:00"),
    event("kamp", begin="2027-05-21", end="2027-05-23", whole_days=True, **rule(Frequency.YEARLY)),
    event("inloop", begin="2026-09-03T10:00", end="2026-09-03T11:30", **rule(Frequency.WEEKLY)),
    event("nacht", begin="2026-10-03T23:00", end="2026-10-04T01:00", **rule(Frequency.WEEKLY, interval=2)),
    event("zomertijd", begin="2027-03-26T08:00", end="2027-03-26T09:00", **rule(Frequency.DAILY, count=5)),
    event("wintertijd", begin="2027-10-29T08:00", end="2027-10-29T09:00", **rule(Frequency.DAILY, count=5)),
    event("maandeinde", begin="2026-12-31T20:00", end="2026-12-31T22:00", **rule(Frequency.MONTHLY, month_days=(-1,))),
    event(
        "werk",
        begin="2026-12-05T10:30",
        end="2026-12-05T12:30",
        **rule(Frequency.MONTHLY, weekdays=((1, 5),), last=date(2027, 8, 7)),
        left_out=(date(2027, 1, 2),),
        moved=(Move(day=date(2027, 4, 3), to=moment("2027-04-10T09:00")),),
    ),
    event(
        "week",
        begin="2026-12-01",
        end="2026-12-01",
        whole_days=True,
        **rule(Frequency.WEEKLY, interval=2, weekdays=((0, 1), (0, 6)), week_start=6, last=date(2027, 4, 11)),
        left_out=(date(2026, 12, 15),),
        moved=(Move(day=date(2027, 1, 10), to=moment("2027-01-11")),),
    ),
)
Time = tuple[str, str, str]


def ours(given: tuple[Event, ...]) -> list[Time]:
    """Give every time between the first and the last day: which event, and when it begins and ends for a program."""
    found = []
    for time in every_time(library(*given), NOW):
        if FIRST <= time.begin.date().isoformat() < LAST:
            after = time.end + timedelta(days=1)
            end = after.date().isoformat() if time.whole_days else time.end.isoformat()
            begin = time.begin.date().isoformat() if time.whole_days else time.begin.isoformat()
            found.append((time.slug, begin, end))
    return sorted(found)


def expanded(calendar: bytes) -> list[Time]:
    """Give what recurring-ical-events makes of a calendar."""
    done = subprocess.run([PYTHON, "-c", EXPAND, FIRST, LAST], input=calendar, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return sorted((slug, begin, end) for slug, begin, end in json.loads(done.stdout))


@pytest.mark.parametrize("given", [*((one,) for one in EVENTS), EVENTS], ids=[*(one.slug for one in EVENTS), "all"])
def test_another_program_finds_the_same_times(given: tuple[Event, ...]) -> None:
    """Across both changes of the clock, with what is left out and moved."""
    content = made(next(calendar_files(library(*given), site=site(), now=NOW)).content)
    assert isinstance(content, bytes)
    assert expanded(content) == ours(given)
    assert ours(given)


def test_the_page_of_the_agenda_has_the_times_of_its_calendar(example: Path) -> None:
    """What stands on the page of the example site is what a program shows who follows it."""
    page = lxml_html.fromstring((example / "agenda/index.html").read_bytes())
    shown = [
        (str(item.xpath(".//a/@href")[0]).split("/")[2], str(item.xpath("./time/@datetime")[0]))
        for item in page.xpath("//main//li[@class='event']")
    ]
    found = [
        (slug, begin[:10] if len(begin) == 10 else datetime.fromisoformat(begin).isoformat(timespec="minutes"))
        for slug, begin, _ in expanded((example / "agenda.ics").read_bytes())
    ]
    assert sorted(shown) == sorted(time for time in found if time[1] >= NOW.isoformat()[:16])
    assert len(shown) > 30


def khal(folder: Path, *words: str | Path) -> str:
    """Run khal with a calendar of its own."""
    environment = {"HOME": str(folder), "PATH": os.environ["PATH"], "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(folder)}
    done = subprocess.run(
        ["khal", "-c", folder / "khal.conf", *words],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_khal_shows_the_same_times(example: Path, tmp_path: Path) -> None:
    """A calendar that people use takes the whole file, and has each time on its day and with its clock."""
    (tmp_path / "park").mkdir()
    (tmp_path / "khal.conf").write_text(KHAL.format(folder=tmp_path))
    khal(tmp_path, "import", "--batch", "-a", "park", example / "agenda.ics")
    form = "{start-date} {start-time} {title}"
    listed = khal(tmp_path, "list", "--day-format", "", "--format", form, "2026-11-23", "2027-11-20")
    page = lxml_html.fromstring((example / "agenda/index.html").read_bytes())
    shown = {
        " ".join(
            [*re.split("T", str(item.xpath("./time/@datetime")[0])[:16]), item.xpath("string(.//h3)").strip()]
        ).replace("  ", " ")
        for item in page.xpath("//main//li[@class='event']")
    }
    found = {" ".join(line.split()).replace("Geannuleerd", "") for line in listed.splitlines() if line.strip()}
    assert found == shown


def test_every_machine_writes_the_same_calendars(example: Path, tmp_path: Path, wijkpark: Wijkpark) -> None:
    """In another zone, locale and order of hashes."""
    build = ("bouw", "--inhoud", VOORBEELDSITE, "--uitvoer", tmp_path / "uit", "--nu", f"{NOW:%Y-%m-%dT%H:%M}")
    environment = {"TZ": "Pacific/Auckland", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "7"}
    assert wijkpark(*build, **environment).returncode == 0
    here, there = (
        {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.ics")}
        for folder in (example, tmp_path / "uit")
    )
    assert here == there
    assert len(here) == 9


def test_what_writes_calendars_waits_until_one_is_written() -> None:
    """A build in which none changes does not load it."""
    code = "import sys, plugins.agenda.plugin; print('icalendar' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert (done.stdout, done.stderr) == ("False\n", "")
