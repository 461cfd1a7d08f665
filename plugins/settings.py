"""Read single values of the settings: texts, addresses, the menu; each reader raises Wrong."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.messages import Kind, Wrong
from plugins.plain import line_of
from plugins.problems import Problem

# A folder's name stands in the rules of servers too, where other signs mean something.
WEB_ADDRESS = re.compile(
    r"https?://([\w-]+(\.[\w-]+)*|\[[\da-f:]+\])(:\d+)?(/(?!\.)[\w.~%-]+)*", re.ASCII | re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """An entry of the main menu: its text and a path on this site."""

    text: str
    address: str


# A hundred categories. Python's own parser needs minutes for a megabyte of a name with full stops.
LONGEST_TOML = 20_000


def bad_toml(path: str, source: str, error: Exception) -> Problem:
    """Say which line of a TOML file cannot be read; one that ends too soon is wrong at its end."""
    lines = source.rstrip().split("\n")
    found = re.search(r"line (\d+)", str(error))
    number = min(int(found[1]) if found else len(lines), len(lines))
    return Kind.BAD_TOML.at(path, number, text=lines[number - 1].strip()[:60])


def text(value: object) -> str:
    """Take a line of text, without blanks around it."""
    if not isinstance(value, str) or not line_of(value):
        raise Wrong(Kind.BAD_SETTING, reason="er staat geen tekst", advice="Zet er een tekst tussen aanhalingstekens.")
    return line_of(value)


def web_address(value: object) -> str:
    """Take the address of a site: http or https, a host, perhaps a folder."""
    url = text(value).rstrip("/")
    if not WEB_ADDRESS.fullmatch(url) or not is_readable(url):
        raise Wrong(
            Kind.BAD_SETTING,
            reason=f"'{url}' is geen webadres",
            advice="Schrijf het zo: https://www.wijkparkmaarssenbroek.nl.",
        )
    return url


def is_readable(url: str) -> bool:
    """Tell whether Python's own parser of addresses takes one."""
    try:
        return bool(urlsplit(url).netloc) and urlsplit(url).port != 0
    except ValueError:
        return False


def mail_address(value: object) -> str:
    """Take one mail address."""
    address = text(value)
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", address, re.ASCII):
        raise Wrong(
            Kind.BAD_SETTING, reason=f"'{address}' is geen mailadres", advice="Schrijf het zo: naam@voorbeeld.nl."
        )
    return address


def menu(value: object) -> tuple[Entry, ...]:
    """Take the main menu: pairs of a text and a path that begins with a slash."""
    pairs = value if isinstance(value, list | tuple) else ()
    entries = [Entry(text=text(pair[0]), address=text(pair[1])) for pair in pairs if is_pair(pair)]
    if len(entries) != len(pairs) or not entries or not all(map(is_local, entries)):
        raise Wrong(
            Kind.BAD_SETTING,
            reason="elke regel heeft een tekst en een adres op deze site nodig",
            advice='Schrijf het zo: [["Nieuws", "/nieuws/"], ["Archief", "/archief/"]].',
        )
    return tuple(entries)


def is_local(entry: Entry) -> bool:
    """Tell whether an entry leads to a path on this site."""
    return entry.address.startswith("/") and not entry.address.startswith("//")


def is_pair(value: object) -> bool:
    """Tell whether a value is a list of two."""
    return isinstance(value, list | tuple) and len(value) == 2
