"""Mail is read from a real mail server, over TLS, and nothing changes there that nobody asked for."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from commands.inbox.files import stored
from commands.inbox.imap import Account, account_from, quoted
from tests.examples import content
from tests.inbox.dovecot import PASSWORD, Server, dovecot
from tests.inbox.mails import ATTACKS, mail
from tests.inbox.test_reacties import AT, PARK
from tests.paths import ROOT


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Give a mail server that runs."""
    with dovecot() as running:
        yield running


@pytest.fixture
def park(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, server: Server) -> Path:
    """Give a content folder, a place for the key, and an empty mailbox."""
    monkeypatch.setenv("WIJKPARK_SLEUTEL", str(tmp_path / "thuis" / "sleutel"))
    for place in [*files(server), *files(server, ".Gedaan")]:
        (server.maildir / place).unlink()
    content(tmp_path, {"imap.toml": server.settings})
    return content(tmp_path / "inhoud", PARK)


def files(server: Server, folder: str = "") -> list[str]:
    """Give the mails in a folder of the server, by their places."""
    below = server.maildir / folder
    return sorted(str(path.relative_to(server.maildir)) for part in ("new", "cur") for path in (below / part).glob("*"))


def run(park: Path, *words: str | Path, password: str = PASSWORD) -> subprocess.CompletedProcess[str]:
    """Run the command with somebody's password, which is never an argument."""
    command = [sys.executable, ROOT / "commands/__main__.py", "reacties", "--inhoud", park, *AT, *words]
    return subprocess.run(command, input=f"{password}\n", capture_output=True, encoding="utf-8", check=False)


def deliver(server: Server, raws: dict[str, bytes]) -> None:
    """Put mails into the mailbox."""
    for name, raw in raws.items():
        (server.maildir / "new" / name).write_bytes(raw)


def test_mails_are_read_and_stay_as_they_are(server: Server, park: Path) -> None:
    """Mails become replies, and on the server none is moved or marked as read; a second run finds them handled."""
    deliver(server, {"1.x": mail("Ik kom."), "2.x": ATTACKS["an attachment of 50 MB"][0]().replace(b"<1@", b"<2@")})
    before = files(server)
    done = run(park, "--imap", park.parent / "imap.toml")
    assert (done.returncode, done.stdout.count(": concept: Anna de Vries bij open-dag")) == (0, 1)
    assert files(server) == before
    assert [reply.text for reply in stored(park)] == ["Ik kom."]
    assert "Klaar: 2 afgewezen." in run(park, "--imap", park.parent / "imap.toml").stdout
    assert PASSWORD not in done.stdout + done.stderr


def test_handled_mails_are_moved_where_that_is_asked(server: Server, park: Path) -> None:
    """What needs nobody any more goes to the folder that is named, and the rest stays."""
    folder = server.maildir / ".Gedaan"
    for part in ("cur", "new", "tmp"):
        (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / part).chmod(0o777)
    folder.chmod(0o777)
    deliver(server, {"3.x": mail("Ik kom."), "4.x": mail("Hallo.", subject="Hallo")})
    done = run(park, "--imap", park.parent / "imap.toml", "--verplaats", "Gedaan")
    assert (done.returncode, done.stderr.count("Traceback")) == (0, 0)
    assert (files(server), len(files(server, ".Gedaan"))) == (["cur/4.x:2,"], 1)


@pytest.mark.parametrize(
    ("change", "password", "said"),
    [
        ("", "fout", "weigert dit"),
        ('map = "Weg"', PASSWORD, "weigert dit"),
        ("certificaat =", PASSWORD, "is niet veilig"),
        ("poort =", PASSWORD, "antwoordt niet"),
        ('wachtwoord = "geheim"', PASSWORD, "Ik weet niet welke mail ik moet lezen: wachtwoord."),
        ("server =", PASSWORD, "Ik weet niet welke mail ik moet lezen: server."),
        ("[", PASSWORD, "Ik weet niet welke mail ik moet lezen"),
    ],
)
def test_what_does_not_work_is_said(server: Server, park: Path, change: str, password: str, said: str) -> None:
    """A wrong password, folder, certificate, port or file ends the run with a Dutch line, and nothing is written."""
    kept = [line for line in server.settings.splitlines() if not change.endswith("=") or not line.startswith(change)]
    added = [change] if not change.endswith("=") else ["poort = 1"] if change == "poort =" else []
    settings = content(park.parent, {"anders.toml": "\n".join([*kept, *added])}) / "anders.toml"
    done = run(park, "--imap", settings, password=password)
    assert (done.returncode, said in done.stderr, done.stderr.count("Traceback")) == (1, True, 0), done.stderr
    assert not (park / "reacties").exists()


