"""Addresses that open a prepared mail (RFC 6068), and mail addresses that harvesters do not see."""

import html
import re
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markupsafe import Markup

from plugins.mailto import LONGEST, breakable, entities, mail_link, mailto, with_entities
from plugins.model import Letter
from tests.examples import MAIL, STEADY

# Everything but control characters, halves of characters and what Unicode has not given out.
PRINTED = st.characters(exclude_categories=("Cc", "Cs", "Cn"))
LINE = st.text(PRINTED, max_size=40)
TEXT = st.text(PRINTED | st.just("\n"), max_size=60)


def decoded(address: str) -> tuple[str, dict[str, str]]:
    """Read a mailto address as RFC 6068 says: percent encoding only, so a plus sign is a plus sign."""
    scheme, _, rest = address.partition(":")
    assert scheme == "mailto"
    to, _, query = rest.partition("?")
    pairs = (field.split("=") for field in query.split("&"))
    return unquote(to, errors="strict"), {name: unquote(value, errors="strict") for name, value in pairs}


@pytest.mark.parametrize(
    ("letter", "address"),
    [
        (Letter(subject="Hoi", body=""), "mailto:park@voorbeeld.nl?subject=Hoi"),
        (
            Letter(subject="[reactie: open-dag] Café + thee & koek", body="Naam: \n\n"),
            (
                "mailto:park@voorbeeld.nl?subject=%5Breactie%3A%20open-dag%5D%20Caf%C3%A9%20%2B%20thee%20%26%20koek"
                "&body=Naam%3A%20%0D%0A%0D%0A"
            ),
        ),
        (Letter(subject="a", body="1\r\n2\r3\n4"), "mailto:park@voorbeeld.nl?subject=a&body=1%0D%0A2%0D%0A3%0D%0A4"),
        (Letter(subject="100% %0A?=", body=""), "mailto:park@voorbeeld.nl?subject=100%25%20%250A%3F%3D"),
        (Letter(subject="a\x00b\x1f\x7f\x9fc\ud83c", body="d\x08e"), "mailto:park@voorbeeld.nl?subject=abc&body=de"),
        (Letter(subject="🌳", body=""), "mailto:park@voorbeeld.nl?subject=%F0%9F%8C%B3"),
    ],
)
def test_an_address_is_written_as_the_standard_says(letter: Letter, address: str) -> None:
    """Blanks are %20, line ends %0D%0A, and control characters are left out."""
    assert mailto(MAIL, letter) == address


@STEADY
@given(LINE, TEXT)
def test_an_address_decodes_to_its_letter(subject: str, body: str) -> None:
    """Any letter that fits comes out of its address as it was, its lines ended by CRLF."""
    address = mailto(MAIL, Letter(subject=subject, body=body))
    fields = {"subject": subject} | ({"body": body.replace("\n", "\r\n")} if body else {})
    assert decoded(address) == (MAIL, fields)
    assert re.fullmatch(r"[\w.~%:@?=&-]+", address, re.ASCII)


@settings(STEADY, max_examples=25)
@given(st.text(PRINTED, min_size=100, max_size=400), TEXT)
def test_a_long_subject_is_cut_at_its_end(subject: str, body: str) -> None:
    """The address is never too long; what is left of the subject is its beginning, and the body is whole."""
    address = mailto(MAIL, Letter(subject=subject, body=body))
    fields = decoded(address)[1]
    assert len(address) <= LONGEST
    assert subject.startswith(fields["subject"])
    assert fields.get("body", "") == body.replace("\n", "\r\n")
    if fields["subject"] != subject:
        one_more = subject[: len(fields["subject"]) + 1]
        assert len(address) + len("".join(f"%{byte:02X}" for byte in one_more[-1].encode())) > LONGEST


def test_the_longest_address_is_reached() -> None:
    """An address of exactly the greatest length is not cut, one character more is."""
    room = LONGEST - len("mailto:park@voorbeeld.nl?subject=")
    fits, longer = (mailto(MAIL, Letter(subject="a" * size, body="")) for size in (room, room + 1))
    assert (len(fits), longer) == (LONGEST, fits)


def test_no_body_makes_an_address_too_long() -> None:
    """A long body does not make an address that programs drop silently."""
    assert len(mailto(MAIL, Letter(subject="Hoi", body="é" * 1000))) <= LONGEST


@pytest.mark.parametrize("subject", ["Hoi\nBcc: x@voorbeeld.nl", "Hoi\r\nBcc: x@voorbeeld.nl"])
def test_a_subject_has_no_line_ends(subject: str) -> None:
    """A line end in a subject cannot begin another header line of the mail."""
    assert re.search("%0[AD]", mailto(MAIL, Letter(subject=subject, body=""))) is None


@STEADY
@given(st.text(PRINTED))
def test_entities_decode_to_the_text(text: str) -> None:
    """A browser reads entities as the text itself, and a harvester sees nothing but numbers."""
    written = entities(text)
    assert html.unescape(written) == text
    assert re.fullmatch(r"(?:&#\d+;)*", written)


@pytest.mark.parametrize(
    ("source", "read"),
    [
        ("Mail a@b.nl.", "Mail a@b.nl."),
        ('<a href="mailto:a@b.nl?subject=Hoi">ons</a>', '<a href="mailto:a@b.nl?subject=Hoi">ons</a>'),
        ("<b>voor.naam+park@sub.b-c.nl</b>", "<b>voor.naam+park@sub.b-c.nl</b>"),
        ("&lt;a@b.nl&gt;", "<a@b.nl>"),
    ],
)
def test_mail_addresses_in_html_are_hidden(source: str, read: str) -> None:
    """In text and in attributes no mail address stands open, and a browser reads the same."""
    written = with_entities(source)
    assert isinstance(written, Markup)
    assert "@" not in written
    assert "mailto:" not in written
    assert html.unescape(written) == read


@pytest.mark.parametrize("source", ["", "Kom om 10 @ het park.", "@naam", "a@b", "a @b.nl"])
def test_what_is_no_mail_address_stays(source: str) -> None:
    """HTML without a whole mail address is not touched."""
    assert with_entities(source) == source


@STEADY
@given(st.text(PRINTED))
def test_hiding_changes_no_reading(text: str) -> None:
    """Whatever the text, a browser reads what it would have read."""
    assert html.unescape(with_entities(str(Markup.escape(text)))) == text


def test_a_link_stands_in_an_attribute() -> None:
    """The address of a letter is escaped for HTML once, and its mail address is entities."""
    link = mail_link(MAIL, Letter(subject="'Hoi' & <dag>", body="Naam: ")).made()
    assert html.unescape(link) == mailto(MAIL, Letter(subject="'Hoi' & <dag>", body="Naam: "))
    assert link.endswith("?subject=%27Hoi%27%20%26%20%3Cdag%3E&amp;body=Naam%3A%20")
    assert "@" not in link


def test_an_address_breaks_behind_its_sign() -> None:
    """On a narrow screen the host goes to the next line, and what is read or copied is the address itself."""
    assert breakable("a@b.nl") == "&#97;&#64;<wbr>&#98;&#46;&#110;&#108;"
