"""Divide what was read into what is shown, and where, and what is held back at a moment."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TypeGuard

from plugins.content import Held, Library, by_newest
from plugins.examined import Examined
from plugins.library.categories import named_categories
from plugins.library.items import Item
from plugins.library.spelling import dossiers_of, topics_of, with_one_spelling
from plugins.media import Attachment, Picture
from plugins.model import Category, Document, Event, Page, Post, Reply, Status, Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What the texts do not say themselves: the categories that are listed, and the pictures and files they name.

    `named` has the pictures of each text, by the paths of both. With `held_too` texts that are held back stand among
    those that are shown, where they will be.
    """

    folder: Path
    categories: tuple[Category, ...]
    pictures: Mapping[str, Picture]
    named: Mapping[str, frozenset[str]]
    attachments: Mapping[str, Attachment]
    examined: Mapping[str, Examined]
    held_too: bool = False


def library_of(items: Iterable[Item], now: datetime, beside: Beside) -> Library:
    """Divide what is read into what is shown, and where, and what is held back at this moment."""
    given = tuple(items)
    texts = by_newest(item for item in given if isinstance(item, Text))
    replies = sorted((item for item in given if isinstance(item, Reply)), key=lambda reply: (reply.date, reply.path))
    there = (text for text in texts if beside.held_too or not is_held(text, now))
    shown = with_one_spelling(there, beside.categories)
    shown = tuple(without_lost_file(text, beside.attachments) for text in shown)
    public = tuple(text for text in shown if text.status is not Status.HIDDEN)
    listed = tuple(text for text in public if text.expires > now)
    back = tuple(item for item in given if is_held(item, now))
    categories = named_categories(sorted({text.category for text in shown if isinstance(text, Post)}))
    wanted = {path for text in shown for path in beside.named.get(text.path, ())}
    return Library(
        folder=beside.folder,
        posts=tuple(text for text in listed if isinstance(text, Post)),
        documents=tuple(text for text in listed if isinstance(text, Document)),
        events=tuple(text for text in listed if isinstance(text, Event)),
        pages=tuple(sorted((text for text in listed if isinstance(text, Page)), key=lambda page: page.address)),
        expired=tuple(text for text in public if text.expires <= now),
        hidden=tuple(text for text in shown if text.status is Status.HIDDEN),
        held=tuple(map(held, sorted(back, key=lambda item: (-item.date.timestamp(), item.path)))),
        replies=tuple(reply for reply in replies if reply.status is Status.PUBLISHED and not is_held(reply, now)),
        categories=beside.categories or categories,
        topics=topics_of(listed),
        dossiers=dossiers_of(listed),
        pictures={path: picture for path, picture in beside.pictures.items() if path in wanted},
        attachments={text.file: beside.attachments[text.file] for text in shown if has_file(text)},
        examined={path: beside.examined[path] for path in sorted({*map(file_of, shown)} & beside.examined.keys())},
    )


def held(item: Item) -> Held:
    """Say what is held back; a reply goes by the name of who wrote it."""
    title = item.name if isinstance(item, Reply) else item.title
    return Held(path=item.path, title=title, status=item.status, date=item.date)


def has_file(text: Text) -> TypeGuard[Document]:
    """Tell whether a text is a document that stands here with its file."""
    return isinstance(text, Document) and bool(text.file)


def file_of(text: Text) -> str:
    """Give the file that a text stands here with, or nothing."""
    return text.file if has_file(text) else ""


def without_lost_file(text: Text, kept: Mapping[str, Attachment]) -> Text:
    """Give a document whose file could not be opened as one without a file, which can be asked for by mail."""
    if has_file(text) and text.file not in kept:
        return replace(text, file="", on_request=True)
    return text


def is_held(item: Item, now: datetime) -> bool:
    """Tell whether something is not published yet; an event is there as soon as it is written."""
    return item.status is Status.DRAFT or (item.date > now and isinstance(item, Post | Document | Reply))
