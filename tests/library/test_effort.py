"""A text that would keep the reader busy for minutes is refused on its line; no other is."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.code import without_code
from plugins.library.effort import efforts, most_work, open_fences, tangled
from plugins.library.fields import FileKind
from plugins.library.items import read_item
from tests.examples import STEADY, bodies, header, said
from tests.paths import ROOT

SAID = (
    "Deze tekst kan ik niet lezen: er staan te veel losse tekens in, zoals [ of < of *. "
    "Kijk wat er op deze regel staat en haal weg wat er niet hoort, of deel de tekst in stukken."
)
SIGNS = string.punctuation + " \n\ta1é🌳"
BODIES = bodies()
SIZE = 30_000
NASTY = """
    [ [[ ![ []( [a]( [a](b ![a](b [a](< [a][ [^ [a]:~ <a_ <a~ <img_ <a_b= <a_b=" <http://a <script <!-- <? <! </a
    *a **a _a __a ` `` `a a` ```~ ```a~ ~~~~ ~~~a~ #~ #_a~ a~===~ a~---~ ---~ *_*_*~ >_ > >_a~ -_ -_a~ -_a~~ 1._ 1._a~
    *[a]:_b~ [a]:_b~ [^1]:_a~ a~:_b~ a~~:_b~~ |_ |a|b|~|-|-|~ a_|_b~--|--~ & &a &amp; \\ ( ) () " ' http:// a@b.nl_ a@
    ____a~ ~ _~ _ a a_ a~ a~~ ]( javascript: data:image/ <div> <div>~ <div>~~ <p>~~ </div> <b><i> <table> <!--a--> {:
""".split()  # noqa: SIM905 - a list to read


@pytest.mark.parametrize("sign", NASTY)
def test_a_sign_by_the_thousand_is_refused_or_read(sign: str) -> None:
    """Whatever is repeated, the file is read or refused: what the reader would be busy with is never begun."""
    sign = sign.replace("~", "\n").replace("_", " ") if sign not in {"_a", "__a"} else sign
    source = header((sign * SIZE)[:SIZE])
    items, problems = read_item(source, "nieuws/a.md", FileKind.POST, BODIES, "Nieuws")
    assert len(items) == 1
    assert all(1 <= problem.line <= source.count("\n") for problem in problems)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n" + "[" * 2000, 7),
        ("[a](" * 1000, 5),
        ("a\n" + "[" * 2000 + "]" * 2000, 6),
        ("a\n<a " * 1000, 6),
        ("a\n\n```b\n" * 3000, 7),
        ("```\na\n```\n" * 3000, 5),
        ("# a\n" * 5000, 5),
        ("*[a]: b\n" * 1000, 5),
        ("[a]: b\n" * 2000, 5),
        ("a\n\n[^1] b [^1]\n\n" * 1000 + "[^1]: c", 7),
        ("<b> <!-- a -->\n" * 1500, 5),
        ("*" * 25_000, 5),
        ("a  \n" * 25_000, 5),
        ("a\n\n" * 20_001, 5),
        ("<b>\n" * 25_000, 5),
        (f"a\n\n{'`' * 9000}\nb\n\nc", 7),
        (f"a\n\n{'`' * 10_500}\nb", 5),
        (f"a\n\n{'~' * 9000}\nb\n\nc", 7),
    ],
)
def test_what_takes_too_long_is_said(text: str, line: int) -> None:
    """The worst place has a line, or the beginning where it is all the same."""
    assert said(tangled(text, 5, "a.md")) == [f"fout: a.md:{line}: {SAID}"]


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("ab[c", [(2, 2)]),
        ("[a](b", [(0, 2), (3, 2)]),
        ("a\n\n[b](c)", [(3, 2), (6, 2)]),
        ("(a) \\[b", [(0, 0)]),
        ("*[a]: bcd", [(1, 2), (0, 9)]),
        (f"[a]: {'b' * 95}", [(0, 2), (0, 5)]),
        (f"[a]:\n{'b' * 95}", [(0, 2), (0, 100), (0, 5)]),
        (f"# a\n{'b' * 96}", [(0, 5)]),
        (f"- {'b' * 1998}", [(0, 2)]),
        (f"b{'<!--a-->' * 5}{'c' * 959}", [(1, 5)]),
        ("[^a] [^a] [^b] [^a] [^a]", [(0, 4), (0, 3), (5, 3), (10, 3), (15, 3), (20, 3)]),
        ("[^a] [^a]", [(0, 1), (0, 3), (5, 3)]),
        ("b <!--a-->", []),
        ("(]b", []),
        ("a <b> c <d", [(8, 2)]),
    ],
)
def test_what_is_looked_at_more_than_once_is_counted(text: str, work: list[tuple[int, int]]) -> None:
    """A bracket up to its partner or the end of its block, a note by its twins, and what begins a block anew."""
    assert list(efforts(text)) == work


@pytest.mark.parametrize(
    ("text", "work"),
    [
        ("", [(0, 0)]),
        ("```\na\n```\n~~~\nb\n~~~", [(0, 400)]),
        (f"a\n````{'b' * 94}", [(0, 0), (2, 3)]),
        (f"a\n\n~~~{'b' * 95}", [(0, 0), (3, 1)]),
        (f"```\na\n```\n```\n```{'b' * 88}", [(0, 200), (10, 1), (14, 1)]),
    ],
)
def test_blocks_of_code_are_counted(text: str, work: list[tuple[int, int]]) -> None:
    """Those that end, all together, and each that never ends by its signs and the text below it."""
    assert list(open_fences(text)) == work


@given(st.lists(st.sampled_from([*NASTY, "woord", "~", "~~"]), max_size=12).map("".join), st.integers(1, 60))
def test_a_glance_is_never_too_hopeful(signs: str, times: int) -> None:
    """What a text can take at most is no less than what it takes, counted sign by sign."""
    text = signs.replace("~", "\n").replace("_", " ") * times
    assert most_work(text) >= sum(effort for _, effort in (*open_fences(text), *efforts(without_code(text))))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Een [link](a.md), een noot[^1], een ![foto](b.jpg) en [ ] een vakje. :-( en :-[ " * 50,
        "\n".join(f"- [Punt {number}](bericht-{number}.md): wat er *toen* was." for number in range(1000)),
        "\n".join(f"| {number} | a | b | c | d |" for number in range(1000)),
        "\n".join(f"[^{number}]: Zie bladzijde {number} van het [plan](plan.md)." for number in range(300)),
        "\n\n".join(f"## Kop {number}\n\n{'Een zin van zes gewone woorden. ' * 20}" for number in range(1500)),
        "\n".join(f"*[AB{number}]: Algemene Bepaling {number}" for number in range(100)),
        "a\n \nb\n \n" * 3000,
        "    [[[[[[[[[[\n" * 100,
        "".join(f"```\ncode {number}\n```\n\n" for number in range(500)),
        "1 < 2 <b en 3 > 2 " * 100,
    ],
    ids=range(11),
)
def test_what_people_write_is_read(text: str) -> None:
    """Long lists, tables, notes and a whole book are nothing special."""
    assert said(tangled(text, 5, "a.md")) == []


def test_the_guide_is_read() -> None:
    """Our own longest texts stay far from the limit."""
    for name in ("HANDLEIDING.md", "README.md"):
        assert said(tangled((ROOT / name).read_text(encoding="utf-8") * 20, 1, name)) == []


@STEADY
@given(st.lists(st.text(SIGNS, min_size=1, max_size=6), min_size=1, max_size=3), st.integers(1, 400))
def test_no_text_stops_the_look(pieces: list[str], times: int) -> None:
    """Any text is looked at, and at most one place in it is pointed at."""
    text = "".join(piece * times for piece in pieces)
    problems = list(tangled(text, 1, "a.md"))
    assert len(problems) <= 1
    assert all(1 <= problem.line <= text.count("\n") + 1 for problem in problems)
