"""Take out of a text what tells how to reach somebody."""

import re

# Only for texts of bounded length: each pattern looks at a bounded piece from every place.
MAIL = re.compile(
    r"""(?:mailto:)?(?:"[^"\n]{1,64}"|[^\s<>()\[\],;:"'@＠﹫]{1,64})(?:[@＠﹫]|\s[@＠﹫]\s)
    (?:\[[^\]\s]{1,60}\]|[^\s<>()\[\],;:"'@＠﹫/]{1,63}(?:\.[^\s<>()\[\],;:"'@＠﹫/.]{1,63}){1,6})""",
    re.VERBOSE | re.IGNORECASE,
)
SPELLED = re.compile(
    r"""[\w.+-]{1,64}\s{0,2}[\[({]\s?(?:at|apenstaartje)\s?[\])}]\s{0,2}[\w-]{1,63}
    (?:\s{0,2}(?:\.|[\[({]\s?(?:dot|punt)\s?[\])}])\s{0,2}[\w-]{2,63})+""",
    re.VERBOSE | re.IGNORECASE,
)
DUTCH_IBAN = r"NL[ .-]?\d{2}[ .-]?[A-Z]{4}(?:[ .-]?\d){10}(?!\d)"
FOREIGN_IBAN = r"[A-Z]{2}\d{2}(?:[ .-]?[A-Z0-9]{4}){2,7}(?:[ .-]?[A-Z0-9]{1,3})?"
IBAN = re.compile(rf"(?<![A-Za-z0-9])(?:(?i:{DUTCH_IBAN})|{FOREIGN_IBAN})(?![A-Za-z0-9])")
DAY = r"(?!\d{2}([-/. ])\d{2}\1(?:19|20)\d\d(?!\d))"
GAP = r"[ .\-/\u2010-\u2015\u2212]{0,3}"
PHONE = re.compile(
    rf"""(?<![\w@/.=&?-])(?:
      (?:\+|00)\s?[1-9]\d{{0,2}}{GAP}(?:\(\s?0\s?\){GAP})?(?:\d{GAP}){{6,10}}\d(?!\d)
    | {DAY}0\s?6{GAP}(?:\d{GAP}){{7}}\d(?!\d)
    | \(?0[1-9]\d\)?{GAP}(?:\d{GAP}){{6}}\d(?!\d)
    | \(?0[1-9]\d\d\)?{GAP}(?:\d{GAP}){{5}}\d(?!\d)
    )""",
    re.VERBOSE,
)
IP4 = re.compile(r"(?<![\w.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\w.]*\d)")
IP6 = re.compile(
    r"""(?<![\w:.])(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}
    |(?:[0-9a-f]{1,4}:){1,6}:(?:[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,5})?
    |::[0-9a-f]{1,4}(?::[0-9a-f]{1,4}){0,6})(?![\w:])""",
    re.VERBOSE | re.IGNORECASE,
)
PASTED = re.compile(r"data:[\w/.+-]{0,60}(?:;[\w=-]{1,40}){0,4};base64,[A-Za-z0-9+/=]*", re.IGNORECASE)
WHERE = re.compile(
    r"""\b\d{4}\s?[A-Z]{2}\b|https?://|\bwww\.
    |\b(?:tel|telefoon|mob|mobiel|fax|e-?mail|mail|adres|kvk|btw|iban|website|web)\b\s?[.:]
    |\b\w{2,40}(?:straat|laan|weg|plein|dreef|singel|gracht|kade|park|hof|pad|dijk)\s+\d{1,4}\b""",
    re.VERBOSE | re.IGNORECASE,
)

ACCOUNT = "[rekeningnummer verwijderd]"
REMOVED = "[e-mailadres verwijderd]"
RULES = (
    (PASTED, "[plaatje verwijderd]"),
    (MAIL, REMOVED),
    (SPELLED, REMOVED),
    (PHONE, "[telefoonnummer verwijderd]"),
    (IP6, "[IP-adres verwijderd]"),
    (IP4, "[IP-adres verwijderd]"),
)


def private(text: str) -> str:
    """Give a text of at most some 10,000 characters without mail addresses, phone and account numbers, and IPs."""
    # Groups of an account number look like phone numbers.
    text = IBAN.sub(lambda match: ACCOUNT if is_account(match[0]) else match[0], text)
    for pattern, instead in RULES:
        text = pattern.sub(instead, text)
    return text


def is_account(written: str) -> bool:
    """Tell whether this is an account number: a Dutch one by its form, any other by its check digits (ISO 13616)."""
    plain = "".join(filter(str.isalnum, written)).upper()
    if re.fullmatch(DUTCH_IBAN, plain):
        return True
    return len(plain) >= 15 and int("".join(str(int(sign, 36)) for sign in plain[4:] + plain[:4])) % 97 == 1


def tells_where(line: str) -> bool:
    """Tell whether a line of a signature says how or where to reach its writer."""
    return private(line) != line or bool(WHERE.search(line))
