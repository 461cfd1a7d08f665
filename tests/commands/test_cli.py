"""The command line speaks Dutch and ends as the contract says."""

import argparse
import ast
import inspect
import re
import subprocess
import sys

import pytest

from commands.dutch_argparse import DUTCH
from commands.table import COMMANDS
from tests.conftest import Wijkpark
from tests.paths import ROOT

WRONG = {
    ("bouwen",): "De opdracht 'bouwen' ken ik niet. Bedoel je 'bouw'?",
    ("xyz",): f"De opdracht 'xyz' ken ik niet. Kies uit: {', '.join(command.name for command in COMMANDS)}.",
    ("bouw", "--uitvoeren", "x"): "Dit ken ik niet: --uitvoeren x.",
    ("bouw", "extra"): "Dit ken ik niet: extra.",
    ("bouw", "--uitvoer"): "--uitvoer: hier moet iets achter staan.",
    ("bouw", "--inhoud", "/bestaat/niet"): (
        "--inhoud: de map '/bestaat/niet' bestaat niet. Kijk of je de naam goed hebt getypt."
    ),
    ("bouw", "--nu", "31 februari 2026"): (
        "--nu: 31 februari 2026 bestaat niet: februari 2026 heeft 28 dagen. Kies een andere dag."
    ),
    ("bouw", "--site-url", "www.park.nl"): (
        "--site-url: 'www.park.nl' is geen webadres. Schrijf het zo: https://www.wijkparkmaarssenbroek.nl."
    ),
    ("nieuw",): "Er ontbreekt nog iets: SOORT, TITEL.",
    ("nieuw", "bericht"): "Er ontbreekt nog iets: TITEL.",
    (
        "nieuw",
        "berichtje",
        "x",
    ): "SOORT: 'berichtje' ken ik niet. Kies uit: 'bericht', 'document', 'activiteit', 'pagina'.",
    ("nieuw", "bericht", "  "): 'Er staat geen titel. Schrijf hem zo: ./wijkpark nieuw bericht "Open dag"',
    ("nieuw", "pagina", "\x07"): 'Er staat geen titel. Schrijf hem zo: ./wijkpark nieuw pagina "Open dag"',
    ("kijk", "--poort", "0"): "--poort: '0' is geen poort. Kies een getal van 1 tot en met 65535.",
    ("kijk", "--stil=ja"): "--stil: achter deze optie hoort niets te staan, maar er staat 'ja'.",
    ("--stil",): "Er ontbreekt nog iets: OPDRACHT.",
}


# What only a mistake in our own table of commands, or a feature that it does not use, would make argparse say.
FOR_PROGRAMMERS = (
    "%(heading)s:",
    "%(prog)s: warning",
    "%r is not callable",
    "'required' is an invalid",
    ".__call__()",
    'argument "-"',
    "argument '%(argument_name)s' is deprecated",
    "cannot ",
    "command '%(parser_name)s' is deprecated",
    "conflicting ",
    "dest= ",
    "invalid conflict_resolution",
    "invalid option string",
    "mutually exclusive",
    "option '%(option)s' is deprecated",
)


@pytest.mark.parametrize(("words", "said"), WRONG.items(), ids=" ".join)
def test_a_wrong_call_is_answered_in_dutch(wijkpark: Wijkpark, words: tuple[str, ...], said: str) -> None:
    """A wrong option, command or argument gets a Dutch line, and exit status 2."""
    done = wijkpark(*words)
    first, *rest = done.stderr.splitlines()
    assert (done.returncode, done.stdout, first) == (2, "", said)
    assert all(line.startswith("Uitleg krijg je met: ./wijkpark") for line in rest)


def test_without_a_command_there_is_help(wijkpark: Wijkpark) -> None:
    """Nothing behind the name shows the help, and counts as wrongly called."""
    done = wijkpark()
    assert done.returncode == 2
    assert done.stderr == wijkpark("--help").stdout


@pytest.mark.parametrize("command", ["", *(command.name for command in COMMANDS)])
def test_help_is_dutch(wijkpark: Wijkpark, command: str) -> None:
    """Every help text is Dutch down to argparse's own words, and every command is listed."""
    done = wijkpark(*[command] if command else [], "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"gebruik: ./wijkpark{' ' + command if command else ''}")
    english = {"usage:", "options:", "show", "positional", "arguments", "default", "required", "exit"}
    assert english & set(done.stdout.lower().split()) == set()


def test_help_lists_every_command(wijkpark: Wijkpark) -> None:
    """What the table has is what the help shows, in the same order."""
    listed = re.findall(r"^    (\w+)\s{2,}\S", wijkpark("--help").stdout, re.MULTILINE)
    assert listed == [command.name for command in COMMANDS]


def test_every_text_of_argparse_is_known() -> None:
    """All that argparse can say to the caller of a command stands in the Dutch table."""
    tree = ast.parse(inspect.getsource(argparse))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)]
    texts = {
        argument.value
        for call in calls
        if getattr(call.func, "id", "") in {"_", "ngettext"}
        for argument in call.args
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    }
    assert {text for text in texts - DUTCH.keys() if not text.startswith(FOR_PROGRAMMERS)} == set()


def test_no_command_is_imported_before_it_is_called() -> None:
    """Reading the command line imports no command, no Pelican and no Invoke: starting stays quick."""
    code = (
        "import sys, runpy; sys.argv = ['wijkpark', '--help']\n"
        "try: runpy.run_path('commands/__main__.py', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print(sorted(n for n in sys.modules if n.split('.')[0] in {'pelican', 'invoke', 'engine', 'plugins'}))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout.splitlines()[-1] == "[]"
