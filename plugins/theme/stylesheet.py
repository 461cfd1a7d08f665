"""Join the theme's CSS into files whose names hold their hash."""

import hashlib
import re
from collections.abc import Container, Iterator
from pathlib import Path

from plugins.sheet import File

IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[\w.-]+)\);')
# Not inside a string, where a blank is a sign like any other; a colon in a selector keeps its blanks.
NEEDLESS = re.compile(r'("[^"]*")|\s*([{};,>])\s*|(?<=[\w-])(:)\s+')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)

Parts = tuple[tuple[str, str], ...]


def parts(folder: Path, name: str = "site") -> Parts:
    """Give what `site.css` in this folder (or another `name`) lists, in its order, each in its layer and squeezed.

    Each part has the name of its block before it, which is empty where it is no block.
    """
    entry = COMMENT.sub("", (folder / f"{name}.css").read_text(encoding="utf-8"))
    return (("", squeeze(IMPORT.sub("", entry))), *imported(folder, entry))


def imported(folder: Path, entry: str) -> Iterator[tuple[str, str]]:
    """Yield the files that an entry imports."""
    for match in IMPORT.finditer(entry):
        path = Path(match["file"])
        block = path.stem if path.parent.name == "blocks" else ""
        yield block, f"@layer {match['layer']}{{{squeeze((folder / path).read_text(encoding='utf-8'))}}}"


def join(listed: Parts, blocks: Container[str]) -> str:
    """Join the parts, and of the blocks only these."""
    return "".join(css for block, css in listed if not block or block in blocks)


def fingerprinted(stem: str, suffix: str, content: bytes) -> File:
    """Give a file whose name holds its hash, so that a browser may keep it for good."""
    return File(address=f"/thema/{stem}.{hashlib.blake2b(content, digest_size=8).hexdigest()}{suffix}", content=content)


def squeeze(css: str) -> str:
    """Leave out comments, and blanks that say nothing: the sources are for people, the joined file for browsers."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return NEEDLESS.sub(r"\1\2\3", "\n".join(line for line in lines if line)).replace(";}", "}").strip()
