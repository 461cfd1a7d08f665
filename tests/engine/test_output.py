"""The engine writes all of a site or nothing, and touches no file that did not change."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from engine.change import Change
from engine.folders import Folders
from engine.in_place import publish_in_place
from engine.memory import Kept, Memory
from engine.output import Made, Work, file_path, looks_ours, make
from engine.staging import pair, publish, staging_folder, whole_site
from engine.templates import Templates
from engine.tree import scan
from plugins.sheet import File


def places_in(folder: Path) -> Folders:
    """Give the folders of a build below a folder."""
    places = Folders(output=folder / "output", state=folder / ".wijkpark" / "output")
    places.state.mkdir(parents=True, exist_ok=True)
    return places


def made_of(places: Folders, files: dict[str, str], memory: Memory) -> Made:
    """Make a site of these files."""
    environment = Environment(autoescape=True, loader=DictLoader({}))
    items = [File(address=address, content=text.encode()) for address, text in files.items()]
    return make(items, Templates().used_by(environment, b""), environment, Work(places=places, memory=memory))


def write(places: Folders, files: dict[str, str], memory: Memory | None = None) -> Change:
    """Make and publish a site."""
    known = memory or Memory()
    with staging_folder(places):
        made = made_of(places, files, known)
        if made.change:
            publish(
                places, whole_site(places, known, made.kept, made.fresh, made.change.removed), keep=memory is not None
            )
        return made.change


def remembered(places: Folders, change: Change) -> Memory:
    """Give what is known after a build; what the files were made from does not matter here."""
    files = {path: Kept(b"?", stamp) for path, stamp in scan(places.output).items()}
    return Memory(files=files, spare=pair(places), behind=(*change.written, *change.removed))


def tree(folder: Path) -> dict[str, str]:
    """Give all files below a folder with their text."""
    return {p.relative_to(folder).as_posix(): p.read_text() for p in sorted(folder.rglob("*")) if p.is_file()}


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Give the inode and time of everything below a folder."""
    found = ((p.relative_to(folder).as_posix(), p.stat()) for p in sorted(folder.rglob("*")))
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found}


@pytest.mark.parametrize(
    ("address", "path"),
    [("/", "index.html"), ("/nieuws/", "nieuws/index.html"), ("/404.html", "404.html"), ("/a/b.xml", "a/b.xml")],
)
def test_an_address_is_a_file_below_the_output(address: str, path: str) -> None:
    """An address with a slash at its end is the index file of a folder."""
    assert file_path(address) == path


@pytest.mark.parametrize("address", ["nieuws/", "/../x", "/a/../../x", "//etc/passwd", "/a\\..\\b", ""])
def test_no_address_climbs_out(address: str) -> None:
    """An address that would be written outside the output is refused."""
    with pytest.raises(ValueError, match=r".*"):
        file_path(address)


def test_a_first_site_is_written_whole(tmp_path: Path) -> None:
    """Without an old site, all is written and nothing is left beside it."""
    places = places_in(tmp_path)
    change = write(places, {"/": "thuis", "/nieuws/": "nieuws"})
    assert change == Change(written=("index.html", "nieuws/index.html"), kept=(), removed=())
    assert tree(places.output) == {"index.html": "thuis", "nieuws/index.html": "nieuws"}
    assert sorted(path.name for path in places.state.iterdir()) == ["merk"]


def test_an_equal_site_is_not_touched(tmp_path: Path) -> None:
    """The same bytes again leave every inode and time, of folders too, as they were."""
    places = places_in(tmp_path)
    write(places, {"/": "thuis", "/nieuws/": "nieuws"})
    before = stamps(tmp_path / "output")
    change = write(places, {"/": "thuis", "/nieuws/": "nieuws"})
    assert change == Change(written=(), kept=("index.html", "nieuws/index.html"), removed=())
    assert stamps(tmp_path / "output") == before


def test_only_what_changed_is_written(tmp_path: Path) -> None:
    """A changed file is new, a kept one keeps inode and time, a stale one and an empty folder are gone."""
    places = places_in(tmp_path)
    write(places, {"/": "thuis", "/nieuws/": "nieuws", "/oud/x.txt": "oud"})
    (places.output / "leeg").mkdir()
    before = stamps(places.output)
    change = write(places, {"/": "anders", "/nieuws/": "nieuws"})
    assert change == Change(
        written=("index.html",),
        kept=("nieuws/index.html",),
        removed=("leeg", "oud/x.txt"),
        foreign=("leeg", "oud/x.txt"),
    )
    assert tree(places.output) == {"index.html": "anders", "nieuws/index.html": "nieuws"}
    assert not (places.output / "leeg").exists()
    assert stamps(places.output)["nieuws/index.html"] == before["nieuws/index.html"]


