"""Give the feeds to the build."""

from plugins import signals
from plugins.feeds.files import feed_files


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(feed_files)
