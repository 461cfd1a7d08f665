"""`bench`: compare what a build costs with stock Pelican."""

import re
import subprocess
import sys
from argparse import Namespace
from collections.abc import Iterable

from bench.hugo_site import hugo_program
from bench.measure import Failed
from bench.photos import report as photo_report
from bench.preview import report as preview_report
from bench.run import Plan, report
from commands.project import ROOT

RESULTS = ROOT / "bench" / "RESULTS.md"


def run(options: Namespace) -> int:
    """Print the report line by line, for a whole run takes a minute or more; 1 if a build fails."""
    lines: list[str] = []
    try:
        hugo = hugo_program() if options.hugo else None
        plans = [photo_report(options.fotos)] if options.fotos else []
        plans += [preview_report(options.berichten, hugo)] if options.kijk else []
        plans = plans or [report(Plan(posts=number, runs=options.keer, hugo=hugo)) for number in options.berichten]
        for plan in plans:
            for line in plan:
                print(line, flush=True)
                lines.append(line)
            print(flush=True)
            lines.append("")
    except (Failed, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    if options.bewaar:
        before = RESULTS.read_text(encoding="utf-8") if RESULTS.is_file() else ""
        RESULTS.write_text(with_parts(before, lines), encoding="utf-8")
    return 0


def with_parts(before: str, lines: Iterable[str]) -> str:
    """Give results in which the parts of a report are new, and the other parts stand as they were."""
    parts: dict[str, str] = {}
    for text in (before, "\n".join(lines)):
        for part in filter(None, re.split(r"^(?=# )", text, flags=re.MULTILINE)):
            parts[part.partition("\n")[0]] = f"{part.rstrip()}\n"
    return "\n".join(parts.values())
