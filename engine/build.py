"""Make the whole site of what the plugins give: rendered, proof-read, and then published at once."""

import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path, PurePosixPath

from jinja2 import Environment

from engine.errors import not_written
from engine.folders import Folders, check_ours, check_removed
from engine.lock import one_at_a_time
from engine.output import Change, file_path, stage, staging_folder, workplace
from engine.render import rendered
from plugins import signals
from plugins.addresses import folded
from plugins.library.load import Loaded
from plugins.messages import Kind
from plugins.problems import ContentError, Problem
from plugins.progress import Track
from plugins.sheet import File, Sheet


def build(
    loaded: Loaded, places: Folders, environment: Environment, say: Callable[[str], None], track: Track
) -> Change:
    """Build the site; raises ContentError, CalledWrongly or NotWritten, and then the old site stands untouched."""
    items = in_order(gathered(loaded))
    try:
        with workplace(places, say) as (work, publish), one_at_a_time(work.lock, say):
            check_ours(work)
            with staging_folder(work) as staging:
                change = stage(rendered(track(items, "pagina's maken"), environment), work)
                if change:
                    check_removed(work, change.removed)
                    proof_read(staging, loaded)
                    publish(work, change)
                return change
    except OSError as error:
        raise not_written(error, places.output) from error


def gathered(loaded: Loaded) -> Iterator[Sheet | File]:
    """Take everything from every plugin; raises ContentError where a plugin fails."""
    for receiver in signals.sheets.receivers_for(loaded.library):
        try:
            yield from receiver(loaded.library, site=loaded.site, now=loaded.now)
        except Exception as error:
            raise ContentError([plugin_problem(receiver, error)]) from error


def proof_read(staging: Path, loaded: Loaded) -> None:
    """Let the plugins read what is about to be published; raises ContentError with all that they find."""
    problems: list[Problem] = []
    for receiver in signals.staged.receivers_for(staging):
        problems += receiver(staging, site=loaded.site)
    if problems:
        raise ContentError(problems)


def plugin_problem(receiver: Callable[..., object], error: Exception) -> Problem:
    """Say which plugin failed, and on which of its lines."""
    name = receiver.__module__.replace(".", "/") + ".py"
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(name)]
    return Kind.PLUGIN.at(name, lines[-1] if lines else 0, reason=f"{type(error).__name__}: {error}")


def in_order(items: Iterable[Sheet | File]) -> Sequence[Sheet | File]:
    """Sort by address, so that no plugin's place in the list shows.

    Raises ContentError where two want one place, also on a disk of Windows or macOS, or where one is a folder.
    """
    by_path: dict[str, Sheet | File] = {}
    twice = [item.address for item in items if by_path.setdefault(on_disk(item.address), item) is not item]
    twice += [
        item.address
        for path, item in by_path.items()
        if any(parent.as_posix() in by_path for parent in PurePosixPath(path).parents)
    ]
    if twice:
        raise ContentError(Kind.TWO_PAGES.at(address, address=address) for address in twice)
    return sorted(by_path.values(), key=lambda item: file_path(item.address))


def on_disk(address: str) -> str:
    """Give an address's path as disks see it on which upper and lower case are one, and so are Unicode's forms."""
    return folded(file_path(address))
