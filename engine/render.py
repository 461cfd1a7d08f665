"""Render sheets with the theme's templates."""

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError

from plugins.later import Later, complete, made
from plugins.messages import Kind
from plugins.problems import ContentError, Problem
from plugins.sheet import Bundle, File, Sheet

T = TypeVar("T")


def environment(options: Mapping[str, Any], templates: Path) -> Environment:
    """Give an environment with the theme's own templates and no others: Pelican's would be taken without a word."""
    # A template is read once a run, and has nothing but its view: Jinja would look for both at every import.
    made = Environment(loader=FileSystemLoader(templates), auto_reload=False, **options)  # noqa: S701 - it is an option
    made.globals.clear()
    return made


def content_of(item: Sheet | File, templates: Environment) -> bytes:
    """Give the bytes of a file; raises ContentError where a plugin or a template fails."""
    if isinstance(item, Sheet):
        return render(item, templates)
    if isinstance(item.content, Later):
        return attempt(item.content.make, item.content.made)
    return item.content


def unpacked(bundle: Bundle) -> tuple[File, ...]:
    """Give the files of a bundle; raises ContentError where a plugin fails."""
    found = attempt(bundle.content.make, bundle.content.made)
    return tuple(File(address=bundle.address + name, content=content) for name, content in found.items())


def render(sheet: Sheet, templates: Environment) -> bytes:
    """Give the page of a sheet; raises ContentError, with the template's line, where its template fails."""
    part = sheet.view.make if isinstance(sheet.view, Later) else type(sheet.view)
    view = attempt(part, lambda: complete(made(sheet.view)))
    kind = sheet.template.removesuffix(".html")
    try:
        text = templates.get_template(sheet.template).render(view=view, kind=kind)
    except Exception as error:
        raise ContentError([template_problem(sheet, error)]) from error
    return f"{text.strip()}\n".encode()


def attempt(part: Callable[..., object], make: Callable[[], T]) -> T:
    """Let a part of a plugin make something; raises ContentError, with the plugin's line, where that fails."""
    try:
        return make()
    except ContentError:
        raise
    except Exception as error:
        raise ContentError([plugin_problem(part, error)]) from error


def plugin_problem(part: Callable[..., object], error: Exception) -> Problem:
    """Say which plugin failed, and on which of its lines."""
    name = part.__module__.replace(".", "/") + ".py"
    lines = [frame.lineno or 0 for frame in traceback.extract_tb(error.__traceback__) if frame.filename.endswith(name)]
    return Kind.PLUGIN.at(name, lines[-1] if lines else 0, reason=f"{type(error).__name__}: {error}")


def template_problem(sheet: Sheet, error: Exception) -> Problem:
    """Say which line of which template failed."""
    name, line = sheet.template, 0
    if isinstance(error, TemplateSyntaxError):
        name, line = error.name or name, error.lineno
    else:
        for frame in traceback.extract_tb(error.__traceback__):
            _, found, below = Path(frame.filename).as_posix().rpartition("/templates/")
            if found:
                name, line = below, frame.lineno or 0
    said = str(error) if isinstance(error, TemplateError) else f"{type(error).__name__}: {error}"
    return Kind.TEMPLATE.at(f"theme/templates/{name}", line, address=sheet.address, reason=said.rstrip("."))
