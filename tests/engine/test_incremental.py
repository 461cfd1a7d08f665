"""An incremental build makes the same bytes as a clean one, and no more than what changed."""

import os
import re
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from unittest.mock import patch

import pytest

from engine.inputs import packages
from tests.conftest import Golden
from tests.documents.files import REPORT, scan
from tests.engine.sites import Built, Project, file_stamps, files, png, project, stamps
from tests.examples import content
from tests.paths import GOLDEN

Change = Callable[[Project], object]
# So many pages has the small site.
PAGES = 23


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Build the small site once."""
    return project(tmp_path_factory.mktemp("site"))


@pytest.fixture
def built(site: Project, tmp_path: Path) -> Iterator[Project]:
    """Give the small site as it was in the beginning, built; another test may have changed it."""
    inputs = ("inhoud", "theme", "pelicanconf.py", "publishconf.py")
    for name in inputs:
        keep = shutil.copytree if (site.folder / name).is_dir() else shutil.copy2
        keep(site.folder / name, tmp_path / name)
    assert site.build().status == 0
    yield site
    for name in inputs:
        place = site.folder / name
        if place.is_dir():
            shutil.rmtree(place)
            shutil.copytree(tmp_path / name, place)
        else:
            shutil.copy2(tmp_path / name, place)


def text(slug: str, **fields: str) -> Change:
    """Write a post of the small site, or a new one, with other fields."""
    usual = {"brug": {"datum": "1 mei 2022", "onderwerpen": "hout", "text": "De brug.\n\n![Een eend](/beeld/eend.png)"}}
    usual["pad"] = {"datum": "2 mei 2022", "samenvatting": "Over het pad."}
    usual["sloot"] = {"datum": "3 mei 2022", "text": "Lees over [het pad](pad.md). Of [weg](weg.md)."}
    usual["wilg"] = {"datum": "4 mei 2022", "categorie": "Bomen", "onderwerpen": "hout"}
    return lambda site: site.post(slug, **{**usual.get(slug, {}), **fields})


def file(path: str, new: str | bytes) -> Change:
    """Write a file of the project."""
    return lambda site: content(site.folder, {path: new})


def edit(path: str, old: str, new: str) -> Change:
    """Replace a piece of text in a file of the project."""

    def change(site: Project) -> None:
        place = site.folder / path
        before = place.read_text()
        assert old in before
        place.write_text(before.replace(old, new))

    return change


def gone(path: str) -> Change:
    """Take a file of the project away."""
    return lambda site: (site.folder / path).unlink()


def moved(old: str, new: str) -> Change:
    """Rename a file of the project."""
    return lambda site: (site.folder / old).rename(site.folder / new)


def at(now: str) -> Change:
    """Build at another moment."""
    return lambda site: replace(site, now=now)


def then(*changes: Change) -> Change:
    """Do one change after another, with a build between them."""

    def change(site: Project) -> object:
        for one in changes[:-1]:
            one(site)
            assert site.build().status == 0
        return changes[-1](site)

    return change


def every(*changes: Change) -> Change:
    """Do some changes at once."""

    def change(site: Project) -> None:
        for one in changes:
            one(site)

    return change


def link(path: str, to: str) -> Change:
    """Make a symbolic link in the project."""

    def change(site: Project) -> None:
        (site.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (site.folder / path).symlink_to(to)

    return change


def swapped(site: Project) -> None:
    """Let two posts exchange what is in them, with one size and one time."""
    one, two = site.content / "nieuws" / "pad.md", site.content / "nieuws" / "brug.md"
    text("pad", text="Aaa.", samenvatting="")(site)
    shutil.copy2(two, site.folder / "brug.md")
    one.replace(two)
    (site.folder / "brug.md").replace(one)


def old_time(site: Project) -> None:
    """Change a text and put its old time back."""
    place = site.content / "nieuws" / "pad.md"
    before = place.stat()
    place.write_text(place.read_text().replace("Kom kijken", "Kom zingen"))
    os.utime(place, ns=(before.st_atime_ns, before.st_mtime_ns))


def touched(site: Project) -> None:
    """Give every file another time, as a fresh checkout does."""
    for place in sorted(site.content.rglob("*.md")):
        os.utime(place)


def renamed(site: Project) -> None:
    """Give the file of a post another name, and keep its address."""
    text("pad", adres="pad")(site)
    moved("inhoud/nieuws/pad.md", "inhoud/nieuws/voetpad.md")(site)


def with_document(site: Project) -> None:
    """Put a file beside the summary of a document."""
    file("inhoud/documenten/plan.pdf", scan())(site)
    edit("inhoud/documenten/plan.md", "titel: Plan", "titel: Plan\nbestand: plan.pdf")(site)


def folder_instead(page: Path) -> None:
    """Put a folder in a page's place."""
    page.unlink()
    page.mkdir()


