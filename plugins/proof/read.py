"""Proof-read a staged site: the pages that are new; of the others it is known what they say."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    pages: dict[str, PageFacts] = {}
    for path, file in sorted(staged.files.items()):
        if path.endswith(".html"):
            facts = before.get(path) if path in staged.same else None
            pages[path] = facts or page_facts(file.read_bytes(), address_of(path), site.url)
    by_address = {address_of(path): facts for path, facts in pages.items()}
    problems = page_problems(by_address, set(map(address_of, staged.files)))
    return Findings(problems=tuple(problems), notes=Notes(url=site.url, pages=pages))


def address_of(path: str) -> str:
    """Give the path on the site at which a file is read."""
    address = f"/{path}"
    return address.removesuffix("index.html") if address.endswith("/index.html") else address
