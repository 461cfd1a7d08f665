"""The content of an invented park, which tests, screenshots and benchmarks use, is what it says it is."""

import re
from collections import Counter

import pytest
from PIL import Image

from pelicanconf import MARKDOWN
from plugins.content import Library
from plugins.library.read import read_library
from plugins.model import Document, Event, Post, Status, Text
from plugins.problems import Problem, report
from plugins.site import make_site
from tests.conftest import Golden
from tests.examples import NOW, site
from tests.paths import TESTS, VOORBEELDSITE

Read = tuple[Library, tuple[Problem, ...]]

# Titles that a program stumbles over and a volunteer may write.
NASTY = {
    "Boeken & zaden: de ruilkast staat er",
    "Wat deed ]]> in onze nieuwsbrief?",
    "<script>alert(1)</script>",
    "Wie zei \"ja\" en wie zei 'nee'? De stemming over de hekken",
    "🌳🌳",
    "أهلا وسهلا في الحديقة",
    "X",
    "Park #2",
    "10:30",
    "no",
    "@home",
    "[nieuw] Park: open dag",
    "De bel bij het theehuisje doet het weer",
    # In its file the accents stand behind their letters.
    "Café aan de vijver: één terras, zeven ideëen",
}


TAGS = frozenset(
    """
    a abbr blockquote code dd dfn dl dt em figcaption figure h2 h3 h4 img kbd li ol p pre strong sub sup table td th ul
    """.split()  # noqa: SIM905 - a list to read
)
PARTS = ("Lang verhaal kort", "Inleiding", "Hoofdstukken")
FIELDS = frozenset(
    """
    album author category consent date document expires former image image_alt modified open people slug status summary
    title topics
    """.split()  # noqa: SIM905 - a list to read
)


@pytest.fixture(scope="module")
def read() -> Read:
    """Read the example content as it is at the moment of all tests."""
    toml = (VOORBEELDSITE / "site.toml").read_text(encoding="utf-8")
    own = make_site({"MARKDOWN": MARKDOWN}, toml=toml, url="", theme=site().theme)
    return read_library(VOORBEELDSITE, own, NOW)


def test_the_categories_have_their_posts(read: Read) -> None:
    """A category has 20 to 29 posts, one 10 to 19, one a single post; with two that have expired there are sixty."""
    library, _ = read
    assert Counter(post.category for post in library.posts) == {
        "Nieuws": 25,
        "Groen & water": 14,
        "Samen doen": 9,
        "Gemeente en plannen": 9,
        "Vroeger": 1,
    }
    assert [category.name for category in library.categories] == [
        "Nieuws",
        "Groen & water",
        "Samen doen",
        "Gemeente en plannen",
        "Vroeger",
    ]
    assert [text.slug for text in library.expired] == ["stem-op-de-naam-van-het-bankje", "pinkelpad-dicht"]
    assert {post.date.year for post in library.posts} == set(range(2021, 2027))


def test_the_topics_have_their_texts(read: Read) -> None:
    """Twelve topics, one of them with several pages of posts, written in one spelling."""
    library, _ = read
    assert [topic.name for topic in library.topics] == [
        "bankjes",
        "bomen",
        "dieren",
        "geld",
        "gemeente",
        "honden",
        "moestuin",
        "speeltuin",
        "veiligheid",
        "vrijwilligers",
        "wandelen",
        "water",
    ]
    assert sum("vrijwilligers" in post.topics for post in library.posts) >= 20


def test_the_other_kinds_are_all_there(read: Read) -> None:
    """Documents in every form, events of every kind, pages, and replies of which two answer one post."""
    library, _ = read
    documents = {(bool(text.file), text.on_request) for text in library.documents}
    assert (len(library.documents), documents) == (10, {(True, False), (False, True), (True, True)})
    assert len({text.publisher.lower() for text in library.documents}) == 3
    assert {text.date.year for text in library.documents} == {2023, 2024, 2026}
    assert {text.language for text in library.documents} == {"nl", "en"}
    assert all(f">{part}</h2>" in text.body for text in library.documents for part in PARTS)
    events = library.events
    assert len(events) == 8
    assert [sum(map(bool, facts)) for facts in zip(*map(event_facts, events), strict=True)] == [2, 2, 2, 1, 2]
    assert [page.slug for page in library.pages] == [
        "abonneren",
        "contact",
        "huisregels",
        "meedoen",
        "over-ons",
        "privacy",
    ]
    assert sorted(Counter(reply.slug for reply in library.replies).values()) == [1, 1, 1, 1, 2]


