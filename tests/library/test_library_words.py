"""A run says what it read, and what of it is not in the lists."""

from datetime import datetime

import pytest

from plugins.content import Held
from plugins.library.words import counted, held_line, unlisted
from plugins.model import Reply, Status
from tests.examples import NOW, document, event, library, moment, page, post


def reply(path: str = "reacties/open-dag/1.md", date: datetime = NOW, status: Status = Status.PUBLISHED) -> Reply:
    """Give a reply to a post."""
    return Reply(
        path=path, lines={}, slug="open-dag", name="Anna", date=date, status=status, mark="", sender="", text="Ja."
    )


def test_every_kind_is_counted() -> None:
    """What is listed, has expired, is hidden or is held back: all of it was looked at."""
    made = library(
        post("a"),
        post("b", status=Status.HIDDEN),
        post("c", expires="2026-11-01"),
        post("d", status=Status.DRAFT),
        document(),
        event(),
        page(),
        page("twee"),
        reply(),
        reply("reacties/open-dag/2.md", status=Status.DRAFT),
    )
    assert counted(made) == "4 berichten, 1 document, 1 activiteit, 2 pagina's en 2 reacties"
    assert counted(library()) == ""


def test_whatever_is_held_back_is_named() -> None:
    """A concept of any kind, and a post, document or reply of later; an event of later is there."""
    made = library(
        page(status=Status.DRAFT),
        post("b", date="2027-01-01"),
        document(date="2026-11-23T10:01"),
        event(date="2027-01-01"),
        reply(date=moment("2026-12-01")),
        reply("reacties/open-dag/2.md", status=Status.DRAFT),
    )
    assert made.replies == ()
    assert list(unlisted(made)) == [
        "Niet gepubliceerd: nieuws/b.md verschijnt vanaf 1 januari 2027, als je dan opnieuw bouwt.",
        "Niet gepubliceerd: reacties/open-dag/1.md verschijnt vanaf 1 december 2026, als je dan opnieuw bouwt.",
        (
            "Niet gepubliceerd: documenten/groenplan.md verschijnt vanaf 23 november 2026 om 10:01 uur, "
            "als je dan opnieuw bouwt."
        ),
        "Niet gepubliceerd: reacties/open-dag/2.md is een concept.",
        "Niet gepubliceerd: paginas/over-ons.md is een concept.",
    ]
    assert made.held[1] == Held(
        path="reacties/open-dag/1.md", title="Anna", status=Status.PUBLISHED, date=moment("2026-12-01")
    )


@pytest.mark.parametrize(
    ("number", "line"),
    [
        (1, "nieuws/1.md."),
        (3, "nieuws/3.md, nieuws/2.md en nieuws/1.md."),
        (5, "nieuws/5.md, nieuws/4.md, nieuws/3.md en nog 2."),
    ],
)
def test_what_has_left_the_lists_has_one_line(number: int, line: str) -> None:
    """The newest are named and the others counted."""
    made = [post(str(day), date=f"2026-01-0{day}", expires="2026-11-01") for day in range(1, number + 1)]
    assert list(unlisted(library(*made))) == [f"Niet meer in lijsten, want 'verloopt' is voorbij: {line}"]


def test_a_hidden_text_of_later_is_held_back_until_then() -> None:
    """It gets its page on that day."""
    held = Held(path="nieuws/a.md", title="A", status=Status.HIDDEN, date=moment("2027-01-01"))
    assert held_line(held) == (
        "Niet gepubliceerd: nieuws/a.md verschijnt vanaf 1 januari 2027, als je dan opnieuw bouwt."
    )
