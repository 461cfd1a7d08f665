"""Make the whole site of what the plugins give: rendered, proof-read, and then published at once."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

from jinja2 import Environment

from engine.change import Change
from engine.errors import not_written
from engine.folders import Folders, check_ours, check_removed
from engine.in_place import publish_in_place, workplace
from engine.lock import one_at_a_time
from engine.memory import Memory
from engine.output import Made, Work, file_path, make
from engine.past import NOTHING, Past
from engine.render import plugin_problem
from engine.staging import publish, staging_folder, whole_site
from engine.templates import Templates
from engine.terminal import Terminal
from plugins import signals
from plugins.addresses import folded
from plugins.library.load import Loaded
from plugins.library.parsed import Spread
from plugins.messages import Kind
from plugins.problems import ContentError, Problem
from plugins.sheet import Bundle, File, Sheet
from plugins.staged import Findings, Staged

T = TypeVar("T", Sheet | File, Sheet | File | Bundle)
# Under this name the notes of a build have what is known of templates.
TEMPLATES = "templates"


def build(
    loaded: Loaded, places: Folders, environment: Environment, terminal: Terminal, past: Past = NOTHING
) -> Change:
    """Build the site; raises ContentError, CalledWrongly or NotWritten, and then the old site stands untouched."""
    items = in_order(gathered(loaded))
    try:
        with workplace(places, terminal.say) as work, one_at_a_time(work.lock, terminal.say):
            check_ours(work)
            memory, known = past.memory(work), past.notes(work)
            with staging_folder(work):
                templates = Templates(known.get(TEMPLATES))
                made = make(
                    items,
                    templates.used_by(environment, past.key),
                    environment,
                    Work(places=work, memory=memory, track=terminal.track, spread=past.spread),
                )
                notes = proof_read(made, work, loaded, known, past.spread)
                if made.change:
                    check_removed(work, made.change.removed)
                    put_in_place(made, places, work, memory, keep=bool(past))
            past.remember(work, memory, made, loaded, {**notes, TEMPLATES: templates.known})
            return made.change
    except OSError as error:
        raise not_written(error, places.output) from error


def put_in_place(made: Made, places: Folders, work: Folders, memory: Memory, *, keep: bool) -> None:
    """Publish what was made: at once, or file by file where nothing may stand beside the output."""
    if work != places:
        publish_in_place(work, made.change)
        return
    publish(work, whole_site(work, memory, made.kept, made.fresh, made.change.removed), keep=keep)


def gathered(loaded: Loaded) -> Iterator[Sheet | File | Bundle]:
    """Take everything from every plugin; raises ContentError where a plugin fails."""
    for receiver in signals.sheets.receivers_for(loaded.library):
        try:
            yield from receiver(loaded.library, site=loaded.site, now=loaded.now)
        except ContentError:
            raise
        except Exception as error:
            raise ContentError([plugin_problem(receiver, error)]) from error


def proof_read(made: Made, places: Folders, loaded: Loaded, known: Mapping[str, Any], spread: Spread) -> dict[str, Any]:
    """Let the plugins read what is about to be published; gives what they note, by the plugin's name.

    Raises ContentError with all that they find.
    """
    fresh = {path: places.staging / path for path in made.fresh}
    files = {path: fresh.get(path, places.output / path) for path in made.keys}
    staged = Staged(files=files, same=made.same, spread=spread)
    problems: list[Problem] = []
    notes: dict[str, Any] = {}
    for receiver in signals.staged.receivers_for(staged):
        name = receiver.__module__
        findings: Findings = receiver(staged, site=loaded.site, known=known.get(name))
        problems += findings.problems
        notes[name] = findings.notes
    if problems:
        raise ContentError(problems)
    return notes


def in_order(items: Iterable[T]) -> Sequence[T]:
    """Sort by address, so that no plugin's place in the list shows.

    Raises ContentError where two want one place, also on a disk of Windows or macOS, or where one is a folder.
    """
    by_path: dict[str, T] = {}
    twice = [item.address for item in items if by_path.setdefault(on_disk(item.address), item) is not item]
    twice += [item.address for path, item in by_path.items() if any(parent in by_path for parent in parents(path))]
    if twice:
        raise ContentError(Kind.TWO_PAGES.at(address, address=address) for address in twice)
    return sorted(by_path.values(), key=lambda item: file_path(item.address))


def parents(path: str) -> Iterator[str]:
    """Yield the folders that a path stands in, the nearest first."""
    end = path.rfind("/")
    while end > 0:
        yield path[:end]
        end = path.rfind("/", 0, end)


def on_disk(address: str) -> str:
    """Give an address's path as disks see it on which upper and lower case are one, and so are Unicode's forms."""
    return folded(file_path(address))
