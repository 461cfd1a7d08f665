"""The preview reads what a build holds back as if it were published."""

from pathlib import Path

from commands.project import THEME, settings
from plugins.library.load import load_in
from plugins.library.parsed import Way
from plugins.model import Text
from tests.examples import NOW

FILES = {
    "nieuws/plan.md": "titel: Plan\ndatum: 2020-01-02\nstatus: concept\n\nEen plan.",
    "nieuws/feest.md": "titel: Feest\ndatum: 3 maart 2027\n\nFeest. Zie [het plan](plan.md).",
    "nieuws/stil.md": "titel: Stil\ndatum: 2020-01-01\nstatus: verborgen\n\nStil.",
    "paginas/over.md": "titel: Over\nstatus: concept\n\nOver ons.",
}


def test_what_is_held_back_stands_where_it_will_be(tmp_path: Path) -> None:
    """Concepts and texts of a later day are in lists and can be linked to; what is hidden stays hidden."""
    for path, text in FILES.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    given = {**settings(), "PATH": str(tmp_path), "NOW": f"{NOW:%Y-%m-%dT%H:%M}"}
    built, looked_at = (load_in(Way(held_too=too), given, tmp_path, THEME) for too in (False, True))
    assert [text.path for text in built.library.shown(Text)] == ["nieuws/stil.md"]
    assert [post.path for post in looked_at.library.posts] == ["nieuws/feest.md", "nieuws/plan.md"]
    assert [page.path for page in looked_at.library.pages] == ["paginas/over.md"]
    assert [text.path for text in looked_at.library.hidden] == ["nieuws/stil.md"]
    assert looked_at.library.held == built.library.held
    assert looked_at.warnings == ()
