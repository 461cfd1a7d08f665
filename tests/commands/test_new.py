"""`nieuw` makes a file that can be built at once."""

from pathlib import Path

import pytest

from commands.new.draft import HINT, free_slug, quoted
from plugins.slug import LONGEST
from tests.conftest import Wijkpark

NOW = ("--nu", "2026-11-23T10:00")


@pytest.mark.parametrize(
    ("title", "name", "header"),
    [
        ("Open dag", "2026-11-23-open-dag.md", "titel: Open dag"),
        ("Park #2", "2026-11-23-park-2.md", "titel: Park #2"),
        ("  Veel   blanks \n en regels ", "2026-11-23-veel-blanks-en-regels.md", "titel: Veel blanks en regels"),
        ("[nieuw]", "2026-11-23-nieuw.md", 'titel: "[nieuw]"'),
        ('"Zo" zei hij', "2026-11-23-zo-zei-hij.md", 'titel: "\\"Zo\\" zei hij"'),
        ("🌳🌳", "2026-11-23-bericht.md", "titel: 🌳🌳"),
        ("../../etc/passwd", "2026-11-23-etc-passwd.md", "titel: ../../etc/passwd"),
    ],
)
def test_a_new_post_is_filled_in(wijkpark: Wijkpark, tmp_path: Path, title: str, name: str, header: str) -> None:
    """The file has a name, a title, a date, a category and a hint, and passes the check."""
    done = wijkpark("nieuw", "bericht", title, "--inhoud", tmp_path, *NOW)
    assert (done.returncode, done.stderr) == (0, "")
    assert [path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.md")] == [f"nieuws/{name}"]
    path = tmp_path / "nieuws" / name
    assert path.read_text() == f"---\n{header}\ndatum: 23 november 2026\ncategorie: Nieuws\n---\n{HINT}\n"
    assert done.stdout.splitlines()[0] == f"Gemaakt: {path}"
    checked = wijkpark("controleer", "--inhoud", tmp_path, *NOW)
    assert (checked.returncode, checked.stdout) == (0, "1 bericht nagekeken: geen fouten.\n")


def test_nothing_is_overwritten(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """The same title again gets a number, also where an older file has the address."""
    (tmp_path / "nieuws").mkdir()
    (tmp_path / "nieuws" / "2020-01-01-open-dag.md").write_text("titel: Toen\ndatum: 2020-01-01\n\nToen.")
    for _ in range(2):
        assert wijkpark("nieuw", "bericht", "Open dag", "--inhoud", tmp_path, *NOW).returncode == 0
    names = sorted(path.name for path in (tmp_path / "nieuws").iterdir())
    assert names == ["2020-01-01-open-dag.md", "2026-11-23-open-dag-2.md", "2026-11-23-open-dag-3.md"]
    assert wijkpark("controleer", "--inhoud", tmp_path, *NOW).returncode == 0


def test_a_folder_that_cannot_be_written_is_said(wijkpark: Wijkpark, tmp_path: Path) -> None:
    """Where the file cannot be made, there is a Dutch line and exit status 1."""
    (tmp_path / "nieuws").write_text("een bestand met de naam van de map")
    done = wijkpark("nieuw", "bericht", "Open dag", "--inhoud", tmp_path, *NOW)
    assert (done.returncode, done.stdout) == (1, "")
    assert "kan ik niet maken" in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_long_title_leaves_room_for_its_number() -> None:
    """A numbered address is no longer than an address may be."""
    slug = free_slug("a" * 200, {"a" * LONGEST})
    assert (len(slug) <= LONGEST, slug[-3:]) == (True, "a-2")


@pytest.mark.parametrize("title", ["Open dag", "'s Avonds", '"', "|", "> x", "[a, b]", "\\", 'a "b"'])
def test_a_title_is_quoted_only_where_it_must_be(title: str) -> None:
    """A title that begins with a sign that has a meaning in headers is quoted, any other is not."""
    assert quoted(title).startswith('"') == (title[0] in "\"'[|>")
