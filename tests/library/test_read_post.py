"""A file's text becomes a Post, or the list of all that is wrong with it."""

import re
from datetime import datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markupsafe import Markup

from commands.new.draft import one_line
from plugins.library.items import slug_of
from plugins.model import Post, Status, Word
from plugins.problems import has_errors
from tests.examples import KEPT, NOT_SHOWN, STEADY, bodies, header, library, moment, post, read_post, said, site
from tests.feeds.reading import entry_of

BODIES = bodies()
PATH = "nieuws/2022/2022-01-18-open-dag.md"
LINES = st.lists(
    st.sampled_from(
        [
            *("---", "---", "", "...", "# x", "Kom.", "- x", "  - y", " z", "\t"),
            *("titel: Open dag", "Titel: [a", 'title: "a"', "titel: 'b' c", 'titel: "\\x08"', "titel: >-", "titel:"),
            *(
                "datum: 18 januari 2022",
                "date: 2022-01-18T10:30:00Z",
                "datum: 0999-01-01T10:00Z",
                "datum: ²",
                "datum: |",
            ),
            *("status: concept", "draft: false", "adres: 🌳", "categorie: 🌳", "tags: [a, b]", "x: y", "a: b: c", ":"),
        ]
    )
    | st.text(max_size=9),
    max_size=12,
).map("\n".join)


def read(source: str, path: str = PATH) -> Post:
    """Read a text that is good."""
    (post,), problems = read_post(source, path, BODIES)
    assert problems == ()
    return post


def test_a_post_is_read_whole() -> None:
    """All that a header says and all that follows from it is in the Post."""
    source = """\
---
titel: Park #2
datum: 18 januari 2022 10:30
categorie: Groen & water
onderwerpen: bomen, Water
samenvatting: Kort gezegd.
auteur: Jan
status: verborgen
adres: tweede park
gewijzigd: 19-01-2022
verloopt: 31 januari 2022
document: Groenplan 2022
beeld: ../../beeld/bomen.jpg
beeldtekst: Bomen
oud-adres: /2021/a/
dossier: Bomen
woorden: snoei = takken weghalen; kap = een boom weghalen
wp_id: 12
reacties: dicht
---
Kom *kijken*.
"""
    assert read(source) == Post(
        path=PATH,
        lines={
            "title": 2,
            "date": 3,
            "category": 4,
            "topics": 5,
            "summary": 6,
            "author": 7,
            "status": 8,
            "slug": 9,
            "modified": 10,
            "expires": 11,
            "document": 12,
            "image": 13,
            "image_alt": 14,
            "former": 15,
            "dossier": 16,
            "words": 17,
            "wp_id": 18,
            "open": 19,
        },
        title="Park #2",
        slug="tweede-park",
        date=moment("2022-01-18T10:30"),
        modified=moment("2022-01-19"),
        expires=moment("2022-02-01"),
        category="Groen & water",
        words=(
            Word(name="snoei", meaning="takken weghalen"),
            Word(name="kap", meaning="een boom weghalen"),
        ),
        dossier="Bomen",
        topics=("bomen", "Water"),
        address="/groen-water/tweede-park/",
        summary="Kort gezegd.",
        author="Jan",
        status=Status.HIDDEN,
        document="groenplan-2022",
        image="beeld/bomen.jpg",
        image_alt="Bomen",
        decorative=False,
        album="",
        former=("/2021/a/",),
        kept={**dict.fromkeys(KEPT, ()), "wp_id": ("12",)},
        open=False,
        body=Markup("<p>Kom <em>kijken</em>.</p>"),
    )


def test_what_a_header_leaves_out_follows_from_the_rest() -> None:
    """The category is Nieuws, the address the file's name, the summary the first paragraph, and replies are open."""
    assert read(header("Kom kijken.")) == post("open-dag", path=PATH)


