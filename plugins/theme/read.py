"""Read the theme's published files: its CSS, joined into one, its script and its drawings."""

from pathlib import Path

from plugins.sheet import File
from plugins.site import Theme
from plugins.theme.stylesheet import fingerprinted, join


def read_theme(folder: Path) -> Theme:
    """Read a theme's folder: its style sheets are made of css/, its script is letter.js, the rest stands in static/."""
    stylesheet, ways, feed = (join(folder / "css", name) for name in ("site", "ways", "feed"))
    script = fingerprinted("letter", ".js", plain(folder / "letter.js").encode())
    files = (stylesheet, ways, feed, script, *static_files(folder / "static"))
    return Theme(
        stylesheet=stylesheet.address, ways=ways.address, feed=feed.address, script=script.address, files=files
    )


def plain(script: Path) -> str:
    """Give a script without lines of comment and indentation; its other lines stay as they are."""
    lines = (line.strip() for line in script.read_text(encoding="utf-8").splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def static_files(folder: Path) -> tuple[File, ...]:
    """Give the files of a folder, in the order of their names."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
    return tuple(
        File(address=f"/thema/{path.relative_to(folder).as_posix()}", content=path.read_bytes()) for path in paths
    )