def link_instead(page: Path) -> None:
    """Put a link in a page's place."""
    page.unlink()
    page.symlink_to("feed.xml")


PARTIAL = "theme/templates/post.html"
CAFE = "caf\u00e9", "cafe\u0301"
SITE_FACTS = 'naam = "Park"\nsite-url = "https://park.voorbeeld.nl"\nmailadres = "park@voorbeeld.nl"\n'
# Numbered as in the list of what an incremental build has to survive.
CASES: dict[str, Change] = {
    "01 newest text": text("wilg", text="Anders."),
    "02 text with a summary of its own": text("pad", text="Anders."),
    "03 title": text("pad", titel="Paden"),
    "04 address": text("pad", adres="weggetje"),
    "04 file name": moved("inhoud/nieuws/pad.md", "inhoud/nieuws/voetpad.md"),
    "04 old address": text("pad", adres="weggetje", **{"oud-adres": "/nieuws/pad/"}),
    "05 new newest post": text("bij", datum="5 mei 2022", categorie="Bomen"),
    "06 new post between": text("bij", datum="1 mei 2022 12:00"),
    "07 deleted post": gone("inhoud/nieuws/pad.md"),
    "07 only post of a category": gone("inhoud/nieuws/wilg.md"),
    "07 deleted newest post": every(gone("inhoud/nieuws/wilg.md"), gone("inhoud/nieuws/sloot.md")),
    "07 only post of a topic": then(text("pad", onderwerpen="gras"), gone("inhoud/nieuws/pad.md")),
    "07 last post of a topic": then(text("brug", onderwerpen=""), text("wilg", onderwerpen="")),
    "08 renamed with one address": renamed,
    "09 two exchanged": swapped,
    "10 touched": touched,
    "11 old time": old_time,
    "12 category": text("pad", categorie="Bomen"),
    "12 topic": text("pad", onderwerpen="hout"),
    "12 dossier": text("pad", dossier="Het pad"),
    "12 dossier and gone": then(text("pad", dossier="Het pad"), text("pad")),
    "12 hard word": text("pad", woorden="pad = waar je loopt"),
    "12 topic removed": text("wilg", onderwerpen=""),
    "12 category renamed": every(*(text(slug, categorie="Berichten") for slug in ("brug", "pad", "sloot"))),
    "13 concept": text("pad", status="concept"),
    "13 hidden": text("pad", status="verborgen"),
    "13 concept and back": then(text("pad", status="concept"), text("pad")),
    "13 hidden and back": then(text("pad", status="verborgen"), text("pad")),
    "14 an event is over": at("2026-12-02T10:00"),
    "14 future": text("later", datum="1 januari 2027"),
    "14 the day of a future post comes": then(text("later", datum="1 december 2026"), at("2026-12-01T00:00")),
    "14 the last day of a post is over": then(text("pad", verloopt="23 november 2026"), at("2026-11-24T00:00")),
    "15 next year": at("2027-11-23T10:00"),
    "16 later the same day": at("2026-11-23T23:59"),
    "17 categories": file("inhoud/categorieen.toml", '[[categorie]]\nnaam = "Nieuws"\n[[categorie]]\nnaam = "Bomen"\n'),
    "17 facts of the site": file("inhoud/site.toml", SITE_FACTS),
    "18 template": edit(PARTIAL, "<article", '<article data-x="1"'),
    "18 parent": edit("theme/templates/base.html", "<body", '<body data-x="1"'),
    "18 macro": edit("theme/templates/macros/topics.html", "<a ", '<a data-x="1" '),
    "18 macro of a macro": edit("theme/templates/macros/waymark.html", "{%", " {%"),
    "18 partial": edit("theme/templates/partials/respond.html", "{%", "<hr>{%"),
    "18 new partial": every(
        file("theme/templates/partials/nieuw.html", "<hr>"),
        edit(PARTIAL, "</article>", '{% include "partials/nieuw.html" %}</article>'),
    ),
    "18 new partial that is changed": then(
        every(
            file("theme/templates/partials/nieuw.html", "<hr>"),
            edit(PARTIAL, "</article>", '{% include "partials/nieuw.html" %}</article>'),
        ),
        file("theme/templates/partials/nieuw.html", "<hr><hr>"),
    ),
    "18 partial that only may be there": then(
        edit(PARTIAL, "</article>", '{% include "partials/nieuw.html" ignore missing %}</article>'),
        file("theme/templates/partials/nieuw.html", "<hr>"),
    ),
    "18 first of two partials": then(
        edit(PARTIAL, '"partials/respond.html"', '["partials/nieuw.html", "partials/respond.html"]'),
        file("theme/templates/partials/nieuw.html", "<hr>"),
    ),
    "18 unused template": file("theme/templates/nieuw.html", "<hr>"),
    "19 static file": file("theme/static/nieuw.txt", "nieuw"),
    "19 style sheet": edit("theme/css/print.css", "@", "a { color: inherit; }\n@"),
    "20 site address": lambda site: replace(site, url="https://elders.voorbeeld.nl/park"),
    "20 setting": edit("publishconf.py", "SITEURL", 'SITENAME = "Vrienden van ons Park"\nSITEURL'),
    "21 code": file("plugins/nieuw.py", '"""New."""\n'),
    "23 picture replaced": file("inhoud/beeld/eend.png", png(2)),
    "23 document added": with_document,
    "23 document replaced": then(with_document, file("inhoud/documenten/plan.pdf", REPORT)),
    "23 picture renamed": every(
        moved("inhoud/beeld/eend.png", "inhoud/beeld/gans.png"),
        text("brug", text="De brug.\n\n![Een gans](/beeld/gans.png)"),
    ),
    "23 picture no longer named": text("brug", text="De brug."),
    "34 reply changed": edit("inhoud/reacties/brug/1.md", "Mooi", "Prachtig"),
    "34 reply added": file(
        "inhoud/reacties/brug/2.md", "---\nnaam: Bo\ndatum: 4 mei 2022\nkenmerk: c\nafzender: d\n---\nVind ik ook.\n"
    ),
    "34 reply removed": gone("inhoud/reacties/brug/1.md"),
    "35 case only": moved("inhoud/nieuws/pad.md", "inhoud/nieuws/Pad.md"),
    "35 case only with a link to it": every(
        moved("inhoud/nieuws/pad.md", "inhoud/nieuws/PAD.md"),
        text("sloot", text="Lees over [het pad](pad.md). Of [weg](weg.md)."),
    ),
    "35 composed to decomposed": then(
        every(text(CAFE[0], datum="5 mei 2022"), text("wilg", text=f"Zie [het café]({CAFE[0]}.md).")),
        moved(f"inhoud/nieuws/{CAFE[0]}.md", f"inhoud/nieuws/{CAFE[1]}.md"),
    ),
    "35 decomposed to composed": then(
        text(CAFE[1], datum="5 mei 2022"), moved(f"inhoud/nieuws/{CAFE[1]}.md", f"inhoud/nieuws/{CAFE[0]}.md")
    ),
    "35 link": link("inhoud/nieuws/link.md", "pad.md"),
    "35 link to a folder": link("inhoud/nieuws/oud", "../documenten"),
    "35 link out of the content": every(
        file("elders.md", "titel: Elders\ndatum: 1 mei 2022\n\nx\n"), link("inhoud/nieuws/elders.md", "../../elders.md")
    ),
    "35 file becomes a link to its like": every(
        moved("inhoud/nieuws/pad.md", "pad.md"), link("inhoud/nieuws/pad.md", "../../pad.md")
    ),
    "35 link becomes a file": then(
        every(moved("inhoud/nieuws/pad.md", "pad.md"), link("inhoud/nieuws/pad.md", "../../pad.md")),
        every(gone("inhoud/nieuws/pad.md"), moved("pad.md", "inhoud/nieuws/pad.md")),
    ),
    "35 link in the theme": every(
        moved("theme/templates/macros/topics.html", "topics.html"),
        link("theme/templates/macros/topics.html", "../../../topics.html"),
        edit("topics.html", "<a ", '<a data-x="1" '),
    ),
}


