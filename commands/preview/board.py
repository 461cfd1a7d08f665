"""What the preview has to tell the browser: which version there is, and what is wrong with the last change."""

import json
import threading
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """The version of the site that is shown, and the messages about a change that could not be built."""

    version: int
    messages: str

    def event(self) -> bytes:
        """Write it as a server-sent event."""
        return f"data: {json.dumps({'versie': self.version, 'meldingen': self.messages})}\n\n".encode()


class Board:
    """A place where the builder hangs the last notice, and any number of browsers wait for the next one."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._notice = Notice(version=0, messages="")

    def hang(self, *, messages: str) -> None:
        """Hang a notice: a new version, or messages about the old one."""
        with self._changed:
            version = self._notice.version + (0 if messages else 1)
            self._notice = Notice(version=version, messages=messages)
            self._changed.notify_all()

    def read(self) -> Notice:
        """Give the last notice."""
        return self._notice

    def wait(self, seen: Notice, seconds: float) -> Notice:
        """Wait until there is another notice than the one seen, or for so many seconds; gives the last one."""
        with self._changed:
            self._changed.wait_for(lambda: self._notice != seen, seconds)
            return self._notice
