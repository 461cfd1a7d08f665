"""Read a content folder into one Library; the only module that opens content's text files."""

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path, PurePath

from plugins.library.between import categories_of, reserved_categories, same_addresses, with_one_spelling
from plugins.library.body import BodyReader
from plugins.library.fields import FileKind
from plugins.library.links import linked, places_of
from plugins.library.posts import read_post
from plugins.library.text import LARGEST, decode
from plugins.messages import Kind
from plugins.model import Held, Library, Post, Status
from plugins.problems import ContentError, Problem, has_errors, in_order, reason
from plugins.progress import Track, silent
from plugins.site import Site

# The folders of the contract; what later kinds of content put there is no post in the wrong place.
FOLDERS = frozenset({"nieuws", "documenten", "agenda", "paginas", "reacties", "beeld"})
# Written by somebody who meant it for the site, in a form that is not read.
MEANT_AS_TEXT = frozenset({"", ".markdown", ".txt", ".doc", ".docx", ".odt", ".rtf", ".pages", ".htm", ".html"})


def read_library(
    content: Path, site: Site, now: datetime, track: Track = silent
) -> tuple[Library, tuple[Problem, ...]]:
    """Read all content: the Library and what there is to say of it; raises ContentError if anything stops the build."""
    bodies = BodyReader(site.markdown, site.base)
    posts: list[Post] = []
    sources: dict[str, str] = {}
    paths, problems = text_files(content, FileKind.POST)
    problems += wrong_places(content)
    for path in track(paths, "berichten lezen"):
        sources[path], odd = read_text(content, path)
        found, wrong = ((), ()) if has_errors(odd) else read_post(sources[path], path, bodies)
        posts += found
        problems += [*odd, *wrong]
    problems += [*same_addresses(posts), *reserved_categories(posts)]
    if has_errors(problems):
        raise ContentError(in_order(problems))
    library, dead = with_links(library_of(posts, now), sources, site)
    return library, in_order([*problems, *dead])


def with_links(library: Library, sources: Mapping[str, str], site: Site) -> tuple[Library, list[Problem]]:
    """Lead the links of everything that has a page; `sources` are the texts of the files by path."""
    shown = (*library.posts, *library.hidden)
    places = places_of(shown, library.categories, (held.path for held in library.held))
    led = {post.path: linked(post, sources[post.path], places, site) for post in shown}
    posts, hidden = (tuple(led[post.path][0] for post in group) for group in (library.posts, library.hidden))
    return replace(library, posts=posts, hidden=hidden), [problem for _, dead in led.values() for problem in dead]


def text_files(content: Path, kind: FileKind) -> tuple[list[str], list[Problem]]:
    """Give the Markdown files of one kind, as paths from the content folder and sorted, and what is passed over."""
    found: list[str] = []
    problems: list[Problem] = []
    for parent, folders, files in os.walk(content / kind):
        # What begins with a full stop is not meant as content: editors keep their own things there.
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in (name for name in folders + files if not name.startswith(".")):
            path = Path(parent, name).relative_to(content).as_posix()
            if Path(parent, name).is_symlink():
                problems.append(Kind.SYMBOLIC_LINK.at(path))
            elif name not in folders and name.lower().endswith(".md"):
                found.append(path)
            elif name not in folders and PurePath(name).suffix.lower() in MEANT_AS_TEXT:
                problems.append(Kind.NOT_MARKDOWN.at(path))
    return sorted(found), problems


def wrong_places(content: Path) -> Iterator[Problem]:
    """Find texts in folders that are never read: a post of which nobody would know that it is missing."""
    for path in sorted(path.relative_to(content) for path in content.rglob("*.md")):
        if path.parts[0] not in FOLDERS and not any(part.startswith(".") for part in path.parts):
            yield Kind.WRONG_PLACE.at(path.as_posix())


def read_text(content: Path, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Read a file's text, and say what there is to say of it; with an error there is no text."""
    try:
        with (content / path).open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        return "", (Kind.UNREADABLE.at(path, reason=reason(error)),)
    return decode(raw, path)


def library_of(posts: Iterable[Post], now: datetime) -> Library:
    """Divide what is read into what is shown, and where, and what is held back at this moment."""
    ordered = sorted(posts, key=lambda post: (-post.date.timestamp(), post.address))
    shown = with_one_spelling(post for post in ordered if post.status is not Status.DRAFT and post.date <= now)
    return Library(
        posts=tuple(post for post in shown if post.status is Status.PUBLISHED),
        hidden=tuple(post for post in shown if post.status is Status.HIDDEN),
        held=tuple(held(ordered, now)),
        categories=categories_of(shown),
    )


def held(posts: Iterable[Post], now: datetime) -> Iterator[Held]:
    """Find what is not published yet."""
    for post in posts:
        if post.status is Status.DRAFT or post.date > now:
            yield Held(path=post.path, title=post.title, status=post.status, date=post.date)
