"""The theme's CSS is joined for each kind of page, and its drawings are published as they are."""

import re
from pathlib import Path

import pytest

from plugins.sheet import File
from plugins.theme.publish import theme_files
from plugins.theme.read import read_theme, static_files
from plugins.theme.stylesheet import fingerprinted, join, parts, renamed, short_names, squeeze
from plugins.theme.used import BROUGHT, kinds
from tests.examples import NOW, content, library, site
from tests.paths import ROOT

SITE_CSS = """\
/* Volgorde: @import "weg.css" layer(weg); */
@layer a, b.c;

@import "een.css" layer(a);
@import "blocks/twee.css" layer(b.c);
@import "blocks/drie.css" layer(b.c);
"""
FILES = {
    "css/site.css": SITE_CSS,
    "css/een.css": "/* uitleg */\n\np {\n  color: red; /* waarom */\n}\n",
    "fonts/InterDisplay-Bold.otf": "letters",
    "css/tokens.css": "--sun: light-dark(#ffc629, #3a2e08); --yellow: #ffc62a; --white: #fff; --rule: 3px;",
    "css/blocks/twee.css": 'a::before {\n    content: "\\1F333 é";\n}\n',
    "css/blocks/drie.css": "b { top: 0 }",
    "css/feed.css": '@import "een.css" layer(a);\n@import "blocks/feed.css" layer(b);\n',
    "css/blocks/feed.css": "rss { top: 0 }",
    "css/form.css": '@import "blocks/form.css" layer(b);\n',
    "css/blocks/form.css": "form { top: 0 }",
    "scripts/page.js": "// uitleg\n  alert(1)\n",
    "templates/base.html": '<body class="twee x">',
    "templates/post.html": '{% extends "base.html" %}',
    "templates/page.html": '{% extends "base.html" %}{% from "macros/a.html" import a %}',
    "templates/macros/a.html": '<p class="drie">',
    "templates/newsletter.html": '<p class="drie">',
}
FIRST = "@layer a,b.c;@layer a{p{color:red}}"
TWO = 'a::before{content:"\\1F333 é"}'
THREE = "b{top:0}"


def test_the_files_are_joined_in_their_order(tmp_path: Path) -> None:
    """Each file stands in its layer at the place of its line, without comments, needless blanks and other blocks."""
    own, listed = parts(content(tmp_path, FILES) / "css")
    assert own + join(listed, {"drie", "twee"}) == f"{FIRST}@layer b.c{{{TWO}{THREE}}}"
    assert own + join(listed, {"drie", "vier"}) == f"{FIRST}@layer b.c{{{THREE}}}"
    assert own + join(listed, ()) == FIRST


def test_the_most_used_names_become_the_shortest() -> None:
    """Each custom property has a name of its own in all sheets; what looks like one in a class stays."""
    names = short_names(["a{--one:1;top:var(--two)}", "b{top:var(--two);left:calc(1px - 2px)}.x--3{}"])
    assert names == {"--two": "--a", "--one": "--b"}
    assert renamed("a{--one:1;top:var(--two)}", names) == "a{--b:1;top:var(--a)}"
    many = short_names([f"--x{number}" for number in range(1000)])
    assert len(set(many.values())) == 1000


def test_the_name_follows_the_content() -> None:
    """A browser may keep the file for good: other CSS has another name, the same CSS the same."""
    one, same, other = (fingerprinted("site", ".css", content) for content in (b"a", b"a", b"b"))
    assert one == same
    assert one.address != other.address
    assert re.fullmatch(r"/thema/site\.[0-9a-f]{8}\.css", one.address)


def test_a_kind_of_page_has_the_blocks_that_its_templates_name(tmp_path: Path) -> None:
    """A class counts in a template and in all that it takes in; what is not laid out as a page is no kind."""
    folder = content(tmp_path, FILES) / "templates"
    assert kinds(folder) == {"page": {"twee", "x", "drie"}, "post": {"twee", "x"}}


def test_a_text_brings_what_may_stand_in_it(tmp_path: Path) -> None:
    """Markdown makes quotations, pictures and albums, which no template names."""
    files = {"base.html": "", "a.html": '{% extends "base.html" %}<p class="prose">'}
    assert kinds(content(tmp_path, files)) == {"a": {"prose", "quoted", "picture", "album"}}


