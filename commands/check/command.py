"""`controleer`: the same checks as a build and the tips, and nothing is written."""

import sys
from argparse import Namespace

from commands.check.words import closing
from commands.project import CONTENT, THEME, settings
from engine.searching import as_it_can_be
from plugins.library.load import load
from plugins.problems import ContentError, report, stopped
from plugins.progress import shown_on


def run(options: Namespace) -> int:
    """Check the content; 1 if it cannot be built."""
    given = {**settings(), "NOW": options.nu or ""}
    try:
        loaded = as_it_can_be(load(given, options.inhoud or CONTENT, THEME, shown_on(sys.stderr), with_tips=True))
    except ContentError as error:
        print(stopped(error.problems), file=sys.stderr)
        return 1
    if loaded.warnings:
        print(report(loaded.warnings), file=sys.stderr)
    print(closing(loaded))
    return 0
