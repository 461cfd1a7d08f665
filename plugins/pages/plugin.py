"""Give the standing pages to the build."""

from plugins import signals
from plugins.pages.pages import page_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(page_sheets)