def told(before: dict[str, tuple[int, int]], after: dict[str, tuple[int, int]], built: Built) -> str:
    """Write what a build did: the files that it wrote and removed, and the pages that it rendered."""
    lines = [f"+ {name}" for name in after if after[name] != before.get(name)]
    lines += [f"- {name}" for name in before if name not in after]
    lines += [f"{len(built.rendered)} rendered: {' '.join(built.rendered)}"]
    # The hash in the name of the style sheet is no fact of this test.
    return re.sub(r"site\.[0-9a-f]{8}\.css", "site.*.css", "".join(f"  {line}\n" for line in lines))


@pytest.mark.golden
@pytest.mark.parametrize("name", CASES)
def test_a_change_makes_just_what_it_has_to(built: Project, golden: Golden, name: str) -> None:
    """Exactly these files are written; they are what a clean build makes; and then nothing is left to do."""
    outcome = CASES[name](built)
    before = file_stamps(built.output)
    changed = outcome if isinstance(outcome, Project) else built
    made = changed.build()
    assert made.status == 0, made
    golden(GOLDEN / "engine" / f"{name.replace(' ', '-')}.txt", told(before, file_stamps(built.output), made))
    assert files(built.output) == changed.clean()
    untouched, again = stamps(built.output), changed.build()
    assert (again.status, again.rendered, again.err, stamps(built.output)) == (0, (), made.err, untouched)
    assert again.out.splitlines()[:-1] == made.out.splitlines()[:-1]


