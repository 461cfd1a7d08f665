"""Each mail that a program may write, each rejection and each attack has one whole, known result."""

import json
from collections.abc import Mapping
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from commands.inbox.cutting import own_words, unbroken
from commands.inbox.hashes import mark_of
from commands.inbox.judge import LONGEST_WITH_QUOTES, Known, Received, judged
from commands.inbox.mailboxes import LARGEST
from commands.inbox.reasons import CURES, Reason, Refused
from tests.effort import cost, is_linear, once
from tests.examples import NOW, STEADY, moment
from tests.inbox.mails import ATTACKS, CLIENTS, REFUSED, Expected, mail
from tests.paths import TESTS

FOLDER = TESTS / "inbox/strangers"
STRANGERS = json.loads((FOLDER / "expected.json").read_text(encoding="utf-8"))
KEY = b"0" * 64
MUCH = 20
KNOWN = Known(
    open=frozenset({"open-dag", "groenplan"}),
    closed=frozenset({"dicht-bericht"}),
    marks=frozenset({mark_of(KEY, "<gezien@voorbeeld.nl>", b"")}),
    said=frozenset(),
    key=KEY,
    now=NOW,
)


def result(raw: bytes) -> Expected:
    """Give the name and the text of a reply, or why there is none."""
    try:
        reply = judged(raw[:LARGEST], KNOWN)
    except Refused as refused:
        return refused.reason
    assert reply.slug == "open-dag"
    return reply.name, reply.text


@pytest.mark.parametrize("name", CLIENTS)
def test_a_mail_of_any_program_becomes_its_writers_words(name: str) -> None:
    """What was written stands there whole; what was quoted, signed or added by a program does not."""
    raw, expected = CLIENTS[name]
    assert result(raw) == expected


@pytest.mark.parametrize("expected", STRANGERS, ids=lambda expected: expected["file"])
def test_a_mail_that_a_stranger_wrote_becomes_its_words(expected: Mapping[str, str]) -> None:
    """Whole mails with all their headers, by somebody who had not seen the program, come out as they were meant to."""
    raw = (FOLDER / expected["file"]).read_bytes()
    known = replace(KNOWN, open=frozenset(other["slug"] for other in STRANGERS if "slug" in other))
    found = {"file": expected["file"]}
    try:
        reply = judged(raw, known)
        found |= {"slug": reply.slug, "name": reply.name, "text": reply.text}
    except Refused as refused:
        found["refused"] = refused.reason.value
    assert found == expected


FULL = "Wij lopen elke ochtend met de hond door het park en dan zien wij altijd"


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (f"{FULL}\nde reiger bij\nde vijver.", f"{FULL} de reiger bij\nde vijver."),
        (f"{FULL}\n{FULL}\neen reiger.", f"{FULL} {FULL} een reiger."),
        (f"{FULL}.\nEn een reiger.", f"{FULL}.\nEn een reiger."),
        (f"{FULL}\n- een reiger", f"{FULL}\n- een reiger"),
        (f"{FULL}\n2. een reiger", f"{FULL}\n2. een reiger"),
        (f"{FULL}\n\neen reiger", f"{FULL}\n\neen reiger"),
        (f"{FULL}\nGroetjes, Anna", f"{FULL}\nGroetjes, Anna"),
        (f"{FULL}\ngroetjes te doen", f"{FULL} groetjes te doen"),
        (f"{FULL}\nhttps://example.org/reiger", f"{FULL}\nhttps://example.org/reiger"),
        (f"{FULL}\neen reiger, en daarna\n{FULL} {FULL}", f"{FULL}\neen reiger, en daarna\n{FULL} {FULL}"),
        ("Rozen zijn rood,\nviooltjes zijn blauw", "Rozen zijn rood,\nviooltjes zijn blauw"),
        ("", ""),
    ],
)
def test_lines_that_a_program_broke_are_made_whole(written: str, expected: str) -> None:
    """Those to which the next word would not have fitted, where no line is longer; a writer's own lines stay."""
    assert unbroken(written) == expected


