"""Sheets are rendered with our own templates, and a template that fails says where."""

from dataclasses import replace
from pathlib import Path

import pytest
from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from engine.render import content_of, environment
from plugins.messages import Kind
from plugins.problems import ContentError
from plugins.sheet import File, Head, Sheet, View
from tests.examples import frame_of

FRAME = replace(frame_of(), site="Park")


def environment_of(folder: Path, **templates: str) -> Environment:
    """Make the environment as the settings do, with templates in a folder."""
    folder = folder / "templates"
    folder.mkdir()
    for name, text in templates.items():
        (folder / f"{name}.html").write_text(text)
    return environment({"autoescape": True, "undefined": StrictUndefined}, folder)


def sheet(template: str) -> Sheet:
    """Make a sheet for a template."""
    own = Head(
        title="Vis & <b>friet</b>",
        description=Markup(""),
        canonical="",
        indexed=False,
        properties=(),
        data=Markup(""),
        policy=Markup("default-src 'none'"),
    )
    view = View(frame=FRAME, head=own, hue="water")
    return Sheet(address="/x/", template=template, view=view)


def test_a_view_is_escaped(tmp_path: Path) -> None:
    """Plain text in a view cannot become HTML, and a page ends with one line end."""
    templates = environment_of(tmp_path, page="\n<p>{{ view.head.title }}</p>\n\n")
    assert content_of(sheet("page.html"), templates) == b"<p>Vis &amp; &lt;b&gt;friet&lt;/b&gt;</p>\n"


def test_a_file_is_passed_on(tmp_path: Path) -> None:
    """A file needs no template."""
    file = File(address="/a.bin", content=b"\x00\xff")
    assert content_of(file, environment_of(tmp_path)) == b"\x00\xff"


@pytest.mark.parametrize(
    ("template", "line", "reason"),
    [
        ("{{ view.head.title }}\n{{ view.head.titel }}", 2, "'plugins.sheet.Head object' has no attribute 'titel'"),
        ("a\nb\n{% if %}", 3, "Expected an expression, got 'end of statement block'"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError: division by zero"),
    ],
)
def test_a_failing_template_says_its_line(tmp_path: Path, template: str, line: int, reason: str) -> None:
    """A misspelt variable, bad syntax and an error inside stop the build with the template's name and line."""
    with pytest.raises(ContentError) as caught:
        content_of(sheet("page.html"), environment_of(tmp_path, page=template))
    expected = Kind.TEMPLATE.at("theme/templates/page.html", line, address="/x/", reason=reason)
    assert caught.value.problems == (expected,)


def test_pelicans_templates_are_not_taken(tmp_path: Path) -> None:
    """A template that our theme lacks is an error, although Pelican's theme has one of that name."""
    with pytest.raises(ContentError) as caught:
        content_of(sheet("simple.html"), environment_of(tmp_path))
    assert caught.value.problems[0].path == "theme/templates/simple.html"
