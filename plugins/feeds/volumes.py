"""Divide what a channel holds over files: the newest texts in its feed, others in archives (RFC 5005, section 4)."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from plugins.channels import Channel, Format, archive_address
from plugins.content import Named
from plugins.later import Shared
from plugins.model import Document, Post, Reply

# An archive is full with so many texts, or when the next one would bring its articles over so many characters;
# a feed with fewer texts has those of the newest archive too. So a file has at most 49, and stays below a megabyte
# even if half of each article is mark-up, which feeds write in three times as many signs.
FULL, LARGEST, FEWEST = 30, 170_000, 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown(Shared):
    """A text, and what it names in its header."""

    text: Post | Document
    named: Named

    @property
    def length(self) -> int:
        """Give the number of characters of its article."""
        return len(self.text.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReply(Shared):
    """A reply; `title` is that of the text that it answers, and `address` the path of its place there."""

    title: str
    address: str
    reply: Reply

    @property
    def length(self) -> int:
        """Give the number of characters of its text."""
        return len(self.reply.text)


Item = TypeVar("Item", bound=Shown | ShownReply)


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
    shown: tuple[Shown | ShownReply, ...]
    style: str

    def address(self, number: int) -> str:
        """Give the path of the file with that number."""
        channel, form = self.channel, self.form
        return archive_address(channel, form, number) if number else channel.address + form.file


def divided(oldest_first: Sequence[Item]) -> tuple[tuple[Item, ...], ...]:
    """Give the feed, which may be empty, and then the archives, the oldest first; each has its newest text first.

    Archives are filled from the oldest text on, so that a new text changes none of them.
    """
    parts: list[list[Item]] = [[]]
    characters = 0
    for shown in oldest_first:
        if len(parts[-1]) == FULL or (parts[-1] and characters + shown.length > LARGEST):
            parts.append([])
            characters = 0
        parts[-1].append(shown)
        characters += shown.length
    *older, newest = parts
    if older and len(newest) < FEWEST and length(older[-1]) + length(newest) <= 2 * LARGEST:
        newest = [*older.pop(), *newest]
    return tuple(tuple(reversed(part)) for part in (newest, *older))


def length(part: Sequence[Item]) -> int:
    """Give the number of characters of articles."""
    return sum(shown.length for shown in part)
