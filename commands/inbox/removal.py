"""Take somebody's replies off the site on request, and say what remains of them elsewhere."""

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from textwrap import shorten

from commands.inbox.files import SEEN, refuse_links, stored
from commands.inbox.hashes import sender_of
from plugins.dutch import count, long_date
from plugins.model import Reply

SURE = ("j", "ja", "y", "yes")


def run_removal(who: str, content: Path, key: bytes, *, sure: bool) -> int:
    """Show the replies of somebody, and remove their files once somebody is sure; raises OSError."""
    found = of_somebody(who, tuple(stored(content)), key)
    if not found:
        print("Van deze naam of dit mailadres staan er geen reacties. Probeer ook de naam zoals die erboven stond.")
        return 0
    for reply in found:
        print(f"{reply.path}: {reply.name}, {long_date(reply.date)}: {shorten(reply.text, 60, placeholder='…')}")
    if not (sure or asked()):
        return 0
    for reply in found:
        refuse_links(content, content / reply.path)
        (content / reply.path).unlink()
    print(remains(content, found))
    return 0


def asked() -> bool:
    """Ask whether to go on; say that nothing was done where somebody is not sure, or nobody is there to say so."""
    if not sys.stdin.isatty():
        print("Er is nog niets weggehaald. Zet er --ja achter om dat wel te doen.")
        return False
    try:
        answer = input("Deze reacties weghalen? [j/n] ")
    except EOFError:
        answer = ""
    if answer.strip().lower() in SURE:
        return True
    print("Er is niets weggehaald.")
    return False


def of_somebody(who: str, replies: Sequence[Reply], key: bytes) -> tuple[Reply, ...]:
    """Give the replies under a name, or from a mail address, of which only the hash is known."""
    if "@" in who:
        sender = sender_of(key, who)
        return tuple(reply for reply in replies if reply.sender == sender)
    name = " ".join(who.split()).casefold()
    return tuple(reply for reply in replies if name and reply.name.casefold() == name)


def remains(content: Path, removed: Sequence[Reply]) -> str:
    """Say what was removed, and where it can still be found."""
    done = f"Weggehaald: {count(len(removed), 'reactie', 'reacties')}. Maak en publiceer nu de site opnieuw."
    seen = f"In {SEEN} blijft een code van elke mail staan, zodat hij niet terugkomt. Een naam of adres is dat niet."
    versions = history(content, [reply.path for reply in removed])
    if not versions:
        return f"{done}\n{seen}\nIn de geschiedenis van git heb ik ze niet gevonden. Kijk ook naar je reservekopieën."
    still = f"In de geschiedenis van git staan ze nog, in {count(versions, 'versie', 'versies')}. Moet dat ook weg?"
    ask = "Vraag het aan wie de site onderhoudt: git filter-repo kan het, en daarna haalt iedereen alles opnieuw op."
    return f"{done}\n{seen}\n{still} {ask}"


def history(content: Path, paths: Sequence[str]) -> int:
    """Give the number of versions in the repository's history in which files stand; 0 where there is no git."""
    command = ["git", "log", "--all", "--format=%H", "--", *paths]
    try:
        done = subprocess.run(command, cwd=content, check=False, capture_output=True, encoding="utf-8")
    except OSError:
        return 0
    return len(done.stdout.split()) if done.returncode == 0 else 0
