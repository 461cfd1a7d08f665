"""The letters that visitors send us: each has a subject by which it can be sorted when it comes back."""

from plugins.model import Document, Event, Letter, Post, Text

# Mail programs show less of a subject, and some cut what is longer.
LONGEST_SUBJECT = 180

# A first line that names the writer is read when the mail comes back.
BODY = "Naam: \n\n"

CONTACT = Letter(subject="[contact] Een vraag of bericht", body=BODY)
JOINING = Letter(subject="[meedoen] Ik wil meedoen", body=BODY)
NEWSLETTER_ON = Letter(subject="[nieuwsbrief: aan]", body=BODY)
NEWSLETTER_OFF = Letter(subject="[nieuwsbrief: uit]", body=BODY)


def reply_to(text: Post | Document) -> Letter:
    """Give the letter of a reply: the tag in its subject survives `Re:` and brings it back to the text."""
    return Letter(subject=subject("reactie", text), body=BODY)


def answer_to(text: Post | Document, name: str) -> Letter:
    """Give the letter that answers somebody's reply: a reply to the same text, which begins with whom it is for."""
    return Letter(subject=subject("reactie", text), body=f"{BODY}@{name}: ")


def request_for(document: Document) -> Letter:
    """Give the letter that asks for a whole document."""
    return Letter(subject=subject("document", document), body=BODY)


def coming_to(event: Event) -> Letter:
    """Give the letter of somebody who comes along."""
    return Letter(subject=subject("ik ga mee", event), body=BODY)


def subject(tag: str, text: Text) -> str:
    """Give the subject of a letter about a text: a tag that is always whole, and as much of the title as fits."""
    whole = f"[{tag}: {text.slug}] {text.title}"
    return whole if len(whole) <= LONGEST_SUBJECT else f"{whole[: LONGEST_SUBJECT - 1].rstrip()}…"
