"""Render sheets with the theme's templates."""

import traceback
from collections.abc import Iterable, Iterator
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateError, TemplateSyntaxError

from plugins.messages import Kind
from plugins.problems import ContentError, Problem
from plugins.sheet import File, Sheet


def only_ours(environment: Environment, templates: Path) -> Environment:
    """Let an environment find the theme's own templates and no others: Pelican's would be taken without a word."""
    environment.loader = FileSystemLoader(templates)
    # A template is read once a run, and has nothing but its view: Jinja would look for both at every import.
    environment.auto_reload = False
    environment.globals.clear()
    return environment


def rendered(items: Iterable[Sheet | File], environment: Environment) -> Iterator[File]:
    """Make a File of every Sheet; raises ContentError, with the template's line, where a template fails."""
    for item in items:
        yield item if isinstance(item, File) else render(item, environment)


def render(sheet: Sheet, environment: Environment) -> File:
    """Render one sheet."""
    try:
        text = environment.get_template(sheet.template).render(view=sheet.view)
    except Exception as error:
        raise ContentError([template_problem(sheet, error)]) from error
    return File(address=sheet.address, content=f"{text.strip()}\n".encode())


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
