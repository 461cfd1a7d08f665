"""Terminal: how a build speaks to the volunteer while it works."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

from plugins.progress import Track, shown_on


def say(text: str) -> None:
    """Tell the volunteer something that is not the result."""
    print(text, file=sys.stderr, flush=True)  # noqa: T201


def end(text: str) -> None:
    """Tell what came of it."""
    print(text, flush=True)  # noqa: T201


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """How to say something, and how to show progress."""

    say: Callable[[str], None]
    track: Track


def real_terminal() -> Terminal:
    """Give the terminal that there is."""
    return Terminal(say=say, track=shown_on(sys.stderr))
