"""What is wrong with the content, said so that a volunteer can mend it."""

import errno
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from plugins.dutch import count

LONGEST_VALUE = 300
REASONS = {
    errno.ENOENT: "het bestand is er niet meer",
    errno.ENOSPC: "de schijf is vol",
    errno.EDQUOT: "je ruimte op deze schijf is op",
    errno.EACCES: "je hebt er geen rechten voor",
    errno.EPERM: "je hebt er geen rechten voor",
    errno.EROFS: "op deze schijf kan alleen gelezen worden",
    errno.EISDIR: "het is een map",
    errno.ENOTDIR: "er staat een bestand waar een map hoort",
    errno.EEXIST: "er staat al een bestand met die naam",
    errno.ENAMETOOLONG: "een naam is te lang voor deze schijf",
    errno.EIO: "de schijf geeft een fout",
}


class Level(StrEnum):
    """How bad a problem is: an error stops the build, a warning is said, a tip only when asked for."""

    ERROR = "fout"
    WARNING = "let op"
    TIP = "tip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One thing that is wrong: where it stands, what it is, and what to do about it.

    `path` is counted from the content folder, with slashes; `line` from 1, and 0 is the file as a whole.
    """

    level: Level
    path: str
    line: int
    what: str
    cure: str

    @property
    def place(self) -> str:
        """Give where it stands: `bestand:regel`, or `bestand`."""
        path = one_line(self.path)
        return f"{path}:{self.line}" if self.line else path

    def __str__(self) -> str:
        """Give the line that a volunteer reads: `bestand:regel: wat er mis is. Wat je kunt doen.`."""
        return f"{self.place}: {self.what} {self.cure}".rstrip()


def one_line(text: str) -> str:
    """Give a value as a message can show it: on one line, without signs that a terminal would act on, not too long."""
    line = "".join(sign if sign.isprintable() else " " for sign in text)
    return line if len(line) <= LONGEST_VALUE else f"{line[:LONGEST_VALUE]}…"


def reason(error: OSError) -> str:
    """Say in Dutch why the system would not read or write a file."""
    return REASONS.get(error.errno or 0, "de computer geeft een fout")


class ContentError(Exception):
    """The content cannot be built; `problems` holds everything that was found, warnings too."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__(report(self.problems))


def stopped(problems: Iterable[Problem]) -> str:
    """Give the whole text for content that cannot be built: the list, and what that means."""
    found = tuple(problems)
    errors = count(sum(problem.level is Level.ERROR for problem in found), "fout", "fouten")
    return f"{report(found)}\n\n{errors} gevonden. Er is niets geschreven. Verbeter dit en probeer het opnieuw."


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort problems as people mend them: file by file, from the top."""
    return tuple(sorted(problems, key=lambda p: (p.path, p.line, p.level, p.what)))


def has_errors(problems: Iterable[Problem]) -> bool:
    """Tell whether anything here stops the build."""
    return any(problem.level is Level.ERROR for problem in problems)


def report(problems: Iterable[Problem]) -> str:
    """Give the list that a volunteer reads: a line a problem, errors before warnings before tips."""
    rank = {level: number for number, level in enumerate(Level)}
    lines = [f"{p.level}: {p}" for p in sorted(in_order(problems), key=lambda p: rank[p.level])]
    return "\n".join(lines)
