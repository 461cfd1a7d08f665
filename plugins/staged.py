"""Staged and Findings: what is about to be published, and what came of reading it."""

from collections.abc import Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from plugins.library.parsed import Spread, one_by_one
from plugins.problems import Problem


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A site that is about to be published: its files by their path in it, each in the place where it stands now.

    `same` has the paths of the files that are as they were in the last build; `spread` does one thing to many of them.
    """

    files: Mapping[str, Path]
    same: Set[str]
    spread: Spread = one_by_one


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What is wrong with a staged site, and what to note of it: plain values, which the next build gives back."""

    problems: tuple[Problem, ...]
    notes: object
