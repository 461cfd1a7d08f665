"""Give the categories' pages to the build."""

from plugins import signals
from plugins.categories.pages import category_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(category_sheets)
