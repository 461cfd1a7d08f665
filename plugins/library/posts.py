"""Make a Post of a file's text, or say all that is wrong with it."""

import re
from pathlib import PurePosixPath

from plugins.library.body import BodyReader, summary_of
from plugins.library.fields import FileKind
from plugins.library.header import split
from plugins.library.scan import hidden
from plugins.library.values import read_fields
from plugins.messages import Kind, Wrong
from plugins.model import Post
from plugins.problems import Problem, has_errors
from plugins.slug import slugify

DEFAULT_CATEGORY = "Nieuws"
LEADING_DATE = re.compile(r"\A\d{4}-\d{2}-\d{2}[-_ ]+(?=.)")


def read_post(source: str, path: str, bodies: BodyReader) -> tuple[tuple[Post, ...], tuple[Problem, ...]]:
    """Read one file under nieuws/: one Post or none, and the problems."""
    header, problems = split(source, path)
    if not header.entries:
        return (), problems or (Kind.NO_HEADER.at(path, 1),)
    fields, wrong = read_fields(header, FileKind.POST, path)
    values = fields.values
    slug = values["slug"] or slug_of(path)
    if not slug:
        wrong += (Kind.EMPTY_SLUG.at(path, value=PurePosixPath(path).name),)
    category = values["category"] or DEFAULT_CATEGORY
    if not slugify(category):
        wrong += (Kind.EMPTY_CATEGORY.at(path, fields.lines["category"], value=category),)
    found = (*problems, *wrong, *hidden(header.body, header.body_line, path))
    if has_errors(found):
        return (), found
    try:
        body = bodies.read(header.body)
    except Wrong as error:
        return (), (*found, error.kind.at(path, header.body_line, **error.values))
    post = Post(
        path=path,
        lines=dict(fields.lines),
        title=values["title"],
        slug=slug,
        date=values["date"],
        modified=values["modified"] or values["date"],
        category=category,
        address=f"/{slugify(category)}/{slug}/",
        summary=values["summary"] or summary_of(body) or values["title"],
        author=values["author"],
        status=values["status"],
        open=values["open"],
        body=body,
    )
    return (post,), found


def slug_of(path: str) -> str:
    """Give the last part of an address from a file's name, without a leading date."""
    name = PurePosixPath(path).stem
    return slugify(LEADING_DATE.sub("", name, count=1)) or slugify(name)
