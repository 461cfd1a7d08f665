"""Give the cards and codes to the build."""

from plugins import signals
from plugins.cards.files import card_files, code_files


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(card_files)
    signals.sheets.connect(code_files)
