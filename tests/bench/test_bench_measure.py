"""A command's cost is measured whole, and within bounds."""

import sys

import pytest

from bench.measure import Failed, cost

BUSY = "sum(range(3_000_000))"


def test_the_cost_of_all_processes_counts() -> None:
    """What a process starts and waits for is part of its cost."""
    alone = cost([sys.executable, "-c", "pass"], 60)
    both = cost([sys.executable, "-c", f"import subprocess, sys; subprocess.run([sys.executable, '-c', '{BUSY}'])"], 60)
    assert both.cpu > alone.cpu > 0
    assert 1 < alone.memory < 1000


@pytest.mark.parametrize(
    ("source", "limit", "said"), [("print('mis'); exit(3)", 60, "mis\n"), ("while True: pass", 0.1, "")]
)
def test_what_fails_or_goes_on_is_ended(source: str, limit: float, said: str) -> None:
    """A command that fails, or takes more than its time, has no cost."""
    with pytest.raises(Failed) as error:
        cost([sys.executable, "-c", source], limit)
    assert str(error.value) == said