def test_what_was_changed_by_hand_is_restored(tmp_path: Path) -> None:
    """A file that was edited, replaced by a folder or by a link is as it should be after the next build."""
    places = places_in(tmp_path)
    site = {"/": "thuis", "/a.txt": "a", "/b.txt": "b"}
    write(places, site)
    (places.output / "index.html").write_text("met de hand")
    (places.output / "a.txt").unlink()
    (places.output / "a.txt").mkdir()
    (places.output / "b.txt").unlink()
    (places.output / "b.txt").symlink_to("index.html")
    write(places, site)
    assert tree(places.output) == {"a.txt": "a", "b.txt": "b", "index.html": "thuis"}
    assert not (places.output / "b.txt").is_symlink()


def test_a_failure_while_staging_leaves_the_old_site(tmp_path: Path) -> None:
    """An error half-way leaves the old site and no staging folder."""
    places = places_in(tmp_path)
    write(places, {"/": "thuis"})
    before = stamps(places.output)
    with pytest.raises(ValueError, match="kwaad"), staging_folder(places):
        made_of(places, {"/": "nieuw", "/kwaad/../../x": ""}, Memory())
    assert stamps(places.output) == before
    assert not places.staging.exists()


def test_a_site_can_be_written_in_place(tmp_path: Path) -> None:
    """Where nothing may stand beside the output, the same files come out, and kept ones are not touched."""
    places = places_in(tmp_path)
    write(places, {"/": "thuis", "/nieuws/": "nieuws", "/oud.txt": "oud"})
    before = stamps(places.output)
    with staging_folder(places):
        made = made_of(places, {"/": "anders", "/nieuws/": "nieuws", "/bij/nieuw.txt": "nieuw"}, Memory())
        publish_in_place(places, made.change)
    assert tree(places.output) == {"bij/nieuw.txt": "nieuw", "index.html": "anders", "nieuws/index.html": "nieuws"}
    assert stamps(places.output)["nieuws/index.html"] == before["nieuws/index.html"]


def test_the_site_before_is_kept_and_brought_up_to_date(tmp_path: Path) -> None:
    """From the third site on a new one is made of the one before the last: only what differs is touched."""
    places = places_in(tmp_path)
    sites: list[dict[str, str]] = [
        {"/": "1", "/nieuws/": "n", "/oud/": "o"},
        {"/": "2", "/nieuws/": "n", "/oud/": "o"},
        {"/": "3", "/nieuws/": "n"},
        {"/": "3", "/nieuws/": "n", "/nieuws/a/": "a", "/oud": "een bestand"},
        {"/": "3", "/nieuws": "een bestand"},
    ]
    memory = Memory()
    inodes = []
    for site in sites:
        before = tree(places.output)
        change = write(places, site, memory)
        assert tree(places.output) == {file_path(address): text for address, text in site.items()}
        assert tree(places.spare) == before
        memory = remembered(places, change)
        inodes.append(places.output.stat().st_ino)
    assert inodes[0] == inodes[2] == inodes[4]
    assert inodes[1] == inodes[3]
    assert inodes[0] != inodes[1]


@pytest.mark.parametrize("path", ["index.html", "nieuws/index.html", "nieuws/meer.txt"])
def test_a_spare_that_somebody_was_at_is_of_no_use(tmp_path: Path, path: str) -> None:
    """A file that was changed or added there does not come into the site."""
    places = places_in(tmp_path)
    memory = Memory()
    for text in "12":
        memory = remembered(places, write(places, {"/": text, "/nieuws/": "n"}, memory))
    (places.spare / path).unlink(missing_ok=True)
    (places.spare / path).write_text("van iemand anders")
    write(places, {"/": "3", "/nieuws/": "n"}, memory)
    assert tree(places.output) == {"index.html": "3", "nieuws/index.html": "n"}
    assert tree(places.spare) == {"index.html": "2", "nieuws/index.html": "n"}


def test_what_a_build_may_have_made_is_not_named() -> None:
    """Pages and the theme's files are ours, also where nothing is known of the last build."""
    assert [looks_ours(path) for path in ("x/index.html", "thema/a.css", "CNAME")] == [True, True, False]
