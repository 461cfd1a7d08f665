"""Give the archive's pages to the build."""

from plugins import signals
from plugins.archive.pages import archive_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(archive_sheets)
