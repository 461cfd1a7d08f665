"""Say in Dutch what a build did."""

from collections.abc import Iterable
from pathlib import Path

from engine.output import Change
from plugins.content import Held
from plugins.dutch import count, listing, long_date
from plugins.library.load import Loaded
from plugins.model import Status

NOTHING = "geen pagina's"


def closing(change: Change, loaded: Loaded, output: Path, seconds: float) -> str:
    """Give the closing lines: what was written, and what is held back and until when."""
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
    others = [path for path in change.removed if not path.endswith(".html") and not path.startswith("thema/")]
    gone = [f"Weggehaald uit de map met de site: {listing(others[:5])}."] if others else []
    lines = [held_line(held) for held in loaded.library.held]
    last = f"Klaar: {done or NOTHING}. De site staat in {output}. ({duration(seconds)})"
    return "\n".join([*gone, *lines, last])


def page_count(paths: Iterable[str]) -> str:
    """Say how many pages there are among files; nothing where there are none."""
    number = sum(path.endswith(".html") for path in paths)
    return count(number, "pagina", "pagina's") if number else ""


def held_line(held: Held) -> str:
    """Say of one text why it is not published."""
    if held.status is Status.DRAFT:
        return f"Niet gepubliceerd: {held.path} is een concept."
    when = long_date(held.date) + (f" om {held.date:%H:%M} uur" if held.date.strftime("%H:%M") != "00:00" else "")
    return f"Niet gepubliceerd: {held.path} verschijnt vanaf {when}, als je dan opnieuw bouwt."


def duration(seconds: float) -> str:
    """Write a duration in Dutch: 0,8 s."""
    return f"{seconds:.1f} s".replace(".", ",")
