"""Read a content file's text: what it holds, and all that is wrong with it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import PurePosixPath

from markupsafe import Markup

from plugins.explained import target
from plugins.library.body import BodyReader
from plugins.library.effort import tangled
from plugins.library.event_times import event_problems
from plugins.library.fields import FileKind
from plugins.library.folder import PICTURES
from plugins.library.header import Header, split
from plugins.library.makers import MAKERS, reply, shared
from plugins.library.paths import climbs, content_path, is_elsewhere
from plugins.library.proposals import confirmed
from plugins.library.scan import hidden, shown_comments
from plugins.library.values import Fields, read_fields
from plugins.messages import Kind, Wrong
from plugins.model import Reply, Text
from plugins.problems import Problem
from plugins.slug import slugify

LEADING_DATE = re.compile(r"\A\d{4}-\d{2}-\d{2}[-_ ]+(?=.)")
Item = Text | Reply
Read = tuple[tuple[Item, ...], tuple[Problem, ...]]


def read_item(source: str, path: str, kind: FileKind, bodies: BodyReader, category: str) -> Read:
    """Read one file: its item, and the problems; a post that names no category gets the one given.

    With an error the item is what could be read, so that the rest of the content can be checked against it; there is
    none without an address.
    """
    header, problems = split(source, path)
    fields, wrong = read_fields(header, kind, path)
    if problems and not header.entries:
        # That nothing stands in a header which cannot be read would be said in vain.
        wrong = ()
    if kind is FileKind.REPLY:
        return (reply(fields, header, path),), (*problems, *wrong)
    slug = fields.values["slug"] or slug_of(path)
    found = [*problems, *wrong, *problems_with(fields, slug, path), *hidden(header.body, header.body_line, path)]
    if not slug:
        return (), tuple(found)
    text, marks = confirmed(header.body)
    header = replace(header, body=text)
    found += (Kind.PROPOSAL.at(path, header.body_line + line, text=mark) for line, mark in marks)
    body, odd = read_body(header, path, bodies)
    return (MAKERS[kind](fields, shared(fields, kind, path, slug, body), category),), (*found, *odd)


def read_body(header: Header, path: str, bodies: BodyReader) -> tuple[Markup, tuple[Problem, ...]]:
    """Give the HTML of the text below a header, or what keeps it from being read."""
    knots = tuple(tangled(header.body, header.body_line, path))
    if knots:
        return Markup(), knots
    try:
        body = bodies.read(header.body)
    except Wrong as error:
        return Markup(), (error.kind.at(path, header.body_line, **error.values),)
    return body, tuple(shown_comments(header.body, body, header.body_line, path))


def problems_with(fields: Fields, slug: str, path: str) -> Iterator[Problem]:
    """Find what is wrong with the fields of a file taken together."""
    values, lines = fields.values, fields.lines
    if not slug:
        yield Kind.EMPTY_SLUG.at(path, value=PurePosixPath(path).name)
    category = values.get("category", "")
    if category and not slugify(category):
        yield Kind.EMPTY_CATEGORY.at(path, lines["category"], value=category)
    for topic in values.get("topics", ()):
        if not slugify(topic):
            yield Kind.EMPTY_TOPIC.at(path, lines["topics"], value=topic)
    dossier = values.get("dossier", "")
    if dossier and not slugify(dossier):
        yield Kind.EMPTY_DOSSIER.at(path, lines["dossier"], value=dossier)
    targets = [target(word.name) for word in values["words"]]
    for place, word in enumerate(values["words"]):
        if targets[place] in targets[:place]:
            yield Kind.DOUBLE_MEANING.at(path, lines["words"], value=word.name)
    yield from picture_problems(fields, path)
    if "begin" in values:
        yield from event_problems(fields, path)


def picture_problems(fields: Fields, path: str) -> Iterator[Problem]:
    """Find what is wrong with the pictures and files that the header names, as far as their names tell."""
    values, lines = fields.values, fields.lines
    if values["image"] and not values["image_alt"] and not values["decorative"]:
        yield Kind.NO_IMAGE_ALT.at(path, lines["image"])
    if values["people"] and not values["consent"]:
        yield Kind.NO_CONSENT.at(path, lines["people"])
    for attribute, folder in (("image", PICTURES), ("file", FileKind.DOCUMENT)):
        if attribute == "image" and is_elsewhere(values[attribute]):
            yield Kind.FOREIGN_IMAGE.at(path, lines[attribute], target=values[attribute])
        elif values.get(attribute) and not content_path(values[attribute], path):
            yield climbs(path, lines[attribute], values[attribute], folder)


def slug_of(path: str) -> str:
    """Give the last part of an address from a file's name, without a leading date."""
    name = PurePosixPath(path).stem
    return slugify(LEADING_DATE.sub("", name, count=1)) or slugify(name)
