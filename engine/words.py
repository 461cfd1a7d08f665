"""Say in Dutch what a build did."""

from collections.abc import Iterable
from pathlib import Path

from engine.change import Change
from plugins.dutch import count, listing

NOTHING = "geen pagina's"


def closing(change: Change, lines: Iterable[str], output: Path, seconds: float) -> str:
    """Give the closing lines: what was written, what else there is to say, and where the site is."""
    done = listing(
        [
            f"{pages} {word}"
            for paths, word in (
                (change.written, "nieuw of gewijzigd"),
                (change.kept, "ongewijzigd"),
                (change.removed, "verwijderd"),
            )
            if (pages := page_count(paths))
        ]
    )
    gone = [f"Weggehaald uit de map met de site: {listing(change.foreign[:5])}."] if change.foreign else []
    last = f"Klaar: {done or NOTHING}. De site staat in {output}. ({duration(seconds)})"
    return "\n".join([*gone, *lines, last])


def page_count(paths: Iterable[str]) -> str:
    """Say how many pages there are among files; nothing where there are none."""
    number = sum(path.endswith(".html") for path in paths)
    return count(number, "pagina", "pagina's") if number else ""


def duration(seconds: float) -> str:
    """Write a duration in Dutch: 0,8 s."""
    return f"{seconds:.1f} s".replace(".", ",")