def test_a_preview_and_a_publication_share_nothing(built: Project) -> None:
    """Another address of the site renders every page anew; the first address brings the first bytes back."""
    before = files(built.output)
    assert len(replace(built, url="https://elders.voorbeeld.nl").build().rendered) == PAGES
    assert built.build().status == 0
    assert files(built.output) == before


def test_another_version_of_a_package_renders_everything(built: Project) -> None:
    """What is installed is part of the key."""
    before = stamps(built.output)
    with patch("engine.inputs.packages", lambda: [*packages(), "markdown-99.dist-info"]):
        assert len(built.build().rendered) == PAGES
        assert stamps(built.output) == before
        assert built.build().rendered == ()


def test_an_environment_that_settings_read_counts(built: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    """Settings that look at the environment make all of it a part of the key; others do not."""
    monkeypatch.setenv("PARK", "1")
    assert built.build().rendered == ()
    file("publishconf.py", "import os\nfrom pelicanconf import *\nSITEURL = os.environ['PARK_URL']\n")(built)
    for url in ("https://een.voorbeeld.nl", "https://twee.voorbeeld.nl"):
        monkeypatch.setenv("PARK_URL", url)
        assert len(built.build().rendered) == PAGES
        assert url in (built.output / "sitemap.xml").read_text()
        assert built.build().rendered == ()


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        (text("pad", adres="sloot"), "nieuws/sloot.md"),
        (file("inhoud/nieuws/kapot.md", "titel: Kapot\ndatum: 31 februari 2022\n\nx\n"), "nieuws/kapot.md:2"),
        (file("inhoud/paginas/nieuws.md", "titel: Nieuws\n\nx\n"), "paginas/nieuws.md"),
        (edit(PARTIAL, "<article", "{{ view.niets }}<article"), PARTIAL),
        (gone("theme/templates/partials/respond.html"), PARTIAL),
        (gone("inhoud/beeld/eend.png"), "nieuws/brug.md:7"),
        (every(text(CAFE[0]), text(CAFE[1])), f"nieuws/{CAFE[0]}.md"),
    ],
)
def test_what_is_wrong_stops_every_build(built: Project, wrong: Change, said: str) -> None:
    """It is said each time, the old site stays whole, and once it is mended the next build needs no help (24, 25)."""
    before = stamps(built.output)
    wrong(built)
    for _ in range(2):
        assert said in str(built.build().status)
        assert stamps(built.output) == before


def test_a_link_to_what_is_gone_is_said_each_time(built: Project) -> None:
    """It becomes plain text, and the line about it comes with every build, also for a page that is kept (7, 25)."""
    gone("inhoud/nieuws/pad.md")(built)
    said = built.build().err
    assert "let op: nieuws/sloot.md:4" in said
    assert '">het pad</a>' not in (built.output / "nieuws" / "sloot" / "index.html").read_text()
    assert built.build().err == said
    text("wilg", text="Anders.")(built)
    assert built.build().err == said


