"""Whatever stands in a file of whatever kind, there is a value, or an error that says why not."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import html as lxml_html

from commands.new.draft import quoted
from plugins.content import Library
from plugins.library.field import Field, FileKind
from plugins.library.fields import FIELDS
from plugins.library.header import split
from plugins.library.read import read_library
from plugins.library.values import read_fields
from plugins.model import Post
from plugins.plain import line_of
from plugins.problems import ContentError, Problem, has_errors
from plugins.slug import LONGEST, slugify
from tests.examples import NOW, STEADY, bodies, content, header, read_post, site

BODIES = bodies()
PATHS = {kind: f"{kind}/2022/bestand.md" for kind in FileKind} | {FileKind.REPLY: "reacties/bestand/1.md"}
NAMES = sorted({name for fields in FIELDS.values() for field in fields for name in (field.name, *field.also)})
VALUES = st.sampled_from(
    [
        *("", "a", "🌳", "ja", "dicht", "concept", "12", "nl", "18 januari 2022", "31 februari 2022", "2099-01-01"),
        *("0001-01-01", "9999-12-31", "2022-01-18T10:30:00+14:00", "7 maart 2027 10:00", "a, b", "[a, 'b']", '"a', "|"),
        *("> x", "/beeld/a.jpg", "../../../x", "https://x.nl/a", "//[x", "%00", "bestand", "nieuws", "archief", "''"),
        *(
            "\n- a\n- b",
            "\n  a",
            ">-\n  a",
            "a\n b",
            "&a *a",
            "!!python/object:os.system a",
            "{a: b}",
            "\x08",
            "\u2028",
        ),
    ]
)
FIELD_LINES = st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=8).map(
    lambda lines: "".join(f"{name}: {value}\n" for name, value in lines)
)
TEXTS = st.sampled_from(
    [
        *(
            "",
            "Kom.",
            "# Kop",
            "![a](/beeld/a.jpg)",
            "[a](b.md)",
            "[a](//[x)",
            "<script>",
            "<!--",
            "> a\n> -- b",
            "[^1]",
        ),
        *("```", "&#8;", "<a href='javascript:x'>", "[a](bestand.md#x)", "![](x)", "\0", "{: #a }", "[TOC]", "*[a]: b"),
    ]
)
FILES = st.one_of(
    st.binary(max_size=200),
    st.text(max_size=200).map(str.encode),
    st.tuples(FIELD_LINES, st.lists(TEXTS, max_size=4).map("\n\n".join), st.booleans()).map(
        lambda parts: (f"---\n{parts[0]}---\n{parts[1]}" if parts[2] else f"{parts[0]}\n{parts[1]}").encode()
    ),
)


def read(files: dict[str, bytes]) -> tuple[Library | None, tuple[Problem, ...]]:
    """Read a folder with these files: a Library or none, and what there is to say."""
    with TemporaryDirectory() as folder:
        try:
            return read_library(content(Path(folder), files), site(), NOW)
        except ContentError as error:
            return None, error.problems


@pytest.mark.parametrize("kind", FileKind)
@STEADY
@given(raw=FILES)
@example(raw=b"\xff\xfe\x00")
@example(raw=b"titel: a\ndatum: 0001-01-01\nbegin: 0001-01-01\nnaam: a\n")
@example(raw=b"titel: a\ndatum: 2022-01-18\nbegin: 9999-12-31\nverloopt: 9999-12-31\nnaam: a\n")
def test_no_bytes_stop_the_reader(kind: FileKind, raw: bytes) -> None:
    """A file is read, or everything that is wrong with it is said in whole lines; nothing else is ever raised."""
    library, problems = read({PATHS[kind]: raw, "nieuws/bestand.md": header(adres="vast").encode()})
    assert (library is None) == has_errors(problems)
    lines = raw.decode("latin-1").replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for problem in problems:
        assert problem.path in {PATHS[kind], "nieuws/bestand.md"}
        assert "\n" not in str(problem)
        assert problem.line <= lines or problem.path == "nieuws/bestand.md"


@STEADY
@given(st.dictionaries(st.sampled_from([*PATHS.values(), "categorieen.toml", "beeld/a.jpg"]), FILES, max_size=4))
def test_no_folder_stops_the_reader(files: dict[str, bytes]) -> None:
    """Neither do several of them together."""
    library, problems = read(files)
    assert (library is None) == has_errors(problems)


PLAIN = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Zl", "Zp")), min_size=1, max_size=40).map(
    line_of
)
OPEN = [field for field in FIELDS[FileKind.POST] if field.take is line_of and not field.many]
SIGNS = st.text("\"'[]{}|>\\#:&*!%@`,-? a0é", min_size=1, max_size=20).map(line_of)


@pytest.mark.parametrize("form", ["---\n{}---\n", "{}\n"])
@STEADY
@given(values=st.dictionaries(st.sampled_from(OPEN), (PLAIN | SIGNS).filter(bool)))
def test_a_header_reads_back(form: str, values: dict[Field, str]) -> None:
    """Every value that is written as the guide says comes back word for word, in both forms of header."""
    source = form.format("".join(f"{field.name}: {quoted(value)}\n" for field, value in values.items()))
    fields, _ = read_fields(split(source, "a.md")[0], FileKind.POST, "a.md")
    found = {field.attribute: fields.values[field.attribute] for field in values}
    assert found == {field.attribute: value for field, value in values.items()}


@pytest.mark.parametrize("quote", ["'", '"'])
@STEADY
@given(value=(PLAIN | SIGNS).filter(bool))
def test_a_quoted_value_reads_back(quote: str, value: str) -> None:
    """As Decap and Sveltia write whatever YAML might take for something else."""
    escaped = value.replace("'", "''") if quote == "'" else value.replace("\\", "\\\\").replace('"', '\\"')
    header_, problems = split(f"---\ntitle: {quote}{escaped}{quote}\n---\n", "a.md")
    assert problems == ()
    assert header_.entries[0].value == value


@STEADY
@given(st.text())
def test_a_slug_is_good_for_an_address(text: str) -> None:
    """It has letters, digits and single hyphens, is not too long, and is a slug's own slug."""
    slug = slugify(text)
    assert re.fullmatch(r"(?:[a-z0-9]+(?:-[a-z0-9]+)*)?", slug)
    assert len(slug) <= LONGEST
    assert slugify(slug) == slug


