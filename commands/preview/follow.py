"""Follow what is saved: the edited page at once, all the rest behind it."""

import time
from collections.abc import Iterable
from dataclasses import dataclass, field

from watchfiles import watch

from commands.preview.attempt import attempt
from commands.preview.board import Board
from commands.preview.places import Watched, is_meant
from commands.preview.reader import Reader, checked
from engine.moments import span
from engine.shown import Shown
from engine.warm import Warm

# Milliseconds: how long to wait for more of the same change, at most so long, and for any change at all.
STEP, LONGEST, WAKE = 10, 200, 1000
# Shared disks, and those of a computer within a computer, may tell of no change: we look for it ourselves. So many
# seconds are between two looks at least, and they take no more than this share of the time.
APART, SHARE = 2.0, 0.02
# More texts at once are no edit by hand.
BY_HAND = 3
NO_CONTENT = "De map met je inhoud is er niet meer: {folder}. Zet hem terug, dan gaat het kijken vanzelf verder."


class CodeChanged(Exception):
    """The program itself has changed, and works: it should start anew."""


@dataclass(slots=True, kw_only=True)
class Follower:
    """What follows the changes. With a `fixed` moment no time goes by."""

    watched: Watched
    board: Board
    fixed: bool
    code_problem: str = ""
    settings: tuple[tuple[int, int], ...] = ()
    polling: bool | None = None
    stamp: int = 0
    next_look: float = 0.0
    turns: tuple[Shown | None, tuple[float, float]] = field(default=(None, (0.0, 0.0)))

    def hindrance(self) -> str:
        """Say why nothing can be read now; empty where it can."""
        if not self.watched.content.is_dir():
            return NO_CONTENT.format(folder=self.watched.content)
        return self.code_problem

    def follow(self, warm: Warm, reader: Reader) -> None:
        """Follow all changes, until the program changes itself (CodeChanged) or is stopped."""
        while True:
            try:
                self._watch(warm, reader)
            except FileNotFoundError:
                time.sleep(WAKE / 1000)
            except OSError:
                # The system watches only so many folders at a time; to look at them now and then always works.
                self.polling = True

    def _watch(self, warm: Warm, reader: Reader) -> None:
        """Watch the folders that are there, until they are other ones."""
        marks, self.settings = self.watched.marks(), self.settings or self.watched.settings()
        changes = watch(
            *self.watched.folders,
            watch_filter=lambda _, path: is_meant(path),
            debounce=LONGEST,
            step=STEP,
            rust_timeout=WAKE,
            yield_on_timeout=True,
            force_polling=self.polling,
        )
        begun, said = False, self.code_problem
        for found in changes:
            paths = [path for _, path in found]
            if self.watched.has_code(paths) or self.watched.settings() != self.settings:
                self._try_code()
            settled = self.watched.marks() == marks
            # What was saved before the watching began is seen now.
            if paths or not begun or not settled or self.code_problem != said or self._turned() or self._untold():
                self._show(warm, paths)
                reader.ask(self.watched.texts(paths))
                self.stamp = self.watched.stamp()
            begun, said = True, self.code_problem
            if not settled:
                return

    def _try_code(self) -> None:
        """Start anew where the program works; else say what is wrong with it, and go on with the old one."""
        self.settings = self.watched.settings()
        self.code_problem = attempt()
        if not self.code_problem:
            raise CodeChanged

    def _show(self, warm: Warm, paths: Iterable[str]) -> None:
        """Show the page of a text at once, where only its words have changed."""
        texts = list(self.watched.texts(paths))
        notice = self.board.read()
        if len(texts) > BY_HAND or notice.messages or not notice.site or self.hindrance():
            return
        for path in texts:
            for site in self.board.read().site:
                try:
                    page = warm.glance(site, path)
                    if page:
                        checked(site.with_pages({page.address: page}), [path])
                        self.board.glimpse(page)
                except Exception:  # noqa: BLE001, S110 - reading all comes behind this, and says what is wrong
                    pass

    def _untold(self) -> bool:
        """Tell whether a file has changed since the last look, of which the system may not have told."""
        begun = time.monotonic()
        if begun < self.next_look:
            return False
        before, self.stamp = self.stamp, self.watched.stamp()
        self.next_look = begun + max(APART, (time.monotonic() - begun) / SHARE)
        return self.stamp != before

    def _turned(self) -> bool:
        """Tell whether the time has come at which something appears or leaves; clocks may jump both ways."""
        for site in () if self.fixed else self.board.read().site:
            if site is not self.turns[0]:
                self.turns = (site, span(site.loaded))
            since, until = self.turns[1]
            return not since <= time.time() < until
        return False
