"""Each letter has a subject by which it can be sorted when it comes back, and begins with the writer's name."""

import pytest

from plugins import letters
from plugins.model import Letter
from tests.examples import document, event, post


@pytest.mark.parametrize(
    ("letter", "subject"),
    [
        (letters.CONTACT, "[contact] Een vraag of bericht"),
        (letters.JOINING, "[meedoen] Ik wil meedoen"),
        (letters.NEWSLETTER_ON, "[nieuwsbrief: aan]"),
        (letters.NEWSLETTER_OFF, "[nieuwsbrief: uit]"),
        (letters.reply_to(post("open-dag", title="Open [dag]")), "[reactie: open-dag] Open [dag]"),
        (letters.reply_to(document("plan", title="Plan")), "[reactie: plan] Plan"),
        (letters.request_for(document("plan", title="Plan")), "[document: plan] Plan"),
        (letters.coming_to(event("wandeling", title="Wandeling")), "[ik ga mee: wandeling] Wandeling"),
    ],
)
def test_a_letter_says_what_it_is(letter: Letter, subject: str) -> None:
    """The tag stands first, with the slug of what it is about."""
    assert letter == Letter(subject=subject, body="Naam: \n\n")


@pytest.mark.parametrize(("title", "end"), [("a" * 167, "a" * 167), ("a" * 168, f"{'a' * 166}…"), ("a " * 99, "a…")])
def test_a_long_title_is_cut_and_the_tag_is_not(title: str, end: str) -> None:
    """A subject has 180 characters at most, and says that it goes on."""
    made = letters.reply_to(post("b", title=title)).subject
    assert made.startswith("[reactie: b] a")
    assert made.endswith(end)
    assert len(made) <= 180
