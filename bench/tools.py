"""Programs to compare with that are no part of this project: they are installed apart, as pyproject.toml names them."""

import subprocess
import sys
import tomllib
import venv
from pathlib import Path

from commands.project import ROOT

VENV = ROOT / ".bench-venv"


def tool(pattern: str) -> Path:
    """Give a program by its place in the environment for comparisons, which is made if need be."""
    found = next(VENV.rglob(pattern), None)
    if found is None:
        venv.create(VENV, with_pip=True)
        wanted = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["bench"]
        python = VENV / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
        subprocess.run([python, "-m", "pip", "install", "--quiet", *wanted], check=True)
    return found or next(VENV.rglob(pattern))
