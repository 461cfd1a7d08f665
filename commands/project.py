"""Where the project's things are, and its settings without Pelican."""

import runpy
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
CONTENT = ROOT / "content"
SETTINGS = ROOT / "publishconf.py"
THEME = ROOT / "theme"


def output_for(content: Path | None) -> Path:
    """Give the output folder of a content folder other than the project's own, or of that."""
    return ROOT / (f"output-{content.name}" if content else "output")


def settings() -> dict[str, Any]:
    """Read the settings for publication: the names in capitals."""
    return {name: value for name, value in runpy.run_path(str(SETTINGS)).items() if name.isupper()}
