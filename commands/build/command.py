"""`bouw`: check and build the whole site for publication."""

from argparse import Namespace

from commands.project import CONTENT, SETTINGS, output_for
from engine.run import run as build


def run(options: Namespace) -> int:
    """Build the site; the engine says what was done, or ends the run with what is wrong."""
    content = options.inhoud or CONTENT
    overrides = {
        "PATH": str(content),
        "OUTPUT_PATH": str(options.uitvoer or output_for(options.inhoud)),
        "NOW": options.nu or "",
        "SITE_URL": options.site_url or "",
    }
    build(SETTINGS, overrides)
    return 0
