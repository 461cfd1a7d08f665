"""Do once in a process what costs much and depends only on what it is given, for tests make the same many times."""

import sys
from collections.abc import Callable, Sequence
from functools import wraps
from typing import Any

from jinja2 import Environment

from plugins.cards import code, draw
from plugins.search import index, program
from plugins.search.program import Record

Made = Callable[..., Any]


def once(make: Made, key: Callable[..., object]) -> Made:
    """Give a function that makes the same of what has the same key, and that only the first time."""
    made: dict[object, Any] = {}

    @wraps(make)
    def kept(*given: Any, **named: Any) -> Any:
        about = key(*given, **named)
        if about not in made:
            made[about] = make(*given, **named)
        return made[about]

    kept.cache_clear = made.clear  # type: ignore[attr-defined]
    return kept


def template(environment: Environment, source: str, name: str = "", *_: object, **__: object) -> object:
    """Tell what compiled code depends on; where it stood is another matter."""
    return name, source, environment.autoescape, environment.undefined, *environment.extensions


def records(path: str, found: Sequence[Record], language: str) -> object:
    """Tell what an index depends on."""
    return path, repr(found), language


def remember() -> None:
    """Compile a template, draw a card or a code and index a volume once."""
    Environment.compile = once(Environment.compile, template)  # type: ignore[method-assign]
    Environment.parse = once(Environment.parse, template)  # type: ignore[method-assign]
    code.code = once(code.code, lambda address: address)
    draw.draw = once(draw.draw, lambda card: card)
    index.run = once(program.run, records)  # type: ignore[attr-defined]


def forget() -> None:
    """Empty what our functions keep: coverage does not see what a test that it does not look at has made already."""
    for module in [module for name, module in sys.modules.items() if name.startswith("plugins.")]:
        for thing in vars(module).values():
            clear = getattr(thing, "cache_clear", None)
            # Some libraries' things have whatever one asks for.
            if callable(clear):
                clear()
