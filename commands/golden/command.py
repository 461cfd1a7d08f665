"""`golden`: let the tests write what they compare with; look at the difference before you commit it."""

import subprocess
import sys
from argparse import Namespace

from commands.project import ROOT


def run(options: Namespace) -> int:
    """Run the tests that have golden files, and let them write."""
    del options
    done = subprocess.run([sys.executable, "-m", "pytest", "-q", "--golden", "-m", "golden"], cwd=ROOT, check=False)
    print("De verwachte uitvoer en de tabellen in HANDLEIDING.md zijn opnieuw geschreven. Bekijk ze met: git diff")
    return int(done.returncode != 0)