@pytest.mark.parametrize("text", ["", "# Kop", "![boom](/beeld/x.jpg)", "- een"])
def test_a_post_without_a_paragraph_is_summed_up_by_its_title(text: str) -> None:
    """A summary is never empty."""
    assert read(header(text)).summary == "Open dag"


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("nieuws/open-dag.md", "open-dag"),
        ("nieuws/2022-01-18-open-dag.md", "open-dag"),
        ("nieuws/2022/01/2022-01-18_Open Dag.md", "open-dag"),
        ("nieuws/2022-01-18 - Één dag!.md", "een-dag"),
        ("nieuws/2022-01-18.md", "2022-01-18"),
        ("nieuws/2022-01-18-.md", "2022-01-18"),
        ("nieuws/2022-01-18-🌳.md", "2022-01-18"),
        ("nieuws/2022-01-18-2022-01-19-a.md", "2022-01-19-a"),
        ("nieuws/verslag.van.maart.md", "verslag-van-maart"),
        ("nieuws/🌳.md", ""),
    ],
)
def test_an_address_is_the_files_name(path: str, slug: str) -> None:
    """A leading date is left out, unless nothing would be left of the name."""
    assert slug_of(path) == slug


@pytest.mark.parametrize(
    ("path", "slug"),
    [
        ("nieuws/verslag-2022-01-18-avond.md", "verslag-2022-01-18-avond"),
        ("nieuws/12022-01-18-a.md", "12022-01-18-a"),
    ],
)
def test_only_a_leading_date_is_left_out(path: str, slug: str) -> None:
    """A date inside a name parts the reports of two evenings."""
    assert slug_of(path) == slug


@pytest.mark.parametrize(
    ("source", "path", "problems"),
    [
        (
            header(),
            "nieuws/🌳.md",
            [
                (
                    "fout: nieuws/🌳.md: Van '🌳.md' kan ik geen adres maken: er staat geen letter of cijfer in. Zet "
                    "in de kop een adres met letters, zoals 'adres: open-dag'."
                )
            ],
        ),
        (
            header(categorie="🌳"),
            "nieuws/a.md",
            [
                (
                    "fout: nieuws/a.md:3: Van de categorie '🌳' kan ik geen adres maken: er staat geen letter of "
                    "cijfer in. Geef de categorie een naam met letters, zoals 'categorie: Nieuws'."
                )
            ],
        ),
        (
            "---\nzomaar\ntitel: a\nDatun: 3 maart 2024\n---\n",
            "nieuws/a.md",
            [
                (
                    "fout: nieuws/a.md:2: De regel 'zomaar' in de kop begrijp ik niet. Schrijf een naam, een "
                    "dubbele punt en een waarde, zoals 'titel: Open dag'. Hoort de regel bij je tekst? Zet hem dan "
                    "onder de kop, met een lege regel ertussen."
                ),
                "fout: nieuws/a.md:4: 'Datun' ken ik niet. Bedoel je 'Datum'?",
            ],
        ),
        (
            "",
            "nieuws/a.md",
            [
                (
                    "fout: nieuws/a.md: Dit bestand is leeg. Zet op de eerste regels 'titel: Open dag in het park' en "
                    "'datum: 18 januari 2022', dan een lege regel, en daaronder je tekst. Of haal het bestand weg."
                )
            ],
        ),
        (
            "---\ntitel: a\n",
            "nieuws/a.md",
            [
                (
                    "fout: nieuws/a.md:1: De kop begint met --- maar wordt niet afgesloten. Zet onder de laatste "
                    "regel van de kop ook een regel met alleen ---."
                ),
                (
                    "fout: nieuws/a.md:2: 'datum' ontbreekt in de kop. Zet er een regel bij, zoals 'datum: 18 januari "
                    "2022'."
                ),
            ],
        ),
    ],
)
def test_what_is_no_post_is_said(source: str, path: str, problems: list[str]) -> None:
    """A wrong file gives no Post and all its problems."""
    posts, found = read_post(source, path, BODIES)
    assert (posts, said(found)) == ((), problems)


