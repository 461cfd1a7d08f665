"""Read a content folder into one Library; the only module that opens content's text files."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from plugins.content import Library
from plugins.library.albums import albums
from plugins.library.attachments import Attached, attachments
from plugins.library.between import between_files
from plugins.library.body import BodyReader
from plugins.library.categories import FILE as CATEGORIES
from plugins.library.categories import read_categories
from plugins.library.divide import Beside, is_held, library_of
from plugins.library.event_times import too_often
from plugins.library.fields import FileKind
from plugins.library.filled import with_chapters, with_facts
from plugins.library.folder import other_files, text_files, wrong_places
from plugins.library.items import read_item
from plugins.library.leading import with_links
from plugins.library.parsed import Known, Parsed, Reading, Way, body_of, ids_in, lines_in
from plugins.library.pictures import Pictures, Wanted, pictures
from plugins.library.spots import spots
from plugins.library.targets import In, Places, places_of
from plugins.library.text import LARGEST, decode
from plugins.library.tips import tips_for
from plugins.messages import Kind
from plugins.model import Category, Event, Text
from plugins.problems import ContentError, Problem, has_errors, in_order, reason
from plugins.progress import Track, silent
from plugins.site import Site

DEFAULT_CATEGORY = "Nieuws"
T = TypeVar("T", bound=Text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """All content: the Library, what there is to say of it, what each file holds by its path, and where links lead."""

    library: Library
    problems: tuple[Problem, ...]
    parsed: Mapping[str, Known]
    places: Places


def read_library(
    content: Path, site: Site, now: datetime, track: Track = silent, *, with_tips: bool = False
) -> tuple[Library, tuple[Problem, ...]]:
    """Read all content: the Library and what there is to say of it; raises ContentError if anything stops the build.

    Tips cost time and are for who asks for them; what is wrong comes first, and is then said without them.
    """
    read = read_content(content, site, now, Way(track=track, with_tips=with_tips))
    return read.library, read.problems


def read_content(content: Path, site: Site, now: datetime, way: Way) -> Content:
    """Read all content in the way given; raises ContentError if anything stops the build."""
    listed, odd = listed_categories(content)
    default = listed[0].name if listed else DEFAULT_CATEGORY
    reading = read_files(content, site, default, way)
    texts = tuple(item for item in reading.items if isinstance(item, Text))
    files, links = other_files(content)
    shots = albums(texts, files, partial(read_text, content))
    wanted = Wanted(texts=texts, albums=shots.photos, lines=reading.lines)
    seen = pictures(wanted, content, files, site, way)
    # Of two documents with one file, one that is held back does not give the file its address.
    kept = attachments(sorted(texts, key=lambda text: not is_held(text, now)), content, files, way)
    examined = {kept.files[path].path: found for path, found in kept.examined.items()}
    parsed: dict[str, Known] = {**reading.parsed, **seen.looks, **examined}
    way.keep(parsed)
    library = with_facts(library_of(reading.items, now, beside(content, listed, seen, kept, way)))
    places = places_of(library, site, now, In(ids=reading.ids, albums=shots.photos))
    library, dead = with_links(library, reading.parsed, places, site)
    across = () if has_errors(odd) else between_files(reading.items, listed)
    often = too_often((text for text in texts if isinstance(text, Event)), now)
    said = (*reading.problems, *links, *shots.problems, *seen.problems, *kept.problems, *across, *dead, *often)
    problems = in_order([*odd, *said])
    if has_errors(problems):
        raise ContentError(problems)
    found = tips_for(texts, reading.sources) if way.with_tips else ()
    told = in_order([*problems, *found])
    return Content(library=with_chapters(library, site), problems=told, parsed=parsed, places=places)


def beside(content: Path, listed: tuple[Category, ...], seen: Pictures, kept: Attached, way: Way) -> Beside:
    """Give what the texts do not say themselves."""
    return Beside(
        folder=content,
        categories=listed,
        pictures=seen.pictures,
        named=seen.named,
        attachments=kept.files,
        examined=kept.examined,
        held_too=way.held_too,
    )


def listed_categories(content: Path) -> tuple[tuple[Category, ...], tuple[Problem, ...]]:
    """Read categorieen.toml, if there is one."""
    if (content / CATEGORIES).is_symlink():
        return (), (Kind.SYMBOLIC_LINK.at(CATEGORIES),)
    if not (content / CATEGORIES).is_file():
        return (), ()
    source, odd = read_text(content, CATEGORIES)
    listed, wrong = ((), ()) if has_errors(odd) else read_categories(source)
    return listed, (*odd, *wrong)


def read_files(content: Path, site: Site, category: str, way: Way) -> Reading:
    """Read every text file that is not known; a post that names no category gets the one given."""
    kinds: dict[str, FileKind] = {}
    problems = list(wrong_places(content))
    for kind in FileKind:
        paths, passed_over = text_files(content, kind)
        kinds |= dict.fromkeys(paths, kind)
        problems += passed_over
    facts = (site.base, category)
    known = {path: way.known.get(path) for path in kinds}
    parsed = {path: found for path, found in known.items() if isinstance(found, Parsed) and found.facts == facts}
    todo = tuple(path for path in kinds if path not in parsed)
    bodies = BodyReader(site.markdown, site.base)
    sources: dict[str, str] = {}

    def read(path: str) -> tuple[str, Parsed]:
        return read_file(content, path, kinds[path], bodies, facts)

    for path, (source, found) in zip(way.track(todo, "bestanden lezen"), way.spread(read, todo), strict=True):
        parsed[path] = found
        sources |= {path: source} if way.with_tips else {}
    in_place = {path: parsed[path] for path in kinds}
    problems += (problem for found in in_place.values() for problem in found.problems)
    return Reading(parsed=in_place, sources=sources, problems=tuple(problems))


def read_file(
    content: Path, path: str, kind: FileKind, bodies: BodyReader, facts: tuple[str, str]
) -> tuple[str, Parsed]:
    """Read one file: its text, and what it holds."""
    base, category = facts
    source, odd = read_text(content, path)
    found, wrong = read_item(source, path, kind, bodies, category)
    problems = odd if has_errors(odd) and not source else (*odd, *wrong)
    body = body_of(found)
    return source, Parsed(
        facts=facts,
        items=found,
        problems=tuple(problems),
        lines=lines_in(body, source, base),
        spots=tuple(spots(body)),
        ids=ids_in(body),
    )


def read_text(content: Path, path: str) -> tuple[str, tuple[Problem, ...]]:
    """Read a file's text, and say what there is to say of it; with an error there is no text."""
    try:
        with open(f"{content}/{path}", "rb") as file:  # noqa: PTH123 - ten thousand times, and quicker
            raw = file.read(LARGEST + 1)
    except OSError as error:
        return "", (Kind.UNREADABLE.at(path, reason=reason(error)),)
    return decode(raw, path)
