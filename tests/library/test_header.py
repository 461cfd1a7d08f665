"""A file's text is split into header and body, in both forms of header."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.header import MOST_FIELDS, Entry, Header, Value, split
from plugins.messages import Kind
from tests.examples import STEADY, said

# The titles that the contract promises to keep word for word.
TITLES = ("Park #2", "10:30", "no", "@home", "[nieuw] Park: open dag")


def entry(name: str, value: Value, line: int, written: str | None = None) -> Entry:
    """Give an entry of which the value is the whole rest of its line, unless `written` says what stands there."""
    return Entry(name=name, value=value, written=str(value) if written is None else written, line=line)


def value_of(source: str) -> Value:
    """Give the value of the first field in a fenced header of this text."""
    header, problems = split(f"---\n{source}\n---\n", "a.md")
    assert problems == ()
    return header.entries[0].value


@pytest.mark.parametrize(
    ("source", "header"),
    [
        (
            "---\ntitel: Open dag\ndatum: 18 januari 2022\n---\nKom.\n\nDag.\n",
            Header(
                fenced=True,
                entries=(entry("titel", "Open dag", 2), entry("datum", "18 januari 2022", 3)),
                body="Kom.\n\nDag.\n",
                body_line=5,
            ),
        ),
        (
            "Titel: Open dag\nDatum : 18 januari 2022\n\nKom.\n---\nDag.",
            Header(
                fenced=False,
                entries=(entry("Titel", "Open dag", 1), entry("Datum", "18 januari 2022", 2)),
                body="Kom.\n---\nDag.",
                body_line=4,
            ),
        ),
        (
            "\n\n---  \n\n# uitleg\ntitel:Open dag   \n  \n...\nKom.",
            Header(fenced=True, entries=(entry("titel", "Open dag", 6),), body="Kom.", body_line=9),
        ),
        ("\n \nTitel: Open dag", Header(fenced=False, entries=(entry("Titel", "Open dag", 3),), body="", body_line=5)),
        ("titel: a", Header(fenced=False, entries=(entry("titel", "a", 1),), body="", body_line=3)),
        (
            "titel:\noud-adres: /x/\nwp_id: 7\nZie ook: b\n\n",
            Header(
                fenced=False,
                entries=(
                    entry("titel", "", 1),
                    entry("oud-adres", "/x/", 2),
                    entry("wp_id", "7", 3),
                    entry("Zie ook", "b", 4),
                ),
                body="",
                body_line=6,
            ),
        ),
        (
            "---\ntitel: a\ntags:\n- b\n- c\n\n- d\ndatum: e\n---\n---\n",
            Header(
                fenced=True,
                entries=(entry("titel", "a", 2), entry("tags", ("b", "c", "d"), 3, ""), entry("datum", "e", 8)),
                body="---\n",
                body_line=10,
            ),
        ),
    ],
)
def test_a_text_is_header_and_body(source: str, header: Header) -> None:
    """Both forms give the fields with the lines on which they stand, and the text below with its first line."""
    assert split(source, "a.md") == (header, ())


@pytest.mark.parametrize(
    ("source", "problem"),
    [
        (
            "\n---\ntitel: a\n" + "x: y\n" * 100 + "---\n",
            "fout: a.md:2: De kop van dit bestand is te lang om nog een kop te zijn.",
        ),
        ("titel: a\n" + "x" * 20_000, "fout: a.md:1: De kop van dit bestand is te lang om nog een kop te zijn."),
        ("---\ntitel: a\n\nKom.", "fout: a.md:1: De kop begint met --- maar wordt niet afgesloten."),
        ("\n---", "fout: a.md:2: De kop begint met --- maar wordt niet afgesloten."),
        ("---\ntitel: a\nzomaar\n---\n", "fout: a.md:3: De regel 'zomaar' in de kop begrijp ik niet."),
        ("titel: a\n2022: b\n\n", "fout: a.md:2: De regel '2022: b' in de kop begrijp ik niet."),
        ("titel: a\n: b\n\n", "fout: a.md:2: De regel ': b' in de kop begrijp ik niet."),
        ("titel: a\n" + "x" * 99, f"fout: a.md:2: De regel '{'x' * 60}' in de kop begrijp ik niet."),
        ("---\ntags: [a,\n  {b: c}]\n---\n", "fout: a.md:2: De waarde van 'tags' kan ik niet lezen."),
        ("---\ntags: [&a b,\n  *a]\n---\n", "fout: a.md:2: De waarde van 'tags' kan ik niet lezen."),
        ("---\ntags: [a,\n  b: :]]\n---\n", "fout: a.md:2: De waarde van 'tags' kan ik niet lezen."),
        (f"---\ntags: [\n  {'[' * 350 + ']' * 350}]\n---\n", "fout: a.md:2: De waarde van 'tags' kan ik niet lezen."),
    ],
)
def test_what_is_no_header_is_said(source: str, problem: str) -> None:
    """A header that is open or not readable is one problem on its own line."""
    problems = split(source, "a.md")[1]
    assert [line[: len(problem)] for line in said(problems)] == [problem]


@pytest.mark.parametrize("source", ["", "\n\n \n", "Beste mensen,\n\nKom.", "# Kop\n\ntitel: a"])
def test_a_text_may_have_no_header(source: str) -> None:
    """Without a first line that names a field all of it is body."""
    assert split(source, "a.md") == (Header(fenced=False, entries=(), body=source, body_line=1), ())


def test_an_open_header_is_read_up_to_the_first_blank_line() -> None:
    """What else is wrong in it is said in the same run, and the text below it is checked."""
    header, problems = split("---\ntitel: a\nzomaar\n\nKom.", "a.md")
    assert (header.entries, header.body, header.body_line) == (
        (Entry(name="titel", value="a", written="a", line=2),),
        "Kom.",
        5,
    )
    assert [problem.line for problem in problems] == [1, 3]


def test_all_problems_of_a_header_are_said() -> None:
    """A wrong line does not hide the next, and the good lines are read."""
    header, problems = split("---\nzomaar\ntitel: a\nen dit\n---\nb", "a.md")
    assert header == Header(fenced=True, entries=(entry("titel", "a", 3),), body="b", body_line=6)
    assert [problem.line for problem in problems] == [2, 4]


@pytest.mark.parametrize("title", [*TITLES, "*ster*", "&noot", "!nee", "%", "a: b", "`x`", "? x", "- x", "null", "~"])
@pytest.mark.parametrize("form", ["---\ntitel: {}\n---\n", "Titel: {}\n\n", "---\nx: y\nTITEL:   {}  \n---\n"])
def test_a_value_is_the_rest_of_its_line(title: str, form: str) -> None:
    """What YAML would read as a comment, a number, a truth or a fault stays the text that it is."""
    header, problems = split(form.format(title), "a.md")
    assert problems == ()
    assert (header.entries[-1].value, header.entries[-1].written) == (title, title)


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ('titel: "Park #2"', "Park #2"),
        ("titel: '10:30'", "10:30"),
        ("titel: 'no'", "no"),
        ("titel: '@home'", "@home"),
        ("titel: '[nieuw] Park: open dag'", "[nieuw] Park: open dag"),
        ("titel: 'Het ''nieuwe'' park'", "Het 'nieuwe' park"),
        (r'titel: "Zo \"mooi\" \\ hier"', r'Zo "mooi" \ hier'),
        (r'titel: "Caf\u00e9 \U0001F333"', "Café 🌳"),
        ("titel: >-\n  Een lange titel\n  op # twee: regels", "Een lange titel op # twee: regels"),
        ("titel: |\n  Eerste\n  tweede", "Eerste\ntweede"),
        ("titel: |2-\n   a", "a"),
        ('titel: "Een lange titel\n  op # twee: regels"', "Een lange titel op # twee: regels"),
        ("titel: Een lange titel\n  op twee regels", "Een lange titel op twee regels"),
        ("titel:\n  Een lange titel\n  op twee regels", "Een lange titel op twee regels"),
        ("titel: ''", ""),
        ("titel:", ""),
        ("titel: |", ""),
        ("draft: false", "false"),
        ("date: 2022-01-18T10:30:00.000Z", "2022-01-18T10:30:00.000Z"),
    ],
)
def test_a_value_is_read_as_editors_write_it(source: str, value: str) -> None:
    """Quotes, escapes, folded lines and blocks are read as Decap and Sveltia mean them."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("tags:\n  - bomen\n  - 'water: sloot'\n  - \"park #2\"", ("bomen", "water: sloot", "park #2")),
        ("tags:\n- bomen\n- no\n- 10:30\n- 007", ("bomen", "no", "10:30", "007")),
        ('tags: [bomen, "water, sloot", 2022-01-18]', ("bomen", "water, sloot", "2022-01-18")),
        ("tags: [bomen,\n  water]", ("bomen", "water")),
        ("tags:\n  - bomen\n# uitleg\n  - water", ("bomen", "water")),
        ("tags:\n  -\n  - water", ("", "water")),
        ("tags: []", ()),
    ],
)
def test_a_list_is_read_as_editors_write_it(source: str, value: tuple[str, ...]) -> None:
    """Lists in blocks and in brackets are read, every item as the text that it is."""
    assert value_of(source) == value


