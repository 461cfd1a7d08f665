"""What is new has a card of its own, and every part of the site has one."""

import hashlib
import inspect
from io import BytesIO
from typing import Any

import pytest
from PIL import Image

from engine.values import Values
from plugins.cards import draw as drawing
from plugins.cards import letters as setting
from plugins.cards import sign as signing
from plugins.cards.card import Card
from plugins.cards.code import code
from plugins.cards.draw import HEIGHT, WIDTH, draw, luminance, rgb
from plugins.cards.files import VERSION, card_files, code_files
from plugins.cards.letters import OTHERS, RANGES, clean, fitted, letters
from plugins.later import Later
from plugins.library.categories import SHAPES
from plugins.media import Font
from plugins.model import Status
from plugins.theme.read import read_theme
from tests.examples import NOW, URL, document, event, library, page, post, posts, site
from tests.paths import ROOT

THEME = read_theme(ROOT / "theme")
LARGEST = 40 * 1024


def card(**changes: Any) -> Card:
    """Give a card, changed where asked for."""
    usual = {"title": "Open dag", "name": "Nieuws", "shape": "disc", "colour": "#0b4f8a", "group": "Het park"}
    return Card(**{**usual, "font": THEME.font, **changes})


def pixels(made: bytes) -> Image.Image:
    """Give the picture that bytes are."""
    return Image.open(BytesIO(made)).convert("RGB")


@pytest.mark.parametrize("shape", SHAPES.values())
@pytest.mark.parametrize(
    "title", ["", "Ja", "Werk aan de brug", "Een heel lange titel over van alles. " * 9, "w" * 99, "\U0001f333"]
)
def test_a_card_has_its_size_whatever_it_says(shape: str, title: str) -> None:
    """It is light, holds nothing but the picture, and is the same every time."""
    made = draw(card(title=title, shape=shape))
    opened = Image.open(BytesIO(made))
    assert (opened.size, opened.format, opened.info) == ((1200, 630), "PNG", {})
    assert len(made) <= LARGEST
    assert made == draw(card(title=title, shape=shape))


def test_a_card_is_in_the_colour_of_its_part() -> None:
    """The field has the colour exactly, and letters that can be read on it."""
    for colour, ink in (("#0b4f8a", (255, 255, 255)), ("#ffc629", (18, 37, 28)), ("#fff", (18, 37, 28))):
        seen = pixels(draw(card(colour=colour, title="MMMM")))
        assert seen.getpixel((5, 5)) == rgb(colour)
        assert ink in {found for _, found in seen.getcolors(WIDTH * HEIGHT)}  # type: ignore[union-attr]


def test_shapes_differ() -> None:
    """Nobody has to tell colours apart, and what is no shape is not drawn as another one."""
    assert len({draw(card(shape=shape)) for shape in SHAPES.values()}) == 5
    with pytest.raises(ValueError, match="ster"):
        draw(card(shape="ster"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Boom \U0001f333 en  struik", "Boom en struik"),
        ("één çafé — ‘ja’ € 3", "één çafé — ‘ja’ € 3"),
        ("\u05d0\u05d1", ""),
        ("a\u200bb\n", "a b"),
    ],
)
def test_what_has_no_sign_is_left_out(text: str, expected: str) -> None:
    """A box would say nothing."""
    assert clean(text) == expected


def test_every_sign_is_in_the_font() -> None:
    """Each of the signs that are kept is drawn otherwise than one that the font lacks."""
    font = letters(THEME.font, 40)
    missing = bytes(font.getmask("\u0530"))
    kept = [chr(code) for first, last in RANGES for code in range(first, last + 1)] + sorted(OTHERS)
    assert [
        sign for sign in kept if not sign.isspace() and sign != "\u00ad" and bytes(font.getmask(sign)) == missing
    ] == []


