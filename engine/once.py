"""Make what costs much once, however often and by however many it is asked for."""

import threading
from collections import OrderedDict
from collections.abc import Callable

# Bytes: some hundreds of photos at the sizes that pages show.
ROOM = 64 << 20


class Once:
    """Files that were made, by the keys of what they were made from; those longest unused make room for others."""

    def __init__(self, room: int = ROOM) -> None:
        """Take how many bytes may be kept."""
        self._room = room
        self._made: OrderedDict[bytes, bytes] = OrderedDict()
        self._busy: dict[bytes, threading.Lock] = {}
        self._lock = threading.Lock()

    def get(self, key: bytes, make: Callable[[], bytes]) -> bytes:
        """Give what is kept under a key, or make it: two that ask at the same time wait for one making."""
        with self._lock:
            if key in self._made:
                self._made.move_to_end(key)
                return self._made[key]
            busy = self._busy.setdefault(key, threading.Lock())
        with busy:
            content = self._made.get(key)
            if content is None:
                content = make()
                self._keep(key, content)
        return content

    def _keep(self, key: bytes, content: bytes) -> None:
        with self._lock:
            self._made[key] = content
            self._busy.pop(key, None)
            while sum(map(len, self._made.values())) > self._room and len(self._made) > 1:
                self._made.popitem(last=False)
