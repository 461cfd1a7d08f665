"""Shown: a site in memory, of which each page is made when somebody asks for it."""

import threading
from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass, field, replace

from jinja2 import Environment

from engine.build import in_order
from engine.keys import Keys
from engine.once import Once
from engine.output import Item, is_heavy
from engine.render import content_of, plugin_problem, unpacked
from plugins import signals
from plugins.library.load import Loaded
from plugins.problems import ContentError, Problem
from plugins.sheet import Bundle, Sheet

# Which plugin gave what stands at an address.
Givers = MutableMapping[str, str]


class Finder:
    """What the plugins give for a site, asked for no further than needed."""

    def __init__(self, loaded: Loaded, givers: Givers) -> None:
        """Take the site, and which plugin gave each address last time: it is asked first."""
        self._waiting: dict[str, list[Iterator[Item | Bundle]]] = {}
        for receiver in signals.sheets.receivers_for(loaded.library):
            given = attempts(receiver, receiver(loaded.library, site=loaded.site, now=loaded.now))
            self._waiting.setdefault(receiver.__module__, []).append(given)
        self._givers = givers
        self._found: dict[str, Item] = {}
        self._bundles: dict[str, Bundle] = {}
        self._problems: list[Problem] = []
        self._lock = threading.Lock()

    def find(self, address: str) -> Item | None:
        """Give what stands at an address, if anything; raises ContentError where a plugin fails that may have it."""
        with self._lock:
            giver = self._givers.get(address, "")
            for name in sorted(self._waiting, key=lambda name: name != giver):
                if address in self._found:
                    break
                self._ask(name, address)
            if address not in self._found:
                self._unpack(address)
            if address not in self._found and self._problems:
                raise ContentError(self._problems)
            return self._found.get(address)

    def all(self) -> Sequence[Item]:
        """Give everything; raises ContentError where a plugin fails, or where two things want one address."""
        with self._lock:
            for name in self._waiting:
                self._ask(name, "")
            if self._problems:
                raise ContentError(self._problems)
            return in_order(self._found.values())

    def _unpack(self, address: str) -> None:
        """Make the bundle that an address stands in, once somebody asks for one of its files."""
        for bundle in [bundle for place, bundle in self._bundles.items() if address.startswith(place)]:
            self._found |= {file.address: file for file in unpacked(self._bundles.pop(bundle.address))}

    def _ask(self, name: str, address: str) -> None:
        """Take from a plugin what it gives, until it gives that address."""
        for given in self._waiting[name]:
            try:
                for item in given:
                    if isinstance(item, Bundle):
                        self._bundles[item.address] = item
                        continue
                    self._found[item.address] = item
                    self._givers[item.address] = name
                    if item.address == address:
                        return
            except ContentError as error:
                self._problems += error.problems


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A site that can be looked at; `instead` has pages that are newer than the rest of it, by address."""

    loaded: Loaded
    templates: Environment
    finder: Finder
    once: Once
    instead: Mapping[str, Sheet] = field(default_factory=dict)

    def item(self, address: str) -> Item | None:
        """Give what is to be made at an address, if anything; raises ContentError where a plugin fails."""
        return self.instead.get(address) or self.finder.find(address)

    def content(self, address: str) -> bytes | None:
        """Make what stands at an address; raises ContentError where a plugin or a template fails."""
        item = self.item(address)
        if item is None:
            return None
        if is_heavy(item):
            return self.once.get(Keys(self.templates, {}).of(item), lambda: content_of(item, self.templates))
        return content_of(item, self.templates)

    def with_pages(self, pages: Mapping[str, Sheet]) -> "Shown":
        """Give the site with other pages at their addresses."""
        return replace(self, instead={**self.instead, **pages})


def attempts(receiver: object, given: Iterator[Item | Bundle]) -> Iterator[Item | Bundle]:
    """Take from a plugin what it gives; raises ContentError, with the plugin's line, where that fails."""
    try:
        yield from given
    except ContentError:
        raise
    except Exception as error:
        raise ContentError([plugin_problem(receiver, error)]) from error  # type: ignore[arg-type]
