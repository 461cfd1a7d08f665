"""The engine never replaces a folder that is not its own."""

from pathlib import Path

import pytest

from engine.errors import CalledWrongly
from engine.folders import Folders, check_ours, check_removed, folders, mark


def places_for(output: Path) -> Folders:
    """Give the folders of an output folder, with a place for the state."""
    places = folders(output, output.parent / "inhoud")
    places.state.mkdir(parents=True)
    return places


def test_the_state_lies_beside_the_output(tmp_path: Path) -> None:
    """Staging, lock and marker have one folder for each output folder."""
    places = folders(tmp_path / "output", tmp_path / "inhoud")
    assert places == Folders(output=tmp_path / "output", state=tmp_path / ".wijkpark" / "output")
    assert [places.staging.name, places.lock.name, places.marker.name] == ["nieuw", "slot", "merk"]
    assert [places.spare.name, places.memory.name, places.notes.name] == ["vorig", "geheugen", "aantekeningen"]


def test_a_linked_output_is_taken_at_its_real_place(tmp_path: Path) -> None:
    """What is exchanged is the folder itself, not the link that leads to it."""
    (tmp_path / "echt").mkdir()
    (tmp_path / "link").symlink_to("echt")
    assert folders(tmp_path / "link", tmp_path / "inhoud").output == tmp_path / "echt"


@pytest.mark.parametrize(
    ("output", "said"),
    [
        ("inhoud", "daar staat je inhoud"),
        (".", "daar staat je inhoud"),
        ("inhoud/site", "daar staat je inhoud"),
        ("bestand", "is geen map"),
        ("/proc", "is een schijf op zich"),
    ],
)
def test_some_outputs_cannot_be_used(tmp_path: Path, output: str, said: str) -> None:
    """The content's own folder, a file, and a disk of its own are refused with a remedy."""
    (tmp_path / "inhoud").mkdir()
    (tmp_path / "bestand").touch()
    with pytest.raises(CalledWrongly) as caught:
        folders(tmp_path / output, tmp_path / "inhoud")
    assert said in caught.value.args[0]
    assert "--uitvoer" in caught.value.args[1]


@pytest.mark.parametrize("home", [None, "<title>Iets anders</title>"])
def test_somebody_elses_folder_is_refused(tmp_path: Path, home: str | None) -> None:
    """A folder with files that we did not make is left alone."""
    places = places_for(tmp_path / "output")
    places.output.mkdir()
    (places.output / "vakantie.jpg").touch()
    if home is not None:
        (places.output / "index.html").write_text(home)
    with pytest.raises(CalledWrongly, match="niet door mij gemaakt"):
        check_ours(places)


def test_a_marker_counts_for_the_folder_that_was_marked(tmp_path: Path) -> None:
    """A marked folder is ours; another one that took its place is not."""
    places = places_for(tmp_path / "output")
    places.output.mkdir()
    (places.output / "iets.txt").touch()
    mark(places, places.output)
    check_ours(places)
    places.output.rename(tmp_path / "opzij")
    places.output.mkdir()
    (places.output / "iets.txt").touch()
    with pytest.raises(CalledWrongly):
        check_ours(places)


def test_our_own_home_page_tells_too(tmp_path: Path) -> None:
    """Without a marker, a site of ours is known by its home page: losing the state costs only time."""
    places = places_for(tmp_path / "output")
    places.output.mkdir()
    (places.output / "index.html").write_text('<head><meta name="generator" content="Wijkpark"></head>')
    check_ours(places)


@pytest.mark.parametrize(("removed", "said"), [((".git/config", ".git/HEAD", ".nojekyll"), ".git en .nojekyll")])
def test_what_other_programs_keep_in_the_output_is_not_thrown_away(
    tmp_path: Path, removed: tuple[str, ...], said: str
) -> None:
    """A repository of git in the output folder stops the build; what we may have made ourselves does not."""
    places = places_for(tmp_path / "output")
    check_removed(places, ["index.html", ".htaccess", ".well-known/security.txt"])
    with pytest.raises(CalledWrongly, match=f"staat {said}, en dat is niet van mij"):
        check_removed(places, removed)


@pytest.mark.parametrize("exists", [True, False])
def test_an_empty_folder_is_free_to_use(tmp_path: Path, *, exists: bool) -> None:
    """An output folder that is absent or empty may be used."""
    places = places_for(tmp_path / "output")
    if exists:
        places.output.mkdir()
    check_ours(places)
