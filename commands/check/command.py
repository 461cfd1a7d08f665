"""`controleer`: the same checks as a build, and nothing is written."""

import sys
from argparse import Namespace

from commands.project import CONTENT, THEME, settings
from plugins.dutch import count
from plugins.library.load import load
from plugins.problems import ContentError, report, stopped
from plugins.progress import shown_on


def run(options: Namespace) -> int:
    """Check the content; 1 if it cannot be built."""
    try:
        loaded = load({**settings(), "NOW": options.nu or ""}, options.inhoud or CONTENT, THEME, shown_on(sys.stderr))
    except ContentError as error:
        print(stopped(error.problems), file=sys.stderr)
        return 1
    if loaded.warnings:
        print(report(loaded.warnings), file=sys.stderr)
    library = loaded.library
    number = len(library.posts) + len(library.hidden) + len(library.held)
    print(f"{count(number, 'bericht', 'berichten')} nagekeken: {'geen fouten' if number else 'er is nog niets'}.")
    return 0
