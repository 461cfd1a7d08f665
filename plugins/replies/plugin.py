"""Give the feeds of replies to the build."""

from plugins import signals
from plugins.replies.feeds import reply_feeds


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(reply_feeds)
