"""Give the pictures to the build."""

from plugins import signals
from plugins.photos.files import picture_files


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(picture_files)
