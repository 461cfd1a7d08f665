"""Read the whole site behind the page that was edited, as often as something changes, one reading at a time."""

import threading
import time
from collections.abc import Callable, Iterable, Iterator

from commands.preview.board import Board
from engine.shown import Shown
from engine.warm import Warm
from plugins.messages import Kind
from plugins.model import Text
from plugins.problems import ContentError, Level, Problem, reason, report
from plugins.proof.page import page_facts

# Seconds. Half a file is a mistake for a moment only: a program that saves writes on, or puts a new file in its place.
PATIENCE = 0.25
GOOD = "Alles is goed."
UNREADABLE = "Ik kan je bestanden niet lezen: {reason}. Zodra dat weer kan, gaat het kijken vanzelf verder."


class Reader:
    """A thread that reads the site whenever it is asked to, and hangs up what came of it."""

    def __init__(self, warm: Warm, board: Board, hindrance: Callable[[], str], say: Callable[[str], None]) -> None:
        """Take what reads, where to hang the site, what tells why that cannot be now, and where to say it."""
        self._warm, self._board, self._hindrance, self._say = warm, board, hindrance, say
        self._asked = threading.Event()
        self._edited: set[str] = set()
        self._said = ""

    def start(self) -> None:
        """Begin to read when asked."""
        threading.Thread(target=self._run, daemon=True).start()

    def ask(self, edited: Iterable[str] = ()) -> None:
        """Ask for a reading of all that is there now; the pages of what was edited are looked at closely."""
        self._edited |= set(edited)
        self._asked.set()

    def read(self, load: Callable[[], Shown]) -> None:
        """Read all, and hang up the site or what is wrong."""
        since, edited, problem = self._board.read(), frozenset(self._edited), self._hindrance()
        site = None
        try:
            site = None if problem else checked(load(), edited)
        except ContentError as error:
            problem = report(found for found in error.problems if found.level is Level.ERROR)
        except OSError as error:
            problem = UNREADABLE.format(reason=reason(error))
        # A folder that goes while it is read gives a site of what was left, in which no check finds a mistake.
        problem = self._hindrance() or problem
        if problem:
            self._board.say(problem)
            self._tell(problem)
        elif site:
            warnings = report(site.loaded.warnings)
            self._edited -= edited
            self._board.show(site, warnings, since)
            self._tell(warnings or GOOD)

    def _run(self) -> None:
        while self._asked.wait():
            self._asked.clear()
            self.read(self._patiently)

    def _patiently(self) -> Shown:
        """Load the site; a mistake is only one if it is still the same a little later."""
        before = ""
        while True:
            try:
                return self._warm.load()
            except (ContentError, OSError) as error:
                if str(error) == before:
                    raise
                before = str(error)
            time.sleep(PATIENCE)

    def _tell(self, text: str) -> None:
        """Say what came of it; not twice the same."""
        if text != self._said:
            self._say(text)
        self._said = text


def checked(site: Shown, edited: Iterable[str]) -> Shown:
    """Give a site of which the pages of some texts are good; raises ContentError where one is not."""
    paths = frozenset(edited)
    addresses = [text.address for text in site.loaded.library.shown(Text) if text.path in paths] if paths else []
    problems = [problem for address in addresses for problem in page_problems(site, address)]
    if problems:
        raise ContentError(problems)
    return site


def page_problems(site: Shown, address: str) -> Iterator[Problem]:
    """Find what proof-reading a page finds in it alone; raises ContentError for one that cannot be made."""
    facts = page_facts(site.content(address) or b"<p>", address, site.loaded.site.url)
    for name in facts.twice:
        yield Kind.SAME_ID.at(address, name=name)
