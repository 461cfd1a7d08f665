"""`reacties`: received mail becomes replies, or concepts of them."""

import imaplib
import os
import socket
import ssl
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path

from commands.inbox.asking import Desk
from commands.inbox.files import seen_marks, stored
from commands.inbox.handling import DONE, Decide, Outcome, as_draft, handled
from commands.inbox.hashes import key_in, place_of_key
from commands.inbox.imap import PREFIX, Account, Mailbox, account_in
from commands.inbox.judge import Known
from commands.inbox.mailboxes import Source, mails
from commands.inbox.password import password_of
from commands.inbox.removal import run_removal
from commands.inbox.words import as_json, closing, line_for
from commands.project import CONTENT, ROOT, THEME, settings
from plugins.content import Library, answerable
from plugins.library.load import Loaded, load
from plugins.problems import ContentError, reason, stopped


class Stopped(Exception):
    """Why nothing can be done, in the words that a volunteer reads."""


def run(options: Namespace) -> int:
    """Handle the mails; 1 if the content, the key or the world makes that impossible, 2 if no mail is named."""
    if not options.mail and options.imap is None and not options.verwijder:
        print("Noem een map of bestand met mail. Uitleg krijg je met: ./wijkpark reacties --help", file=sys.stderr)
        return 2
    content = options.inhoud or CONTENT
    try:
        if options.verwijder:
            return run_removal(options.verwijder, content, the_key(content), sure=options.ja)
        receive(options, content)
    except ContentError as error:
        print(stopped(error.problems), file=sys.stderr)
    except Stopped as why:
        print(why, file=sys.stderr)
    except OSError as error:
        what = f"{reason(error)} ({error.filename})" if error.filename else reason(error)
        print(f"Ik kan niet verder: {what}. Wat er al stond, staat er nog.", file=sys.stderr)
    else:
        return 0
    return 1


def receive(options: Namespace, content: Path) -> None:
    """Handle all mails that are named, those on a server last."""
    loaded = load({**settings(), "NOW": options.nu or ""}, content, THEME)
    known = known_in(content, loaded, the_key(content))
    with ExitStack() as stack:
        box = stack.enter_context(opened(options)) if options.imap is not None else None
        sources = chain(sources_in(options.mail), box.sources() if box else ())
        outcomes = handled(sources, known, content, decision(options, loaded.library))
        print_all(moved(outcomes, box) if box else outcomes, options)


@contextmanager
def opened(options: Namespace) -> Iterator[Mailbox]:
    """Open the folder on the mail server; raises Stopped with what a volunteer can do where that fails."""
    account = the_account(options.imap or None)
    try:
        with Mailbox(account, the_password(account), moving=options.verplaats or "") as box:
            yield box
    except ssl.SSLError:
        raise Stopped(f"De verbinding met {account.server} is niet veilig. Er is niet verder gelezen.") from None
    except imaplib.IMAP4.error:
        raise Stopped(
            f"De mailserver {account.server} weigert dit. Kijk of gebruiker, wachtwoord en mappen kloppen."
        ) from None
    except (TimeoutError, ConnectionError, socket.gaierror):
        raise Stopped(f"De mailserver {account.server} antwoordt niet. Kijk of naam en poort kloppen.") from None


def the_password(account: Account) -> str:
    """Give the password of an account; raises Stopped where nobody gives one."""
    try:
        return password_of(account)
    except LookupError as error:
        raise Stopped(f"Ik heb geen wachtwoord van {account.user} op {account.server}. {error}") from None


def the_account(path: Path | None) -> Account:
    """Give the account that a file and the environment name; raises Stopped where something is missing or unknown."""
    try:
        return account_in(path, os.environ)
    except (OSError, ValueError) as error:
        what = reason(error) if isinstance(error, OSError) else error
        raise Stopped(
            f"Ik weet niet welke mail ik moet lezen: {what}. Zet in het bestand achter --imap alleen server, "
            'gebruiker, map, poort en certificaat, zoals: server = "imap.voorbeeld.nl".'
        ) from None


def moved(outcomes: Iterable[Outcome], box: Mailbox) -> Iterator[Outcome]:
    """Yield outcomes, and move each mail of the server that needs nobody any more."""
    for outcome in outcomes:
        yield outcome
        if outcome.result in DONE and outcome.file.startswith(PREFIX):
            box.done(outcome.file)


def the_key(content: Path) -> bytes:
    """Give the key of the hashes, which is made by the first run; raises Stopped where that cannot be."""
    place = place_of_key(os.environ, Path.home())
    try:
        if any(place.resolve().is_relative_to(folder.resolve()) for folder in (ROOT, content)):
            raise Stopped(f"De sleutel {place} ligt tussen de bestanden van de site. Zet hem ergens anders.")
        key, made = key_in(place)
    except ValueError:
        raise Stopped(f"In {place} staat geen sleutel. Haal dat bestand weg, of zet de goede sleutel terug.") from None
    except OSError as error:
        raise Stopped(
            f"De sleutel {place} kan ik niet lezen of maken: {reason(error)}. Er is niets geschreven."
        ) from None
    if made:
        print(
            f"Er is een sleutel gemaakt: {place}\nBewaar dat bestand goed, en geef het nooit aan anderen.",
            file=sys.stderr,
        )
    return key


def known_in(content: Path, loaded: Loaded, key: bytes) -> Known:
    """Give what mails are judged by."""
    texts = answerable(loaded.library)
    replies = tuple(stored(content))
    return Known(
        open=frozenset(text.slug for text in texts if text.open),
        closed=frozenset(text.slug for text in texts if not text.open),
        marks=seen_marks(content) | {reply.mark for reply in replies if reply.mark},
        said=frozenset((reply.sender, reply.text) for reply in replies),
        key=key,
        now=loaded.now,
    )


def sources_in(paths: Iterable[Path]) -> Iterator[Source]:
    """Yield the mails of all that was named."""
    for path in paths:
        yield from mails(path)


def decision(options: Namespace, library: Library) -> Decide:
    """Give who decides: the volunteer, or nobody where there is no terminal or all are to be concepts."""
    if options.alles_als_concept or not sys.stdin.isatty():
        return as_draft
    titles = {text.slug: text.title for text in answerable(library)}
    return Desk(screen=sys.stderr if options.json else sys.stdout, titles=titles).decide


def print_all(outcomes: Iterable[Outcome], options: Namespace) -> None:
    """Say what came of each mail as soon as it is known, and then of all."""
    found: list[Outcome] = []
    for outcome in outcomes:
        found.append(outcome)
        print(as_json(outcome) if options.json else line_for(outcome), flush=True)
    print(closing(found), file=sys.stderr if options.json else sys.stdout)
