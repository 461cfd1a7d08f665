"""Build invented posts with stock Pelican and with this project, in turn, and compare what that costs."""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import version
from pathlib import Path
from statistics import median

from bench.corpus import write_corpus
from bench.measure import Cost, cost
from bench.reading import Reading, reading
from commands.project import ROOT

STOCK, OURS = "stock Pelican", "wijkpark"
STOCK_SETTINGS = ROOT / "bench" / "stock.py"
LAUNCHER = ROOT / "wijkpark"
# Seconds for one build: so many, and so many for each post.
LIMIT, LIMIT_PER_POST = 60.0, 0.1
PACKAGES = ("pelican", "markdown", "jinja2", "lxml", "nh3", "feedgen")


def report(posts: int, runs: int) -> Iterator[str]:
    """Yield the lines of a report in Markdown: medians of `runs` runs, in which the two take turns."""
    yield from heading(posts, runs)
    with tempfile.TemporaryDirectory(prefix="wijkpark-bench-") as folder:
        content = Path(folder, "inhoud")
        write_corpus(content, posts)
        yield from cold_lines(cold(content, Path(folder), runs, LIMIT + LIMIT_PER_POST * posts))
        yield from reading_lines([reading(content) for _ in range(runs)])


def heading(posts: int, runs: int) -> Iterator[str]:
    """Yield what was measured, and with what."""
    yield f"# {posts:,} posts of about 600 words, median of {runs}"
    yield ""
    yield f"{os.cpu_count()} cores, Python {platform.python_version()}, {platform.system()}; " + ", ".join(
        f"{name} {version(name)}" for name in PACKAGES
    )
    yield ""


def cold(content: Path, folder: Path, runs: int, limit: float) -> Mapping[str, list[Cost]]:
    """Build from nothing with each, in turn, so that whatever else the machine does hits both."""
    costs: dict[str, list[Cost]] = {name: [] for name in commands(content, folder)}
    for _ in range(runs):
        for name, command in commands(content, folder).items():
            output = folder / name
            shutil.rmtree(output, ignore_errors=True)
            output.mkdir()
            costs[name].append(cost(command, limit))
    return costs


def commands(content: Path, folder: Path) -> Mapping[str, list[str | Path]]:
    """Give the commands to compare, each with a folder of its own name below `folder` to work in."""
    stock, ours = folder / STOCK / "uit", folder / OURS / "uit"
    return {
        STOCK: [sys.executable, "-m", "pelican", content, "-q", "-s", STOCK_SETTINGS, "-o", stock],
        OURS: [sys.executable, LAUNCHER, "bouw", "--inhoud", content, "--uitvoer", ours],
    }


def cold_lines(costs: Mapping[str, list[Cost]]) -> Iterator[str]:
    """Yield the table of a cold build; stock Pelican is what is compared with."""
    yield "A cold build, the whole tree of processes:"
    yield ""
    yield "| | CPU s | ratio | clock s | ratio | peak MiB |"
    yield "|---|--:|--:|--:|--:|--:|"
    base = typical(costs[STOCK])
    for name, found in costs.items():
        one = typical(found)
        cpu, clock = f"{one.cpu:.2f} | {one.cpu / base.cpu:.2f}", f"{one.clock:.2f} | {one.clock / base.clock:.2f}"
        yield f"| {name} | {cpu} | {clock} | {one.memory:.0f} |"


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
