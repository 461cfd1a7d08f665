"""The same commands as Invoke tasks, for developers: `invoke bouw`."""

import shlex
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

LAUNCHER = Path(__file__).with_name("wijkpark")


def launch(context: Context, command: str, rest: str) -> None:
    """Run one command of the launcher; its exit status is the task's."""
    context.run(f"{shlex.quote(sys.executable)} {shlex.quote(str(LAUNCHER))} {command} {rest}", pty=sys.stdout.isatty())


@task
def bouw(context: Context, rest: str = "") -> None:
    """Build the whole site."""
    launch(context, "bouw", rest)


@task
def controleer(context: Context, rest: str = "") -> None:
    """Check all content and write nothing."""
    launch(context, "controleer", rest)


@task
def kijk(context: Context, rest: str = "") -> None:
    """Preview the site while writing."""
    launch(context, "kijk", rest)


@task
def nieuw(context: Context, rest: str = "") -> None:
    """Make a new file, filled in."""
    launch(context, "nieuw", rest)


@task
def test(context: Context, rest: str = "") -> None:  # noqa: PT028 - an Invoke task, no pytest test
    """Run all tests."""
    launch(context, "test", rest)


@task
def lint(context: Context, rest: str = "") -> None:
    """Check the code's style and types."""
    launch(context, "lint", rest)


@task
def golden(context: Context, rest: str = "") -> None:
    """Write the tests' expected output anew."""
    launch(context, "golden", rest)


@task
def bench(context: Context, rest: str = "") -> None:
    """Measure what a build costs, beside stock Pelican."""
    launch(context, "bench", rest)
