"""`lint`: ruff and mypy over the whole project."""

import subprocess
import sys
from argparse import Namespace

from commands.project import ROOT

CHECKS = (
    ("ruff", "check", "--no-cache", "."),
    ("ruff", "format", "--no-cache", "--check", "."),
    ("mypy",),
)


def run(options: Namespace) -> int:
    """Run every check, also after one that failed; 1 if any did."""
    del options
    failed = [
        check[0] for check in CHECKS if subprocess.run([sys.executable, "-m", *check], cwd=ROOT, check=False).returncode
    ]
    print("De code klopt." if not failed else f"Niet goed: {', '.join(failed)}.")
    return int(bool(failed))
