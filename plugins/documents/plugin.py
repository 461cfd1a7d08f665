"""Give the documents, their pages and their lists to the build."""

from plugins import signals
from plugins.documents.files import cover_files, document_files
from plugins.documents.lists import list_sheets
from plugins.documents.pages import document_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(document_sheets)
    signals.sheets.connect(list_sheets)
    signals.sheets.connect(document_files)
    signals.sheets.connect(cover_files)
