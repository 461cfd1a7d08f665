"""The generators that are compared: how each wants its posts, and how it is called."""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bench.edits import Changes
from bench.hugo_site import hugo_post, write_site
from commands.project import ROOT

STOCK, OURS, HUGO = "stock Pelican", "wijkpark", "Hugo"
STOCK_SETTINGS = ROOT / "bench" / "stock.py"
LAUNCHER = ROOT / "wijkpark"


def as_it_is(text: str) -> str:
    """Give a post as the corpus has it."""
    return text


@dataclass(frozen=True, slots=True, kw_only=True)
class Peer:
    """A generator at work in a folder of its own.

    It reads `content`, in which each post is written as `form` makes it, and writes below `made`, which a cold build
    finds empty.
    """

    content: Path
    made: Path
    command: tuple[str | Path, ...]
    form: Callable[[str], str] = as_it_is

    def write(self, changes: Changes) -> None:
        """Write these posts, or take them away."""
        for path, text in changes.items():
            file = self.content / path
            if text is None:
                file.unlink()
            else:
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(self.form(text), encoding="utf-8")


def peers(folder: Path, hugo: Path | None) -> Mapping[str, Peer]:
    """Give the peers below a folder; Hugo only where its program is given."""
    return dict(named(folder, hugo))


def named(folder: Path, hugo: Path | None) -> Iterator[tuple[str, Peer]]:
    """Yield each peer with its name."""
    stock, ours = folder / "stock", folder / "ours"
    command: tuple[str | Path, ...] = (sys.executable, "-m", "pelican", stock / "inhoud", "-q", "-s", STOCK_SETTINGS)
    yield STOCK, Peer(content=stock / "inhoud", made=stock / "uit", command=(*command, "-o", stock / "uit"))
    command = (sys.executable, LAUNCHER, "bouw", "--inhoud", ours / "inhoud", "--uitvoer", ours / "gemaakt" / "uit")
    yield OURS, Peer(content=ours / "inhoud", made=ours / "gemaakt", command=command)
    if hugo:
        own = folder / "hugo"
        write_site(own)
        command = (hugo, "--quiet", "--source", own, "--destination", own / "uit")
        yield HUGO, Peer(content=own / "content", made=own / "uit", command=command, form=hugo_post)
