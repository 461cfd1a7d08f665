"""Join the theme's CSS into files whose names hold their hash."""

import hashlib
import re
from collections import Counter
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby, product
from pathlib import Path
from string import ascii_letters

from plugins.sheet import File

IMPORT = re.compile(r'@import "(?P<file>[^"]+)" layer\((?P<layer>[\w.-]+)\);')
# Not inside a string, where a blank is a sign like any other; a colon in a selector keeps its blanks.
NEEDLESS = re.compile(r'("[^"]*")|\s*([{};,>])\s*|(?<=[\w-])(:)\s+')
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
NAME = re.compile(r"--[a-z][\w-]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of CSS, squeezed, and its layer; `block` is the name of the block that it is, or empty."""

    block: str
    layer: str
    css: str


def parts(folder: Path, name: str = "site") -> tuple[str, tuple[Part, ...]]:
    """Give the own rules of `site.css` in this folder (or of another `name`), and what it lists, in its order."""
    entry = COMMENT.sub("", (folder / f"{name}.css").read_text(encoding="utf-8"))
    return squeeze(IMPORT.sub("", entry)), tuple(imported(folder, entry))


def imported(folder: Path, entry: str) -> Iterator[Part]:
    """Yield the files that an entry imports."""
    for match in IMPORT.finditer(entry):
        path = Path(match["file"])
        block = path.stem if path.parent.name == "blocks" else ""
        yield Part(block=block, layer=match["layer"], css=squeeze((folder / path).read_text(encoding="utf-8")))


def join(listed: Iterable[Part], blocks: Container[str]) -> str:
    """Join the parts, and of the blocks only these; neighbours stand in one layer."""
    used = (part for part in listed if not part.block or part.block in blocks)
    layers = groupby(used, key=lambda part: part.layer)
    return "".join(f"@layer {layer}{{{''.join(part.css for part in group)}}}" for layer, group in layers)


def short_names(css: Iterable[str]) -> Mapping[str, str]:
    """Give a short name for each custom property of sheets that work together: the most used have one letter."""
    used = Counter(name for one in css for name in NAME.findall(one))
    short = (*ascii_letters, *map("".join, product(ascii_letters, repeat=2)))
    return {name: f"--{sign}" for (name, _), sign in zip(used.most_common(), short, strict=False)}


def renamed(css: str, names: Mapping[str, str]) -> str:
    """Give CSS with other names for its custom properties."""
    return NAME.sub(lambda match: names[match[0]], css)


def fingerprinted(stem: str, suffix: str, content: bytes) -> File:
    """Give a file whose name holds its hash, so that a browser may keep it for good."""
    return File(address=f"/thema/{stem}.{hashlib.blake2b(content, digest_size=4).hexdigest()}{suffix}", content=content)


def squeeze(css: str) -> str:
    """Leave out comments, and blanks that say nothing: the sources are for people, the joined file for browsers."""
    lines = (line.strip() for line in COMMENT.sub("", css).splitlines())
    return NEEDLESS.sub(r"\1\2\3", "\n".join(line for line in lines if line)).replace(";}", "}").strip()