@pytest.mark.parametrize(
    "source", ['{% extends "a.html" %}', '{% include "b.html" %}{% include "weg.html" %}', "\udcff"]
)
def test_a_template_that_is_wrong_is_read_all_the_same(tmp_path: Path, source: str) -> None:
    """One that takes in itself, or nothing that is there, is for the rendering to complain about."""
    wrong = source.encode(errors="surrogateescape")
    files: dict[str, str | bytes] = {"base.html": "", "b.html": '{% include "a.html" %}', "a.html": wrong}
    assert kinds(content(tmp_path, files)) == {}


@pytest.mark.parametrize(
    ("css", "squeezed"),
    [
        ("", ""),
        ("/* a\n b */p {\n\n\t color: red;  \n}", "p{color:red}"),
        ("a{}/**/b{}", "a{}b{}"),
        ("/* a *//* b */\n a { }", "a{}"),
        ("a :focus > b,\nc { margin: 0 auto; }", "a :focus>b,c{margin:0 auto}"),
        ('a { content: "a : b; c, d"; top: calc(1px + 2px) }', 'a{content:"a : b; c, d";top:calc(1px + 2px)}'),
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


def test_a_theme_is_its_style_sheets_scripts_and_drawings(tmp_path: Path) -> None:
    """The site knows where its sheets and scripts are, and all of the theme's files are handed to the writer."""
    theme = read_theme(content(tmp_path, {**FILES, "static/icoon.svg": "<svg/>"}))
    page = fingerprinted("site", ".css", f"{FIRST}@layer b.c{{{TWO}{THREE}}}".encode())
    post = fingerprinted("site", ".css", f"{FIRST}@layer b.c{{{TWO}}}".encode())
    feed = fingerprinted("feed", ".css", b"@layer a{p{color:red}}@layer b{rss{top:0}}")
    form = fingerprinted("form", ".css", b"@layer b{form{top:0}}")
    script = fingerprinted("page", ".js", b"alert(1)\n")
    drawing = File(address="/thema/icoon.svg", content=b"<svg/>")
    assert theme.files == (page, post, feed, form, script, drawing)
    sheets = {"page": page.address, "post": post.address, "feed": feed.address, "form": form.address}
    assert (theme.stylesheets, theme.scripts) == (sheets, {"page": script.address})
    assert theme.colours == {"sun": "#ffc629", "yellow": "#ffc62a", "white": "#fff"}
    assert tuple(theme_files(library(), site=site(theme=theme), now=NOW)) == theme.files


def test_our_own_style_sheets_are_whole() -> None:
    """Every line of the lists is followed, every file below css/ is used once, no brace is lost in the joining.

    The tokens are there for a page, and once more for a feed, which is no page.
    """
    folder = ROOT / "theme" / "css"
    listed: list[str] = []
    for name in ("site", "feed", "form"):
        css = "".join(part.css for part in parts(folder, name)[1])
        assert "@import" not in css
        assert "/*" not in css
        assert css.count("{") == css.count("}")
        text = (folder / f"{name}.css").read_text(encoding="utf-8")
        listed += [f"{name}.css", *re.findall(r'^@import "([^"]+)"', text, re.MULTILINE)]
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*.css")}
    assert sorted(listed) == sorted([*files, "tokens.css"])


def test_a_page_has_the_style_of_each_of_its_classes() -> None:
    """A class that our templates name is styled by the block of its name, or by what every page has."""
    folder = ROOT / "theme"
    kept = kinds(folder / "templates")
    everywhere = frozenset.intersection(*kept.values())
    anywhere = frozenset.union(*kept.values())
    styled = {
        part.block: set(re.findall(r"(?:^|[{},])\.([a-z]+)", re.sub(r"\([^)]*\)", "", part.css)))
        for part in parts(folder / "css")[1]
        if part.block
    }
    # Those of the layout and the utilities are styled for every page, and may be knobs of a block.
    elsewhere = {name: classes & anywhere - everywhere - {name, *BROUGHT} for name, classes in styled.items()}
    assert {name: classes for name, classes in elsewhere.items() if classes} == {"signpost": {"body"}}


def test_our_own_frame_names_what_is_there() -> None:
    """The icons and the pictures that pages point at are files of the theme."""
    from plugins.frame import ICON, PANORAMA, TOUCH_ICON
    from plugins.share import USUAL

    assert {ICON, PANORAMA, TOUCH_ICON, USUAL.picture} <= {file.address for file in read_theme(ROOT / "theme").files}
