"""Proof-read a staging folder."""

from collections.abc import Iterator
from pathlib import Path

from plugins.problems import Problem
from plugins.proof.check import page_problems
from plugins.proof.page import page_facts
from plugins.site import Site


def proof_read(staging: Path, *, site: Site) -> Iterator[Problem]:
    """Read every page of a site that is about to be published, and find what is wrong with it."""
    paths = {address_of(path, staging): path for path in sorted(staging.rglob("*")) if path.is_file()}
    pages = {
        address: page_facts(path.read_bytes(), address, site.url)
        for address, path in paths.items()
        if path.suffix == ".html"
    }
    yield from page_problems(pages, paths.keys())


def address_of(path: Path, staging: Path) -> str:
    """Give the path on the site at which a file is read."""
    address = f"/{path.relative_to(staging).as_posix()}"
    return address.removesuffix("index.html") if address.endswith("/index.html") else address
