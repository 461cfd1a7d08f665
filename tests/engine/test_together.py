"""Two builds of one site at once, and one beside a preview, end as one build does."""

import re
import subprocess
import sys
import time
from pathlib import Path
from urllib.request import urlopen

import pytest

from engine.lock import one_at_a_time
from tests.engine.sites import Project, files, project, stamps
from tests.paths import ROOT

COMMAND = [sys.executable, "-X", "utf8", str(ROOT / "commands" / "__main__.py")]
WAITS = "Er is al een bouw bezig in deze map. Ik wacht tot die klaar is.\n"
FACTS = 'naam = "Park"\nsite-url = "https://park.voorbeeld.nl"\nmailadres = "park@voorbeeld.nl"\n'


@pytest.fixture
def site(tmp_path: Path) -> Project:
    """Make the small site, with facts of its own, and build it."""
    made = project(tmp_path)
    (made.content / "site.toml").write_text(FACTS)
    assert run(made, made.output).returncode == 0
    return made


def start(made: Project, output: Path) -> subprocess.Popen[str]:
    """Start a build in a process of its own."""
    words = ["bouw", "--inhoud", str(made.content), "--uitvoer", str(output), "--nu", made.now]
    return subprocess.Popen([*COMMAND, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8")


def run(made: Project, output: Path) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own."""
    with start(made, output) as process:
        out, err = process.communicate()
        return subprocess.CompletedProcess(process.args, process.returncode, out, err)


def clean(made: Project) -> dict[str, bytes]:
    """Build from nothing, in another place."""
    output = made.folder / "elders" / "uit"
    assert run(made, output).returncode == 0
    return files(output)


def test_builds_at_once_wait_for_each_other(site: Project) -> None:
    """The second and the third say that they wait; all end well, and the site is that of one clean build (29)."""
    site.post("pad", datum="2 mei 2022", titel="Paden")
    with one_at_a_time(site.state / "slot", print):
        running = [start(site, site.output) for _ in range(3)]
        for process in running:
            assert process.stderr
            assert WAITS in iter(process.stderr.readline, "")
    for process in running:
        out, err = process.communicate()
        assert (process.returncode, "Klaar: " in out, "Traceback" in err) == (0, True, False)
    assert files(site.output) == clean(site)
    before = stamps(site.output)
    assert run(site, site.output).returncode == 0
    assert stamps(site.output) == before


def test_what_one_build_noted_the_next_one_knows(site: Project) -> None:
    """A build that waited goes by what the one before it found out: a link to a new heading is no mistake (29)."""
    site.post("pad", datum="2 mei 2022", text="## Nieuwe kop")
    with one_at_a_time(site.state / "slot", print):
        running = [start(site, site.output) for _ in range(2)]
        for process in running:
            assert process.stderr
            assert WAITS in iter(process.stderr.readline, "")
    assert [process.communicate() and process.returncode for process in running] == [0, 0]
    site.post("sloot", datum="3 mei 2022", text="Zie [de kop](pad.md#nieuwe-kop).")
    done = run(site, site.output)
    assert (done.returncode, done.stderr) == (0, "")
    assert files(site.output) == clean(site)


def test_builds_that_start_together_end_well(tmp_path: Path) -> None:
    """From nothing, in one place, without anybody who holds them up: one clean build's site, and nothing left over."""
    site = project(tmp_path)
    (site.content / "site.toml").write_text(FACTS)
    for number in range(3):
        site.post("pad", datum="2 mei 2022", titel=f"Paden {number}")
        running = [start(site, site.output) for _ in range(3)]
        said = [process.communicate() for process in running]
        assert [process.returncode for process in running] == [0, 0, 0], said
        assert files(site.output) == clean(site)
        left = {path.name for path in site.state.iterdir()}
        assert left <= {"aantekeningen", "geheugen", "merk", "slot", "teksten", "teksten-erbij", "vorig"}


def shows(address: str, words: str) -> bool:
    """Tell whether a page comes to show some words, within half a minute."""
    for _ in range(150):
        with urlopen(address, timeout=10) as page:
            if words in page.read().decode():
                return True
        time.sleep(0.2)
    return False


def test_a_build_beside_a_preview(site: Project) -> None:
    """What is saved while a preview follows it is built by hand at the same moment: both are right (29)."""
    words = ["kijk", "--stil", "--inhoud", str(site.content), "--nu", site.now]
    with subprocess.Popen([*COMMAND, *words], stdout=subprocess.PIPE, encoding="utf-8") as preview:
        assert preview.stdout
        lines = iter(preview.stdout.readline, "")
        address = next(filter(None, (re.search(r"op (http://127\.0\.0\.1:\d+)/", line) for line in lines)))[1]
        for title in ("Paden", "Wegen"):
            site.post("pad", datum="2 mei 2022", titel=title)
            assert run(site, site.output).returncode == 0
            assert files(site.output) == clean(site)
            assert shows(f"{address}/nieuws/pad/", title)
        preview.send_signal(2)
        assert preview.wait(20) == 0
