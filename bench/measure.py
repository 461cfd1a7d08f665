"""Run a command once, and say what it cost: the whole tree of its processes, as the system counted it."""

import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

# ru_maxrss counts in bytes on macOS, in KiB elsewhere (getrusage(2)).
PER_MIB = 1 << 20 if sys.platform == "darwin" else 1 << 10


class Failed(Exception):
    """A command did not end in time, or not well; says what it wrote."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """CPU seconds of all processes together, seconds on the clock, and the most memory that one of them had, in MiB."""

    cpu: float
    clock: float
    memory: float


def cost(command: Sequence[str | Path], limit: float) -> Cost:
    """Run a command to its end; raises Failed if it takes more than `limit` seconds or ends with an error."""
    with tempfile.TemporaryFile() as said:
        start = time.perf_counter()
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=said, stderr=subprocess.STDOUT)
        alarm = threading.Timer(limit, process.kill)
        alarm.start()
        _, status, usage = os.wait4(process.pid, 0)
        clock = time.perf_counter() - start
        alarm.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            raise Failed(said.read().decode(errors="replace"))
    return Cost(cpu=usage.ru_utime + usage.ru_stime, clock=clock, memory=usage.ru_maxrss / PER_MIB)