@pytest.mark.parametrize(
    "written",
    [
        "'s Avonds",
        "'t Park van 't dorp",
        '"Zo" zei hij',
        '"',
        "'",
        "[nieuw",
        "[a] b [c]",
        "[*a*]",
        "> x",
        "{a}",
        '"a',
        "|x",
    ],
)
def test_what_only_looks_like_yaml_is_text(written: str) -> None:
    """A quotation mark or bracket that opens nothing is a sign like any other."""
    assert value_of(f"titel: {written}") == written


@pytest.mark.parametrize("written", ['"Park" #2', "'Park' # 2", '"a" "b"', '"Zo": een titel', "'a', 'b'"])
def test_nothing_behind_a_quotation_is_lost(written: str) -> None:
    """A title that begins with a quotation keeps what stands behind it, as `Park #2` does."""
    assert value_of(f"titel: {written}") == written


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("titel:\n  Park #2", "Park #2"),
        ("tags:\n  - Park #2\n  - water", ("Park #2", "water")),
    ],
)
def test_a_text_below_its_name_is_kept_whole(source: str, value: Value) -> None:
    """A value or an item on a line of its own loses nothing either."""
    assert value_of(source) == value


def test_a_heading_at_the_end_of_a_plain_header_is_not_dropped() -> None:
    """Whoever forgets the blank line above a heading hears of it: the heading does not vanish from the text."""
    header, problems = split("Titel: a\nDatum: b\n# Welkom\n\nKom.", "a.md")
    assert problems or "# Welkom" in header.body