HANDS: dict[str, Callable[[Path], object]] = {
    "edited": lambda page: page.write_text("met de hand"),
    "emptied": lambda page: page.write_text(""),
    "deleted": lambda page: page.unlink(),
    "folder": folder_instead,
    "link": link_instead,
    "more": lambda page: (page.parent / "meer.txt").write_text("van iemand anders"),
    "an empty folder": lambda page: (page.parent / "leeg").mkdir(),
    "below": lambda page: (page.parent / "nieuws" / "pad" / "x").write_text("x"),
}


@pytest.mark.parametrize("name", HANDS)
def test_what_was_done_by_hand_is_undone(built: Project, name: str) -> None:
    """The output is as it should be after the next build, and the one after that has nothing to do (26)."""
    before = files(built.output)
    HANDS[name](built.output / "index.html")
    built.build()
    assert files(built.output) == before
    untouched = stamps(built.output)
    assert built.build().rendered == ()
    assert stamps(built.output) == untouched


BREAKS: dict[str, Callable[[Path], object]] = {
    "deleted": lambda file: file.unlink(),
    "short": lambda file: file.write_bytes(file.read_bytes()[:-1]),
    "empty": lambda file: file.write_bytes(b""),
    "older": lambda file: file.write_bytes(b"wijkpark-geheugen-0" + file.read_bytes()[19:]),
    "noise": lambda file: file.write_bytes(bytes(range(256)) * 20),
    "one byte": lambda file: file.write_bytes(
        file.read_bytes()[:200] + bytes([file.read_bytes()[200] ^ 1]) + file.read_bytes()[201:]
    ),
}


@pytest.mark.parametrize("name", BREAKS)
@pytest.mark.parametrize("memory", ["geheugen", "aantekeningen", "teksten-erbij"])
def test_a_broken_memory_costs_only_time(built: Project, name: str, memory: str) -> None:
    """Whatever is wrong with it: no error, the same bytes, and nothing is touched (27)."""
    before = stamps(built.output)
    BREAKS[name](built.state / memory)
    made = built.build()
    assert made.status == 0
    assert len(made.rendered) == (PAGES if memory == "geheugen" else 0)
    assert stamps(built.output) == before
    text("pad", text="Anders.")(built)
    assert built.build().status == 0
    assert files(built.output) == built.clean()


def test_a_source_that_was_just_written_is_not_trusted(built: Project) -> None:
    """It may have been saved again in the same moment: it is read, and only its hash counts (30)."""
    place = built.content / "nieuws" / "pad.md"
    place.write_text(place.read_text().replace("Kom kijken", "Kom zingen"))
    built.build()
    stat = place.stat()
    place.write_text(place.read_text().replace("Kom zingen", "Kom dansen"))
    os.utime(place, ns=(stat.st_atime_ns, stat.st_mtime_ns))
    assert "/nieuws/pad/" in built.build().rendered
    assert "Kom dansen" in (built.output / "nieuws" / "pad" / "index.html").read_text()


def test_nineteen_and_twenty_posts(built: Project) -> None:
    """A further page of a category appears with its twentieth post and goes with it (33)."""
    further = built.output / "nieuws" / "pagina" / "1" / "index.html"
    for number in range(4, 20):
        text(f"bericht-{number}", datum=f"{number} juni 2022")(built)
    for change, there in (
        (text("bericht-20", datum="20 juni 2022"), True),
        (gone("inhoud/nieuws/bericht-20.md"), False),
    ):
        assert built.build().status == 0
        assert further.exists() is not there
        change(built)
        assert built.build().status == 0
        assert further.exists() is there
        assert files(built.output) == built.clean()


def test_a_moved_site_is_the_same(built: Project, tmp_path: Path) -> None:
    """In another place the same bytes come out, and nothing there is touched either (31)."""
    shutil.copytree(built.folder, tmp_path / "verhuisd", symlinks=True)
    there = Project(folder=tmp_path / "verhuisd")
    before = stamps(there.output)
    assert there.build().status == 0
    assert stamps(there.output) == before


def test_without_the_state_only_time_is_lost(built: Project) -> None:
    """Deleting .wijkpark leaves every file of the output untouched."""
    before = stamps(built.output)
    shutil.rmtree(built.state.parent)
    assert len(built.build().rendered) == PAGES
    assert stamps(built.output) == before
