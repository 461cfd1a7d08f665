"""Give the search page and its index to the build."""

from plugins import signals
from plugins.search.pages import search_sheets
from plugins.search.volumes import search_bundles


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(search_sheets)
    signals.sheets.connect(search_bundles)
