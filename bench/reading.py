"""Measure what reading and checking all content costs, apart from what Python-Markdown does for it."""

import time
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from markdown import Markdown

from commands.project import THEME, settings
from plugins.library.load import load


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """The CPU seconds of reading all content: those inside Python-Markdown's convert, and the others."""

    markdown: float
    rest: float


def reading(content: Path) -> Reading:
    """Read and check a content folder once, in this process."""
    convert = Markdown.convert
    inside = 0.0

    def timed(markdown: Markdown, source: str) -> str:
        nonlocal inside
        start = time.process_time()
        html = convert(markdown, source)
        inside += time.process_time() - start
        return html

    given = settings()
    with patch.object(Markdown, "convert", timed):
        start = time.process_time()
        load(given, content, THEME)
        whole = time.process_time() - start
    return Reading(markdown=inside, rest=whole - inside)