def event_facts(event: Event) -> tuple[bool, ...]:
    """Tell whether an event is past, of whole days, of several days, called off, and recurring."""
    return (
        event.end < NOW and not event.repeat,
        event.whole_days,
        event.end.date() > event.begin.date(),
        event.cancelled,
        bool(event.repeat),
    )


def test_what_is_held_back_can_be_looked_for(read: Read) -> None:
    """Every file that is held back has a mark of its own, which no text that is shown has."""
    library, _ = read
    shown = " ".join(f"{text.title} {text.summary} {text.body}" for text in library.shown(Text))
    shown += " ".join(reply.text for reply in library.replies)
    marks = {
        mark for path in VOORBEELDSITE.rglob("*.md") for mark in re.findall(rb"GEHEIM-[A-Z]+-\d", path.read_bytes())
    }
    assert marks == {
        b"GEHEIM-CONCEPT-1",
        b"GEHEIM-CONCEPT-2",
        b"GEHEIM-TOEKOMST-1",
        b"GEHEIM-DOCUMENT-1",
        b"GEHEIM-PAGINA-1",
        b"GEHEIM-REACTIE-1",
    }
    assert "GEHEIM" not in shown
    assert {held.path for held in library.held} == {
        path.relative_to(VOORBEELDSITE).as_posix()
        for path in VOORBEELDSITE.rglob("*.md")
        if b"GEHEIM" in path.read_bytes()
    }
    assert [("ALLEEN-MET-HET-ADRES" in text.body, text.status) for text in library.hidden] == [
        (True, Status.HIDDEN),
        (True, Status.HIDDEN),
    ]
    assert "beeld/nog-niet.jpg" not in library.pictures


def test_the_titles_are_nasty(read: Read) -> None:
    """Titles with signs, of one letter and of 150, from right to left, and with what YAML reads otherwise, are kept."""
    library, _ = read
    titles = {post.title for post in library.posts}
    assert titles >= NASTY
    assert max(map(len, titles)) >= 150


def test_the_texts_have_all_that_texts_have(read: Read) -> None:
    """Among the posts are all fields and all that Markdown makes, in every form of file."""
    library, _ = read
    posts, bodies = library.posts, " ".join(post.body for post in library.posts)
    assert {match[1] for match in re.finditer(r"<(\w+)", bodies)} >= TAGS
    assert all(part in bodies for part in (' cite="https://', 'class="footnote"', 'dir="rtl"', 'href="/feed.xml"'))
    used = {name for post in posts for name in post.lines}
    assert used >= FIELDS
    assert all(any(getattr(post, name) for post in posts) for name in ("dossier", "words"))
    heads = [(VOORBEELDSITE / post.path).read_bytes()[:5] for post in posts]
    assert {head[:3] for head in heads} >= {b"---", b"tit", b"Tit", b"\xef\xbb\xbf"}
    assert b"\r\n" in (VOORBEELDSITE / "nieuws/2022/2022-05-21-plantenruil.md").read_bytes()
    assert any(not post.open for post in posts)
    assert {text.slug for text in library.shown(Document)} > {post.document for post in library.shown(Post)} - {""}


def test_the_texts_are_as_long_as_neighbours_write(read: Read) -> None:
    """A post has some 80 to 500 words."""
    library, _ = read
    lengths = [len(re.sub(r"<[^>]+>", " ", post.body).split()) for post in (*library.posts, *library.expired)]
    assert min(lengths) >= 80
    assert max(lengths) <= 520


def test_the_folder_is_small_and_its_photos_are_as_cameras_make_them(read: Read) -> None:
    """Photos have places, turns, profiles and names with blanks and accents, and all of it is under a megabyte."""
    library, _ = read
    files = [path for path in VOORBEELDSITE.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 1_000_000
    assert len(library.pictures) == 18
    with Image.open(VOORBEELDSITE / "beeld" / "foto van de vlonder.jpg") as turned:
        assert (turned.getexif()[0x0112], turned.getexif().get_ifd(0x8825)[1]) == (6, "N")
    assert library.pictures["beeld/foto van de vlonder.jpg"].whole.width == 1000
    with Image.open(VOORBEELDSITE / "beeld" / "boomgaard.jpg") as profiled:
        assert profiled.info["icc_profile"]
    assert "beeld/één bankje.png" in library.pictures


@pytest.mark.golden
def test_the_warnings_are_the_intended_ones(read: Read, golden: Golden) -> None:
    """Each kind of warning that legal content gives is there, and no other."""
    golden(TESTS / "voorbeeldsite-meldingen.txt", report(read[1]) + "\n")
