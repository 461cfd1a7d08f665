"""Lead the links of all texts to where they point, as they are known to stand or by looking at the text."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from plugins.content import Library
from plugins.library.links import linked
from plugins.library.parsed import Parsed
from plugins.library.spots import quickly_linked
from plugins.library.targets import Places
from plugins.model import Text
from plugins.problems import Problem
from plugins.site import Site

T = TypeVar("T", bound=Text)


def with_links(
    library: Library, parsed: Mapping[str, Parsed], places: Places, site: Site
) -> tuple[Library, list[Problem]]:
    """Lead the links of everything that has a page; `parsed` tells what each file holds."""
    problems: list[Problem] = []

    def lead_one(text: T) -> T:
        led, dead = with_its_links(text, parsed[text.path], places, site)
        problems.extend(dead)
        return led

    def lead(texts: tuple[T, ...]) -> tuple[T, ...]:
        return tuple(map(lead_one, texts))

    changed = replace(
        library,
        posts=lead(library.posts),
        documents=lead(library.documents),
        events=lead(library.events),
        pages=lead(library.pages),
        expired=lead(library.expired),
        hidden=lead(library.hidden),
    )
    return changed, problems


def with_its_links(text: T, parsed: Parsed, places: Places, site: Site) -> tuple[T, tuple[Problem, ...]]:
    """Lead the links of one text; `parsed` is what its file holds."""
    quick = quickly_linked(text, places, site, parsed.spots)
    return linked(text, parsed.lines, places, site) if quick is None else (quick, ())
