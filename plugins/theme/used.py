"""Find the blocks of CSS that a template has a use for: those whose names are classes in it or in what it takes in."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

TAKEN_IN = re.compile(r'{%-?\s*(?:extends|include|import|from)\s+"([^"]+)"')
CLASSES = re.compile(r'class="([^"]*)"')
LAYOUT = "base.html"
# What a text brings along, in which there is more than a template names.
BROUGHT: Mapping[str, frozenset[str]] = MappingProxyType({"prose": frozenset({"quoted", "picture", "album"})})


def kinds(folder: Path) -> dict[str, frozenset[str]]:
    """Give the kinds of pages that a folder of templates makes (`post` for post.html), and the blocks of each."""
    # What is wrong with a template is said where it is rendered.
    sources = {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8", errors="replace")
        for path in sorted(folder.rglob("*.html"))
    }
    classes = {name: with_brought(" ".join(CLASSES.findall(source)).split()) for name, source in sources.items()}
    wholes = {name: closure(name, sources) for name in sources if name != LAYOUT}
    return {
        name.removesuffix(".html"): frozenset().union(*(classes[one] for one in whole))
        for name, whole in wholes.items()
        if LAYOUT in whole
    }


def closure(name: str, sources: Mapping[str, str]) -> set[str]:
    """Give a template and all that it takes in."""
    found: set[str] = set()
    ahead = [name]
    while ahead:
        one = ahead.pop()
        if one in sources and one not in found:
            found.add(one)
            ahead += TAKEN_IN.findall(sources[one])
    return found


def with_brought(classes: Iterable[str]) -> set[str]:
    """Give classes with those of the blocks that they bring along."""
    return {brought for name in classes for brought in (name, *BROUGHT.get(name, ()))}
