"""`bench`: compare what a build costs with stock Pelican."""

import sys
from argparse import Namespace

from bench.measure import Failed
from bench.run import report


def run(options: Namespace) -> int:
    """Print the report line by line, for a whole run takes a minute or so; 1 if a build fails."""
    try:
        for line in report(options.berichten, options.keer):
            print(line, flush=True)
    except Failed as error:
        print(error, file=sys.stderr)
        return 1
    return 0
