"""Give the build what the server needs, and a page at each old address."""

from plugins import signals
from plugins.hosting.files import server_files
from plugins.hosting.pages import moved_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(server_files)
    signals.sheets.connect(moved_sheets)
