"""Say in Dutch what a check found."""

from collections import Counter

from commands.check.schedule import schedule
from plugins.dutch import count, listing
from plugins.library.load import Loaded
from plugins.library.words import counted, unlisted
from plugins.problems import Level


def closing(loaded: Loaded) -> str:
    """Give the last lines of content without errors: what is not in lists, what was looked at, what is to happen."""
    numbers = Counter(problem.level for problem in loaded.warnings)
    found = ["geen fouten"]
    if numbers[Level.WARNING]:
        found.append(f"{numbers[Level.WARNING]} keer 'let op'")
    if numbers[Level.TIP]:
        found.append(count(numbers[Level.TIP], "tip", "tips"))
    looked_at = counted(loaded.library)
    last = f"{looked_at} nagekeken: {listing(found)}." if looked_at else "Er is nog niets om na te kijken."
    return "\n".join([*unlisted(loaded.library), last, *schedule(loaded.library, loaded.now)])
