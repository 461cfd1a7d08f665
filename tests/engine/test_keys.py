"""The key of a file tells all that it is made from, and nothing else."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest
from jinja2 import DictLoader, Environment
from markupsafe import Markup

from engine.keys import UNKNOWN, Keys
from engine.values import Values, digest
from plugins.dutch import AMSTERDAM
from plugins.later import Later
from plugins.sheet import File, Head, Sheet, View
from tests.examples import frame_of, post

TEMPLATES = {
    "page.html": '{% extends "base.html" %}{% block main %}{% include "part.html" %}{% endblock %}',
    "base.html": '{% from "macro.html" import m %}{{ m() }}{% block main %}{% endblock %}',
    "part.html": "deel",
    "macro.html": "{% macro m() %}m{% endmacro %}",
    "other.html": "niemand noemt dit",
    "variable.html": "{% include view.hue %}",
    "deep.html": '{% include "variable.html" %}',
    "gone.html": '{% include "weg.html" %}',
    "wrong.html": "{% if %}",
    "round.html": '{% include "round.html" %}',
}
HEAD = Head(
    title="Titel",
    description=Markup("d"),
    canonical="",
    indexed=True,
    properties=(),
    data=Markup(""),
    policy=Markup("p"),
)
VIEW = View(frame=frame_of(), head=HEAD, hue="water")
SHEET = Sheet(address="/x/", template="page.html", view=VIEW)


def key_of(item: Sheet | File, **templates: str) -> bytes:
    """Give a key with all looked at anew, with some other templates."""
    sources = {**TEMPLATES, **{f"{name}.html": text for name, text in templates.items()}}
    return Keys(Environment(autoescape=True, loader=DictLoader(sources)), {}).of(item)


@pytest.mark.parametrize(
    ("name", "counts"), [("page", True), ("base", True), ("part", True), ("macro", True), ("other", False)]
)
def test_the_templates_that_a_page_is_made_of_count(name: str, *, counts: bool) -> None:
    """Its own, its parent, what it includes and what that imports; no other."""
    changed = TEMPLATES[f"{name}.html"] + " "
    assert (key_of(SHEET, **{name: changed}) != key_of(SHEET)) is counts


@pytest.mark.parametrize("template", ["variable.html", "deep.html", "gone.html", "wrong.html", "nergens.html"])
def test_what_cannot_be_known_has_no_key(template: str) -> None:
    """A template that a variable names, that is absent or wrong: its page is always rendered."""
    assert key_of(replace(SHEET, template=template)) == UNKNOWN


def test_a_template_that_names_itself_ends() -> None:
    """It is looked at once."""
    assert key_of(replace(SHEET, template="round.html")) != UNKNOWN


VIEWS = {
    "title": replace(VIEW, head=replace(HEAD, title="Anders")),
    "empty": replace(VIEW, head=replace(HEAD, title="")),
    "moved": replace(VIEW, head=replace(HEAD, title="", canonical="Titel")),
    "kind of text": replace(VIEW, head=replace(HEAD, description="d")),  # type: ignore[arg-type]
    "hue": replace(VIEW, hue="blad"),
    "frame": replace(VIEW, frame=replace(frame_of(), site="Ander park")),
}


def test_each_part_of_a_view_counts() -> None:
    """No two of these views have one key; nor have two templates."""
    keys = [key_of(replace(SHEET, view=view)) for view in (SHEET.view, *VIEWS.values())]
    assert len({*keys, key_of(replace(SHEET, template="other.html"))}) == len(VIEWS) + 2


def test_equal_views_have_one_key() -> None:
    """Whether they share their parts or not, and whatever was looked at before; the address is no part of the page."""
    own = replace(VIEW, frame=replace(frame_of()), head=replace(HEAD, title=str(b"Titel", "ascii")))
    keys = Keys(Environment(autoescape=True, loader=DictLoader(TEMPLATES)), {})
    for view in VIEWS.values():
        keys.of(replace(SHEET, view=view))
    assert keys.of(SHEET) == keys.of(replace(SHEET, view=own)) == key_of(SHEET) == key_of(replace(SHEET, address="/y/"))


def head_of(title: str) -> Head:
    """Make a head, and let it be known that it was made."""
    raise AssertionError(title)


def longer(title: str) -> Head:
    """Make another one."""
    return replace(HEAD, title=title * 2)


def later(make: Callable[[str], Head], title: str, version: str = "") -> Sheet:
    """Give a sheet with a head that is made later."""
    return replace(SHEET, view=replace(VIEW, head=Later(make=make, given=(title,), version=version)))


def test_what_is_made_later_is_known_by_what_it_is_given() -> None:
    """It is not made for its key; the function counts, and what it is given."""
    sheets = [later(head_of, "a"), later(head_of, "b"), later(longer, "a")]
    assert len(set(map(key_of, sheets))) == 3
    assert key_of(later(head_of, "a")) == key_of(sheets[0])


def bytes_of(text: str) -> bytes:
    """Make a file's bytes."""
    raise AssertionError(text)


def test_a_program_makes_its_own_files() -> None:
    """Another program has other keys, save for bytes that stand fast and for what has a version of its own."""
    environment = Environment(autoescape=True, loader=DictLoader(TEMPLATES))
    one, two = (Keys(environment, {}, program) for program in (b"1", b"2"))
    light: File = File(address="/a", content=Later(make=bytes_of, given=("a",)))
    heavy: File = File(address="/a", content=Later(make=bytes_of, given=("a",), version="1"))
    other: File = File(address="/a", content=Later(make=bytes_of, given=("a",), version="2"))
    plain = File(address="/a", content=b"a")
    assert [one.of(item) == two.of(item) for item in (SHEET, light, heavy, plain)] == [False, False, True, True]
    assert one.of(heavy) != one.of(other)


def test_days_and_moments_are_values() -> None:
    """Two days are two values, and so are a day and its midnight."""
    found = (date(2027, 3, 6), date(2027, 3, 7), datetime(2027, 3, 7, tzinfo=AMSTERDAM))
    assert len(set(map(Values().serialized, found))) == 3


def test_a_text_is_known_by_what_it_says_not_by_its_place() -> None:
    """The file and the lines of its fields are for messages; they make no other page."""
    one = post("open-dag", path="nieuws/a.md", lines={"title": 1})
    other = post("open-dag", path="nieuws/2022/b.md", lines={"title": 7})
    assert Values().serialized(one) == Values().serialized(other)
    assert Values().serialized(one) != Values().serialized(replace(one, body=Markup("<p>Anders.</p>")))


def test_values_are_plain() -> None:
    """Anything else could look the same and be something else."""
    with pytest.raises(TypeError):
        Values().serialized([object()])


def test_a_file_is_its_bytes() -> None:
    """Where it stands is no part of it."""
    keys = [key_of(File(address="/a", content=content)) for content in (b"", b"a", b"ab")]
    assert len(set(keys)) == 3
    assert key_of(File(address="/b", content=b"a")) == keys[1]


@pytest.mark.parametrize(
    ("one", "two"), [((b"a", b"b"), (b"ab",)), ((b"a", b"b"), (b"b", b"a")), ((), (b"",)), ((b"",), (b"", b""))]
)
def test_no_two_lists_of_parts_are_one(one: tuple[bytes, ...], two: tuple[bytes, ...]) -> None:
    """The length of each part is hashed along."""
    assert digest(*one) != digest(*two)
