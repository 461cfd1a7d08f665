"""Measure how long a save takes to be seen in a browser, with this project's preview and with others."""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from math import ceil, inf
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Error, Page, sync_playwright
from playwright.sync_api import TimeoutError as NotSeen

from bench.corpus import posts
from bench.measure import Failed
from bench.peers import LAUNCHER, STOCK_SETTINGS, Peer, peers
from bench.tools import tool
from commands.test.chromium import find

SAVES = 20
# Seconds: between two saves, for the first page to be there, for one save and each post, and for all saves together.
PAUSE, PATIENCE, LIMIT, LIMIT_PER_POST, BUDGET = 1.0, 900.0, 30.0, 0.03, 180.0
FLAGS = ("--no-sandbox", "--disable-gpu")
SEEN = "text => document.body?.textContent.includes(text)"
STOCK, OURS, HUGO = "pelican -r -l, livereload", "wijkpark kijk", "hugo server"


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """A preview of a peer's site: the commands that it takes, and where it shows the post that is edited."""

    peer: Peer
    commands: tuple[tuple[str | Path, ...], ...]
    page: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """The browser that looks, and after how many seconds it gives a save up."""

    browser: Browser
    limit: float


def report(numbers: Sequence[int], hugo: Path | None) -> Iterator[str]:
    """Yield the lines of a report in Markdown."""
    yield "# From save to visible"
    yield ""
    yield f"Seconds from a save of one post until its words are in the page in Chromium: {SAVES} saves, each a second"
    yield f"after the last was seen, or as many as fit in {BUDGET / 60:.0f} minutes. {os.cpu_count()} cores."
    yield ""
    yield "| posts | preview | saves | median s | 95th percentile s |"
    yield "|--:|---|--:|--:|--:|"
    for number in numbers:
        corpus = dict(posts(number))
        path = next(path for path in sorted(corpus)[number // 2 :] if "Category: Nieuws" in corpus[path])
        with tempfile.TemporaryDirectory(prefix="wijkpark-bench-") as folder:
            for name, preview in previews(Path(folder), path, hugo).items():
                preview.peer.write(corpus)
                limit = LIMIT + LIMIT_PER_POST * number
                with sync_playwright() as driver:
                    browser = driver.chromium.launch(executable_path=find(os.environ) or None, args=FLAGS)
                    took = saves(preview, path, corpus[path], Watch(browser=browser, limit=limit))
                yield f"| {number:,} | {name} | {len(took)} | {said(median(took))} | {said(percentile(took))} |"


def previews(folder: Path, path: str, hugo: Path | None) -> Mapping[str, Preview]:
    """Give the previews to compare, each on ports of its own."""
    stock, ours, *more = peers(folder, hugo).values()
    own, behind, third, fourth = (str(free_port()) for _ in range(4))
    slug = Path(path).stem
    pelican = (sys.executable, "-m", "pelican", stock.content, "-q", "-s", STOCK_SETTINGS, "-o", stock.made)
    found = {
        STOCK: Preview(
            peer=stock,
            commands=((*pelican, "-r", "-l", "-p", behind), (tool("bin/livereload"), "-p", third, stock.made)),
            page=f"http://127.0.0.1:{third}/nieuws/{slug}/",
        ),
        OURS: Preview(
            peer=ours,
            commands=((sys.executable, LAUNCHER, "kijk", "--stil", "--inhoud", ours.content, "--poort", own),),
            page=f"http://127.0.0.1:{own}/nieuws/{slug}/",
        ),
    }
    for peer in more:
        command = (hugo or "hugo", "server", "--quiet", "--source", folder / "hugo", "--port", fourth)
        page = f"http://localhost:{fourth}/{path.removesuffix('.md')}/"
        found[HUGO] = Preview(peer=peer, commands=((*command, "--baseURL", "http://localhost"),), page=page)
    return found


def saves(preview: Preview, path: str, text: str, watch: Watch) -> list[float]:
    """Save a post again and again, and give the seconds until each is seen; raises Failed where there is no page."""
    took: list[float] = []
    preview.peer.made.mkdir(parents=True, exist_ok=True)
    with running(preview.commands):
        page = watch.browser.new_page()
        wait_for(page, preview.page)
        begun = time.monotonic()
        while len(took) < SAVES and (not took or time.monotonic() - begun < BUDGET):
            time.sleep(PAUSE)
            words = f"Voor de {len(took) + 1}e keer bewaard."
            start = time.perf_counter()
            preview.peer.write({path: f"{text}\n{words}\n"})
            try:
                page.wait_for_function(SEEN, arg=words, timeout=watch.limit * 1000)
                took.append(time.perf_counter() - start)
            except NotSeen:
                took.append(inf)
        page.close()
    return took


def said(seconds: float) -> str:
    """Write seconds; a save may not be seen at all."""
    return f"{seconds:.2f}" if seconds < inf else "never"


def wait_for(page: Page, address: str) -> None:
    """Open a page as soon as it is there."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            answer = page.goto(address)
        except Error:
            answer = None
        if answer and answer.ok:
            # A moment for what waits for news to be at its place.
            page.wait_for_timeout(PAUSE * 1000)
            return
        time.sleep(PAUSE)
    raise Failed(f"{address} is not there")


@contextmanager
def running(commands: Sequence[Sequence[str | Path]]) -> Iterator[None]:
    """Run programs as long as they are needed."""
    with ExitStack() as stack:
        for command in commands:
            quiet = subprocess.DEVNULL
            process = subprocess.Popen(command, stdout=quiet, stderr=quiet, start_new_session=True)
            stack.callback(process.wait)
            # Pelican leaves processes behind that it began itself.
            stack.callback(os.killpg, process.pid, signal.SIGTERM)
        yield


def percentile(values: Sequence[float], share: float = 0.95) -> float:
    """Give the value that such a share of all does not exceed (nearest rank)."""
    return sorted(values)[ceil(share * len(values)) - 1]


def free_port() -> int:
    """Give a port that nobody has."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