@STEADY
@given(st.lists(st.text(st.characters(codec="utf-8", categories=("L", "Nd")), min_size=1, max_size=5), max_size=5))
def test_slugs_are_stable_and_unique(names: list[str]) -> None:
    """A new title keeps an address, and of two files that want one address, one hears so."""
    files = {f"nieuws/{number}/a.md": header(titel=name, adres=name) for number, name in enumerate(names)}
    library, _ = read({path: text.encode() for path, text in files.items()})
    slugs = [slugify(name) for name in names]
    good = all(slugs) and len(set(slugs)) == len(slugs) and not {"jaar", "pagina", "uitgever"} & set(slugs)
    assert (library is not None) == good
    if library:
        assert {post.path: post.slug for post in library.posts} == dict(zip(sorted(files), slugs, strict=True))
        again = {path: text.replace("titel: ", "titel: Nieuw ") for path, text in files.items()}
        renamed, _ = read({path: text.encode() for path, text in again.items()})
        assert renamed
        assert [post.slug for post in renamed.posts] == [post.slug for post in library.posts]


WORDS = st.lists(st.text("abcdé", min_size=2, max_size=6), min_size=1, max_size=4).map(" ".join)
PARAGRAPHS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                *(
                    "{}",
                    "# {}",
                    "### {}",
                    "- {}",
                    "- {}\n\n    {}",
                    "1. {}\n2. {}",
                    "> {}",
                    "> {}\n> -- {}",
                    "*{}*",
                    "**{}**",
                ),
                *(
                    "`{}`",
                    "```\n{}\n```",
                    "    {}",
                    "{}  \n{}",
                    "{}\n{}",
                    "[{}](https://x.nl)",
                    "[{}](weg.md)",
                    "<b>{}</b>",
                ),
                *("| {} | {} |\n|---|---|\n| {} | {} |", "{}\n: {}", "<div>{}</div>", "![{}](https://x.nl/a.jpg)"),
                *("> {}\n\n> {}", "- {}\n    - {}\n- {}", "a\\*{}", "{} < {} & {}", "<p lang='en'>{}</p>", "_{}_ {}"),
            ]
        ),
        st.lists(WORDS, min_size=4, max_size=4),
    ),
    min_size=1,
    max_size=6,
)


@STEADY
@given(PARAGRAPHS)
def test_a_texts_words_survive_in_order(paragraphs: list[tuple[str, list[str]]]) -> None:
    """Whatever a text is made of, its words stand on the page, all of them and in their order."""
    text = "\n\nx\n\n".join(form.format(*words) for form, words in paragraphs)
    library, problems = read({"nieuws/a.md": header(text).encode()})
    assert library, problems
    shown = lxml_html.fragment_fromstring(library.posts[0].body, create_parent="div").text_content()
    assert letters(shown.replace("Bron:", "")) == letters(re.sub(r"\]\([^)]*\)|</?[a-z][^<>]*>", " ", text))


def letters(text: str) -> list[str]:
    """Give the words of a text."""
    return re.findall(r"[^\W\d_]+", text)


def test_read_posts_are_posts() -> None:
    """What the tests read with is what a build reads with."""
    (post,), problems = read_post(header(), PATHS[FileKind.POST], BODIES)
    library, said = read({PATHS[FileKind.POST]: header().encode()})
    assert library
    assert (library.posts, said) == ((post,), problems)
    assert isinstance(post, Post)
