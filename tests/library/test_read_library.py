"""A content folder becomes one Library, or one list of everything that is wrong."""

from io import BytesIO
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from plugins.content import Held, Library
from plugins.library.divide import library_of
from plugins.library.fields import FileKind
from plugins.library.folder import text_files
from plugins.library.read import read_library, read_text
from plugins.model import Status
from plugins.problems import ContentError
from tests.examples import NEWS, NOW, STEADY, beside, content, header, library, moment, post, posts, said, site

NO_TITLE = "'titel' ontbreekt in de kop. Zet er een regel bij, zoals 'titel: Open dag in het park'."
STATES = st.tuples(st.sampled_from(Status), st.integers(-3, 3))


def read(folder: Path) -> tuple[Library, list[str]]:
    """Read a folder that is good."""
    found, warnings = read_library(folder, site(), NOW)
    return found, said(warnings)


def refused(folder: Path) -> list[str]:
    """Read a folder that is wrong."""
    with pytest.raises(ContentError) as error:
        read_library(folder, site(), NOW)
    return said(error.value.problems)


def test_a_folder_is_read_with_its_subfolders(tmp_path: Path) -> None:
    """All Markdown files below nieuws/ are posts, the newest first; other files and folders are not."""
    folder = content(
        tmp_path,
        {
            "nieuws/a.md": header(titel="A"),
            "nieuws/2022/b.md": header(titel="B", datum="19 januari 2022"),
            "nieuws/2022/01/c.md": header(titel="C", datum="17 januari 2022"),
            "nieuws/.d.md": "van een tekstprogramma",
            "nieuws/.git/e.md": "van een ander programma",
            "paginas/f.md": "Titel: F\n",
        },
    )
    (folder / "nieuws" / "map.md").mkdir()
    found, warnings = read(folder)
    assert warnings == []
    assert [item.path for item in found.posts] == ["nieuws/2022/b.md", "nieuws/a.md", "nieuws/2022/01/c.md"]
    assert (found.hidden, found.held, found.categories) == ((), (), (NEWS,))


@pytest.mark.parametrize("files", [{}, {"nieuws": "een bestand"}, {"bijlagen/a.txt": "x"}])
def test_a_folder_without_posts_is_an_empty_library(tmp_path: Path, files: dict[str, str]) -> None:
    """A new site has nothing yet, and that is no error."""
    assert read(content(tmp_path, files)) == (library(folder=tmp_path), [])


def test_files_are_read_in_the_order_of_their_names(tmp_path: Path) -> None:
    """The disk's order does not show."""
    content(tmp_path, {f"nieuws/{name}.md": "" for name in ("c", "a/z", "B", "a", "é")})
    paths = [f"nieuws/{name}.md" for name in ("B", "a", "a/z", "c", "é")]
    assert text_files(tmp_path, FileKind.POST) == (paths, [])


@pytest.mark.parametrize("start", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("form", ["---\ntitel: {0}\ndatum: {1}\n---\n{2}\n", "Titel: {0}\nDatum: {1}\n\n{2}\n"])
def test_every_text_programs_files_are_read(tmp_path: Path, start: str, end: str, form: str) -> None:
    """A byte order mark and the line ends of Windows or of old Macs change nothing, in both forms of header."""
    text = form.format("Café #2", "18 januari 2022", "Kom\nkijken.\n\n- een\n- twee")
    folder = content(tmp_path, {"nieuws/open-dag.md": (start + text.replace("\n", end)).encode()})
    found, warnings = read(folder)
    assert warnings == []
    assert [(item.title, item.date, item.body) for item in found.posts] == [
        ("Café #2", moment("2022-01-18"), "<p>Kom\nkijken.</p>\n<ul>\n<li>een</li>\n<li>twee</li>\n</ul>")
    ]


@STEADY
@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn")) | st.sampled_from("\r\n\t")))
def test_a_text_is_read_as_it_was_written(text: str) -> None:
    """Nothing of a text is lost but the form of its line ends."""
    with TemporaryDirectory() as folder:
        read = read_text(content(Path(folder), {"a.md": text}), "a.md")
    assert read == (text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), ())


