"""Read the theme's published files: its CSS, joined for each kind of page, its scripts and its drawings."""

import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from types import MappingProxyType

from plugins.media import Font
from plugins.sheet import File
from plugins.site import Theme
from plugins.theme.stylesheet import fingerprinted, join, parts, renamed, short_names
from plugins.theme.used import kinds

# The sheets beside those of pages: of feeds, and of the form that a script fetches.
ALONE = ("feed", "form")
FONT = "fonts/InterDisplay-Bold.otf"
# The first of two is that of the day.
COLOUR = re.compile(r"--([a-z-]+): (?:light-dark\()?(#[0-9a-f]{3,6})\b")


def read_theme(folder: Path) -> Theme:
    """Read a theme's folder: css/ gives its style sheets, scripts/ its scripts, static/ all the rest."""
    sheets = {kind: fingerprinted("site" if kind not in ALONE else kind, ".css", css) for kind, css in joined(folder)}
    scripts = {
        path.stem: fingerprinted(path.stem, ".js", plain(path).encode()) for path in in_order(folder / "scripts")
    }
    # Kinds with the same blocks share a file.
    made = {file.address: file for file in (*sheets.values(), *scripts.values())}
    return Theme(
        stylesheets=MappingProxyType({kind: file.address for kind, file in sheets.items()}),
        colours=MappingProxyType(dict(COLOUR.findall((folder / "css/tokens.css").read_text(encoding="utf-8")))),
        font=font(folder / FONT),
        scripts=MappingProxyType({name: file.address for name, file in scripts.items()}),
        files=(*made.values(), *static_files(folder / "static")),
    )


def font(file: Path) -> Font:
    """Give the letters of a file."""
    return Font(path=str(file.absolute()), hash=hashlib.blake2b(file.read_bytes(), digest_size=8).hexdigest())


def joined(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the kinds of sheets, each with its CSS."""
    whole = {name: parts(folder / "css", name) for name in ("site", *ALONE)}
    short = short_names(part.css for _, listed in whole.values() for part in listed)
    sheets = {kind: ("site", blocks) for kind, blocks in kinds(folder / "templates").items()}
    for kind, (name, blocks) in {**sheets, **{name: (name, {name}) for name in ALONE}}.items():
        own, listed = whole[name]
        yield kind, (own + renamed(join(listed, blocks), short)).encode()


def plain(script: Path) -> str:
    """Give a script without lines of comment and indentation; its other lines stay as they are."""
    lines = (line.strip() for line in script.read_text(encoding="utf-8").splitlines())
    return "".join(f"{line}\n" for line in lines if line and not line.startswith("//"))


def static_files(folder: Path) -> tuple[File, ...]:
    """Give the files of a folder, in the order of their names."""
    return tuple(
        File(address=f"/thema/{path.relative_to(folder).as_posix()}", content=path.read_bytes())
        for path in in_order(folder)
    )


def in_order(folder: Path) -> list[Path]:
    """Give all files of a folder in the order of their names; hidden ones are not for us."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))
