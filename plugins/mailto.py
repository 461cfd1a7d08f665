"""Build mailto: addresses (RFC 6068), and write mail addresses as numeric entities."""

import re
from urllib.parse import quote

from markupsafe import Markup

from plugins.later import Later
from plugins.model import Letter

# Gmail's handler stops at about 1,620 characters, Chromium on Windows at 2,046.
LONGEST = 1600

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
MAIL = re.compile(r"(?<![\w.%+-])(?:mailto:)?[\w.%+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+", re.ASCII)


def mailto(to: str, letter: Letter) -> str:
    """Give the address that opens a letter to `to`: at most LONGEST characters, for which ends are cut if need be."""
    body = cut(letter.body.replace("\r\n", "\n").replace("\r", "\n"), LONGEST // 2)
    subject = re.sub(r"[\r\n]+", " ", letter.subject)
    start, end = f"mailto:{quote(to, safe='@')}?subject=", f"&body={part(body)}" if body else ""
    return f"{start}{part(cut(subject, LONGEST - len(start) - len(end)))}{end}"


def cut(text: str, room: int) -> str:
    """Give as much of a text as has room when it is encoded."""
    text = text[:room]
    while len(part(text)) > room:
        text = text[:-1]
    return text


def part(text: str) -> str:
    """Encode one value of a mailto address, without control characters (but line ends) and halves of characters."""
    return quote(CONTROL.sub("", text), safe="").replace("%0A", "%0D%0A")


def entities(text: str) -> Markup:
    """Write every character as a numeric entity, which stops simple address harvesters and no visitor."""
    return Markup("".join(f"&#{ord(character)};" for character in text))  # noqa: S704 - numbers only


def breakable(address: str) -> Markup:
    """Write a mail address as entities; where it has to be broken over lines, that is behind the @."""
    name, _, host = address.partition("@")
    return entities(f"{name}@") + Markup("<wbr>") + entities(host)


def with_entities(html: str) -> Markup:
    """Write the mail addresses in a piece of HTML, in text and attributes alike, as numeric entities."""
    if "@" not in html:
        return Markup(html)  # noqa: S704 - it was HTML already
    return Markup(MAIL.sub(lambda match: entities(match[0]), html))  # noqa: S704 - it was HTML already


def without_addresses(text: str) -> Markup:
    """Give plain text as HTML, with the mail addresses in it as entities."""
    return with_entities(str(Markup.escape(text)))


def mail_link(to: str, letter: Letter) -> Later[Markup]:
    """Give a mailto address for an href: escaped for HTML, the mail address itself as numeric entities."""
    return Later(make=made_mail_link, given=(to, letter))


def made_mail_link(to: str, letter: Letter) -> Markup:
    """Make a mailto address for an href."""
    return with_entities(str(Markup.escape(mailto(to, letter))))
