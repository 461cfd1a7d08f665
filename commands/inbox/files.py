"""Write replies as files of the content folder, and find those that are there."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from commands.inbox.judge import Received
from commands.inbox.reasons import Reason, Refused
from commands.new.draft import quoted
from plugins.dutch import long_date
from plugins.library.body import BodyReader
from plugins.library.fields import FileKind
from plugins.library.folder import text_files
from plugins.library.items import read_item
from plugins.library.read import read_text
from plugins.library.text import decode
from plugins.model import Reply, Status

SEEN = "reacties/gezien.txt"
NO_BODIES = BodyReader({"extensions": []}, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A file to be: its path from the content folder, and its text."""

    path: str
    source: str


def draft_of(reply: Received, status: Status) -> Draft:
    """Give the file of a reply: named after its post, its day and its hash; raises Refused if it would read otherwise.

    Nothing that a mail says gives the file its name or gets into the header beside its own field.
    """
    state = "" if status is Status.PUBLISHED else f"status: {status}\n"
    sender = f"afzender: {reply.sender}\n" if reply.sender else ""
    day = f"{long_date(reply.date)} {reply.date:%H:%M}"
    header = f"naam: {quoted(reply.name)}\ndatum: {day}\n{state}kenmerk: {reply.mark}\n{sender}"
    path = f"reacties/{reply.slug}/{reply.date.date()}-{reply.mark[:8]}.md"
    draft = Draft(path=path, source=f"---\n{header}---\n{reply.text}\n")
    source, odd = decode(draft.source.encode(), path)
    items, problems = read_item(source, path, FileKind.REPLY, NO_BODIES, "")
    read = next((item for item in items if isinstance(item, Reply)), None)
    same = read and (read.slug, read.name, read.text) == (reply.slug, reply.name, reply.text.strip())
    if odd or problems or not same:
        raise Refused(Reason.UNREADABLE, reply.slug)
    return draft


def stored(content: Path) -> Iterator[Reply]:
    """Yield all replies of a content folder, concepts too, as far as they can be read."""
    for path in text_files(content, FileKind.REPLY)[0]:
        items, _ = read_item(read_text(content, path)[0], path, FileKind.REPLY, NO_BODIES, "")
        yield from (item for item in items if isinstance(item, Reply))


def write_reply(content: Path, draft: Draft) -> None:
    """Write a reply's file, which must not be there yet; raises OSError, also where a link leads out of the folder."""
    place = content / draft.path
    refuse_links(content, place)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("x", encoding="utf-8", newline="\n") as file:
        file.write(draft.source)


def refuse_links(content: Path, place: Path) -> None:
    """Refuse a place that is reached through a link: what is written there would be no content."""
    folders = (place, *(folder for folder in place.parents if folder.is_relative_to(content) and folder != content))
    if any(folder.is_symlink() for folder in folders):
        raise NotADirectoryError(20, "a link", str(place))


def seen_marks(content: Path) -> frozenset[str]:
    """Give the marks of all mails that were handled before."""
    text, _ = read_text(content, SEEN) if (content / SEEN).is_file() else ("", ())
    return frozenset(text.split())


def remember(content: Path, mark: str) -> None:
    """Add a mark to those that were handled; raises OSError."""
    place = content / SEEN
    refuse_links(content, place)
    place.parent.mkdir(parents=True, exist_ok=True)
    with place.open("a", encoding="utf-8", newline="\n") as file:
        file.write(f"{mark}\n")
