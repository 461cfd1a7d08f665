"""Nothing that tells how to reach somebody is left of a text, and nothing else goes."""

import pytest

from commands.inbox.privacy import private

MAIL, PHONE = "[e-mailadres verwijderd]", "[telefoonnummer verwijderd]"
ACCOUNT, IP = "[rekeningnummer verwijderd]", "[IP-adres verwijderd]"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a@b.nl", MAIL),
        ("<anna.de-vries+x@mail.b.co.uk>", f"<{MAIL}>"),
        ("mailto:a@b.nl", MAIL),
        ("anna @ b.nl.", f"{MAIL}."),
        ("a＠b.nl", MAIL),
        ("a@[10.0.0.1]", MAIL),
        ('"a b"@c.nl', MAIL),
        ("zoë@café.nl", MAIL),
        ("anna (at) b (punt) nl", MAIL),
        ("06-12345678", PHONE),
        ("0612345678", PHONE),
        ("06 12 34 56 78", PHONE),
        ("(030) 123 45 67", PHONE),
        ("0346-123456", PHONE),
        ("+31 (0)6 - 1234 5678", PHONE),
        ("0031612345678", PHONE),
        ("+32 475 12 34 56", PHONE),
        ("NL91ABNA0417164300", ACCOUNT),
        ("nl91 abna 0417 1643 00", ACCOUNT),
        ("DE89 3704 0044 0532 0130 00", ACCOUNT),
        ("BE68 5390 0754 7034", ACCOUNT),
        ("10.0.0.255", IP),
        ("2001:db8::1", IP),
        ("fe80::1ff:fe23:4567:890a", IP),
    ],
)
def test_what_is_private_goes(text: str, expected: str) -> None:
    """Mail addresses, phone numbers, accounts and IPs are named, and gone."""
    assert private(text) == expected
    assert private(f"Zie {text} dus") == f"Zie {expected} dus"


@pytest.mark.parametrize(
    "text",
    [
        "Op 12-05-2026 om 10:15 en 06-12-2026 10:30.",
        "@anna en koffie@thuis",
        "€ 12.500.000,- in 2026-2030",
        "Artikel 1.2.3 en versie 3.11",
        "DE HELE WIJK 2026 KOMT ERBIJ",
        "Bladzijde 0123 van 4567",
        "om 10:15:30",
        "https://voorbeeld.nl/2026/11/23/1234567890",
    ],
)
def test_what_is_not_private_stays(text: str) -> None:
    """Dates, amounts and numbers of pages are no phone numbers."""
    assert private(text) == text