def test_what_cannot_be_shown_is_left_out_and_said(tmp_path: Path) -> None:
    """Control characters from Word or a PDF are a warning with a line, never a stop."""
    folder = content(
        tmp_path, {"nieuws/a.md": "titel: Park\x08 2\x0c\ndatum: 2022-01-18\n\nKom\ufffe\x1b.\n\nDag\x85."}
    )
    found, warnings = read(folder)
    said_of_it = (
        "In deze regel staat een onzichtbaar teken dat nergens getoond kan worden. Ik laat het weg. "
        "Typ de regel opnieuw als je dit niet meer wilt zien."
    )
    assert warnings == [f"let op: nieuws/a.md:{line}: {said_of_it}" for line in (1, 4)]
    assert [(item.title, item.summary) for item in found.posts] == [("Park 2", "Kom.")]


@pytest.mark.parametrize(
    ("name", "said_of_it"),
    [
        (
            "nieuws/oud.txt",
            (
                "fout: nieuws/oud.txt: Dit bestand kan niet op de site: de naam eindigt niet op .md. Moet het erop? "
                "Bewaar het als gewone tekst, met .md achter de naam. "
                "Zo niet, zet het dan ergens anders op je computer."
            ),
        ),
        (
            "Nieuws/open-dag.md",
            (
                "fout: Nieuws/open-dag.md: Dit bestand staat niet in een map die ik ken, en komt zo niet op de site. "
                "Zet een bericht in de map nieuws, en iets anders in documenten, agenda of paginas "
                "(met kleine letters)."
            ),
        ),
        (
            "los.md",
            (
                "fout: los.md: Dit bestand staat niet in een map die ik ken, en komt zo niet op de site. "
                "Zet een bericht in de map nieuws, en iets anders in documenten, agenda of paginas "
                "(met kleine letters)."
            ),
        ),
    ],
)
def test_what_is_not_read_is_named(tmp_path: Path, name: str, said_of_it: str) -> None:
    """A text that stands in the wrong place or has the wrong ending is never left out without a word."""
    folder = content(tmp_path, {name: header()})
    assert refused(folder) == [said_of_it]


def test_a_file_that_cannot_be_opened_is_said_in_dutch(tmp_path: Path) -> None:
    """The reason is in the volunteer's language, not in the system's."""
    text, problems = read_text(tmp_path, "nieuws/weg.md")
    assert (text, len(problems), problems[0].path, problems[0].line) == ("", 1, "nieuws/weg.md", 0)
    assert problems[0].what.startswith("Ik kan dit bestand niet openen: ")
    assert "No such file" not in problems[0].what


def test_everything_that_is_wrong_is_said_at_once(tmp_path: Path) -> None:
    """Problems in files, between files and warnings stand in one list, in the order of the files."""
    folder = content(
        tmp_path,
        {
            "nieuws/b.md": header(adres="open-dag", categorie="Archief"),
            "nieuws/a.md": header(adres="open-dag"),
            "nieuws/c.md": "datum: 2022-01-18\n\nKom\x1b.",
        },
    )
    assert refused(folder) == [
        (
            "fout: nieuws/b.md:3: Dit bericht krijgt hetzelfde adres als nieuws/a.md: 'open-dag'. Zet in de kop "
            "van dit bestand een ander adres, zoals 'adres: open-dag-2'."
        ),
        (
            "fout: nieuws/b.md:4: De categorie 'Archief' kan niet: het adres /archief/ gebruikt de site zelf. Kies een "
            "andere naam voor de categorie, zoals 'categorie: Nieuws'."
        ),
        f"fout: nieuws/c.md:1: {NO_TITLE}",
        (
            "let op: nieuws/c.md:3: In deze regel staat een onzichtbaar teken dat nergens getoond kan worden. Ik "
            "laat het weg. Typ de regel opnieuw als je dit niet meer wilt zien."
        ),
    ]


def test_nothing_outside_the_content_is_taken(tmp_path: Path) -> None:
    """A picture or a file by a path that climbs out is an error, with where it belongs."""
    texts = {
        "documenten/plan.md": header(bestand="../../plan.pdf"),
        "nieuws/a.md": header("![Wilg](../../wilg.jpg)", beeld="..\\..\\foto.jpg", beeldtekst="Foto"),
    }
    content(tmp_path, {"plan.pdf": b"x", "wilg.jpg": b"x", "foto.jpg": b"x"})
    cures = [problem.partition(" Zet ")[::2] for problem in refused(content(tmp_path / "inhoud", texts))]
    out = "ligt buiten de map met de inhoud."
    place = "het bestand zelf in de map"
    assert cures == [
        (
            f"fout: documenten/plan.md:3: '../../plan.pdf' {out}",
            f"{place} documenten, en schrijf hier '/documenten/plan.pdf'.",
        ),
        (f"fout: nieuws/a.md:3: '..\\..\\foto.jpg' {out}", f"{place} beeld, en schrijf hier '/beeld/foto.jpg'."),
        (f"fout: nieuws/a.md:6: '../../wilg.jpg' {out}", f"{place} beeld, en schrijf hier '/beeld/wilg.jpg'."),
    ]