def test_an_account_has_a_file_or_the_environment() -> None:
    """The environment wins, and what is usual need not be said."""
    assert account_from(
        'server = "a"\nmap = "Reacties"', {"WIJKPARK_IMAP_SERVER": "b", "WIJKPARK_IMAP_GEBRUIKER": "c"}
    ) == (Account(server="b", port=993, user="c", folder="Reacties", certificate=""))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("INBOX", '"INBOX"'),
        ('a "b" \\c', '"a \\"b\\" \\\\c"'),
        ("Café & meer", '"Caf&AOk- &- meer"'),
        ("📬", '"&2D3c7A-"'),
    ],
)
def test_names_of_folders_are_the_protocols(name: str, expected: str) -> None:
    """Quotes, and its own form of UTF-7."""
    assert quoted(name) == expected


# What the package keyring promises of its one function that is used; each system has another keyring behind it.
KEYRING = """
import os

def get_password(service, name):
    if not os.environ.get("SLEUTELBOS"):
        raise RuntimeError("no backend")
    return {("wijkpark-reacties", "anna@127.0.0.1"): os.environ["SLEUTELBOS"]}.get((service, name))
"""


@pytest.mark.parametrize(
    ("user", "kept", "said"),
    [
        ("anna", PASSWORD, ""),
        ("piet", PASSWORD, "staat niet in de sleutelbos van je computer"),
        ("anna", "", "heeft geen sleutelbos die ik kan openen. Typ het wachtwoord dus zelf."),
    ],
)
def test_a_password_may_be_in_the_keyring(
    server: Server, park: Path, monkeypatch: pytest.MonkeyPatch, user: str, kept: str, said: str
) -> None:
    """It is taken from there; where it is not there, and nobody types one, it is said what to do."""
    content(park.parent / "pakketten", {"keyring.py": KEYRING})
    monkeypatch.setenv("PYTHONPATH", str(park.parent / "pakketten"))
    monkeypatch.setenv("SLEUTELBOS", kept)
    monkeypatch.setenv("WIJKPARK_IMAP_GEBRUIKER", user)
    deliver(server, {"6.x": mail("Ik kom.")})
    done = run(park, "--imap", park.parent / "imap.toml", password="")
    assert (done.returncode, said in done.stderr, done.stderr.count("Traceback")) == (bool(said), True, 0), done.stderr
    assert [reply.text for reply in stored(park)] == ([] if said else ["Ik kom."])


def test_without_a_keyring_it_is_said_how_to_have_one(park: Path) -> None:
    """The package is not needed; whoever wants it is told how to get it, and how to keep the password in it."""
    done = run(park, "--imap", park.parent / "imap.toml", password="")
    assert done.returncode == 1
    assert done.stderr.splitlines()[2:] == [
        (
            "Ik heb geen wachtwoord van anna op 127.0.0.1. Typ het zelf, of bewaar het in de sleutelbos van je "
            f"computer: {sys.executable} -m pip install keyring, en dan: {sys.executable} -m keyring set "
            "wijkpark-reacties anna@127.0.0.1"
        )
    ]


def test_the_environment_alone_will_do(server: Server, park: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a file the environment says where mail is."""
    for name, value in {"SERVER": "127.0.0.1", "GEBRUIKER": "anna", "POORT": str(server.port)}.items():
        monkeypatch.setenv(f"WIJKPARK_IMAP_{name}", value)
    monkeypatch.setenv("WIJKPARK_IMAP_CERTIFICAAT", str(server.certificate))
    deliver(server, {"5.x": mail("Ik kom.")})
    done = run(park, "--imap")
    assert (done.returncode, done.stderr.splitlines()[2:], done.stdout.startswith("imap:")) == (0, [], True)