@pytest.mark.parametrize("source", ["---\n---\nKom.", "---\n\n---\n", "---\n# uitleg\n---\nKom."])
def test_an_empty_header_is_no_header(source: str) -> None:
    """Two fences with nothing between them make no post without title and date."""
    posts, problems = read_post(source, PATH, BODIES)
    assert (posts, has_errors(problems)) == ((), True)


@pytest.mark.parametrize("title", ["Park #2", "10:30", "no", "@home", "[nieuw] Park: open dag"])
@pytest.mark.parametrize(
    "form",
    [
        "---\ntitel: {}\ndatum: 18 januari 2022\n---\nKom.",
        "Titel: {}\nDatum: 18 januari 2022\n\nKom.",
        '---\ntitle: "{}"\ndate: 2022-01-18\n---\nKom.',
        "---\ntitle: '{}'\ndate: 2022-01-18\n---\nKom.",
        "---\ntitle: >-\n  {}\ndate: 2022-01-18\n---\nKom.",
    ],
)
def test_the_titles_of_the_contract_survive(title: str, form: str) -> None:
    """Five titles that YAML would spoil come out word for word, in every form of header."""
    assert (read(form.format(title)).title, read(form.format(title)).date) == (title, moment("2022-01-18"))


@pytest.mark.parametrize(
    "written",
    [r'"a\x08b"', r'"a\0b"', r'"a\x7fb"', r'"a\uFFFEb"', r'"\ud83c"', r'"\uD83C\uDF33"'],
)
def test_no_escape_smuggles_in_what_is_no_text(written: str) -> None:
    """A control character or half a character written as an escape cannot stop a feed or a page."""
    posts, problems = read_post(f"---\ntitel: {written}\ndatum: 2022-01-18\n---\nKom.", PATH, BODIES)
    assert has_errors(problems) or [
        post.title for post in posts if post.title.encode() and not NOT_SHOWN.search(post.title)
    ]


def test_emoji_as_json_writes_them_are_read() -> None:
    """A program that writes its header as JSON writes an emoji as two escapes."""
    assert read('---\ntitel: "\\ud83c\\udf33"\ndatum: 2022-01-18\n---\nKom.').title == "🌳"


def test_a_title_with_a_broken_character_can_be_written() -> None:
    """A byte in the command line that is no UTF-8 comes as half a character, which no file can hold."""
    assert one_line("Open \udcff dag").encode()


@pytest.mark.parametrize("depth", [250, 300])
@pytest.mark.parametrize("form", ["list", "quotation"])
def test_a_deep_text_is_read_or_refused(depth: int, form: str) -> None:
    """However deep lists and quotations go, nothing vanishes from page or feed without an error, and none is raised."""
    items = (f"{'    ' * number}- {'x' * (number + 1)}" for number in range(depth))
    text = "\n".join(items) if form == "list" else ">" * depth + " " + "x" * depth
    posts, problems = read_post(header(text), PATH, bodies())
    assert bool(posts) != has_errors(problems)
    for item in posts:
        assert "x" * depth in item.body
        assert "x" * depth in entry_of(item, library(), site()).content


@STEADY
@given(LINES)
@example("---\n---\nKom.")
@example("titel: a\ndatum: 0999-01-01T10:00Z\n")
def test_no_text_stops_the_reading(source: str) -> None:
    """Whatever stands in a file, it is a whole post, or there is an error that says why not."""
    posts, problems = read_post(source, PATH, BODIES)
    assert bool(posts) != has_errors(problems)
    for item in posts:
        assert (bool(item.title), isinstance(item.date, datetime), bool(item.summary)) == (True, True, True)
        assert re.fullmatch(r"/[a-z0-9-]+/[a-z0-9-]+/", item.address)


@STEADY
@given(LINES)
@example("---\ntitel: a\ndatum: |\n  b\n  c\n---\n")
def test_every_message_is_one_line(source: str) -> None:
    """The list of problems has a line a problem, whatever the file."""
    for problem in read_post(source, PATH, BODIES)[1]:
        assert "\n" not in str(problem)
        assert problem.line <= source.count("\n") + 1
