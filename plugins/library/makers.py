"""Make a Post, Document, Event, Page or Reply of the fields and the body that were read."""

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath
from types import MappingProxyType
from typing import Any

from markupsafe import Markup

from plugins.library.body import summary_of
from plugins.library.fields import FIELDS, FileKind
from plugins.library.header import Header
from plugins.library.paths import content_path
from plugins.library.repeat import moved_to
from plugins.library.values import Fields
from plugins.model import FOREVER, UNDATED, Document, Event, Move, Page, Post, Reply, Text
from plugins.rule import fits
from plugins.slug import slugify


def shared(fields: Fields, kind: FileKind, path: str, slug: str, body: Markup) -> dict[str, Any]:
    """Give what every kind of text has, by attribute."""
    values = fields.values
    date = values.get("date", values["modified"])
    return {
        **{name: values[name] for name in ("title", "status", "image_alt", "decorative", "album", "words", "former")},
        "path": path,
        "lines": MappingProxyType(dict(fields.lines)),
        "slug": slug,
        "address": f"/{slug}/" if kind is FileKind.PAGE else f"/{kind}/{slug}/",
        "date": date,
        "modified": date if values["modified"] == UNDATED else values["modified"],
        "expires": values.get("expires", FOREVER),
        "summary": values["summary"] or summary_of(body) or values["title"],
        "image": content_path(values["image"], path),
        "kept": MappingProxyType({field.name: values[field.name] for field in FIELDS[kind] if field.kept}),
        "body": body,
    }


def post(fields: Fields, common: Mapping[str, Any], category: str) -> Post:
    """Make a post; its address begins with its category's."""
    named = {name: fields.values[name] for name in ("topics", "dossier", "author", "document", "open")}
    own = fields.values["category"] or category
    return Post(**{**common, "address": f"/{slugify(own)}/{common['slug']}/"}, **named, category=own)


def document(fields: Fields, common: Mapping[str, Any], category: str) -> Document:  # noqa: ARG001 - as the others
    """Make a document summary."""
    names = ("topics", "dossier", "publisher", "pages", "language", "searchable", "open")
    file = content_path(fields.values["file"], common["path"])
    return Document(
        **common,
        **{name: fields.values[name] for name in names},
        file=file,
        on_request=fields.values["on_request"] or not file,
    )


def event(fields: Fields, common: Mapping[str, Any], category: str) -> Event:  # noqa: ARG001 - as the others
    """Make an event; one without a day of its own was announced when it began."""
    values = fields.values
    begin, end = values["begin"], values["end"] or values["begin"]
    announced = begin.moment if common["date"] == UNDATED else common["date"]
    changed = announced if common["modified"] == UNDATED else common["modified"]
    names = ("topics", "dossier", "place", "cancelled", "left_out", "version", "guests")
    return Event(
        **{**common, "date": announced, "modified": changed},
        **{name: values[name] for name in names},
        # What does not begin with its first day, says so, and comes once.
        repeat=tuple(rule for rule in values["repeat"] if fits(rule, begin.moment.date())),
        moved=tuple(Move(day=shift.day, to=moved_to(shift, begin.moment)) for shift in values["moved"]),
        begin=begin.moment.replace(fold=0),
        end=end.moment.replace(fold=0),
        whole_days=begin.whole_day,
    )


def page(fields: Fields, common: Mapping[str, Any], category: str) -> Page:  # noqa: ARG001 - as the others
    """Make a standing page."""
    return Page(**common)


MAKERS: Mapping[FileKind, Callable[[Fields, Mapping[str, Any], str], Text]] = MappingProxyType(
    {FileKind.POST: post, FileKind.DOCUMENT: document, FileKind.EVENT: event, FileKind.PAGE: page}
)


def reply(fields: Fields, header: Header, path: str) -> Reply:
    """Make a reply; the folder that it stands in, or one above a year's, is named after the slug of what it answers."""
    folders = PurePosixPath(path).parts[1:-1] or ("",)
    slug = next((name for name in reversed(folders) if not name.isdecimal()), folders[-1])
    named = {name: fields.values[name] for name in ("name", "date", "status", "mark", "sender")}
    return Reply(
        path=path, lines=MappingProxyType(dict(fields.lines)), slug=slugify(slug), text=header.body.strip(), **named
    )
