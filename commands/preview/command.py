"""`kijk`: the site on this computer, made anew on every change."""

import subprocess
import sys
import tempfile
import threading
import webbrowser
from argparse import Namespace
from pathlib import Path

from commands.preview.board import Board
from commands.preview.server import HOST, serve
from commands.project import CONTENT, ROOT

# How the lines about unpublished texts begin (engine/words.py).
HELD = "Niet gepubliceerd"
WATCHED = ("theme", "plugins", "engine", "pelicanconf.py", "publishconf.py")


def run(options: Namespace) -> int:
    """Build, serve, and build again on each change, until the volunteer stops it."""
    # A folder of its own: publication and another preview never share it.
    with tempfile.TemporaryDirectory(prefix="wijkpark-kijk-") as folder:
        site, board = Path(folder, "site"), Board()
        try:
            server = serve(board, site, options.poort or 0)
        except OSError:
            print("Die poort is al in gebruik. Kies een andere, zoals: ./wijkpark kijk --poort 8080", file=sys.stderr)
            return 1
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            follow(board, site, f"http://{HOST}:{server.server_address[1]}", options)
        except KeyboardInterrupt:
            print("\nGestopt.")
        finally:
            server.shutdown()
            server.server_close()
    return 0


def follow(board: Board, site: Path, address: str, options: Namespace) -> None:
    """Build now and on each change."""
    from watchfiles import watch

    places = (options.inhoud or CONTENT, *(ROOT / name for name in WATCHED))
    changes = watch(*places, debounce=200, step=50, rust_timeout=500, yield_on_timeout=True)
    # It only begins to watch when it is asked: what is saved during the first build counts too.
    next(changes)
    rebuild(board, site, address, options)
    print(
        f"Je site staat op {address}/", "Bewaar je een bestand, dan zie je het daar vanzelf. Stoppen: Ctrl-C", sep="\n"
    )
    sys.stdout.flush()
    if not options.stil:
        webbrowser.open(f"{address}/")
    for _ in filter(None, changes):
        rebuild(board, site, address, options)


def rebuild(board: Board, site: Path, address: str, options: Namespace) -> None:
    """Build in a process of its own, so that a changed plugin or template counts too; hang up what came of it."""
    chosen = {"--inhoud": options.inhoud, "--nu": options.nu, "--uitvoer": site, "--site-url": address}
    words = [word for name, value in chosen.items() if value for word in (name, str(value))]
    done = subprocess.run(
        [sys.executable, "-X", "utf8", str(ROOT / "commands" / "__main__.py"), "bouw", *words],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    messages = done.stderr.strip() if done.returncode else ""
    board.hang(messages=messages)
    said = [done.stderr.strip(), *(line for line in done.stdout.splitlines() if line.startswith(HELD))]
    print("\n".join(filter(None, said)) or "Bijgewerkt.", flush=True)
