"""The rendered pages are proof-read before they are published."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from plugins import signals
from plugins.proof.check import exists, page_problems
from plugins.proof.page import PageFacts, local_target, page_facts
from plugins.proof.read import Notes, address_of, proof_read
from plugins.staged import Staged
from tests.examples import URL, content, said, site


def page(ids: Iterable[str] = (), twice: tuple[str, ...] = (), targets: tuple[str, ...] = ()) -> PageFacts:
    """Give the facts of a page."""
    return PageFacts(ids=frozenset(ids), twice=twice, targets=targets)


def test_a_page_is_read_for_what_can_be_wrong() -> None:
    """Its places, those that stand there twice, and every way to this site are taken, each once and in order."""
    html = f"""\
<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>é</title>
<link rel="canonical" href="/canoniek/"><link rel="icon" href="/thema/icoon.svg">
<script src="/thema/x.js"></script></head>
<body><main id="inhoud"><h2 id="é">a</h2><p id="b">b</p><p id="b">c</p><svg id="d"></svg><svg id="d"></svg>
<a href="#b">1</a><a href="/weg/">2</a><a href="/weg/">3</a><a href="../op/">4</a><a href="{URL}/heel/#x">5</a>
<a href="https://elders.nl/">6</a><a href="mailto:a@b.nl">7</a><a name="oud">8</a><a href="">9</a>
<img src="/beeld/caf%C3%A9.jpg" alt=""><form action="/zoeken/"></form></main></body></html>"""
    assert page_facts(html.encode(), "/nieuws/a/", URL) == PageFacts(
        ids=frozenset({"inhoud", "é", "b", "d"}),
        twice=("b", "d"),
        targets=(
            "/beeld/café.jpg",
            "/heel/#x",
            "/nieuws/a/",
            "/nieuws/a/#b",
            "/nieuws/op/",
            "/thema/icoon.svg",
            "/thema/x.js",
            "/weg/",
            "/zoeken/",
        ),
    )


@pytest.mark.parametrize(
    ("place", "url", "target"),
    [
        ("/nieuws/", URL, "/nieuws/"),
        (" /nieuws/ ", URL, "/nieuws/"),
        ("/nieuws/?a=1#b%20c", URL, "/nieuws/#b c"),
        ("#b", URL, "/a/#b"),
        ("#", URL, "/a/"),
        ("b/", URL, "/a/b/"),
        (URL, URL, "/"),
        (f"{URL}/", URL, "/"),
        (f"{URL}.evil.nl/", URL, ""),
        ("//elders.nl/", URL, ""),
        ("https://elders.nl/nieuws/", URL, ""),
        ("mailto:a@b.nl", URL, ""),
        ("tel:+31612345678", URL, ""),
        ("https://[x", URL, ""),
        ("/park/nieuws/", f"{URL}/park", "/nieuws/"),
        ("/park", f"{URL}/park", "/"),
        ("/park/", f"{URL}/park", "/"),
        ("/parkeren/", f"{URL}/park", ""),
        ("/nieuws/", f"{URL}/park", ""),
        ("b/", f"{URL}/park", "/a/b/"),
    ],
)
def test_a_place_leads_to_a_path_or_elsewhere(place: str, url: str, target: str) -> None:
    """Only what stands below the site's own address is ours to prove; `/a/` is the page that it stands on."""
    assert local_target(place, "/a/", url) == target


@pytest.mark.parametrize(
    ("place", "url", "target"),
    [
        ("/mijn%20park/nieuws/", f"{URL}/mijn%20park", "/nieuws/"),
        (f"{URL}#b", URL, "/#b"),
        (f"{URL}?a=1", URL, "/"),
    ],
)
def test_every_form_of_our_own_address_is_ours(place: str, url: str, target: str) -> None:
    """An encoded folder in the site's address, and a home page without its slash, are read like any other."""
    assert local_target(place, "/a/", url) == target


@pytest.mark.parametrize(
    ("target", "there"),
    [
        ("/", True),
        ("/a/", True),
        ("/a/#b", True),
        ("/a/#c", False),
        ("/a", False),
        ("/weg/", False),
        ("/weg/#b", False),
        ("/feed.xml", True),
        ("/feed.xml#b", True),
    ],
)
def test_a_path_leads_somewhere_or_not(target: str, there: bool) -> None:  # noqa: FBT001 - a column of the table
    """A page or file is there, and a place in a page too; files other than pages have no places to prove."""
    assert exists(target, {"/": page(), "/a/": page(ids="b")}, {"/", "/a/", "/feed.xml"}) == there


@pytest.mark.parametrize("target", ["/a/#top", "/a/#TOP", "/a/#:~:text=Open%20dag", "/a/index.html"])
def test_what_every_browser_finds_is_no_dead_end(target: str) -> None:
    """The top of a page, a text in it, and the file behind a folder's address exist (HTML standard, 7.4.6.4)."""
    assert exists(target, {"/a/": page(ids="b")}, {"/a/"})


