"""Take a mail apart: its headers as text, and what its writer wrote as plain text or HTML."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr

from commands.inbox.charsets import one_line, shown, text_of
from commands.inbox.html_text import text_in
from commands.inbox.reasons import Reason, Refused

# More than any mail program makes. Counted before the mail is parsed: Python's parser calls itself for each part in
# another, and takes seconds for thousands.
MOST_PARTS, MOST_NESTED = 100, 20
LONGEST_HEADER = 4_000
BOUNDARY = re.compile(rb"""boundary[*\d]{0,4}[ \t]*=[ \t]*(?:"([^"\r\n]{1,200})|([^\s";]{1,200}))""", re.IGNORECASE)
NESTED = re.compile(
    rb"(?:boundary[*\d]{0,4}[ \t]*=|^content-type:[ \t]*message/|multipart/digest)", re.IGNORECASE | re.MULTILINE
)
FIELD = re.compile(rb"(?:\A|[\r\n])(?:from|subject|message-id|received|date|to|return-path)[ \t]*:", re.IGNORECASE)
HEADERS_ONLY = 200_000
ENCRYPTED = frozenset({"multipart/encrypted", "application/pkcs7-mime", "application/x-pkcs7-mime"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mail:
    """A mail: its headers on one line each by their names in lower case, and its text.

    Of headers that stand there twice the first counts. `writer` and `address` are who it is from, and `forwards` tells
    whether another mail is in it as a part.
    """

    headers: Mapping[str, str]
    writer: str
    address: str
    kind: str
    text: str
    forwards: bool

    def header(self, name: str) -> str:
        """Give a header, or nothing where the mail has none."""
        return self.headers.get(name, "")


def taken_apart(raw: bytes) -> Mail:
    """Take a mail apart; raises Refused for one with too many parts, and for what is no mail or cannot be read."""
    if not FIELD.search(raw[:HEADERS_ONLY]):
        raise Refused(Reason.UNREADABLE)
    refuse_many_parts(raw)
    message = message_from_bytes(raw)
    written: dict[str, str] = {}
    for name, value in message.raw_items():
        written.setdefault(name.strip().lower(), header_line(str(value)))
    # Encoded words may hold signs that would part a name from its address.
    writer, address = parseaddr(written.get("from", ""))
    kind = message.get_content_type()
    if kind in ENCRYPTED:
        raise Refused(Reason.UNREADABLE)
    forwards = any(part.get_content_maintype() == "message" for part in message.walk() if part is not message)
    return Mail(
        headers={name: decoded(value) for name, value in written.items()},
        writer=decoded(writer),
        address=address,
        kind=kind,
        text=shown("\n\n".join(texts(message))),
        forwards=forwards,
    )


def refuse_many_parts(raw: bytes) -> None:
    """Refuse a mail with more parts, or more of them in each other, than any mail program makes."""
    nested = sum(1 for _, _ in zip(NESTED.finditer(raw), range(MOST_NESTED + 1), strict=False))
    if nested > MOST_NESTED:
        raise Refused(Reason.TOO_MANY_PARTS)
    names = {re.escape((match[1] or match[2]).rstrip()) for match in BOUNDARY.finditer(raw)}
    if not names:
        return
    lines = re.finditer(rb"^--(?:%b)" % b"|".join(sorted(names)), raw, re.MULTILINE)
    if sum(1 for _, _ in zip(lines, range(MOST_PARTS + 1), strict=False)) > MOST_PARTS:
        raise Refused(Reason.TOO_MANY_PARTS)


def header_line(value: str) -> str:
    """Give a header as one line, undeclared bytes and line ends in it made readable."""
    return one_line(text_of(value[:LONGEST_HEADER].encode("utf-8", "surrogateescape")))


def decoded(line: str) -> str:
    """Give a line of which the encoded words (RFC 2047) are made readable."""
    if "=?" not in line:
        return line
    try:
        pieces = decode_header(line)
    except (HeaderParseError, ValueError):
        return line
    return one_line("".join(piece if isinstance(piece, str) else text_of(piece, name or "") for piece, name in pieces))


def texts(message: Message) -> Iterator[str]:
    """Yield the texts that a mail shows; of one in several forms that is the plain one, unless it is empty."""
    if message.get_content_maintype() == "message" or is_file(message):
        return
    if not message.is_multipart():
        if message.get_content_maintype() == "text":
            yield text_part(message)
        return
    parts = [part for part in message.get_payload() if isinstance(part, Message)]
    if message.get_content_type() != "multipart/alternative":
        # Of what belongs together, the first part is the text.
        for part in parts[:1] if message.get_content_type() == "multipart/related" else parts:
            yield from texts(part)
        return
    forms = sorted(parts, key=lambda part: part.get_content_type() != "text/plain")
    yield next((text for part in forms if (text := "\n\n".join(texts(part))).strip()), "")


def is_file(part: Message) -> bool:
    """Tell whether a part is an attachment."""
    return part.get_content_disposition() == "attachment" or bool(part.get_param("name", header="content-type"))


def text_part(part: Message) -> str:
    """Give the text of a part."""
    raw = part.get_payload(decode=True)
    text = text_of(raw if isinstance(raw, bytes) else b"", part.get_content_charset("") or "")
    if part.get_content_subtype() == "html":
        return text_in(text)
    if part.get_content_subtype() != "plain":
        return ""
    flowed = str(part.get_param("format", "")).lower() == "flowed"
    return unflowed(text, glued=str(part.get_param("delsp", "")).lower() == "yes") if flowed else text


def unflowed(text: str, *, glued: bool) -> str:
    """Join the lines that a mail program broke (RFC 3676); quoted ones stay as they are."""
    lines: list[str] = []
    goes_on = False
    for written in text.replace("\r\n", "\n").split("\n"):
        line = written.removeprefix(" ")
        quoted = line.startswith(">")
        if goes_on and not quoted and line not in {"-- ", ""}:
            lines[-1] += line
        else:
            lines.append(line)
        goes_on = line.endswith(" ") and not quoted and line != "-- "
        if goes_on and glued:
            lines[-1] = lines[-1].removesuffix(" ")
    return "\n".join(lines)
