"""Let argparse speak Dutch."""

import argparse
import difflib
from collections.abc import Mapping
from types import MappingProxyType
from typing import NoReturn

# argparse's own texts, as `gettext` is asked for them.
DUTCH: Mapping[str, str] = MappingProxyType(
    {
        "usage: ": "gebruik: ",
        "positional arguments": "wat je erachter zet",
        "options": "opties",
        "subcommands": "opdrachten",
        "show this help message and exit": "deze uitleg",
        "show program's version number and exit": "de versie",
        "%(prog)s: error: %(message)s\n": "%(message)s\n",
        "unrecognized arguments: %s": "Dit ken ik niet: %s.",
        "the following arguments are required: %s": "Er ontbreekt nog iets: %s.",
        "one of the arguments %s is required": "Kies één van deze opties: %s.",
        "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
        "expected one argument": "hier moet iets achter staan.",
        "expected at most one argument": "hier mag maar één ding achter staan.",
        "expected at least one argument": "hier moet minstens één ding achter staan.",
        "expected %s argument": "hier moet %s ding achter staan.",
        "expected %s arguments": "hier moeten %s dingen achter staan.",
        "not allowed with argument %s": "dit kan niet samen met %s.",
        "ignored explicit argument %r": "achter deze optie hoort niets te staan, maar er staat %r.",
        "invalid choice: %(value)r (choose from %(choices)s)": "%(value)r ken ik niet. Kies uit: %(choices)s.",
        "invalid %(type)s value: %(value)r": "%(value)r past hier niet.",
        "ambiguous option: %(option)s could match %(matches)s": "%(option)s kan meer betekenen: %(matches)s.",
        "unexpected option string: %s": "Deze optie verwacht ik hier niet: %s.",
        "unknown parser %(parser_name)r (choices: %(choices)s)": "%(parser_name)r ken ik niet. Kies uit: %(choices)s.",
        "can't open '%(filename)s': %(error)s": "'%(filename)s' kan ik niet openen: %(error)s.",
        " (default: %(default)s)": " (anders: %(default)s)",
    }
)


def install() -> None:
    """Replace argparse's translator; a text that is not in the table stays as it is."""
    argparse._ = lambda text: DUTCH.get(text, text)  # type: ignore[attr-defined]
    argparse.ngettext = lambda one, more, number: DUTCH.get(one if number == 1 else more, more)  # type: ignore[attr-defined]


class Parser(argparse.ArgumentParser):
    """A parser whose errors end with a way on, and whose options are never guessed from their first letters."""

    def __init__(self, **settings: object) -> None:
        """Take argparse's settings."""
        super().__init__(**{"allow_abbrev": False, **settings})  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        """Say what is wrong and where help is; exit status 2."""
        self.exit(2, f"{message.rstrip()}\nUitleg krijg je met: {self.prog} --help\n")


def no_such_command(name: str, known: list[str]) -> str:
    """Say that a command does not exist, with the one that looks like it."""
    close = difflib.get_close_matches(name, known, 1)
    return f"De opdracht '{name}' ken ik niet. " + (
        f"Bedoel je '{close[0]}'?" if close else f"Kies uit: {', '.join(known)}."
    )
