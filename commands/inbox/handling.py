"""Handle mails one by one: judge each, let somebody decide, write what came of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from commands.inbox.files import draft_of, remember, write_reply
from commands.inbox.judge import Known, Received, judged
from commands.inbox.mailboxes import Source
from commands.inbox.privacy import private
from commands.inbox.reasons import Reason, Refused
from plugins.model import Status
from plugins.problems import one_line


class Result(StrEnum):
    """What came of a mail."""

    PLACED = "geplaatst"
    DRAFT = "concept"
    SKIPPED = "overgeslagen"
    DISCARDED = "weggegooid"
    REFUSED = "afgewezen"


# After these a mail is not looked at again.
DONE = frozenset({Result.PLACED, Result.DRAFT, Result.DISCARDED})
STATES = {Result.PLACED: Status.PUBLISHED, Result.DRAFT: Status.DRAFT}


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a mail; what is not known of it is empty.

    `about` is what a mail asks for that is no reply (`ik ga mee: wandeling`), and `sender` who asked.
    """

    file: str
    result: Result
    name: str = ""
    slug: str = ""
    text: str = ""
    reason: str = ""
    about: str = ""
    sender: str = ""


# What somebody decides on a mail: the result, and the reply as it stands now.
Decide = Callable[[Source, Received], tuple[Result, Received]]


def as_draft(source: Source, reply: Received) -> tuple[Result, Received]:  # noqa: ARG001 - as any other decision
    """Keep every reply as a concept, for somebody to look at later."""
    return Result.DRAFT, reply


def handled(sources: Iterable[Source], known: Known, content: Path, decide: Decide) -> Iterator[Outcome]:
    """Yield what comes of each mail, and write that; raises OSError where the content folder cannot be written."""
    marks, said = set(known.marks), set(known.said)
    for source in sources:
        so_far = replace(known, marks=marks, said=said)
        outcome = handle(source, so_far, content, decide)
        if isinstance(outcome, Outcome):
            yield outcome
            continue
        result, reply = outcome
        if result in DONE:
            marks.add(reply.mark)
            said.add((reply.sender, reply.text))
        yield Outcome(file=file_of(source), result=result, name=reply.name, slug=reply.slug, text=reply.text)


def handle(source: Source, known: Known, content: Path, decide: Decide) -> Outcome | tuple[Result, Received]:
    """Judge one mail and do what is decided."""
    try:
        reply = judged(source.raw, known)
        draft_of(reply, Status.DRAFT)
        result, reply = decide(source, reply)
        draft = draft_of(reply, STATES.get(result, Status.DRAFT))
    except Refused as refused:
        return refusal(source, refused)
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RecursionError, TypeError, ValueError):
        # Python's mail parser fails in many ways on what no mail program writes; the other mails still count.
        return refusal(source, Refused(Reason.UNREADABLE))
    if result in STATES:
        write_reply(content, draft)
    if result in DONE:
        remember(content, reply.mark)
    return result, reply


def refusal(source: Source, refused: Refused) -> Outcome:
    """Give what came of a mail that becomes no reply."""
    asked = refused.reason is Reason.NO_REPLY
    return Outcome(
        file=file_of(source),
        result=Result.REFUSED,
        slug="" if asked else refused.about,
        reason=refused.reason,
        about=refused.about if asked else "",
        sender=refused.sender,
    )


def file_of(source: Source) -> str:
    """Give what a mail's file is called, as it can be shown."""
    return private(one_line(source.name))
