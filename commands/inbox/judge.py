"""Decide what a mail is: a reply to a post that is there, or one of the things that never become one."""

import re
from collections.abc import Set
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from commands.inbox.charsets import one_line
from commands.inbox.cutting import own_words, parted, unbroken
from commands.inbox.hashes import mark_of, sender_of
from commands.inbox.mail import Mail, taken_apart
from commands.inbox.privacy import private
from commands.inbox.quotes import is_forwarded
from commands.inbox.reasons import Reason, Refused
from plugins.dutch import AMSTERDAM

LONGEST_TEXT = 10_000
# A book: nobody answers with so much below the answer.
LONGEST_WITH_QUOTES = 300_000
LONGEST_NAME = 80
NOBODY = "Een lezer"
OLDEST = 1990

TAG = re.compile(
    r"""\[\s{0,3}(?P<kind>reactie|document|ik\s{1,3}ga\s{1,3}mee|nieuwsbrief)\s{0,3}:\s{0,3}(?P<about>[^\[\]:]{1,120})\]
    |\[\s{0,3}(?P<other>contact|meedoen)\s{0,3}\]""",
    re.VERBOSE | re.IGNORECASE,
)
FORWARDED = re.compile(r"\s{0,5}(?:fwd?|doorst|doorgestuurd|wg|tr)\s{0,2}:", re.IGNORECASE)
AUTOMATIC = re.compile(
    r"""\s{0,5}(?:automatisch\santwoord|automatic\sreply|auto(?:matic)?[ -]?reply|out\sof\s(?:the\s)?office|afwezig
    |niet\saanwezig|undeliver|onbestelbaar|niet[ -](?:te\s)?bezorg|delivery\sstatus|delivery\sfailure|mail\sdelivery
    |returned\smail|failure\snotice)""",
    re.VERBOSE | re.IGNORECASE,
)
ROBOTS = frozenset({"mailer-daemon", "postmaster", "noreply", "no-reply", "donotreply"})
SPAM = re.compile(r"\W{0,5}\W?spam\W{1,5}", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a mail is judged by: the slugs that can be answered, and those that are closed.

    `marks` are those of mails that were handled before, `said` the senders and texts of replies that are there, `key`
    is that of the hashes.
    """

    open: Set[str]
    closed: Set[str]
    marks: Set[str]
    said: Set[tuple[str, str]]
    key: bytes
    now: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """A mail that may become a reply: nothing in it tells how to reach its writer."""

    slug: str
    name: str
    date: datetime
    text: str
    mark: str
    sender: str


def judged(raw: bytes, known: Known) -> Received:
    """Give what a mail has to say; raises Refused with the reason why it becomes no reply."""
    try:
        mail = taken_apart(raw)
    except RecursionError:
        raise Refused(Reason.TOO_MANY_PARTS) from None
    refuse_what_no_reader_wrote(mail)
    mark = mark_of(known.key, mail.header("message-id").strip(), raw)
    sender = sender_of(known.key, mail.address)
    slug = answered(mail, known, sender)
    if mark in known.marks:
        raise Refused(Reason.DOUBLE, slug)
    if FORWARDED.match(mail.header("subject")) or mail.forwards or is_forwarded(mail.text):
        raise Refused(Reason.FORWARDED, slug)
    if len(mail.text) > LONGEST_WITH_QUOTES:
        raise Refused(Reason.TOO_LONG, slug)
    name, text = parted(own_words(mail.text))
    if len(text) > LONGEST_TEXT:
        raise Refused(Reason.TOO_LONG, slug)
    text = private(unbroken(text))
    if not any(sign.isalnum() or ord(sign) > 0x2000 for sign in text):
        raise Refused(Reason.EMPTY, slug)
    if (sender, text) in known.said:
        raise Refused(Reason.DOUBLE, slug)
    called = name_of(name) or name_of(mail.writer) or NOBODY
    return Received(
        slug=slug, name=called, date=day_of(mail.header("date"), known.now), text=text, mark=mark, sender=sender
    )


def refuse_what_no_reader_wrote(mail: Mail) -> None:
    """Refuse spam, and what a computer wrote."""
    flag, status = mail.header("x-spam-flag").lower(), mail.header("x-spam-status").lower()
    if flag.startswith("yes") or status.startswith("yes") or SPAM.match(mail.header("subject")):
        raise Refused(Reason.SPAM)
    if mail.header("x-spam").lower().startswith("yes") or mail.header("x-rspamd-action").lower() in {
        "reject",
        "add header",
    }:
        raise Refused(Reason.SPAM)
    submitted = mail.header("auto-submitted").lower() or "no"
    automatic = (
        not submitted.startswith("no"),
        mail.header("precedence").lower() in {"bulk", "junk", "auto_reply"},
        any(name in mail.headers for name in ("x-autoreply", "x-autorespond", "x-autoresponder")),
        mail.header("return-path").strip() == "<>",
        mail.kind == "multipart/report",
        mail.address.partition("@")[0].lower() in ROBOTS,
        bool(AUTOMATIC.match(mail.header("subject"))),
    )
    if any(automatic):
        raise Refused(Reason.AUTOMATIC)


def answered(mail: Mail, known: Known, sender: str) -> str:
    """Give the slug that a mail is about."""
    tags = list(TAG.finditer(mail.header("subject")[:2000]))
    tag = next((match for match in tags if (match["kind"] or "").lower() == "reactie"), next(iter(tags), None))
    if tag is None:
        raise Refused(Reason.UNNAMED)
    kind = " ".join((tag["kind"] or tag["other"]).lower().split())
    about = "".join((tag["about"] or "").split()).lower()
    if kind != "reactie":
        raise Refused(Reason.NO_REPLY, f"{kind}: {about}" if about else kind, sender)
    if about in known.closed:
        raise Refused(Reason.CLOSED, about)
    if about not in known.open:
        raise Refused(Reason.UNKNOWN)
    return about


def name_of(written: str) -> str:
    """Give a name as it can stand on a page; nothing of what is none, or tells how to reach somebody."""
    name = one_line(written).strip(" \"',;")
    if private(name[:LONGEST_TEXT]) != name or "@" in name:
        return ""
    short = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"
    return short if any(sign.isalnum() for sign in short) else ""


def day_of(written: str, now: datetime) -> datetime:
    """Give when a mail was sent, to the minute; what cannot be is now."""
    try:
        sent = parsedate_to_datetime(written)
        moment = (sent if sent.tzinfo else sent.replace(tzinfo=UTC)).astimezone(AMSTERDAM)
    except (ValueError, TypeError, OverflowError, IndexError):
        return now.replace(second=0, microsecond=0)
    chosen = moment if moment.year >= OLDEST and moment <= now else now
    return chosen.replace(second=0, microsecond=0)
