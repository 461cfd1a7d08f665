"""Find what is wrong between rendered pages."""

from collections.abc import Iterator, Mapping, Set

from plugins.dutch import count
from plugins.messages import Kind
from plugins.problems import Problem
from plugins.proof.page import PageFacts


def page_problems(pages: Mapping[str, PageFacts], files: Set[str]) -> Iterator[Problem]:
    """Find dead ends and double places; `pages` has every page by its path, `files` every path of the site."""
    named = set().union(*(page.targets for page in pages.values()))
    ends = {target for target in named if not exists(target, pages, files)}
    dead: dict[str, list[str]] = {}
    for address, page in sorted(pages.items()):
        for name in page.twice:
            yield Kind.SAME_ID.at(address, name=name)
        if not ends.isdisjoint(page.targets):
            for target in page.targets:
                if target in ends:
                    dead.setdefault(target, []).append(address)
    for target, places in dead.items():
        others = count(len(places) - 1, "andere pagina", "andere pagina's")
        also = f" (net als {others})" if len(places) > 1 else ""
        yield Kind.DEAD_END.at(places[0], target=target, also=also)


def exists(target: str, pages: Mapping[str, PageFacts], files: Set[str]) -> bool:
    """Tell whether a path, with or without an anchor, leads somewhere on the site."""
    path, _, anchor = target.partition("#")
    if path.endswith("/index.html"):
        path = path.removesuffix("index.html")
    if path not in files:
        return False
    # The top of a page and a text in it are found without an id (HTML standard, section 7.4.6.4).
    found_anyhow = not anchor or anchor.lower() == "top" or anchor.startswith(":~:")
    return found_anyhow or path not in pages or anchor in pages[path].ids
