"""List what stands in a content folder, and say what of it is passed over."""

import os
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from types import MappingProxyType
from unicodedata import normalize

from plugins.library.fields import FileKind
from plugins.messages import Kind
from plugins.problems import Problem

PICTURES = "beeld"
TEXTS = frozenset(map(str, FileKind))
FOLDERS = TEXTS | {PICTURES}
# Written by somebody who meant it for the site, in a form that is not read.
PLAIN = frozenset({"", ".markdown", ".txt", ".htm", ".html"})
OFFICE = frozenset({".doc", ".docx", ".odt", ".rtf", ".pages"})
# What people can open, and what no server and no browser runs. A photo would go out with the place it was taken.
DOCUMENTS = OFFICE | {".pdf", ".txt", ".csv", ".xls", ".xlsx", ".ods", ".ppt", ".pptx", ".odp", ".epub", ".zip"}
MEANT_AS_TEXT: Mapping[FileKind, frozenset[str]] = MappingProxyType(
    {
        FileKind.POST: PLAIN | OFFICE,
        # A document stands beside its summary.
        FileKind.DOCUMENT: frozenset({".markdown"}),
        FileKind.EVENT: PLAIN | OFFICE,
        FileKind.PAGE: PLAIN | OFFICE,
        # The command `reacties` keeps a list there.
        FileKind.REPLY: OFFICE,
    }
)


def text_files(content: Path, kind: FileKind) -> tuple[list[str], list[Problem]]:
    """Give the Markdown files of one kind, as paths from the content folder and sorted, and what is passed over."""
    found: list[str] = []
    problems: list[Problem] = []
    for path, is_link, is_folder in entries(content, kind):
        if is_link:
            problems.append(Kind.SYMBOLIC_LINK.at(path))
        elif not is_folder and path.lower().endswith(".md"):
            found.append(path)
        elif not is_folder and PurePath(path).suffix.lower() in MEANT_AS_TEXT[kind]:
            problems.append(Kind.NOT_MARKDOWN.at(path))
    return sorted(found), problems


def other_files(content: Path) -> tuple[dict[str, str], list[Problem]]:
    """Give the files that texts may name, from their paths in Unicode's form C to their real ones, and what is not."""
    files: dict[str, str] = {}
    first: dict[str, str] = {}
    problems: list[Problem] = []
    for folder in sorted(FOLDERS):
        for path, is_link, is_folder in entries(content, folder):
            if is_link and folder == PICTURES:
                problems.append(Kind.SYMBOLIC_LINK.at(path))
            elif not is_link and not is_folder and not path.lower().endswith(".md"):
                files.setdefault(normalize("NFC", path), path)
                other = first.setdefault(normalize("NFC", path).casefold(), path)
                if other != path:
                    problems.append(Kind.SAME_NAME.at(path, other=other))
    return files, problems


def entries(content: Path, folder: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield what stands below a folder: its path from the content folder, and whether it is a link or a folder.

    What begins with a full stop is not meant as content: editors keep their own things there.
    """
    if (content / folder).is_symlink():
        yield folder, True, True
    else:
        yield from entries_below(str(content / folder), folder)


def entries_below(place: str, path: str) -> Iterator[tuple[str, bool, bool]]:
    """Yield what stands below a folder; `path` is its own. A pipe or a device is no file."""
    try:
        found = sorted(os.scandir(place), key=lambda entry: entry.name)
    except OSError:
        return
    for entry in found:
        if entry.name.startswith(".") or not (entry.is_symlink() or entry.is_dir() or entry.is_file()):
            continue
        yield f"{path}/{entry.name}", entry.is_symlink(), entry.is_dir()
        if entry.is_dir(follow_symlinks=False):
            yield from entries_below(entry.path, f"{path}/{entry.name}")


def wrong_places(content: Path) -> Iterator[Problem]:
    """Find texts in folders that are never read: a post of which nobody would know that it is missing."""
    for path, _, _ in entries_below(str(content), ""):
        parts = path[1:].split("/")
        if not path.lower().endswith(".md"):
            continue
        if parts[0] not in TEXTS:
            yield Kind.WRONG_PLACE.at(path[1:])
        elif parts[0] == FileKind.REPLY and len(parts) < 3:
            yield Kind.LOOSE_REPLY.at(path[1:])
