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
from plugins.content import Library
from plugins.dutch import AMSTERDAM
from plugins.library.body import BodyReader
from plugins.library.divide import Beside, library_of
from plugins.library.fields import FIELDS, FileKind
from plugins.library.items import Item, read_item
from plugins.media import Font, Form, Picture
from plugins.model import FOREVER, UNDATED, Category, Document, Event, Page, Post, Reply, Status
from plugins.photos.measure import Look
from plugins.photos.names import named, names
from plugins.problems import Problem, has_errors
from plugins.settings import Entry
from plugins.share import Place
from plugins.sheet import FeedLink, File, Frame, Link, MenuItem
from plugins.site import Site, Theme

NOW = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM)
URL = "https://park.voorbeeld.nl"
MAIL = "park@voorbeeld.nl"
# The mail address above, and with its scheme, as pages write them.
MAIL_ENTITIES = Markup("".join(f"&#{ord(character)};" for character in MAIL))
MAIL_BROKEN = MAIL_ENTITIES.replace("&#64;", Markup("&#64;<wbr>"))
MAIL_HREF = Markup("".join(f"&#{ord(character)};" for character in f"mailto:{MAIL}"))

# The same examples in every run, at any speed, and nothing kept on the disk.
STEADY = settings(deadline=None, database=None, derandomize=True, max_examples=50)

# What XML 1.0 has no place for, halves of characters, and control characters that show nothing.
NOT_SHOWN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff\ud800-\udfff]")

KEPT = tuple(field.name for field in FIELDS[FileKind.PAGE] if field.kept)
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
        foot=(),
        markdown=MARKDOWN,
        theme=Theme(
            stylesheets={"post": "/thema/site.0.css", "feed": "/thema/feed.0.css"},
            colours={"water": "#0b4f8a", "sun": "#ffc629", "brick": "#98300f"},
            font=Font(path="letter.otf", hash="1"),
            scripts={"page": "/thema/page.0.js"},
            files=(File(address="/thema/site.0.css", content=b"p{}\n"),),
        ),
    )
    return replace(usual, **changes)


def text_frame_of(current: str, base: str, part: str) -> Frame:
    """Give the frame of the pages of texts, which name but one feed of the part that they belong to."""
    return replace(frame_of(current, base), feeds=feeds_of(base, part)[:4])


def here(address: str, base: str = "/park") -> Place:
    """Give where a text of `site()` in a folder is that is new."""
    whole = f"{URL}{base}{address}"
    return Place(address=whole, shown=whole.removeprefix("https://"), code=(f"{base}{address}adres.svg",))


def feeds_of(base: str, *followed: str) -> tuple[FeedLink, ...]:
    """Give the feeds of pages of `site()`: the site's own, and those of the parts with these names."""
    name = "Vrienden van het Park"
    places = {f"{base}/": name, **{f"{base}/{part.lower()}/": f"{name}: {part}" for part in followed}}
    return tuple(
        link
        for place, title in places.items()
        for link in (
            FeedLink(text=f"{title} (RSS)", address=f"{place}feed.xml", type="application/rss+xml"),
            FeedLink(text=f"{title} (Atom)", address=f"{place}atom.xml", type="application/atom+xml"),
            FeedLink(text=f"{title} (JSON Feed)", address=f"{place}feed.json", type="application/feed+json"),
        )
    )


def frame_of(current: str = "", base: str = "", *followed: str) -> Frame:
    """Give the frame of the pages of `site()`, with `current` in the menu and the feeds of the parts `followed`.

    `base` is the path of the site address.
    """
    return Frame(
        site="Vrienden van het Park",
        home=Link(text="Vrienden van het Park", address=f"{base}/"),
        menu=(
            MenuItem(text="Nieuws", address=f"{base}/nieuws/", hue="water", current=current == "/nieuws/"),
            MenuItem(text="Archief", address=f"{base}/archief/", hue="sun", current=current == "/archief/"),
        ),
        stylesheets={"post": f"{base}/thema/site.0.css", "feed": f"{base}/thema/feed.0.css"},
        scripts={"page": f"{base}/thema/page.0.js"},
        icon=f"{base}/thema/icoon.svg",
        touch_icon=f"{base}/thema/icoon.png",
        feeds=feeds_of(base, *followed),
        pages=(),
        subscribe=Link(text="Alle manieren om te volgen", address=f"{base}/abonneren/"),
        mail=MAIL_BROKEN,
        mail_href=MAIL_HREF,
    )


