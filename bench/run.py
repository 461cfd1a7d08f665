"""Build invented posts with stock Pelican, with this project, and with others, in turn, and compare what that costs."""

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.corpus import posts
from bench.edits import EDITS
from bench.measure import Cost, cost
from bench.peers import OURS, STOCK, Peer, peers
from bench.reading import Reading, reading

# Seconds for one build: so many, and so many for each post.
LIMIT, LIMIT_PER_POST = 60.0, 0.1
PACKAGES = ("pelican", "markdown", "jinja2", "lxml", "nh3", "feedgen")


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is to be measured: how many posts, how many times each build, and with which Hugo, if any."""

    posts: int
    runs: int
    hugo: Path | None = None

    @property
    def limit(self) -> float:
        """Give the seconds after which a build is given up."""
        return LIMIT + LIMIT_PER_POST * self.posts


def report(plan: Plan) -> Iterator[str]:
    """Yield the lines of a report in Markdown: medians of all runs, in which the peers take turns."""
    yield from heading(plan)
    with tempfile.TemporaryDirectory(prefix="wijkpark-bench-") as folder:
        compared = peers(Path(folder), plan.hugo)
        corpus = dict(posts(plan.posts))
        for peer in compared.values():
            peer.write(corpus)
        yield from table_head()
        for build, before in steps(compared, corpus):
            costs = in_turn(compared, plan, before)
            yield from rows(build, {name: typical(found) for name, found in costs.items()})
        yield from reading_lines([reading(compared[OURS].content) for _ in range(plan.runs)])


def heading(plan: Plan) -> Iterator[str]:
    """Yield what was measured, and with what."""
    yield f"# {plan.posts:,} posts of about 600 words, median of {plan.runs}"
    yield ""
    yield f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}; " + ", ".join(
        f"{name} {version(name)}" for name in PACKAGES
    )
    yield ""


def steps(compared: Mapping[str, Peer], corpus: Mapping[str, str]) -> Iterator[tuple[str, Callable[[int], None]]]:
    """Yield each kind of build, with what is done before every run of it."""

    def emptied(_: int) -> None:
        for peer in compared.values():
            shutil.rmtree(peer.made, ignore_errors=True)
            peer.made.mkdir(parents=True)

    def nothing(_: int) -> None:
        pass

    yield "cold", emptied
    yield "no change", nothing
    for name, edit in EDITS.items():

        def edited(count: int, edit: Callable[..., Mapping[str, str | None]] = edit) -> None:
            for peer in compared.values():
                peer.write(edit(corpus, count))

        yield name, edited


def in_turn(compared: Mapping[str, Peer], plan: Plan, before: Callable[[int], None]) -> Mapping[str, list[Cost]]:
    """Build some times with each, in turn, so that whatever else the machine does hits all."""
    costs: dict[str, list[Cost]] = {name: [] for name in compared}
    for count in range(plan.runs):
        before(count)
        for name, peer in compared.items():
            costs[name].append(cost(peer.command, plan.limit))
    return costs


def table_head() -> Iterator[str]:
    """Yield the head of the table of builds."""
    yield "The whole tree of processes; stock Pelican in the same run is what is compared with:"
    yield ""
    yield "| build | | CPU s | ratio | clock s | ratio | peak MiB |"
    yield "|---|---|--:|--:|--:|--:|--:|"


def rows(build: str, costs: Mapping[str, Cost]) -> Iterator[str]:
    """Yield a row for each peer."""
    base = costs[STOCK]
    for name, one in costs.items():
        cpu, clock = f"{one.cpu:.2f} | {one.cpu / base.cpu:.3f}", f"{one.clock:.2f} | {one.clock / base.clock:.3f}"
        yield f"| {build} | {name} | {cpu} | {clock} | {one.memory:.0f} |"


def typical(costs: Iterable[Cost]) -> Cost:
    """Give the median of each figure."""
    cpu, clock, memory = zip(*((one.cpu, one.clock, one.memory) for one in costs), strict=True)
    return Cost(cpu=median(cpu), clock=median(clock), memory=median(memory))


def reading_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """Yield the table of reading and checking without rendering."""
    given = tuple(readings)
    yield ""
    yield "Reading and checking all content, one process:"
    yield ""
    yield "| | CPU s |"
    yield "|---|--:|"
    yield f"| inside Python-Markdown | {median(one.markdown for one in given):.2f} |"
    yield f"| all the rest | {median(one.rest for one in given):.2f} |"
