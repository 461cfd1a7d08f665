"""`nieuw`: a new content file, filled in."""

import sys
from argparse import Namespace
from datetime import datetime
from pathlib import Path, PurePath

from commands.new.draft import DRAFTS, Facts, file_name, one_line, text
from commands.new.taken import taken_slugs
from commands.project import CONTENT
from plugins.dutch import AMSTERDAM
from plugins.library.dates import moment
from plugins.library.read import DEFAULT_CATEGORY, listed_categories
from plugins.library.words import NOUNS
from plugins.messages import Wrong
from plugins.problems import reason

# The files from which a summary can be made.
SUFFIXES = frozenset({".pdf", ".docx", ".odt"})
KINDS = {NOUNS[kind][0]: kind for kind in DRAFTS}


def run(options: Namespace) -> int:
    """Make the file and say where it is; an existing file is never touched."""
    content, noun = options.inhoud or CONTENT, options.soort
    now = moment(options.nu) if options.nu else datetime.now(AMSTERDAM)
    if PurePath(options.titel).suffix.lower() in SUFFIXES or options.json:
        from commands.new.from_file import run as run_with_file

        return run_with_file(noun, Path(options.titel).expanduser(), content, now, as_json=options.json)
    try:
        title = one_line(options.titel)
    except Wrong:
        print(f'Er staat geen titel. Schrijf hem zo: ./wijkpark nieuw {noun} "Open dag"', file=sys.stderr)
        return 2
    kind = KINDS[noun]
    listed, _ = listed_categories(content)
    category = listed[0].name if listed else DEFAULT_CATEGORY
    taken = taken_slugs(content, kind, [category, *(other.name for other in listed)])
    path = content / kind / file_name(title, kind, noun, taken, now)
    try:
        write_new(path, text(kind, Facts(title=title, category=category, now=now)))
    except OSError as error:
        print(f"{path} kan ik niet maken: {reason(error)}. Kijk of je in die map mag schrijven.", file=sys.stderr)
        return 1
    print(f"Gemaakt: {path}\nOpen dat bestand, schrijf je tekst en bewaar het. Bekijk het met: ./wijkpark kijk")
    return 0


def write_new(path: Path, source: str) -> None:
    """Write a file that must not exist yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(source)
