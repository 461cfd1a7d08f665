"""Say in Dutch what a build did."""

from collections.abc import Iterable
from pathlib import Path

from engine.output import Change
from plugins.dutch import count, listing
from plugins.library.load import Loaded
from plugins.library.words import unlisted

NOTHING = "geen pagina's"


def closing(change: Change, loaded: Loaded, output: Path, seconds: float) -> str:
    """Give the closing lines: what was written, and what is not in the lists."""
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
    last = f"Klaar: {done or NOTHING}. De site staat in {output}. ({duration(seconds)})"
    return "\n".join([*gone, *unlisted(loaded.library), last])


def page_count(paths: Iterable[str]) -> str:
    """Say how many pages there are among files; nothing where there are none."""
    number = sum(path.endswith(".html") for path in paths)
    return count(number, "pagina", "pagina's") if number else ""


def duration(seconds: float) -> str:
    """Write a duration in Dutch: 0,8 s."""
    return f"{seconds:.1f} s".replace(".", ",")
