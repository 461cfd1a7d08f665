"""Read the theme's published files: its CSS, joined into one, its script and its drawings."""

from pathlib import Path

from plugins.sheet import File
from plugins.site import Theme
from plugins.theme.stylesheet import fingerprinted, join


def read_theme(folder: Path) -> Theme:
    """Read a theme's folder: its style sheet is made of css/, its script is letter.js, the rest stands in static/."""
    stylesheet = join(folder / "css")
    script = fingerprinted("letter", ".js", (folder / "letter.js").read_bytes())
    files = (stylesheet, script, *static_files(folder / "static"))
    return Theme(stylesheet=stylesheet.address, script=script.address, files=files)


def static_files(folder: Path) -> tuple[File, ...]:
    """Give the files of a folder, in the order of their names."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return tuple(
        File(address=f"/thema/{path.relative_to(folder).as_posix()}", content=path.read_bytes()) for path in paths
    )
