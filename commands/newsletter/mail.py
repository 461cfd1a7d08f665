"""Write a newsletter as a mail that opens as a draft."""

import hashlib
from datetime import datetime
from email.message import EmailMessage, MIMEPart
from email.policy import SMTP
from email.utils import format_datetime
from textwrap import fill

from commands.newsletter.issue import Issue, Item

WIDTH = 72


def eml(issue: Issue, html: str, now: datetime) -> bytes:
    """Give the bytes of an .eml file: plain text and HTML, without anybody's address but our own.

    The same newsletter at the same moment gives the same bytes.
    """
    mail = EmailMessage(policy=SMTP)
    # Outlook and others open a mail with this line as one that is still to be sent.
    mail["X-Unsent"] = "1"
    mail["Subject"] = f"{issue.title}: {issue.period}"
    mail["To"] = issue.mail
    mail["Date"] = format_datetime(now)
    mail["Content-Language"] = "nl"
    mail.set_content(plain(issue), cte="quoted-printable")
    mail.add_alternative(html, subtype="html", cte="quoted-printable")
    mail.set_boundary(boundary(*mail.iter_parts()))
    return bytes(mail)


def boundary(*parts: MIMEPart) -> str:
    """Give a line that parts a mail: made of what it says, for a random one would make another file each time."""
    return f"=_{hashlib.blake2b(b''.join(map(bytes, parts)), digest_size=16).hexdigest()}"


def plain(issue: Issue) -> str:
    """Give the newsletter as plain text."""
    lines = [issue.title, issue.period, ""]
    for paragraph in filter(None, issue.word.split("\n\n")):
        lines += [filled(paragraph), ""]
    for part in issue.parts:
        lines += [part.title.upper(), ""]
        for item in part.items:
            lines += [*written(item), ""]
    lines += ["-- ", issue.group, issue.home, "Geen nieuwsbrief meer? Antwoord met 'stop'."]
    return "\n".join(lines) + "\n"


def written(item: Item) -> list[str]:
    """Give the lines of one item; an address stands alone, so that mail programs make a link of it."""
    return [filled(item.title), item.note, *([filled(item.summary)] if item.summary else []), item.address]


def filled(text: str) -> str:
    """Give a text in lines of a mail, in which addresses stay whole."""
    return fill(text, WIDTH, break_long_words=False, break_on_hyphens=False)
