"""Say in Dutch what a run read, and what of it is not in the lists."""

from collections import Counter
from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plugins.content import Held, Library
from plugins.dutch import count, listing, long_date
from plugins.library.fields import FileKind
from plugins.model import Reply, Status, Text

NOUNS: Mapping[FileKind, tuple[str, str]] = MappingProxyType(
    {
        FileKind.POST: ("bericht", "berichten"),
        FileKind.DOCUMENT: ("document", "documenten"),
        FileKind.EVENT: ("activiteit", "activiteiten"),
        FileKind.PAGE: ("pagina", "pagina's"),
        FileKind.REPLY: ("reactie", "reacties"),
    }
)
NAMED = 3


def counted(library: Library) -> str:
    """Say how much there is of every kind, what is held back too; nothing where there is nothing."""
    read: tuple[Text | Held | Reply, ...] = (*library.shown(Text), *library.held, *library.replies)
    numbers = Counter(FileKind(item.path.partition("/")[0]) for item in read)
    return listing([count(numbers[kind], *NOUNS[kind]) for kind in FileKind if numbers[kind]])


def unlisted(library: Library) -> Iterator[str]:
    """Yield a line for each file that is not published, and one for all that has left the lists."""
    yield from map(held_line, library.held)
    gone = [text.path for text in library.expired]
    if gone:
        # It may have left by a mistake in the year; but the list only grows, so the newest will do.
        more = [f"nog {len(gone) - NAMED}"] if len(gone) > NAMED else []
        yield f"Niet meer in lijsten, want 'verloopt' is voorbij: {listing([*gone[:NAMED], *more])}."


def held_line(held: Held) -> str:
    """Say of one text why it is not published."""
    if held.status is Status.DRAFT:
        return f"Niet gepubliceerd: {held.path} is een concept."
    when = long_date(held.date) + (f" om {held.date:%H:%M} uur" if held.date.strftime("%H:%M") != "00:00" else "")
    return f"Niet gepubliceerd: {held.path} verschijnt vanaf {when}, als je dan opnieuw bouwt."
