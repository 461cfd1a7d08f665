"""`nieuw`: a new content file, filled in."""

import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path

from commands.new.draft import free_slug, one_line, post_text
from commands.project import CONTENT
from plugins.dutch import AMSTERDAM
from plugins.library.dates import moment
from plugins.library.fields import FileKind
from plugins.library.folder import text_files
from plugins.library.header import split
from plugins.library.items import slug_of
from plugins.library.read import DEFAULT_CATEGORY, read_text
from plugins.library.values import read_fields
from plugins.messages import Wrong
from plugins.problems import reason


def run(options: Namespace) -> int:
    """Make the file and say where it is; an existing file is never touched."""
    content = options.inhoud or CONTENT
    now = moment(options.nu) if options.nu else datetime.now(AMSTERDAM)
    try:
        title = one_line(options.titel)
    except Wrong:
        print('Er staat geen titel. Schrijf hem zo: ./wijkpark nieuw bericht "Open dag"', file=sys.stderr)
        return 2
    taken = {slug_in(content, path) for path in text_files(content, FileKind.POST)[0]}
    path = content / FileKind.POST / f"{now:%Y-%m-%d}-{free_slug(title, taken)}.md"
    try:
        write_new(path, post_text(title, DEFAULT_CATEGORY, now))
    except OSError as error:
        print(f"{path} kan ik niet maken: {reason(error)}. Kijk of je in die map mag schrijven.", file=sys.stderr)
        return 1
    print(f"Gemaakt: {path}\nOpen dat bestand, schrijf je bericht en bewaar het. Bekijk het met: ./wijkpark kijk")
    return 0


def slug_in(content: Path, path: str) -> str:
    """Give the last part of the address of an existing file: from its header, else from its name."""
    header, _ = split(read_text(content, path)[0], path)
    slug = read_fields(header, FileKind.POST, path)[0].values["slug"]
    return str(slug or slug_of(path))


def write_new(path: Path, text: str) -> None:
    """Write a file that must not exist yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)
