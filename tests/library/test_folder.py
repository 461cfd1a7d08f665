"""What stands in a content folder is read, or said to be passed over."""

import os
import sys
from pathlib import Path

import pytest

from plugins.library.field import FileKind
from plugins.library.folder import other_files, text_files, wrong_places
from plugins.messages import Kind
from plugins.problems import Problem
from tests.examples import content

COMPOSED, DECOMPOSED = "caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe\N{COMBINING ACUTE ACCENT}"


@pytest.mark.parametrize(
    ("kind", "name", "problem"),
    [
        (FileKind.POST, "a.txt", True),
        (FileKind.POST, "a.docx", True),
        (FileKind.POST, "LEESMIJ", True),
        (FileKind.POST, "foto.jpg", False),
        (FileKind.DOCUMENT, "plan.docx", False),
        (FileKind.DOCUMENT, "plan.markdown", True),
        (FileKind.EVENT, "a.HTML", True),
        (FileKind.PAGE, "a.odt", True),
        (FileKind.REPLY, "gezien.txt", False),
        (FileKind.REPLY, "a.doc", True),
    ],
)
def test_what_was_meant_as_a_text_is_named(tmp_path: Path, kind: FileKind, name: str, problem: bool) -> None:  # noqa: FBT001
    """A text in another form is said to be passed over; what belongs beside texts of that kind is not."""
    content(tmp_path, {f"{kind}/{name}": "a"})
    said = [Kind.NOT_MARKDOWN.at(f"{kind}/{name}")] if problem else []
    assert text_files(tmp_path, kind) == ([], said)


@pytest.mark.parametrize("kind", FileKind)
def test_no_symbolic_link_is_followed(tmp_path: Path, kind: FileKind) -> None:
    """A link to a file, to a folder, and a folder of content that is a link itself are passed over and said."""
    outside = content(tmp_path / "elders", {"geheim.md": "a", "map/b.md": "b", "c.jpg": "c"})
    folder = content(tmp_path / "inhoud", {f"{kind}/goed.md": "a"})
    (folder / kind / "geheim.md").symlink_to(outside / "geheim.md")
    (folder / kind / "map").symlink_to(outside / "map")
    (folder / kind / "kring").symlink_to(folder / kind)
    (folder / kind / "weg.md").symlink_to(outside / "weg.md")
    links = [Kind.SYMBOLIC_LINK.at(f"{kind}/{name}") for name in ("kring", "map", "geheim.md", "weg.md")]
    paths, problems = text_files(folder, kind)
    assert (paths, sorted(problems, key=str)) == ([f"{kind}/goed.md"], sorted(links, key=str))
    assert other_files(folder) == ({}, [])

    whole = tmp_path / "heel"
    whole.mkdir()
    (whole / kind).symlink_to(outside)
    assert text_files(whole, kind) == ([], [Kind.SYMBOLIC_LINK.at(kind)])
    assert other_files(whole) == ({}, [])


def test_files_beside_texts_are_found(tmp_path: Path) -> None:
    """Photos and documents, by their paths in one form of Unicode; texts, links and hidden files are not among them."""
    folder = content(
        tmp_path,
        {
            f"beeld/{DECOMPOSED}.jpg": "a",
            "beeld/2022/b.jpg": "b",
            "beeld/.DS_Store": "c",
            "beeld/.git/d": "d",
            "documenten/plan.pdf": "e",
            "documenten/plan.md": "f",
            "elders/g.jpg": "g",
        },
    )
    (folder / "beeld" / "h.jpg").symlink_to(folder / "beeld" / "2022" / "b.jpg")
    assert other_files(folder) == (
        {
            f"beeld/{COMPOSED}.jpg": f"beeld/{DECOMPOSED}.jpg",
            "beeld/2022/b.jpg": "beeld/2022/b.jpg",
            "documenten/plan.pdf": "documenten/plan.pdf",
        },
        [Kind.SYMBOLIC_LINK.at("beeld/h.jpg")],
    )


def test_names_that_differ_by_case_or_form_are_said(tmp_path: Path) -> None:
    """On many computers only one of such files can be there; which of them is shown does not depend on the disk."""
    names = ["Foto.jpg", f"{COMPOSED}.jpg", f"{DECOMPOSED}.jpg", "foto.jpg", "foto.png"]
    folder = content(tmp_path, {f"beeld/{name}": name for name in names})
    files, problems = other_files(folder)
    first, second = sorted((f"beeld/{COMPOSED}.jpg", f"beeld/{DECOMPOSED}.jpg"))
    assert files == {
        "beeld/Foto.jpg": "beeld/Foto.jpg",
        f"beeld/{COMPOSED}.jpg": first,
        "beeld/foto.jpg": "beeld/foto.jpg",
        "beeld/foto.png": "beeld/foto.png",
    }
    assert sorted(problems, key=str) == sorted(
        [Kind.SAME_NAME.at(second, other=first), Kind.SAME_NAME.at("beeld/foto.jpg", other="beeld/Foto.jpg")], key=str
    )


@pytest.mark.parametrize(
    ("path", "problems"),
    [
        ("los.md", [Kind.WRONG_PLACE.at("los.md")]),
        ("LOS.MD", [Kind.WRONG_PLACE.at("LOS.MD")]),
        ("Nieuws/a.md", [Kind.WRONG_PLACE.at("Nieuws/a.md")]),
        ("beeld/a.md", [Kind.WRONG_PLACE.at("beeld/a.md")]),
        ("reacties/a.md", [Kind.LOOSE_REPLY.at("reacties/a.md")]),
        ("reacties/open-dag/a.md", []),
        ("paginas/2022/a.md", []),
        (".obsidian/a.md", []),
        ("elders/.trash/a.md", []),
    ],
)
def test_a_text_in_the_wrong_place_is_said(tmp_path: Path, path: str, problems: list[Problem]) -> None:
    """Of a text that is never read, its writer hears."""
    assert list(wrong_places(content(tmp_path, {path: "a"}))) == problems


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes.")
def test_a_pipe_is_no_file(tmp_path: Path) -> None:
    """Whoever opens one waits for ever."""
    content(tmp_path, {"nieuws/a.md": ""})
    os.mkfifo(tmp_path / "nieuws/pijp.md")
    assert text_files(tmp_path, FileKind.POST) == (["nieuws/a.md"], [])