def shared(path: str, slug: str, changes: Mapping[str, Any]) -> dict[str, Any]:
    """Give what every kind of text has, for a text that says as little as it may; `changes` may say its `date`."""
    date = changes.get("date", moment("2022-01-18"))
    return {
        "path": path,
        "lines": {"title": 1, "date": 2},
        "title": "Open dag",
        "slug": slug,
        "date": date,
        "modified": date,
        "expires": FOREVER,
        "summary": "Kom kijken.",
        "status": Status.PUBLISHED,
        "image": "",
        "image_alt": "",
        "decorative": False,
        "album": "",
        "words": (),
        "former": (),
        "kept": dict.fromkeys(KEPT, ()),
        "body": Markup("<p>Kom kijken.</p>"),
    }


def dated(changes: dict[str, Any]) -> dict[str, Any]:
    """Give changes whose moments may have been text, as `moment` reads it."""
    names = {"date", "modified", "expires", "begin", "end"}
    return {
        name: moment(value) if name in names and isinstance(value, str) else value for name, value in changes.items()
    }


def post(slug: str = "open-dag", **changes: Any) -> Post:
    """Give a post, changed where asked for."""
    changes = dated(changes)
    usual = Post(
        **shared(f"nieuws/{slug}.md", slug, changes),
        address=f"/nieuws/{slug}/",
        category="Nieuws",
        topics=(),
        dossier="",
        author="",
        document="",
        open=True,
    )
    return replace(usual, **changes)


def document(slug: str = "groenplan", **changes: Any) -> Document:
    """Give the summary of a document that can be asked for, changed where asked for."""
    changes = dated(changes)
    usual = Document(
        **shared(f"documenten/{slug}.md", slug, changes),
        address=f"/documenten/{slug}/",
        topics=(),
        dossier="",
        publisher="",
        file="",
        pages=0,
        language="nl",
        on_request=True,
        searchable=False,
        open=True,
    )
    return replace(usual, **changes)


def event(slug: str = "wandeling", **changes: Any) -> Event:
    """Give an event of an hour, changed where asked for."""
    changes = dated(changes)
    usual = Event(
        **shared(f"agenda/{slug}.md", slug, changes),
        address=f"/agenda/{slug}/",
        topics=(),
        dossier="",
        begin=moment("2027-03-07T10:00"),
        end=moment("2027-03-07T11:00"),
        whole_days=False,
        place="",
        cancelled=False,
        repeat=(),
        left_out=(),
        moved=(),
        version=0,
        guests=0,
    )
    return replace(usual, **changes)


def page(slug: str = "over-ons", **changes: Any) -> Page:
    """Give a standing page, changed where asked for."""
    changes = {"date": UNDATED, **dated(changes)}
    usual = Page(**shared(f"paginas/{slug}.md", slug, changes), address=f"/{slug}/")
    return replace(usual, **changes)


def reply(slug: str = "open-dag", **changes: Any) -> Reply:
    """Give a reply, changed where asked for."""
    usual = Reply(
        path=f"reacties/{slug}/1.md",
        lines={"name": 1, "date": 2},
        slug=slug,
        name="Anna",
        date=moment("2022-02-01"),
        status=Status.PUBLISHED,
        mark="0123abcd" * 2,
        sender="",
        text="Mooi.",
    )
    return replace(usual, **dated(changes))


def posts(number: int, **changes: Any) -> list[Post]:
    """Give that many posts, a day apart from the first of January 2022, the oldest first."""
    start = moment("2022-01-01")
    days = (datetime.fromordinal(start.toordinal() + index).replace(tzinfo=AMSTERDAM) for index in range(number))
    return [post(f"bericht-{index}", date=day, **changes) for index, day in enumerate(days, 1)]


def beside(**changes: Any) -> Beside:
    """Give what stands beside the texts: nothing, changed where asked for."""
    usual = Beside(folder=Path("inhoud"), categories=(), pictures={}, named={}, attachments={}, examined={})
    return replace(usual, **changes)


def picture(path: str = "beeld/wilg.jpg", width: int = 800, height: int = 600) -> Picture:
    """Give a photo that was looked at."""
    seen = Look(width=width, height=height, form=Form.JPEG, flat=False, clear=False, hash="0")
    return named(path, seen, names([path])[path])


def library(*given: Item, now: datetime = NOW, **changes: Any) -> Library:
    """Give the Library of these texts and replies, as it is at that moment; `changes` are those of `beside`."""
    return library_of(given, now, beside(**changes))


def read_post(source: str, path: str, reader: BodyReader) -> tuple[tuple[Post, ...], tuple[Problem, ...]]:
    """Read the text of a post."""
    found, problems = read_item(source, path, FileKind.POST, reader, "Nieuws")
    posts = () if has_errors(problems) else tuple(item for item in found if isinstance(item, Post))
    return posts, problems


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