@STEADY
@given(st.text("ab .-1\n", max_size=400))
def test_no_word_is_lost_where_lines_are_made_whole(written: str) -> None:
    """Whatever the lines are, all words stay, in their order."""
    assert unbroken(written).split() == written.split()


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_reply_is_refused_with_its_reason(name: str) -> None:
    """Every rejection has its own words."""
    raw, expected = REFUSED[name]
    assert result(raw) == expected


@pytest.fixture(scope="module")
def usual() -> float:
    """Give what the longest plain mail costs: of a longer one no more is read."""
    return cost(lambda: result(mail("Een gewone regel van een gewone mail.\r\n" * (LARGEST // 39))))


@pytest.mark.parametrize("name", ATTACKS)
def test_a_hostile_mail_does_nothing_else(name: str, usual: float) -> None:
    """What it says is plain data, and it costs not much more than a plain mail of any length."""
    made, expected = ATTACKS[name]
    raw = made()
    assert result(raw) == expected
    assert once(lambda: result(raw)) < MUCH * usual


@pytest.mark.parametrize(
    "piece",
    [
        "Op ",
        "Op \n",
        "Op 1 mei om 10:15 schreef x\n",
        "Op 1 mei 10:15 schreef x <a@b.nl>:\n\n",
        "> Op ",
        "Van: x\n",
        "-- \n",
        "--\n",
        "Groet\n",
    ],
)
def test_cutting_takes_linear_time(piece: str) -> None:
    """Four times as much of what quotations begin with is four times the work, and a megabyte is too long."""
    assert is_linear(lambda size: own_words(piece * (size // len(piece))), LONGEST_WITH_QUOTES // 8)
    assert result(mail(piece * (1_000_000 // len(piece)))) is Reason.TOO_LONG


def test_every_reason_is_met_and_has_a_remedy() -> None:
    """No rejection is without an example here, and none without words on what to do."""
    met = {expected for _, expected in REFUSED.values()} | {expected for _, expected in ATTACKS.values()}
    assert set(Reason) <= met
    assert CURES.keys() == set(Reason)


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Sun, 22 Nov 2026 10:15:42 +0100", "2026-11-22T10:15"),
        ("Sun, 22 Nov 2026 04:15:00 -0500", "2026-11-22T10:15"),
        ("Sun, 22 Nov 2026 10:15:00", "2026-11-22T11:15"),
        ("Mon, 22 Nov 2027 10:15:00 +0100", "2026-11-23T10:00"),
        ("Thu, 01 Jan 1970 00:00:00 +0000", "2026-11-23T10:00"),
        ("Fri, 31 Dec 9999 23:59:00 -1200", "2026-11-23T10:00"),
        ("gisteren", "2026-11-23T10:00"),
        ("", "2026-11-23T10:00"),
    ],
)
def test_a_reply_has_the_day_on_which_it_was_sent(written: str, expected: str) -> None:
    """A moment is Amsterdam's and to the minute; one that cannot be, or is still to come, is that of the import."""
    assert judged(mail("Ik kom.", Date=written), KNOWN).date == moment(expected)


def test_a_whole_reply() -> None:
    """The mail and its sender are known by keyed hashes; another key gives others."""
    raw = mail("Naam: Anna\n\nIk kom.")
    expected = Received(
        slug="open-dag",
        name="Anna",
        date=moment("2026-11-22T10:15"),
        text="Ik kom.",
        mark=mark_of(KEY, "<1@voorbeeld.nl>", b""),
        sender=judged(mail("x", From="ANNA@voorbeeld.nl"), KNOWN).sender,
    )
    assert judged(raw, KNOWN) == expected
    assert len(expected.mark) == len(expected.sender) == 16
    other = Known(**{name: getattr(KNOWN, name) for name in Known.__slots__} | {"key": b"1" * 64})
    assert judged(raw, other).sender != expected.sender


def test_the_same_words_twice_are_one_reply() -> None:
    """Whoever sends a mail again under another Message-ID said nothing new."""
    first = judged(mail("Ik kom."), KNOWN)
    again = Known(**{name: getattr(KNOWN, name) for name in Known.__slots__} | {"said": {(first.sender, first.text)}})
    with pytest.raises(Refused) as refused:
        judged(mail("Ik kom.", Message_ID="<2@voorbeeld.nl>"), again)
    assert refused.value.reason is Reason.DOUBLE
