"""Of a text, the words of its writer are found, each with its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.library.prose import NOTHING, Block, blocks, readable
from tests.examples import STEADY


def paragraph(line: int, text: str) -> Block:
    """Give a stretch of a paragraph."""
    return Block(level=0, is_item=False, line=line, text=text)


def item(line: int, text: str) -> Block:
    """Give a list item."""
    return Block(level=0, is_item=True, line=line, text=text)


def heading(line: int, level: int, text: str) -> Block:
    """Give a heading."""
    return Block(level=level, is_item=False, line=line, text=text)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Een.\nTwee.\n\nDrie.", [paragraph(0, "Een.\nTwee."), paragraph(3, "Drie.")]),
        ("Straat 1  \nPlaats", [paragraph(0, "Straat 1  "), paragraph(1, "Plaats")]),
        ("# Kop\nTekst\n###### Klein", [heading(0, 1, " Kop"), paragraph(1, "Tekst"), heading(2, 6, " Klein")]),
        ("Kop\n===\nTekst", [heading(0, 1, "Kop"), paragraph(2, "Tekst")]),
        ("Kop\n---", [heading(0, 2, "Kop")]),
        (
            "Kies:\n- een\n  en meer  \n  nog\n* twee\n3. drie",
            [
                paragraph(0, "Kies:"),
                item(1, "- een\n  en meer  \n  nog"),
                item(4, "* twee"),
                item(5, "3. drie"),
            ],
        ),
        ("Zij zegt:\n> de de\nen door\n\nIk", [paragraph(0, "Zij zegt:"), paragraph(4, "Ik")]),
        ("| a | b |\n|---|:-:|\n| de de | c |\n\nIk", [paragraph(4, "Ik")]),
        ("a - b\n- c", [paragraph(0, "a - b"), item(1, "- c")]),
        ("```\nde de\n\n# Geen kop\n```\n\nIk", [paragraph(6, "Ik")]),
        ("Doe `de de` nu", [paragraph(0, f"Doe {NOTHING} nu")]),
        ("Ik\n\n    de de\n\nJij", [paragraph(0, "Ik"), paragraph(4, "Jij")]),
        ("<div>\nde de\n</div>\n\nIk", [paragraph(4, "Ik")]),
        ("<https://a.nl> is de site", [paragraph(0, "<https://a.nl> is de site")]),
        ("Ik <!-- de\nde --> jij", [paragraph(0, f"Ik {NOTHING}\n jij")]),
        ("Ik.\n[a]: https://a.nl\n*[VNG]: Vereniging\n[^1]: Noot", [paragraph(0, "Ik.\n\n\n[^1]: Noot")]),
        ("\n \n", []),
    ],
)
def test_a_text_is_divided(body: str, found: list[Block]) -> None:
    """Headings, items and paragraphs are found; code, HTML, tables, quotations and definitions are not."""
    assert list(blocks(body)) == found


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[een link](https://a.nl 'x')", "een link"),
        ('[een link](https://a.nl/b_(c) "Titel") nu', "een link nu"),
        ("[een\nlink](<a b.md>), [twee][2]", "een\nlink, twee"),
        ("Kijk ![een foto](/beeld/x.jpg) hier", f"Kijk {NOTHING} hier"),
        ("Zie https://a.nl/b?c=d. En www.b.nl!", f"Zie {NOTHING}. En {NOTHING}!"),
        ("Mail <naam@park.nl>, <b>nu</b>", f"Mail {NOTHING}, {NOTHING}nu{NOTHING}"),
        ("Een noot[^1] en {: .groot}", f"Een noot{NOTHING} en {NOTHING}"),
        ("a < b, c > d, e [f] (g)", "a < b, c > d, e [f] (g)"),
    ],
)
def test_addresses_are_not_read(written: str, read: str) -> None:
    """Of a link its words remain, and of a picture, an address and a tag only a sign."""
    assert readable(written) == read


@STEADY
@given(st.text("[](){}<>!^:#./ \n\"'`ahtpsw-|>*=~", max_size=80))
def test_lines_keep_their_numbers(body: str) -> None:
    """Whatever a text holds, every block stands on lines of it, and reading it aloud keeps their number."""
    for block in blocks(body):
        assert 0 <= block.line <= block.line + block.text.count("\n") <= body.count("\n")
        assert readable(block.text).count("\n") == block.text.count("\n")
