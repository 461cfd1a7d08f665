"""Divide what a channel holds over files: the newest texts in its feed, others in archives (RFC 5005, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.channels import Channel, Format, archive_address
from plugins.content import Named
from plugins.later import Shared
from plugins.model import Document, Post

# An archive is full with so many texts, or when the next one would bring its articles over so many characters;
# a feed with fewer texts has those of the newest archive too. So a file has at most 49, and stays below a megabyte
# even if half of each article is mark-up, which feeds write in three times as many signs.
FULL, LARGEST, FEWEST = 30, 170_000, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Shared):
    """A text, and what it names in its header."""

    text: Post | Document
    named: Named


@dataclass(frozen=True, slots=True, kw_only=True)
class Volume:
    """What one file of a feed shows, the newest first.

    `number` counts the archives from the oldest, and 0 is the feed itself; `last` is the number of the newest archive.
    `style` is the path of the style sheet in which browsers show it.
    """

    channel: Channel
    form: Format
    number: int
    last: int
    shown: tuple[Shown, ...]
    style: str

    def address(self, number: int) -> str:
        """Give the path of the file with that number."""
        channel, form = self.channel, self.form
        return archive_address(channel, form, number) if number else channel.address + form.file


def divided(oldest_first: Sequence[Shown]) -> tuple[tuple[Shown, ...], ...]:
    """Give the feed, which may be empty, and then the archives, the oldest first; each has its newest text first.

    Archives are filled from the oldest text on, so that a new text changes none of them.
    """
    parts: list[list[Shown]] = [[]]
    for shown in oldest_first:
        if parts[-1] and is_full(parts[-1], shown):
            parts.append([])
        parts[-1].append(shown)
    *older, newest = parts
    if older and len(newest) < FEWEST and length(older[-1]) + length(newest) <= 2 * LARGEST:
        newest = [*older.pop(), *newest]
    return tuple(tuple(reversed(part)) for part in (newest, *older))


def is_full(part: Sequence[Shown], shown: Shown) -> bool:
    """Tell whether a file has no room for one more text."""
    return len(part) == FULL or length(part) + length([shown]) > LARGEST


def length(part: Sequence[Shown]) -> int:
    """Give the number of characters of articles."""
    return sum(len(shown.text.body) for shown in part)
