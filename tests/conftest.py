"""What the tests share: the options, the golden files, the command line, and a browser."""

import fcntl
import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, Playwright, sync_playwright

from commands.test.chromium import find
from tests import forked
from tests.examples import NOW, STEADY
from tests.once import forget, remember
from tests.paths import TESTS, VOORBEELDSITE
from tests.serving import build

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

# Files of few tests that take long: first, so that at the end no process waits for another.
LONG = (
    "engine/test_random.py",
    "commands/preview/test_preview.py",
    "test_launcher.py",
    "test_wrong.py",
    "engine/test_incremental.py",
    "browser/test_kinds.py",
    "engine/test_kills.py",
)

# Whole builds and commands, which would take twice as long while coverage looks on: the tests of each module by itself
# have to reach all its lines.
UNMEASURED = [TESTS / name for name in ("engine", "browser", "commands")]

# A slow machine makes no test fail, also where a test forgets to say so.
settings.register_profile("steady", STEADY)
settings.load_profile("steady")
remember()

Golden = Callable[[Path, str], None]
Wijkpark = Callable[..., subprocess.CompletedProcess[str]]


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add our two options."""
    parser.addoption("--golden", action="store_true", help="write the golden files instead of comparing with them")
    parser.addoption("--alles", action="store_true", help="run the slow tests too")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Put what takes long first, and leave out the slow tests, unless they were asked for: they are not skipped."""
    long = {TESTS / name: place for place, name in enumerate(LONG)}
    items.sort(key=lambda item: long.get(item.path, len(long)))
    for item in items:
        if not is_measured(item.path):
            item.add_marker("no_cover")
    if config.getoption("--alles"):
        return
    slow = [item for item in items if item.get_closest_marker("slow")]
    config.hook.pytest_deselected(items=slow)
    items[:] = [item for item in items if item not in slow]


def is_measured(path: Path) -> bool:
    """Tell whether coverage looks on at the tests of a file."""
    return not any(path.is_relative_to(folder) for folder in UNMEASURED)


@pytest.fixture(scope="module", autouse=True)
def _forgotten(request: pytest.FixtureRequest) -> Iterator[None]:
    """Let nothing that was made unseen stand in for what has to be seen."""
    yield
    if not is_measured(request.path):
        forget()


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with a golden file, or write the file with `--golden`."""

    def check(path: Path, text: str) -> None:
        if request.config.getoption("--golden"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        assert path.read_text(encoding="utf-8") == text

    return check


@pytest.fixture(scope="session")
def wijkpark() -> Wijkpark:
    """Run a command as the launcher does, from another folder than the project's."""

    def run(*words: str | Path, cwd: Path = Path("/"), **environment: str) -> subprocess.CompletedProcess[str]:
        return forked.run(words, cwd, {**os.environ, **environment})

    return run


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """Give what drives browsers: there can be one in a process."""
    with sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Give a headless Chromium."""
    chromium = playwright.chromium.launch(executable_path=find(os.environ), args=FLAGS)
    yield chromium
    chromium.close()


@pytest.fixture(scope="session")
def example(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the built site of the invented park: one, for all processes that run tests at once."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    output = folder / "voorbeeld" / "uit"
    with (folder / "voorbeeld.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        if not output.exists():
            build(output, "--inhoud", VOORBEELDSITE, "--nu", f"{NOW:%Y-%m-%dT%H:%M}")
    return output
