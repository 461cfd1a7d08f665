"""Show in a terminal how far long work is; in a pipe or a file, say nothing."""

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol, TextIO, TypeVar

T = TypeVar("T")

# Work that is done sooner needs no bar.
PATIENCE = 1.0
STEP = 0.1
WIDTH = 24


class Track(Protocol):
    """A way to go through things one by one, and perhaps show how far that is."""

    def __call__(self, things: Sequence[T], what: str, /) -> Iterable[T]:
        """Give the things in their order; `what` says what is done with them."""


def silent(things: Sequence[T], what: str, /) -> Iterable[T]:  # noqa: ARG001
    """Go through things and show nothing."""
    return things


def shown_on(stream: TextIO) -> Track:
    """Give the way to go through things that shows a bar on a terminal, from a second on."""

    def track(things: Sequence[T], what: str, /) -> Iterator[T]:
        next_time = time.monotonic() + PATIENCE
        drawn = False
        for number, thing in enumerate(things):
            if time.monotonic() >= next_time:
                stream.write(f"\r{bar(number, len(things), what)}")
                stream.flush()
                drawn, next_time = True, time.monotonic() + STEP
            yield thing
        if drawn:
            stream.write(f"\r{' ' * len(bar(len(things), len(things), what))}\r")
            stream.flush()

    return track if stream.isatty() else silent


def bar(number: int, total: int, what: str) -> str:
    """Draw how far the work is: a bar, a share, and what is done."""
    full = WIDTH * number // total
    return f"[{'#' * full}{'.' * (WIDTH - full)}] {100 * number // total:3} %  {what}"
