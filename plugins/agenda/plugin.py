"""Give the agenda to the build."""

from plugins import signals
from plugins.agenda.calendars import calendar_files
from plugins.agenda.lists import agenda_sheets
from plugins.agenda.pages import event_sheets


def register() -> None:
    """Connect to the build."""
    signals.sheets.connect(event_sheets)
    signals.sheets.connect(agenda_sheets)
    signals.sheets.connect(calendar_files)
