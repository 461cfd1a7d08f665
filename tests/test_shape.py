"""The house keeps its shape: who may know what, and what stands where."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.paths import ROOT

PLUGINS = sorted(path for path in (ROOT / "plugins").iterdir() if path.is_dir() and not path.name.startswith("__"))
CODE = sorted(path for name in ("plugins", "engine", "commands") for path in (ROOT / name).rglob("*.py"))


def imported(path: Path) -> Iterator[str]:
    """Give the modules that a file imports, anywhere in it."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


def roots(path: Path) -> set[str]:
    """Give the top-level packages that a file imports."""
    return {name.partition(".")[0] for name in imported(path)}


def named(path: Path) -> str:
    """Give a file's path from the project's root."""
    return path.relative_to(ROOT).as_posix()


def test_only_plugin_files_and_the_engine_know_pelican() -> None:
    """No other file imports Pelican, and neither does any that it would be a surprise to find it in."""
    knowing = {named(path) for path in CODE if "pelican" in roots(path)}
    assert {name for name in knowing if not name.endswith("/plugin.py") and not name.startswith("engine/")} == set()
    assert "engine/plugin.py" in knowing


def test_no_plugin_knows_the_engine_or_the_commands() -> None:
    """The engine is handed sheets; nothing below plugins/ reaches for it, nor for the command line."""
    for path in (ROOT / "plugins").rglob("*.py"):
        assert roots(path) & {"engine", "commands", "argparse", "invoke"} == set(), named(path)


def test_pure_modules_read_no_clock_and_no_locale() -> None:
    """Only the edge reads the clock: `load` once for a run, `quick` before it, and the commands; nothing the locale."""
    for path in CODE:
        calls = {ast.unparse(node.func) for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Call)}
        assert not any(call.startswith("locale.") for call in calls), named(path)
        clocks = calls & {"datetime.now", "date.today", "datetime.today", "time.time", "datetime.utcnow"}
        edge = {"plugins/library/load.py", "engine/quick.py", "commands/new/command.py", "commands/preview/follow.py"}
        assert not clocks or named(path) in edge, named(path)


@pytest.mark.parametrize("folder", PLUGINS, ids=lambda path: path.name)
def test_a_plugin_has_its_two_faces(folder: Path) -> None:
    """A plugin has a docstring in __init__.py and nothing else there, and a plugin.py with register()."""
    package = ast.parse((folder / "__init__.py").read_text(encoding="utf-8"))
    assert [type(node) for node in package.body] == [ast.Expr]
    plugin = ast.parse((folder / "plugin.py").read_text(encoding="utf-8"))
    assert "register" in {node.name for node in plugin.body if isinstance(node, ast.FunctionDef)}


def test_the_settings_name_every_plugin() -> None:
    """What stands under plugins/ is used, the engine comes last, and the settings import nothing of ours."""
    import pelicanconf

    assert sorted(pelicanconf.PLUGINS[:-1]) == [f"plugins.{path.name}.plugin" for path in PLUGINS]
    assert pelicanconf.PLUGINS[-1] == "engine.plugin"
    for name in ("pelicanconf.py", "publishconf.py"):
        assert roots(ROOT / name) & {"plugins", "engine", "commands"} == set()


@pytest.mark.parametrize("path", CODE, ids=named)
def test_a_module_says_what_it_gives(path: Path) -> None:
    """The first line of a module is a docstring, and no module has grown out of its room."""
    source = path.read_text(encoding="utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert source.startswith('"""')
    # The table of messages may be as long as there are mistakes to make.
    assert len(source.splitlines()) <= 230 or named(path) == "plugins/messages.py"


def test_the_lock_files_name_no_address() -> None:
    """A lock file has versions and hashes, and no index or address."""
    for name in ("requirements.lock", "requirements-dev.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "://" not in text
        assert "--index-url" not in text
        assert "--hash=sha256:" in text


def test_the_development_lock_holds_the_other() -> None:
    """What runs on a volunteer's computer is what the tests ran with."""
    runtime, development = (
        {
            line.split()[0]
            for line in (ROOT / name).read_text().splitlines()
            if "==" in line and not line.startswith(" ")
        }
        for name in ("requirements.lock", "requirements-dev.lock")
    )
    assert runtime - development == set()
