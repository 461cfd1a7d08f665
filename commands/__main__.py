"""Read the command line and run one command; exit status 0 good, 1 wrong content or world, 2 wrongly called."""

import argparse
import importlib
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
# Python puts this folder first, where `test` and `new` would hide other modules.
sys.path[0] = str(ROOT)

from commands.dutch_argparse import Parser, install, no_such_command  # noqa: E402
from commands.table import COMMANDS, Command  # noqa: E402

OURS = ("bench", "commands", "engine", "plugins", "pelicanconf", "publishconf")


def parser() -> Parser:
    """Make the parser of the whole table."""
    whole = Parser(prog="./wijkpark", description="Maakt de website van de Vrienden van het Wijkpark.")
    chosen = whole.add_subparsers(title="opdrachten", metavar="OPDRACHT", dest="command", required=True)
    for command in COMMANDS:
        one = chosen.add_parser(command.name, help=command.help, description=f"{command.help.capitalize()}.")
        for option in command.options:
            one.add_argument(option.name, help=option.help, **option.more)
    return whole


def chosen_command(arguments: list[str]) -> tuple[Command, argparse.Namespace]:
    """Read the arguments; ends with a Dutch text and status 2 where they are wrong."""
    install()
    whole = parser()
    known = [command.name for command in COMMANDS]
    first = arguments[0] if arguments else ""
    if not first:
        whole.exit(2, whole.format_help())
    if not first.startswith("-") and first not in known:
        whole.error(no_such_command(first, known))
    options = whole.parse_args(arguments)
    return next(command for command in COMMANDS if command.name == options.command), options


def main(arguments: list[str]) -> int:
    """Run a command and give its exit status."""
    command, options = chosen_command(arguments)
    try:
        run = importlib.import_module(command.module).run
        return int(run(options))
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has enough of it.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except ImportError as error:
        return repaired(error, arguments)


def repaired(error: ImportError, arguments: list[str]) -> int:
    """Let the launcher mend a package of which a part is gone, once; any other failing import is a fault of ours."""
    package = (error.name or "").partition(".")[0]
    launcher = os.environ.get("WIJKPARK_LAUNCHER")
    if not launcher or package in OURS or os.environ.get("WIJKPARK_HERSTELD"):
        raise error
    if sys.platform != "win32":
        os.execv(sys.executable, [sys.executable, launcher, "--herstel", *arguments])  # noqa: S606 - our own launcher
    # Windows cannot replace a running program: there the launcher waits for this status.
    return 97


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
