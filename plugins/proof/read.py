"""Proof-read a staged site: the pages that are new; of the others it is known what they say."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from sys import intern
from typing import Any

from plugins.proof.check import page_problems
from plugins.proof.page import PageFacts, page_facts
from plugins.site import Site
from plugins.staged import Findings, Staged


@dataclass(frozen=True, slots=True, kw_only=True)
class Notes:
    """The facts of every page of a site at that address, by path."""

    url: str
    pages: Mapping[str, PageFacts]


def proof_read(staged: Staged, *, site: Site, known: Any = None) -> Findings:
    """Read what is new of a site that is about to be published, and find what is wrong with all of it."""
    before: Mapping[str, PageFacts] = known.pages if isinstance(known, Notes) and known.url == site.url else {}
    paths = sorted(path for path in staged.files if path.endswith(".html"))
    todo = tuple(path for path in paths if path not in staged.same or path not in before)

    def read(path: str) -> PageFacts:
        return page_facts(staged.files[path].read_bytes(), address_of(path), site.url)

    new = {path: shared(facts) for path, facts in zip(todo, staged.spread(read, todo), strict=True)}
    pages = {path: new.get(path) or before[path] for path in paths}
    by_address = {address_of(path): facts for path, facts in pages.items()}
    problems = page_problems(by_address, set(map(address_of, staged.files)))
    return Findings(problems=tuple(problems), notes=Notes(url=site.url, pages=pages))


def shared(facts: PageFacts) -> PageFacts:
    """Give facts whose addresses are one value wherever they are named: nearly all pages lead to the same places."""
    return replace(facts, targets=tuple(map(intern, facts.targets)))


def address_of(path: str) -> str:
    """Give the path on the site at which a file is read."""
    address = f"/{path}"
    return address.removesuffix("index.html") if address.endswith("/index.html") else address
