"""Do one thing to many, over forked processes where that pays, in the order and with the outcome of `map`."""

import os
import pickle
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from typing import IO, Any, TypeVar

from engine.memory import pack
from plugins.problems import ContentError

T = TypeVar("T")
R = TypeVar("R")

AT_ONCE = 20
# With less to do, a process costs more than it saves.
ENOUGH = 3 * AT_ONCE


def spread(function: Callable[[T], R], things: Sequence[T], at_once: int = 0) -> Iterator[R]:
    """Give what a function makes of each thing; it raises ContentError or OSError, or nothing at all.

    A process gets so many things `at_once`.
    """
    at_once = at_once or AT_ONCE
    number = processes()
    if number < 2 or len(things) < 3 * at_once:
        yield from map(function, things)
        return
    parts = [things[start : start + at_once] for start in range(0, len(things), at_once)]
    workers = [fork(function, parts[start::number]) for start in range(number)]
    try:
        for count in range(len(parts)):
            outcome = pickle.load(workers[count % number][1])  # noqa: S301 - of our own child
            if isinstance(outcome, BaseException):
                raise outcome
            if isinstance(outcome, tuple):
                raise ContentError(outcome)
            yield from outcome
    finally:
        for child, pipe in workers:
            pipe.close()
            os.waitpid(child, 0)


def processes() -> int:
    """Give how many processes there can be: one for each core, and a single one where there is no fork."""
    if not hasattr(os, "fork"):
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def fork(function: Callable[[T], R], parts: Sequence[Sequence[T]]) -> tuple[int, IO[bytes]]:
    """Start a process that works through some parts; gives its number, and where its answers come from, in order."""
    reading, writing = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if not child:
        with suppress(BaseException):
            os.close(reading)
            answer(function, parts, writing)
        # Nothing of what the parent has begun may be ended here.
        os._exit(0)
    os.close(writing)
    return child, os.fdopen(reading, "rb")


def answer(function: Callable[[T], R], parts: Sequence[Sequence[T]], writing: int) -> None:
    """Write a list for each part, or what went wrong, and stop then: problems as a tuple, else what was raised."""
    with os.fdopen(writing, "wb") as file:
        for part in parts:
            outcome: Any
            try:
                outcome = [function(thing) for thing in part]
            except ContentError as error:
                outcome = error.problems
            except OSError as error:
                outcome = error
            pack(outcome, file)
            file.flush()
