"""`kijk`: the site on this computer, following what is saved."""

import gc
import sys
import threading
import webbrowser
from argparse import Namespace

from commands.preview.again import start_again, taken_over
from commands.preview.board import Board
from commands.preview.follow import CodeChanged, Follower
from commands.preview.places import Watched
from commands.preview.reader import Reader
from commands.preview.server import FIRST_PORT, HOST, Server, serve
from commands.project import CONTENT, ROOT, SETTINGS, THEME, output_for, settings
from engine.folders import STATE, Folders
from engine.inputs import program_key
from engine.warm import Wanted, Warm
from plugins.progress import shown_on

# A folder of its own: publication and the preview never share one.
OWN = ".kijk"
TAKEN = "Die poort is al in gebruik. Kies een andere, zoals: ./wijkpark kijk --poort 8080"


def run(options: Namespace) -> int:
    """Show the site until the volunteer stops it."""
    # Nearly all that is read stays: looking often for what went costs much.
    gc.set_threshold(100_000, 20, 20)
    board, socket = Board(), taken_over()
    try:
        server = serve(board, options.poort or 0, socket)
    except OSError:
        print(TAKEN, file=sys.stderr)
        return 1
    try:
        return show(options, board, server, quiet=options.stil or socket >= 0)
    except KeyboardInterrupt:
        print("\nGestopt.")
        return 0
    finally:
        server.server_close()


def show(options: Namespace, board: Board, server: Server, *, quiet: bool) -> int:
    """Read the site, serve it, and follow what is saved."""
    wanted = wanted_by(options)
    warm = Warm(wanted)
    watched = Watched(root=ROOT, content=wanted.content, theme=wanted.theme)
    follower = Follower(watched=watched, board=board, fixed=bool(options.nu))
    reader = Reader(warm, board, follower.hindrance, say)
    # Before there is more than one thread: then it can be done in more than one process.
    reader.read(lambda: warm.load(first=True, track=shown_on(sys.stderr)))
    warm.keep()
    gc.freeze()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    reader.start()
    greet(server, chosen=bool(options.poort), quiet=quiet)
    try:
        follower.follow(warm, reader)
    except CodeChanged:
        say("Het programma is veranderd: ik begin opnieuw.")
        warm.keep()
        return start_again(server)
    finally:
        warm.keep()
    return 0


def wanted_by(options: Namespace) -> Wanted:
    """Give what the options ask to be shown."""
    content = options.inhoud or CONTENT
    given = {**settings(), "PATH": str(content), "NOW": options.nu or "", "SITE_URL": ""}
    output = output_for(options.inhoud)
    return Wanted(
        settings=given,
        content=content,
        theme=THEME,
        key=program_key(ROOT, [SETTINGS.name, "kijk"]),
        places=Folders(output=output, state=output.parent / STATE / OWN / output.name),
    )


def greet(server: Server, *, chosen: bool, quiet: bool) -> None:
    """Say where the site is, and open it there."""
    port = server.server_address[1]
    if not chosen and port != FIRST_PORT:
        say(f"Poort {FIRST_PORT} is al in gebruik; ik neem {port}.")
    say(f"Je site staat op http://{HOST}:{port}/")
    say("Bewaar je een bestand, dan zie je het daar vanzelf. Stoppen: Ctrl-C")
    if not quiet:
        webbrowser.open(f"http://{HOST}:{port}/")


def say(text: str) -> None:
    """Say something in the terminal, at once."""
    print(text, flush=True)
