"""Give the sitemap to the build."""

from plugins import signals
from plugins.sitemap.files import sitemap_files


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(sitemap_files)
