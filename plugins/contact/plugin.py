"""Give the pages of contact and of subscribing to the build."""

from plugins import signals
from plugins.contact.pages import contact_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(contact_sheets)