def test_a_list_at_the_end_of_a_plain_header_is_not_swallowed() -> None:
    """Whoever forgets the blank line above a list hears of it: its items do not become part of a field's value."""
    header, problems = split("Titel: a\nAuteur: Jan\n- een\n- twee\n\nKom.", "a.md")
    assert problems or [item.value for item in header.entries] == ["a", "Jan"]


@pytest.mark.parametrize(
    "source", ["---\n  titel: a\n  datum: b\n---\n", "---\ntitel: a\n datum: b\n---\n", " titel: a\n datum: b\n\n"]
)
def test_blanks_before_a_field_are_read_or_pointed_at(source: str) -> None:
    """A field behind a blank is read, or the volunteer is told of the blank."""
    header, problems = split(source, "a.md")
    told = all("spatie" in str(problem) for problem in problems)
    assert (
        told if problems else [(item.name, item.value) for item in header.entries] == [("titel", "a"), ("datum", "b")]
    )


@STEADY
@given(st.text())
def test_no_text_stops_the_splitting(source: str) -> None:
    """Any text has a header, or problems that say why not, or is all body."""
    header, problems = split(source, "a.md")
    assert header.entries or problems or header.fenced or header.body == source


@STEADY
@given(
    st.lists(st.sampled_from(["titel: a", "---", "- b", "  c", "# d", "", "x", '"', "t: [", "t: |", "..."])).map(
        "\n".join
    )
)
def test_no_lines_stop_the_splitting(source: str) -> None:
    """What stands below a header comes out as it was, at the line that it is said to begin on."""
    header, _ = split(source, "a.md")
    lines = source.split("\n")
    assert header.body in {"", "\n".join(lines[header.body_line - 1 :])}


@pytest.mark.parametrize(
    ("source", "value"),
    [
        ("tags:\n- a\n  b\n- c", ("a b", "c")),
        ("tags:\n-\n- '- d'", ("", "- d")),
        ("tags: [a, b: c]", "[a, b: c]"),
        ("tags: [a, [b]]", "[a, [b]]"),
    ],
)
def test_a_list_is_read_or_kept_as_it_was_written(source: str, value: Value) -> None:
    """An item may go on below its line; brackets with more than texts in them stay what the volunteer wrote."""
    assert value_of(source) == value


def test_a_header_has_a_hundred_fields_at_most() -> None:
    """One more, and nothing of it is read."""
    full = "".join(f"veld{number}: a\n" for number in range(MOST_FIELDS))
    header, problems = split(full, "a.md")
    assert (len(header.entries), problems) == (100, ())
    header, problems = split(f"{full}nog: een\n", "a.md")
    assert (header.entries, problems) == ((), (Kind.LONG_HEADER.at("a.md", 1),))