def test_a_title_is_as_large_as_it_can_be() -> None:
    """A short one is large, a long one small, and too long a one says that it goes on."""
    assert fitted("Ja", THEME.font, 1056, 400) == (104, ["Ja"])
    size, lines = fitted("De gemeente verandert hoe zij met de twaalf kernen werkt", THEME.font, 1056, 400)
    assert (size, " ".join(lines)) == (92, "De gemeente verandert hoe zij met de twaalf kernen werkt")
    size, lines = fitted("woord " * 99, THEME.font, 1056, 400)
    assert (size, len(lines), lines[-1][-1]) == (52, 5, "…")


def test_light_and_dark_are_told_apart() -> None:
    """Black is 0 and white is 1."""
    assert [round(luminance(rgb(colour)), 2) for colour in ("#000", "#fff", "#ff0000")] == [0, 1, 0.21]


def test_what_is_new_has_a_card() -> None:
    """Of texts that have no picture of their own, the newest of each kind; and each part of the site."""
    many = posts(55)
    held = library(*many, document(), event(), page(), post("stil", date="2020-01-01", status=Status.HIDDEN))
    made = {file.address for file in card_files(held, site=site(), now=NOW)}
    new = {f"/nieuws/bericht-{number}/kaart.png" for number in range(6, 56)}
    others = {"/documenten/groenplan/kaart.png", "/agenda/wandeling/kaart.png"}
    assert made == {*new, *others, "/nieuws/kaart.png", "/documenten/kaart.png", "/agenda/kaart.png"}
    names = {held.named(text).card for text in (many[0], many[54], held.documents[0], held.pages[0])}
    assert names == {"/nieuws/kaart.png", "/nieuws/bericht-55/kaart.png", "/documenten/groenplan/kaart.png", ""}


def test_nothing_has_no_cards() -> None:
    """An empty site has no parts."""
    assert list(card_files(library(), site=site(), now=NOW)) == []


def test_a_card_is_drawn_once_for_what_it_shows() -> None:
    """What it is made from tells it from others, and the hash of the code that draws stands in files.py."""
    (first, *_) = card_files(library(post(title="A")), site=site(theme=THEME), now=NOW)
    assert isinstance(first.content, Later)
    assert first.content.version.startswith(VERSION)
    assert first.content.made().startswith(b"\x89PNG")
    source = "".join(map(inspect.getsource, (drawing, setting, signing))).encode()
    assert hashlib.blake2b(source, digest_size=8).hexdigest() == VERSION


def test_other_letters_make_another_card() -> None:
    """It is drawn again where the font's bytes are other ones, and not where the font stands elsewhere."""
    made = {
        (path, told): Values().serialized(card(font=Font(path=path, hash=told)))
        for path in ("/hier/letter.otf", "/daar/letter.otf")
        for told in ("1", "2")
    }
    assert [made["/hier/letter.otf", told] == made["/daar/letter.otf", told] for told in ("1", "2")] == [True, True]
    assert len(set(made.values())) == 2


def test_what_is_new_has_a_code_of_its_address() -> None:
    """It is a drawing; an address that is too long for paper has none."""
    held = library(post(), post("oud", date="2019-01-01", status=Status.HIDDEN), page())
    files = {file.address: file.content for file in code_files(held, site=site(), now=NOW)}
    assert list(files) == ["/nieuws/open-dag/adres.svg"]
    content = files["/nieuws/open-dag/adres.svg"]
    assert isinstance(content, Later)
    assert content.given == (f"{URL}/nieuws/open-dag/",)
    assert content.made().startswith(b"<svg ")
    assert list(code_files(held, site=site(url=f"{URL}/{'a' * 300}"), now=NOW)) == []


@pytest.mark.parametrize(("length", "fits"), [(412, True), (413, False)])
def test_a_code_that_no_telephone_reads_from_paper_is_refused(length: int, fits: bool) -> None:  # noqa: FBT001
    """A code has at most 77 dots on a side."""
    address = "a" * length
    if fits:
        assert code(address).startswith("<svg ")
        return
    with pytest.raises(ValueError, match=f"^{address}$"):
        code(address)
