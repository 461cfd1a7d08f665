"""Give the topics' pages to the build."""

from plugins import signals
from plugins.topics.pages import topic_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(topic_sheets)
