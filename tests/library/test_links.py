"""Links lead to files, addresses and anchors of the site, and dead ones become plain text with a warning."""

from pathlib import Path

import pytest

from plugins.library.links import line_with
from plugins.library.read import read_library
from tests.examples import NOW, content, header, site

DEAD = (
    "leidt nergens heen. Er staat nu gewone tekst. Verbeter de link. "
    "Is er niets om heen te gaan? Haal dan de haken en het adres weg, en laat de woorden staan."
)
HELD = (
    "leidt naar iets dat nog niet is gepubliceerd. Er staat nu gewone tekst. "
    "Je hoeft nu niets te doen. Is het later wel gepubliceerd, dan werkt de link vanzelf."
)
ANCHOR = (
    "leidt naar een plek die niet op die pagina staat. Hij gaat nu naar de pagina zelf. "
    "Verbeter het stuk achter het #-teken, of haal dat stuk weg."
)


def led(tmp_path: Path, text: str, url: str = "https://park.voorbeeld.nl") -> tuple[str, list[str]]:
    """Give the body of a post with this text, among other posts, and the warnings."""
    folder = content(
        tmp_path,
        {
            "nieuws/2022/a.md": header(text),
            "nieuws/2022/b.md": header("# Een kop\n\nB.", categorie="Groen & water", **{"oud-adres": "/2021/vroeger/"}),
            "nieuws/c d.md": header("C.", adres="ander-adres"),
            "nieuws/concept.md": header("Geheim.", status="concept"),
            "nieuws/straks.md": header("Straks.", datum="1 januari 2099"),
            "nieuws/stil.md": header("Stil.", status="verborgen"),
        },
    )
    library, warnings = read_library(folder, site(url=url), NOW)
    body = next(post.body for post in library.posts if post.path == "nieuws/2022/a.md")
    return str(body), [str(warning) for warning in warnings]


@pytest.mark.parametrize("url", ["https://park.voorbeeld.nl", "https://voorbeeld.nl/park"])
@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("b.md", "/groen-water/b/"),
        ("./b.md#een-kop", "/groen-water/b/#een-kop"),
        ("../2022/b.md", "/groen-water/b/"),
        ("/nieuws/2022/b.md", "/groen-water/b/"),
        ("<../c d.md>", "/nieuws/ander-adres/"),
        ("../c%20d.md", "/nieuws/ander-adres/"),
        ("{filename}b.md", "/groen-water/b/"),
        ("{filename}/nieuws/2022/b.md", "/groen-water/b/"),
        ("/groen-water/b/", "/groen-water/b/"),
        ("/groen-water/b", "/groen-water/b/"),
        ("/groen-water/b/#een-kop", "/groen-water/b/#een-kop"),
        ("../ander-adres/", "/nieuws/ander-adres/"),
        ("/nieuws/stil/", "/nieuws/stil/"),
        ("/", "/"),
        ("/nieuws/", "/nieuws/"),
        ("/archief", "/archief/"),
        ("/2021/vroeger/", "/groen-water/b/"),
        ("/2021/vroeger#een-kop", "/groen-water/b/#een-kop"),
        ("/feed/", "/feed.xml"),
        ("/category/groen-water/", "/groen-water/"),
        ("/sitemap.xml", "/sitemap.xml"),
        ("/thema/site.0.css", "/thema/site.0.css"),
        ("/archief/2022/", "/archief/2022/"),
        ("/feed.xml", "/feed.xml"),
        ("/groen-water/feed.json", "/groen-water/feed.json"),
        ("/groen-water/b/#top", "/groen-water/b/#top"),
    ],
)
def test_a_link_leads_to_its_address(tmp_path: Path, url: str, written: str, address: str) -> None:
    """A file, relative or from the content folder, and an address are written as the address, at the site's path."""
    base = "/park" if url.endswith("/park") else ""
    assert led(tmp_path, f"Zie [dit *stuk*]({written}).", url) == (
        f'<p>Zie <a href="{base}{address}">dit <em>stuk</em></a>.</p>',
        [],
    )


@pytest.mark.parametrize(
    "written",
    [
        "https://elders.nl/b.md",
        "//elders.nl/x/",
        "tel:+31612345678",
        "#een-plek",
        "//[x",
        "https://park.voorbeeld.nlx/a/",
    ],
)
def test_a_link_elsewhere_is_left_as_it_is(tmp_path: Path, written: str) -> None:
    """Another host, a telephone number and a place on the page itself need no leading."""
    text = f"# Een plek\n\nZie [dit]({written})."
    assert led(tmp_path, text) == (f'<h2 id="een-plek">Een plek</h2>\n<p>Zie <a href="{written}">dit</a>.</p>', [])


