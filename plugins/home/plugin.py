"""Give the home page and the 404 page to the build."""

from plugins import signals
from plugins.home.pages import home_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(home_sheets)
