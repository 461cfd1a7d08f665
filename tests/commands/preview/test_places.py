"""Which changes mean something."""

from pathlib import Path

import pytest

from commands.preview.places import Watched, is_meant


@pytest.mark.parametrize(
    ("path", "meant"),
    [
        ("/p/content/nieuws/open-dag.md", True),
        ("/p/content/beeld/wilg.jpg", True),
        ("/p/theme/css/base.css", True),
        ("/p/content/nieuws/.open-dag.md.swp", False),
        ("/p/content/nieuws/4913", False),
        ("/p/content/nieuws/open-dag.md~", False),
        ("/p/content/nieuws/4913-keer.md", True),
        ("/p/plugins/feeds/__pycache__/plugin.cpython-311.pyc", False),
    ],
)
def test_what_editors_keep_for_themselves_means_nothing(path: str, *, meant: bool) -> None:
    """Swap files and back-ups of editors, and what Python keeps, are no change of the site."""
    assert is_meant(path) is meant


def test_a_folder_that_was_put_back_is_another_one(tmp_path: Path) -> None:
    """A content folder that went and came back is watched anew, and other settings are seen."""
    watched = Watched(root=tmp_path, content=tmp_path / "inhoud", theme=tmp_path / "theme")
    (tmp_path / "inhoud").mkdir()
    marks, settings = watched.marks(), watched.settings()
    assert watched.folders == (tmp_path / "inhoud",)
    (tmp_path / "inhoud").rename(tmp_path / "weg")
    assert watched.marks() == ()
    (tmp_path / "inhoud").mkdir()
    (tmp_path / "publishconf.py").write_text("SITEURL = ''")
    assert marks not in {watched.marks(), ()}
    assert settings != watched.settings()


def test_code_and_texts_are_told_apart(tmp_path: Path) -> None:
    """A changed module of the program makes it start anew; a text is read."""
    watched = Watched(root=tmp_path, content=tmp_path / "inhoud", theme=tmp_path / "theme")
    text, code = str(tmp_path / "inhoud" / "nieuws" / "x.md"), str(tmp_path / "plugins" / "feeds" / "plugin.py")
    assert list(watched.texts([text, code])) == ["nieuws/x.md"]
    assert (watched.has_code([text]), watched.has_code([text, code])) == (False, True)
