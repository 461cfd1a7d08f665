"""Make example values for the tests: a site, posts, a library, and content folders."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from hypothesis import settings
from markupsafe import Markup

from pelicanconf import MARKDOWN
from plugins.dutch import AMSTERDAM
from plugins.library.body import BodyReader
from plugins.library.read import library_of
from plugins.model import Category, Library, Post, Status
from plugins.problems import Problem
from plugins.settings import Entry
from plugins.sheet import File, Frame, Link, MenuItem
from plugins.site import Site, Theme

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
URL = "https://park.voorbeeld.nl"
MAIL = "park@voorbeeld.nl"
# The mail address above, and with its scheme, as pages write them.
MAIL_ENTITIES = Markup("".join(f"&#{ord(character)};" for character in MAIL))
MAIL_HREF = Markup("".join(f"&#{ord(character)};" for character in f"mailto:{MAIL}"))

# The same examples in every run, at any speed, and nothing kept on the disk.
STEADY = settings(deadline=None, database=None, derandomize=True, max_examples=50)

# What XML 1.0 has no place for, halves of characters, and control characters that show nothing.
NOT_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")

NEWS = Category(name="Nieuws", slug="nieuws", description="", shape="disc", hue="water", pictogram="news")


def moment(day: str) -> datetime:
    """Give a moment in Amsterdam from `2022-01-18` or `2022-01-18T10:30`."""
    return datetime.fromisoformat(day).replace(tzinfo=AMSTERDAM)


def site(**changes: Any) -> Site:
    """Give a site with a menu of two entries, changed where asked for."""
    usual = Site(
        name="Vrienden van het Park",
        subtitle="Samen houden we het park mooi.",
        url=URL,
        mail=MAIL,
        menu=(Entry(text="Nieuws", address="/nieuws/"), Entry(text="Archief", address="/archief/")),
        markdown=MARKDOWN,
        theme=Theme(stylesheet="/thema/site.0.css", files=(File(address="/thema/site.0.css", content=b"p{}\n"),)),
    )
    return replace(usual, **changes)


def frame_of(current: str = "", base: str = "") -> Frame:
    """Give the frame of the pages of `site()`, with `current` in the menu; `base` is the path of the site address."""
    return Frame(
        site="Vrienden van het Park",
        home=Link(text="Vrienden van het Park", address=f"{base}/"),
        menu=(
            MenuItem(text="Nieuws", address=f"{base}/nieuws/", hue="water", current=current == "/nieuws/"),
            MenuItem(text="Archief", address=f"{base}/archief/", hue="sun", current=current == "/archief/"),
        ),
        stylesheet=f"{base}/thema/site.0.css",
        icon=f"{base}/thema/icoon.svg",
        feeds=(Link(text="Vrienden van het Park: al het nieuws", address=f"{base}/feed.xml"),),
        mail=MAIL_ENTITIES,
        mail_href=MAIL_HREF,
    )


def post(slug: str = "open-dag", **changes: Any) -> Post:
    """Give a post, changed where asked for; `date` and `modified` may be text, as `moment` reads it."""
    for name in {"date", "modified"} & changes.keys():
        changes[name] = moment(changes[name]) if isinstance(changes[name], str) else changes[name]
    date = changes.get("date", moment("2022-01-18"))
    usual = Post(
        path=f"nieuws/{slug}.md",
        lines={"title": 1, "date": 2},
        title="Open dag",
        slug=slug,
        date=date,
        modified=date,
        category="Nieuws",
        address=f"/nieuws/{slug}/",
        summary="Kom kijken.",
        author="",
        status=Status.PUBLISHED,
        open=True,
        body=Markup("<p>Kom kijken.</p>"),
    )
    return replace(usual, **changes)


def posts(number: int, **changes: Any) -> list[Post]:
    """Give that many posts, a day apart from the first of January 2022, the oldest first."""
    start = moment("2022-01-01")
    days = (datetime.fromordinal(start.toordinal() + index).replace(tzinfo=AMSTERDAM) for index in range(number))
    return [post(f"bericht-{index}", date=day, **changes) for index, day in enumerate(days, 1)]


def library(*given: Post) -> Library:
    """Give the Library of these posts, in their order, as it is at NOW."""
    return library_of(given, NOW)


def bodies(base: str = "") -> BodyReader:
    """Give a reader of texts with the project's own Markdown settings."""
    return BodyReader(MARKDOWN, base)


def header(text: str = "Kom kijken.", **fields: str) -> str:
    """Give a file's text with a plain header; a title and a date stand in it unless they are given."""
    lines = {"titel": "Open dag", "datum": "18 januari 2022", **fields}
    return "".join(f"{name}: {value}\n" for name, value in lines.items()) + f"\n{text}\n"


def content(folder: Path, files: Mapping[str, str | bytes]) -> Path:
    """Write a content folder."""
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def said(problems: Iterable[Problem]) -> list[str]:
    """Give what a volunteer reads of problems."""
    return [f"{problem.level}: {problem}" for problem in problems]
