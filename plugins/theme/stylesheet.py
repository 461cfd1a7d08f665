"""Join the theme's CSS into files whose names hold their hash."""

import hashlib
import re
from pathlib import Path

from plugins.sheet import File

IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[\w.-]+)\);')
# Not inside a string, where a blank is a sign like any other; a colon in a selector keeps its blanks.
NEEDLESS = re.compile(r'("[^"]*")|\s*([{};,>])\s*|(?<=[\w-])(:)\s+')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def join(folder: Path, name: str = "site") -> File:
    """Join the files that `site.css` in this folder lists (or another `name`), in its order, each in its layer."""
    entry = COMMENT.sub("", (folder / f"{name}.css").read_text(encoding="utf-8"))

    def wrapped(match: re.Match[str]) -> str:
        return f"@layer {match['layer']} {{\n{(folder / match['file']).read_text(encoding='utf-8')}\n}}"

    return fingerprinted(name, ".css", squeeze(IMPORT.sub(wrapped, entry)).encode())


def fingerprinted(stem: str, suffix: str, content: bytes) -> File:
    """Give a file whose name holds its hash, so that a browser may keep it for good."""
    return File(address=f"/thema/{stem}.{hashlib.blake2b(content, digest_size=8).hexdigest()}{suffix}", content=content)


def squeeze(css: str) -> str:
    """Leave out comments, and blanks that say nothing: the sources are for people, the joined file for browsers."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return NEEDLESS.sub(r"\1\2\3", "\n".join(line for line in lines if line)).replace(";}", "}").strip() + "\n"
