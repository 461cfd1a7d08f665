"""A site in memory is the site that a build makes, and follows its files."""

import shutil
from pathlib import Path

import pytest
from PIL import Image

from commands.project import SETTINGS, THEME, settings
from engine.folders import Folders
from engine.output import file_path
from engine.warm import Wanted, Warm
from plugins import signals
from plugins.problems import ContentError
from plugins.sheet import Sheet
from tests.examples import NOW
from tests.serving import build

GOOD = "titel: Wilgen\ndatum: 2020-01-01\n\nDe wilgen staan er nog. Zie [de brug](brug.md)."
BRIDGE = "titel: Brug\ndatum: 2020-01-02\n\n## Leuning\n\nDe brug."


@pytest.fixture(autouse=True)
def _connected() -> object:
    """Connect the plugins for one test only."""
    before = dict(signals.sheets.receivers), dict(signals.staged.receivers)
    yield
    for signal, receivers in zip((signals.sheets, signals.staged), before, strict=True):
        for key in set(signal.receivers) - set(receivers):
            del signal.receivers[key]


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Write two posts, of which one links to the other."""
    folder = tmp_path / "inhoud"
    (folder / "nieuws").mkdir(parents=True)
    (folder / "nieuws" / "wilgen.md").write_text(GOOD)
    (folder / "nieuws" / "brug.md").write_text(BRIDGE)
    return folder


def warm(content: Path) -> Warm:
    """Keep the site of a content folder warm."""
    given = {**settings(), "PATH": str(content), "NOW": f"{NOW:%Y-%m-%dT%H:%M}", "SITE_URL": ""}
    places = Folders(output=content.parent / "uit", state=content.parent / "bewaard")
    return Warm(Wanted(settings=given, content=content, theme=THEME, key=SETTINGS.name.encode(), places=places))


def test_every_page_in_memory_is_as_a_build_makes_it(content: Path, tmp_path: Path) -> None:
    """Whatever the build writes, photos too, can be asked for and has the same bytes; nothing else is there."""
    (content / "beeld").mkdir()
    Image.new("RGB", (40, 30), "green").save(content / "beeld" / "wilg.png")
    (content / "nieuws" / "wilgen.md").write_text(f"{GOOD}\n\n![Een wilg](/beeld/wilg.png)")
    build(tmp_path / "uit", "--inhoud", content, "--nu", f"{NOW:%Y-%m-%dT%H:%M}")
    shown = warm(content).load()
    files = (path.relative_to(tmp_path / "uit").as_posix() for path in (tmp_path / "uit").rglob("*") if path.is_file())
    # The index is made when somebody asks for a piece of it.
    index: set[str] = set()
    built: set[str] = set()
    for file in files:
        (index if file.startswith("zoeken/pagefind/") else built).add(file)
    addresses = {file_path(item.address): item.address for item in shown.finder.all()}
    assert addresses.keys() == built
    for path, address in addresses.items():
        assert shown.content(address) == (tmp_path / "uit" / path).read_bytes(), path
    assert {file for file in index if shown.content(f"/{file}") != (tmp_path / "uit" / file).read_bytes()} == set()
    assert index
    assert shown.content("/nergens/") is None


@pytest.mark.parametrize(
    "edit",
    [
        lambda text: text.replace("staan er nog", "zijn geknot"),
        lambda text: text.replace("titel: Wilgen", "titel: Essen"),
        lambda text: text.replace("brug.md", "brug.md#leuning"),
        lambda text: text.replace("brug.md", "geen.md"),
        lambda text: f"{text}\n\n## Kop {{#kop}}\n\nZie [daar](#kop).",
    ],
)
def test_a_glance_shows_the_page_that_comes_after_it(content: Path, edit: object) -> None:
    """With other words alone the page is at once what it is after all has been read."""
    kept = warm(content)
    before = kept.load()
    (content / "nieuws" / "wilgen.md").write_text(edit(GOOD))  # type: ignore[operator]
    sheet = kept.glance(before, "nieuws/wilgen.md")
    assert sheet
    seen = before.with_pages({sheet.address: sheet})
    page = seen.content("/nieuws/wilgen/")
    assert page != before.content("/nieuws/wilgen/")
    assert page == kept.load().content("/nieuws/wilgen/")
    assert seen.content("/nieuws/brug/") == before.content("/nieuws/brug/")


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ("nieuws/wilgen.md", GOOD.replace("2020-01-01", "2020-01-03")),
        ("nieuws/wilgen.md", f"categorie: Bomen\n{GOOD}"),
        ("nieuws/wilgen.md", GOOD.replace("2020", "31-2020")),
        ("nieuws/wilgen.md", f"{GOOD}\n\n![Een wilg](/beeld/wilg.jpg)"),
        ("nieuws/wilgen.md", ""),
        ("nieuws/nieuw.md", GOOD),
        ("reacties/wilgen/1.md", "naam: Bo\ndatum: 2020-01-01\n\nMooi."),
        ("elders/wilgen.md", GOOD),
    ],
)
def test_a_glance_is_not_for_what_other_pages_show(content: Path, path: str, text: str) -> None:
    """Where more than words changed, or something is wrong, all has to be read."""
    kept = warm(content)
    before = kept.load()
    (content / path).parent.mkdir(parents=True, exist_ok=True)
    (content / path).write_text(text)
    assert kept.glance(before, path) is None


def test_a_mistake_leaves_what_was_read(content: Path) -> None:
    """After a mistake only what changed is read again, and the site is whole when it is mended."""
    kept = warm(content)
    (content / "nieuws" / "wilgen.md").write_text(GOOD.replace("titel", "titl"))
    with pytest.raises(ContentError):
        kept.load()
    (content / "nieuws" / "wilgen.md").write_text(GOOD)
    shown = kept.load()
    assert isinstance(shown.item("/nieuws/wilgen/"), Sheet)
    assert kept.load().loaded.parsed["nieuws/brug.md"] is shown.loaded.parsed["nieuws/brug.md"]


def test_texts_are_kept_for_the_next_time(content: Path) -> None:
    """What one run read another finds, if the file is the same; a folder that cannot be written costs only time."""
    first = warm(content)
    first.load()
    first.keep()
    (content / "nieuws" / "wilgen.md").write_text(GOOD.replace("staan", "stonden"))
    again = warm(content)
    known = again._known["nieuws/brug.md"][1]
    shown = again.load()
    assert shown.loaded.parsed["nieuws/brug.md"] is known
    assert b"stonden" in (shown.content("/nieuws/wilgen/") or b"")
    shutil.rmtree(content.parent / "bewaard")
    (content.parent / "bewaard").touch()
    first.keep()