def test_our_own_whole_address_is_ours(tmp_path: Path) -> None:
    """Who copies an address from the browser gets a link that moves with the site, and a check."""
    assert led(tmp_path, "[b](https://park.voorbeeld.nl/groen-water/b/) [t](https://park.voorbeeld.nl)") == (
        '<p><a href="/groen-water/b/">b</a> <a href="/">t</a></p>',
        [],
    )
    body, (warning,) = led(tmp_path, "Zie [dit](https://park.voorbeeld.nl/weg/).")
    assert body == "<p>Zie dit.</p>"
    assert warning.endswith(DEAD)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("weg.md", DEAD),
        ("../../../weg.md", DEAD),
        ("/nieuws/weg/", DEAD),
        ("weg/", DEAD),
        ("/archief/1999/", DEAD),
        ("/nieuws/pagina/9/", DEAD),
        ("/onderwerp/x/", DEAD),
        ("/documenten/feed.xml", DEAD),
        ("/bestaat-niet.xml", DEAD),
        ("/dossier/", DEAD),
        ("../concept.md", HELD),
        ("/nieuws/straks.md", HELD),
    ],
)
def test_a_dead_link_becomes_text_and_is_said(tmp_path: Path, written: str, said: str) -> None:
    """The words stay, the link goes, and the warning names file, line and address."""
    body, warnings = led(tmp_path, f"Eerst dit.\n\nZie [dit *stuk*]({written}).")
    assert body == "<p>Eerst dit.</p>\n<p>Zie dit <em>stuk</em>.</p>"
    (warning,) = warnings
    assert warning.startswith("nieuws/2022/a.md:")
    line = int(warning.split(":")[1])
    text = (tmp_path / "nieuws/2022/a.md").read_text(encoding="utf-8").split("\n")
    assert written in text[line - 1]
    assert warning.endswith(f"De link naar '{written}' {said}")


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("bb.md", "b.md"),
        ("c-d.md", "/nieuws/c d.md"),
        ("/nieuws/andr-adres/", "/nieuws/ander-adres/"),
        ("b.md#een-kopje", "#een-kop"),
    ],
)
def test_who_nearly_had_it_is_asked(tmp_path: Path, written: str, guess: str) -> None:
    """A file, an address and a heading that look like what is written are named."""
    (warning,) = led(tmp_path, f"Zie [dit]({written}).")[1]
    assert f" Bedoel je '{guess}'? " in warning


def test_a_dead_anchor_leads_to_the_page(tmp_path: Path) -> None:
    """A place that is not on a page takes the link to the page itself, with a warning."""
    body, (warning,) = led(tmp_path, "Zie [dit](b.md#weg).")
    assert body == '<p>Zie <a href="/groen-water/b/">dit</a>.</p>'
    assert warning.endswith(f"De link naar 'b.md#weg' {ANCHOR}")


def test_what_stands_around_a_link_stays(tmp_path: Path) -> None:
    """Titles, ids, footnotes, mail addresses and two links on a line are as they were."""
    text = (
        '[a](b.md "Een titel") en [c](https://elders.nl "x > y") <vrienden@voorbeeld.nl>[^1]\n\n[^1]: Noot [b](b.md).'
    )
    body, warnings = led(tmp_path, text)
    assert warnings == []
    assert '<a href="/groen-water/b/" title="Een titel">a</a>' in body
    assert '<a href="https://elders.nl" title="x &gt; y">c</a>' in body or 'title="x > y">c</a>' in body
    assert 'href="#fn-1"' in body
    assert 'href="#fnref-1"' in body
    assert body.count('href="/groen-water/b/"') == 2
    assert "mailto:" not in body


@pytest.mark.parametrize(
    ("source", "address", "base", "line"),
    [
        ("beeld: a.jpg\n\n![b](a.jpg)", "a.jpg", "", 3),
        ("beeld: a.jpg\n\nb", "a.jpg", "", 1),
        ("\n[a](/b/)", "/park/b/", "/park", 2),
        ("\n[a](/parkje/)", "/parkje/", "/park", 2),
        ("\n\n/b/", "/park/b/", "/park", 3),
        ("a", "/b/", "", 0),
    ],
)
def test_a_link_has_the_line_on_which_it_was_written(source: str, address: str, base: str, line: int) -> None:
    """In the text rather than in the header; one that was never written has none."""
    assert line_with(source, address, base) == line
