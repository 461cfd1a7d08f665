"""One build at a time works on an output folder."""

import signal
import subprocess
import sys
from pathlib import Path

from engine.lock import one_at_a_time
from tests.paths import ROOT

HOLD = """
import sys
from pathlib import Path
from engine.lock import one_at_a_time
with one_at_a_time(Path(sys.argv[1]), lambda text: print(text, flush=True)):
    print("vast", flush=True)
    sys.stdin.read()
print("los", flush=True)
"""


def hold(path: Path) -> subprocess.Popen[str]:
    """Start a process that takes the lock and holds it until its input ends."""
    return subprocess.Popen(
        [sys.executable, "-c", HOLD, path], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )


def test_the_second_waits_and_says_so(tmp_path: Path) -> None:
    """A second build says that it waits, and goes on when the first is done."""
    with hold(tmp_path / "slot") as first:
        assert first.stdout
        assert first.stdout.readline() == "vast\n"
        with hold(tmp_path / "slot") as second:
            assert second.stdout
            assert second.stdout.readline() == "Er is al een bouw bezig in deze map. Ik wacht tot die klaar is.\n"
            first.communicate("")
            assert second.stdout.readline() == "vast\n"
            assert second.communicate("")[0] == "los\n"


def test_a_killed_build_leaves_no_lock(tmp_path: Path) -> None:
    """The system frees the lock of a process that is gone."""
    with hold(tmp_path / "slot") as first:
        assert first.stdout
        first.stdout.readline()
        first.send_signal(signal.SIGKILL)
    said: list[str] = []
    with one_at_a_time(tmp_path / "slot", said.append):
        assert said == []