def test_dead_ends_and_double_places_are_said() -> None:
    """Pages stand in order; a dead end that many pages have is said once, at the first of them."""
    pages = {
        "/c/": page(targets=("/weg/", "/a/#b")),
        "/a/": page(ids="b", twice=("b",), targets=("/weg/", "/feed.xml")),
        "/b/": page(targets=("/weg/", "/a/#niets")),
    }
    cure = (
        "Staat die link in je tekst? Verbeter hem daar. Anders is het een fout in de site zelf: "
        "meld het aan wie de site onderhoudt."
    )
    assert said(page_problems(pages, {*pages, "/feed.xml"})) == [
        (
            "fout: /a/: Op de pagina staat twee keer een plek met de naam 'b'. Geef de koppen op deze pagina "
            "verschillende namen."
        ),
        f"fout: /a/: Deze pagina (net als 2 andere pagina's) verwijst naar /weg/, en dat bestaat niet. {cure}",
        f"fout: /b/: Deze pagina verwijst naar /a/#niets, en dat bestaat niet. {cure}",
    ]


def test_two_pages_with_one_dead_end() -> None:
    """The number of other pages has its noun."""
    pages = {"/a/": page(targets=("/weg/",)), "/b/": page(targets=("/weg/",))}
    (problem,) = said(page_problems(pages, pages.keys()))
    assert problem.startswith("fout: /a/: Deze pagina (net als 1 andere pagina) verwijst naar /weg/,")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("index.html", "/"),
        ("nieuws/index.html", "/nieuws/"),
        ("404.html", "/404.html"),
        ("feed.xml", "/feed.xml"),
        ("nieuws/mijn-index.html", "/nieuws/mijn-index.html"),
    ],
)
def test_a_file_is_read_at_its_address(path: str, address: str) -> None:
    """The index of a folder is read at the folder's address."""
    assert address_of(path) == address


def staged(folder: Path, *same: str) -> Staged:
    """Give the site that stands in a folder, of which some files are as they were."""
    files = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    return Staged(files=files, same=frozenset(same))


@pytest.mark.parametrize(("url", "base"), [(URL, ""), (f"{URL}/park", "/park")])
def test_a_site_is_proof_read(tmp_path: Path, url: str, base: str) -> None:
    """A good site has no problem; without one of its files there is one."""

    def html(body: str) -> str:
        return f"<!doctype html><title>a</title><body>{body}</body>"

    files = {
        "index.html": html(f'<a href="{base}/nieuws/#b">a</a><a href="{base}/feed.xml">f</a>'),
        "nieuws/index.html": html(f'<h2 id="b">b</h2><a href="{base}/">a</a><img src="{base}/thema/x.svg" alt="">'),
        "404.html": html(f'<a href="{base}/">a</a>'),
        "feed.xml": "<rss/>",
        "thema/x.svg": "<svg/>",
    }
    folder = content(tmp_path, files)
    assert proof_read(staged(folder), site=site(url=url)).problems == ()
    (folder / "thema" / "x.svg").unlink()
    (problem,) = proof_read(staged(folder), site=site(url=url)).problems
    assert (problem.path, "/thema/x.svg" in problem.what) == ("/nieuws/", True)


def test_what_is_as_it_was_is_not_read_again(tmp_path: Path) -> None:
    """Its facts are known; those of a page that changed, or of a site at another address, are not."""
    folder = content(tmp_path, {"index.html": '<!doctype html><title>a</title><a href="/weg/">a</a>'})
    known = Notes(url=URL, pages={"index.html": page(targets=("/elders/",))})
    for same, url, notes, target in (
        (("index.html",), URL, known, "/elders/"),
        ((), URL, known, "/weg/"),
        (("index.html",), "https://ander.voorbeeld.nl", known, "/weg/"),
        (("index.html",), URL, None, "/weg/"),
        (("index.html",), URL, Notes(url=URL, pages={}), "/weg/"),
    ):
        findings = proof_read(staged(folder, *same), site=site(url=url), known=notes)
        assert [problem.what.split()[4] for problem in findings.problems] == [f"{target},"]
        assert findings.notes == Notes(url=url, pages={"index.html": page(targets=(target,))})


def test_whoever_publishes_hears_of_it(tmp_path: Path) -> None:
    """The findings come through the signal that the build sends of what is staged, and through no other."""
    folder = staged(content(tmp_path, {"index.html": '<!doctype html><title>a</title><a href="/weg/">a</a>'}))
    with signals.staged.connected_to(proof_read):
        answers = [
            answer.problems
            for receiver, answer in signals.staged.send(folder, site=site(), known=None)
            if receiver is proof_read
        ]
    assert [problem.path for problem in answers[0]] == ["/"]
    assert signals.staged is not signals.sheets
