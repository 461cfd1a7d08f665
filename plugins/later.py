"""Later: something that is made only where it is needed."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from types import MappingProxyType
from typing import Any, Generic, TypeVar

T = TypeVar("T")
# Marks a field that has no part in what is made of a value: where a text stands, say, is for messages.
ASIDE = MappingProxyType({"aside": True})
T_co = TypeVar("T_co", covariant=True)


class Shared:
    """A frozen value that much is made from: it is looked at once, however often it is given."""

    __slots__ = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Later(Generic[T_co]):
    """A pure function, and all that it is given: frozen, plain values, which tell whether it would make the same again.

    With a `version` the function costs much. The version then says all that matters of how it works, so that what it
    made is good until that changes, whatever else in the program does.
    """

    make: Callable[..., T_co]
    given: tuple[object, ...]
    version: str = ""

    def made(self) -> T_co:
        """Make it."""
        return self.make(*self.given)


def made(value: T | Later[T]) -> T:
    """Give a value, which is made now if it was to be made later."""
    return value.made() if isinstance(value, Later) else value


def complete(view: Any) -> Any:
    """Give a frozen dataclass in which everything has been made."""
    waiting = {
        field.name: found.made() for field in fields(view) if isinstance(found := getattr(view, field.name), Later)
    }
    return replace(view, **waiting) if waiting else view
