"""Give the theme's files to the build."""

from plugins import signals
from plugins.theme.publish import theme_files


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(theme_files)
