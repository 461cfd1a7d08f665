"""What can stop a build apart from the content."""

from pathlib import Path

from plugins.problems import reason


class CalledWrongly(Exception):
    """The command was given a folder that cannot be used; exit status 2."""


class NotWritten(Exception):
    """The world does not let the site be written; exit status 1."""


def not_written(error: OSError, output: Path) -> NotWritten:
    """Say in Dutch why a site could not be written."""
    return NotWritten(
        f"De site kan niet worden geschreven in {output}: {reason(error)}.",
        "De oude site staat er nog. Los dit op en bouw opnieuw.",
    )
