"""The theme's CSS is joined into three files, and its drawings are published as they are."""

import re
from pathlib import Path

import pytest

from plugins.later import made
from plugins.sheet import File
from plugins.theme.publish import theme_files
from plugins.theme.read import read_theme, static_files
from plugins.theme.stylesheet import fingerprinted, join, squeeze
from tests.examples import NOW, content, library, site
from tests.paths import ROOT

SITE_CSS = """\
/* Volgorde: @import "weg.css" layer(weg); */
@layer a, b.c;

@import "een.css" layer(a);
@import "blocks/twee.css" layer(b.c);
"""
FILES = {
    "css/site.css": SITE_CSS,
    "css/een.css": "/* uitleg */\n\np {\n  color: red; /* waarom */\n}\n",
    "css/ways.css": '@import "drie.css" layer(a);\n',
    "css/drie.css": "b { top: 0 }",
    "css/feed.css": '@import "drie.css" layer(b);\n',
    "letter.js": "// uitleg\n  alert(1)\n",
    "css/blocks/twee.css": 'a::before {\n    content: "\\1F333 é";\n}\n',
}


def test_the_files_are_joined_in_their_order(tmp_path: Path) -> None:
    """Each file stands in its layer at the place of its line, without comments and needless blanks."""
    joined = join(content(tmp_path, FILES) / "css")
    assert made(joined.content).decode() == (
        '@layer a,b.c;@layer a{p{color:red}}@layer b.c{a::before{content:"\\1F333 é"}}\n'
    )
    assert re.fullmatch(r"/thema/site\.[0-9a-f]{16}\.css", joined.address)


def test_the_name_follows_the_content(tmp_path: Path) -> None:
    """A browser may keep the file for good: other CSS has another name, the same CSS the same."""
    folder = content(tmp_path, FILES) / "css"
    first = join(folder)
    assert join(folder) == first
    content(tmp_path, {"css/een.css": "p { color: blue; }\n"})
    assert join(folder).address != first.address


@pytest.mark.parametrize(
    ("css", "squeezed"),
    [
        ("", "\n"),
        ("/* a\n b */p {\n\n\t color: red;  \n}", "p{color:red}\n"),
        ("a{}/**/b{}", "a{}b{}\n"),
        ("/* a *//* b */\n a { }", "a{}\n"),
        ("a :focus > b,\nc { margin: 0 auto; }", "a :focus>b,c{margin:0 auto}\n"),
        ('a { content: "a : b; c, d"; top: calc(1px + 2px) }', 'a{content:"a : b; c, d";top:calc(1px + 2px)}\n'),
    ],
)
def test_css_is_squeezed(css: str, squeezed: str) -> None:
    """Comments and blanks that say nothing go; those in strings, sums and selectors stay."""
    assert squeeze(css) == squeezed


def test_drawings_are_published_as_they_are(tmp_path: Path) -> None:
    """Every file but the hidden ones stands below /thema/, in the order of the names."""
    folder = content(tmp_path, {"b.svg": "<svg/>", "a/c.js": b"\x00\xff", ".DS_Store": "x", "a/.d": "x"})
    assert static_files(folder) == (
        File(address="/thema/a/c.js", content=b"\x00\xff"),
        File(address="/thema/b.svg", content=b"<svg/>"),
    )
    assert static_files(tmp_path / "weg") == ()


def test_a_theme_is_its_style_sheet_and_its_drawings(tmp_path: Path) -> None:
    """The site knows where style sheet and script are, and all of the theme's files are handed to the writer."""
    theme = read_theme(content(tmp_path, {**FILES, "static/icoon.svg": "<svg/>"}))
    ways = fingerprinted("ways", ".css", b"@layer a{b{top:0}}\n")
    feed = fingerprinted("feed", ".css", b"@layer b{b{top:0}}\n")
    script = fingerprinted("letter", ".js", b"alert(1)\n")
    drawing = File(address="/thema/icoon.svg", content=b"<svg/>")
    assert theme.files == (join(tmp_path / "css"), ways, feed, script, drawing)
    assert (theme.stylesheet, theme.ways) == (theme.files[0].address, ways.address)
    assert (theme.feed, theme.script) == (feed.address, script.address)
    assert re.fullmatch(r"/thema/letter\.[0-9a-f]{16}\.js", script.address)
    assert tuple(theme_files(library(), site=site(theme=theme), now=NOW)) == theme.files


def test_our_own_style_sheets_are_whole() -> None:
    """Every line of the lists is followed, every file below css/ is used once, no brace is lost in the joining.

    The tokens are there for a page, and once more for a feed, which is no page.
    """
    folder = ROOT / "theme" / "css"
    listed: list[str] = []
    for name in ("site", "ways", "feed"):
        css = made(join(folder, name).content).decode()
        assert "@import" not in css
        assert "/*" not in css
        assert css.count("{") == css.count("}")
        text = (folder / f"{name}.css").read_text(encoding="utf-8")
        listed += [f"{name}.css", *re.findall(r'^@import "([^"]+)"', text, re.MULTILINE)]
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.css")}
    assert sorted(listed) == sorted([*files, "tokens.css"])


def test_our_own_frame_names_what_is_there() -> None:
    """The icons and the pictures that pages point at are files of the theme."""
    from plugins.frame import ICON, PANORAMA, TOUCH_ICON
    from plugins.share import USUAL

    assert {ICON, PANORAMA, TOUCH_ICON, USUAL.picture} <= {file.address for file in read_theme(ROOT / "theme").files}
