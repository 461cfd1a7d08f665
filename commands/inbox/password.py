"""Find the password of a mail account: in the system's keyring, or from whoever is at the keyboard."""

import getpass
import importlib
import sys

from commands.inbox.imap import Account

SERVICE = "wijkpark-reacties"
NO_PACKAGE = "Typ het zelf, of bewaar het in de sleutelbos van je computer: {python} -m pip install keyring, en dan: "
NOT_KEPT = "Het wachtwoord staat niet in de sleutelbos van je computer. Zo zet je het erin: "
KEEP = "{python} -m keyring set {service} {name}"
NO_KEYRING = "Deze computer heeft geen sleutelbos die ik kan openen. Typ het wachtwoord dus zelf."


def password_of(account: Account) -> str:
    """Give the password; raises LookupError, with what can be done, where nobody gives one."""
    kept, remedy = in_keyring(account)
    given = kept or typed(account, remedy)
    if not given:
        raise LookupError(remedy)
    return given


def in_keyring(account: Account) -> tuple[str, str]:
    """Give the password that the system keeps; or nothing, and what can be done about that."""
    name = f"{account.user}@{account.server}"
    keep = KEEP.format(python=sys.executable, service=SERVICE, name=name)
    try:
        # It is no dependency of ours: most people type a password.
        keyring = importlib.import_module("keyring")
    except ImportError:
        return "", NO_PACKAGE.format(python=sys.executable) + keep
    try:
        kept = keyring.get_password(SERVICE, name)
    except Exception:  # noqa: BLE001 - each system's own fails in its own way
        return "", NO_KEYRING
    return kept or "", NOT_KEPT + keep


def typed(account: Account, remedy: str) -> str:
    """Ask for the password, or read it where nobody is at the keyboard; nothing at the end of all input."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\r\n")
    print(remedy, file=sys.stderr)
    try:
        return getpass.getpass(f"Wachtwoord van {account.user} op {account.server}: ")
    except EOFError:
        return ""
