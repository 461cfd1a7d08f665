"""Join the theme's CSS into one file whose name holds its hash."""

import hashlib
import re
from pathlib import Path

from plugins.sheet import File

IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[\w.-]+)\);')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def join(folder: Path) -> File:
    """Join the files that `site.css` in this folder lists, in its order, each in its layer."""
    entry = COMMENT.sub("", (folder / "site.css").read_text(encoding="utf-8"))

    def wrapped(match: re.Match[str]) -> str:
        return f"@layer {match['layer']} {{\n{(folder / match['file']).read_text(encoding='utf-8')}\n}}"

    css = squeeze(IMPORT.sub(wrapped, entry)).encode()
    return File(address=f"/thema/site.{hashlib.blake2b(css, digest_size=8).hexdigest()}.css", content=css)


def squeeze(css: str) -> str:
    """Leave out comments and indentation: the sources are for people, the joined file for browsers."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return "\n".join(line for line in lines if line) + "\n"