def test_a_wrong_file_makes_no_other_file_wrong(tmp_path: Path) -> None:
    """What only refers to a file that cannot be read is right; and no file waits for another's mending."""
    texts: dict[str, str | bytes] = {
        "documenten/plan.md": b"PK\x03\x04",
        "nieuws/a.md": header("Lees [b](b.md), [c](c.md), [d](d.md) en [niets](e.md).", document="plan"),
        "nieuws/b.md": "titel: B\ndatum: gisteren\n\n![Foto](/beeld/weg.jpg)\n",
        "nieuws/c.md": "---\ntitel: C\ndatum: 18 januari 2022\n\n<!-- Kom.\n",
        "nieuws/d.md": "Geen kop.\n",
        "agenda/e.md": "titel: E\nbegin: ooit\neinde: 7 maart 2027\n\n> " + "> " * 60,
        "reacties/b/1.md": "naam: Anna\n\nMooi.",
        "reacties/d/1.md": "naam: Anna\ndatum: 18 januari 2022\n\nMooi.",
    }
    places = [": ".join(line.split(": ")[:2]) for line in refused(content(tmp_path, texts))]
    assert places == [
        "let op: agenda/e.md:1",
        "fout: agenda/e.md:2",
        "fout: agenda/e.md:5",
        "fout: documenten/plan.md",
        "let op: nieuws/a.md:5",
        "fout: nieuws/b.md:2",
        "fout: nieuws/b.md:4",
        "fout: nieuws/c.md:1",
        "fout: nieuws/c.md:5",
        "fout: nieuws/d.md:1",
        "fout: reacties/b/1.md:1",
    ]


def test_names_that_differ_only_by_case_are_one_address(tmp_path: Path) -> None:
    """Two files whose names differ by case or by the form of an accent cannot both have that address."""
    names = ("Cafe.md", "cafe.md", "caf\N{LATIN SMALL LETTER E WITH ACUTE}.md", "cafe\N{COMBINING ACUTE ACCENT}.md")
    problems = refused(content(tmp_path, {f"nieuws/{name}": header() for name in names}))
    assert len(problems) == 3
    assert all("krijgt hetzelfde adres als nieuws/Cafe.md: 'cafe'" in problem for problem in problems)


def test_posts_are_divided_by_their_state_and_day() -> None:
    """Published posts are listed, hidden ones have a page, and concepts and posts of later are held back."""
    found = library(
        post("oud", date="2020-01-01"),
        post("nu", date=NOW),
        post("straks", date="2026-11-23T10:01", title="Straks"),
        post("stil", status=Status.HIDDEN),
        post("later-stil", status=Status.HIDDEN, date="2027-01-01"),
        post("half", status=Status.DRAFT, category="Geheim", title="Half"),
    )
    assert [item.slug for item in found.posts] == ["nu", "oud"]
    assert [item.slug for item in found.hidden] == ["stil"]
    assert found.categories == (NEWS,)
    assert found.held == (
        Held(path="nieuws/later-stil.md", title="Open dag", status=Status.HIDDEN, date=moment("2027-01-01")),
        Held(path="nieuws/straks.md", title="Straks", status=Status.PUBLISHED, date=moment("2026-11-23T10:01")),
        Held(path="nieuws/half.md", title="Half", status=Status.DRAFT, date=moment("2022-01-18")),
    )


def test_posts_of_one_moment_stand_by_address() -> None:
    """The order is date falling, then address rising, whatever the order of the files."""
    days = [post("b"), post("c", date="2022-01-18T00:01"), post("a"), post("d", date="2022-01-17T23:59")]
    for given_posts in (days, days[::-1]):
        assert [item.slug for item in library(*given_posts).posts] == ["c", "a", "b", "d"]


