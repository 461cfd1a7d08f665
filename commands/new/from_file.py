"""`nieuw document BESTAND`: the file beside the other documents, with a summary that is filled in."""

import filecmp
import shutil
import sys
from datetime import date, datetime
from pathlib import Path, PurePath

from commands.new.draft import file_name, free_slug, one_line
from commands.new.found import facts, told
from commands.new.of_document import Summary, text
from commands.new.taken import taken_slugs
from plugins.documents.guarded import examine
from plugins.documents.reading import KINDS
from plugins.examined import Examined
from plugins.library.fields import FileKind
from plugins.problems import reason

CURE = "Kijk of je het zelf kunt openen, of vraag de maker om een nieuw bestand."


def run(noun: str, path: Path, content: Path, now: datetime, *, as_json: bool) -> int:
    """Say what is in a document, and write its summary unless only the facts are asked for."""
    if noun != FileKind.DOCUMENT.value.removesuffix("en") or path.suffix.lower() not in KINDS:
        print("Zet er een bestand achter: ./wijkpark nieuw document rapport.pdf (of .docx, .odt)", file=sys.stderr)
        return 2
    try:
        with path.open("rb"):
            examined = examine(str(path))
    except OSError as error:
        print(f"{path} kan ik niet openen: {reason(error)}.", file=sys.stderr)
        return 1
    if not isinstance(examined, Examined):
        print(f"{path.name} kan ik niet lezen: {examined.reason}. {CURE}", file=sys.stderr)
        return 1
    if as_json:
        print(facts(examined, path.name))
        return 0
    return add(path, examined, content, now)


def add(path: Path, examined: Examined, content: Path, now: datetime) -> int:
    """Put a document and its summary among the others, and say what was found."""
    title = one_line(examined.title or path.stem.replace("-", " ").replace("_", " ").strip().capitalize() or "Document")
    folder = content / FileKind.DOCUMENT
    name = file_name(title, FileKind.DOCUMENT, "document", taken_slugs(content, FileKind.DOCUMENT, ()), now)
    day = min(date.fromisoformat(examined.date), now.date()) if examined.date else now.date()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        beside = folder / name_beside(path, folder)
        if not beside.exists():
            shutil.copyfile(path, beside)
        summary = text(Summary(title=title, day=day, file=beside.name, examined=examined))
        with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
            file.write(summary)
    except OSError as error:
        print(f"In {folder} kan ik niets maken: {reason(error)}. Kijk of je daar mag schrijven.", file=sys.stderr)
        return 1
    print(f"Gemaakt: {folder / name}")
    print("\n".join(told(examined, beside.name)))
    print("Open dat bestand en lees na wat erin staat. Wat een voorstel is, komt pas op de site als jij dat zegt.")
    return 0


def name_beside(path: Path, folder: Path) -> str:
    """Give the name that a document gets in the folder: its own, or with a number where another file has that."""
    stem, suffix = path.stem.lstrip(".") or "document", path.suffix
    names = {other.name.casefold() for other in folder.iterdir()}
    own = folder / f"{stem}{suffix}"
    if own.exists() and filecmp.cmp(own, path, shallow=False):
        return own.name
    taken = {PurePath(name).stem for name in names if name.endswith(suffix.casefold())}
    return f"{free_slug(stem, taken) if stem.casefold() in taken else stem}{suffix}"
