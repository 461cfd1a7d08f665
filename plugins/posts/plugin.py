"""Give the posts' pages to the build."""

from plugins import signals
from plugins.posts.pages import post_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(post_sheets)
