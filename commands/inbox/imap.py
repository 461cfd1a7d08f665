"""Read mails from a folder on a mail server (IMAP, RFC 3501), always over TLS, and only move them where asked to."""

import base64
import imaplib
import re
import ssl
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from commands.inbox.mailboxes import LARGEST, Source

TIMEOUT = 30.0
PORT = 993
PREFIX = "imap:"
NAMES = {"server": "SERVER", "gebruiker": "GEBRUIKER", "map": "MAP", "poort": "POORT", "certificaat": "CERTIFICAAT"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Where mail is: a server, its port, a user and a folder; `certificate` is a file with whom to trust, or empty."""

    server: str
    port: int
    user: str
    folder: str
    certificate: str


def account_from(source: str, environment: Mapping[str, str]) -> Account:
    """Give the account that a small TOML text and the environment name; raises ValueError for what is missing."""
    given = {name: str(value) for name, value in tomllib.loads(source).items()}
    found = {name: environment.get(f"WIJKPARK_IMAP_{key}") or given.get(name, "") for name, key in NAMES.items()}
    unknown = sorted(given.keys() - NAMES.keys())
    missing = [name for name in ("server", "gebruiker") if not found[name]]
    if unknown or missing:
        raise ValueError(", ".join(unknown or missing))
    return Account(
        server=found["server"],
        port=int(found["poort"] or PORT),
        user=found["gebruiker"],
        folder=found["map"] or "INBOX",
        certificate=found["certificaat"],
    )


class Mailbox(AbstractContextManager["Mailbox"]):
    """An open folder on a server. It is opened so that nothing can change in it, unless mails are to be moved."""

    def __init__(self, account: Account, password: str, *, moving: str = "") -> None:
        """Connect and log in; raises OSError, ssl.SSLError and imaplib.IMAP4.error."""
        trust = ssl.create_default_context(cafile=account.certificate or None)
        self._moving = moving
        self._server = imaplib.IMAP4_SSL(account.server, account.port, ssl_context=trust, timeout=TIMEOUT)
        try:
            self._server.login(account.user, password)
            # Before somebody logs in a server says less of what it can.
            self._can = str(expect(self._server.capability())).upper()
            expect(self._server.select(quoted(account.folder), readonly=not moving))
        except BaseException:
            self._server.shutdown()
            raise

    def __enter__(self) -> Self:
        """Give the folder."""
        return self

    def __exit__(self, *_: object) -> None:
        """Log out."""
        try:
            self._server.logout()
        except (OSError, imaplib.IMAP4.error):
            self._server.shutdown()

    def sources(self) -> Iterator[Source]:
        """Yield the mails of the folder, one at a time and without marking them as read; each is named by its UID."""
        (numbers,) = expect(self._server.uid("SEARCH", "ALL"))
        for number in (numbers or b"").split():
            parts = expect(self._server.uid("FETCH", number.decode(), f"(BODY.PEEK[]<0.{LARGEST}>)"))
            raw = next((part[1] for part in parts if isinstance(part, tuple)), b"")
            yield Source(name=f"{PREFIX}{number.decode()}", raw=raw)

    def done(self, name: str) -> None:
        """Move a mail that was handled, if that was asked for."""
        if not self._moving:
            return
        number, folder = name.removeprefix(PREFIX), quoted(self._moving)
        if " MOVE" in self._can:
            expect(self._server.uid("MOVE", number, folder))
            return
        expect(self._server.uid("COPY", number, folder))
        expect(self._server.uid("STORE", number, "+FLAGS.SILENT", r"(\Deleted)"))
        # Without UIDPLUS this would remove what others marked too: then the mark is all.
        if " UIDPLUS" in self._can:
            expect(self._server.uid("EXPUNGE", number))


def expect(answer: tuple[str, list[Any]]) -> list[Any]:
    """Give what a server sent; raises imaplib.IMAP4.error where it refused."""
    status, parts = answer
    if status != "OK":
        raise imaplib.IMAP4.error(status)
    return parts


def quoted(folder: str) -> str:
    """Give the name of a folder as the protocol has it: in quotes, and in its own form of UTF-7 (RFC 3501, 5.1.3)."""
    pieces = re.split(r"([^\x20-\x7e]+)", folder)
    written = "".join(shifted(piece) if number % 2 else piece.replace("&", "&-") for number, piece in enumerate(pieces))
    return '"' + written.replace("\\", "\\\\").replace('"', '\\"') + '"'


def shifted(text: str) -> str:
    """Give signs that are not ASCII in the protocol's form."""
    return "&" + base64.b64encode(text.encode("utf-16-be")).decode().rstrip("=").replace("/", ",") + "-"


def account_in(path: Path | None, environment: Mapping[str, str]) -> Account:
    """Give the account that a file and the environment name; raises OSError and ValueError."""
    return account_from(path.read_text(encoding="utf-8") if path else "", environment)