@STEADY
@given(st.lists(STATES, max_size=12), st.randoms())
def test_every_post_is_in_one_place(states: list[tuple[Status, int]], chance: Random) -> None:
    """A post is listed, hidden or held, and the order in which files are read makes no difference."""
    made = [
        post(str(number), status=status, date=NOW.replace(day=NOW.day + days))
        for number, (status, days) in enumerate(states)
    ]
    found = library_of(made, NOW, beside())
    places = [item.path for group in (found.posts, found.hidden, found.held) for item in group]
    assert sorted(places) == sorted(item.path for item in made)
    chance.shuffle(made)
    assert library_of(made, NOW, beside()) == found


def test_what_is_held_back_names_no_category(tmp_path: Path) -> None:
    """The spelling of concepts does not show in what is published: they are nowhere in the output."""
    folder = content(
        tmp_path,
        {
            "nieuws/a.md": header(categorie="Nieuws"),
            "nieuws/b.md": header(categorie="NIEUWS", status="concept"),
            "nieuws/c.md": header(categorie="NIEUWS", status="concept"),
        },
    )
    assert [category.name for category in read(folder)[0].categories] == ["Nieuws"]


@pytest.mark.parametrize("name", ["nieuws/buiten.md", "nieuws/map"])
def test_a_link_out_of_the_content_is_not_followed(tmp_path: Path, name: str) -> None:
    """A symbolic link to a file or folder elsewhere is skipped, and that is said."""
    outside = content(tmp_path / "elders", {"geheim.md": header("Geheim.")})
    folder = content(tmp_path / "inhoud", {"nieuws/a.md": header()})
    (folder / name).symlink_to(outside / "geheim.md" if name.endswith(".md") else outside)
    found, warnings = read(folder)
    assert [item.path for item in found.posts] == ["nieuws/a.md"]
    assert [line for line in warnings if line.startswith(f"let op: {name}")]


def test_no_post_is_dropped_silently(tmp_path: Path) -> None:
    """A file that is meant as a post, with an ending in capitals as some programs write it, is read or named."""
    folder = content(tmp_path, {"nieuws/BERICHT.MD": header()})
    found, warnings = read(folder)
    assert found.posts or warnings


def test_many_posts_are_all_there() -> None:
    """Nothing is lost in a larger number."""
    assert len(library(*posts(60)).posts) == 60


def test_tips_are_for_who_asks(tmp_path: Path) -> None:
    """`controleer` has them behind what is wrong; a build does without, and a reply is never judged."""
    folder = content(
        tmp_path,
        {
            "nieuws/a.md": header("Kom de de tuin zien."),
            "reacties/a/1.md": "naam: Anna\ndatum: 18 januari 2022\n\nDe de tuin.",
        },
    )
    assert read(folder)[1] == []
    _, found = read_library(folder, site(), NOW, with_tips=True)
    assert [(problem.level, problem.path) for problem in found] == [("tip", "nieuws/a.md")]


@pytest.mark.parametrize("start", ["", "{static}", "{filename}"])
def test_pelicans_way_to_a_picture_leads_there(tmp_path: Path, start: str) -> None:
    """As for links: a text of an old Pelican site needs no change."""
    out = BytesIO()
    Image.new("RGB", (4, 3)).save(out, "PNG")
    text = header(f"![Een boom]({start}/beeld/boom.png)")
    library, warnings = read(content(tmp_path, {"nieuws/a.md": text, "beeld/boom.png": out.getvalue()}))
    assert (warnings, tuple(library.pictures)) == ([], ("beeld/boom.png",))
    assert f'src="{library.pictures["beeld/boom.png"].whole.address}"' in library.posts[0].body


def test_of_a_list_of_categories_that_is_wrong_only_that_is_said(tmp_path: Path) -> None:
    """A page that stands in the way of a category is told once the list can be read."""
    files = {"categorieen.toml": "x", "nieuws/a.md": header(), "paginas/nieuws.md": "titel: Nieuws\n\nA.\n"}
    with pytest.raises(ContentError) as error:
        read(content(tmp_path, files))
    assert [(problem.path, problem.line) for problem in error.value.problems] == [("categorieen.toml", 1)]


def test_no_category_takes_a_place_of_the_site(tmp_path: Path) -> None:
    """The line in categorieen.toml is named, also where no post is in that category."""
    table = '[[categorie]]\nnaam = "Nieuws"\n\n[[categorie]]\nnaam = "Thema"\n'
    with pytest.raises(ContentError) as error:
        read(content(tmp_path, {"categorieen.toml": table, "nieuws/a.md": header()}))
    assert [(problem.path, problem.line) for problem in error.value.problems] == [("categorieen.toml", 5)]
