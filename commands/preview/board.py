"""What the preview has to tell browsers: the site there is now, and what is wrong with the last change."""

import threading
from dataclasses import dataclass, replace

from engine.shown import Shown
from plugins.sheet import Sheet


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The site that is shown (none or one), the messages that keep a newer one back, and what else there is to say.

    Each notice has a number of its own, one more than the last.
    """

    number: int = 0
    site: tuple[Shown, ...] = ()
    messages: str = ""
    warnings: str = ""


class Board:
    """A place where the last notice hangs, and any number of browsers wait for the next one."""

    def __init__(self) -> None:
        """Begin with no site."""
        self._changed = threading.Condition()
        self._notice = Notice()
        self._glimpsed: dict[str, int] = {}

    def show(self, site: Shown, warnings: str, since: Notice) -> None:
        """Hang up a site that is good, read since a notice hung: pages glimpsed after it are newer, and stay."""
        with self._changed:
            pages = {address: page for old in self._notice.site for address, page in old.instead.items()}
            newer = {address: page for address, page in pages.items() if self._glimpsed[address] > since.number}
            self._hang(site=(site.with_pages(newer),), messages="", warnings=warnings)

    def glimpse(self, page: Sheet) -> None:
        """Hang up the site with one page that is newer than the rest; what was said still holds."""
        with self._changed:
            self._hang(site=tuple(site.with_pages({page.address: page}) for site in self._notice.site))
            self._glimpsed[page.address] = self._notice.number

    def say(self, messages: str) -> None:
        """Hang up what keeps a newer site back; the last good one stays."""
        with self._changed:
            self._hang(messages=messages)

    def read(self) -> Notice:
        """Give the last notice."""
        return self._notice

    def wait(self, seen: Notice, seconds: float) -> Notice:
        """Wait until there is another notice than the one seen, or for so many seconds; gives the last one."""
        with self._changed:
            self._changed.wait_for(lambda: self._notice.number != seen.number, seconds)
            return self._notice

    def _hang(self, **changes: object) -> None:
        self._notice = replace(self._notice, number=self._notice.number + 1, **changes)  # type: ignore[arg-type]
        self._changed.notify_all()
