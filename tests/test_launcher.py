"""The launcher, run as a person runs it, in a tiny project with packages made here."""

import ast
import fcntl
import hashlib
import io
import json
import os
import pty
import re
import shutil
import signal
import socket
import subprocess
import sys
import tarfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

LAUNCHER = Path(__file__).parent.parent / "wijkpark"
PYTHON = f"{sys.version_info[0]}.{sys.version_info[1]}"
OLD_PYTHONS = ("python3.6", "python3.7", "python3.8", "python3.9", "python3.10")

NEW = "Eerst zet ik klaar wat deze site nodig heeft. Dat duurt even en gebeurt maar één keer.\n"
READY = "Klaar. De volgende keer begint de opdracht meteen.\n"
CHANGED = "De lijst met onderdelen is veranderd: ik werk ze bij.\n"
MORE = "Deze opdracht heeft meer onderdelen nodig: ik zet ze er één keer bij.\n"
WAITING = "Een ander venster zet dit al klaar: ik wacht tot dat af is.\n"
STOPPED = "Gestopt. De volgende keer begint het klaarzetten opnieuw.\n"
BROKEN = "De map {venv} is niet in orde: ik maak hem opnieuw.\n"
OTHER_PYTHON = f"De map {{venv}} is niet voor Python {PYTHON}: ik maak hem opnieuw.\n"
FAILED = "Klaarzetten is niet gelukt. {cause} Wat er gebeurde, staat in {venv}/wijkpark.log\n"
FOREIGN = "De map {venv} is niet van mij, dus ik blijf eraf. Geef met WIJKPARK_VENV een nieuwe op.\n"
UNWRITABLE = "De map {venv} kan ik niet maken of vullen. Geef met WIJKPARK_VENV een andere op.\n"

LOST = "lost==1.0 --hash=sha256:" + 64 * "0" + "\n"  # A package that is nowhere.

COMMANDS = '''\
"""Tell what reached the command, and end with the status that its last word may be."""
import json, os, sys
try:
    from park import bench
except ImportError:
    launcher = os.environ["WIJKPARK_LAUNCHER"]
    os.execv(sys.executable, [sys.executable, launcher, "--herstel", *sys.argv[1:]])
names = ["WIJKPARK_LAUNCHER", "WIJKPARK_HERSTELD"]
print(json.dumps({
    "park": bench.VERSION,
    "arguments": sys.argv[1:],
    "folder": os.getcwd(),
    "launcher": os.environ["WIJKPARK_LAUNCHER"],
    "mended": "WIJKPARK_HERSTELD" in os.environ,
    "utf8": sys.flags.utf8_mode,
}))
sys.exit(int(sys.argv[-1]) if sys.argv[-1].isdigit() else 0)
'''


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A folder with the launcher, a lock file and a command; and the world around it."""

    folder: Path
    world: dict[str, str]

    @property
    def venv(self) -> Path:
        """The folder of the environment."""
        return Path(self.world.get("WIJKPARK_VENV", self.folder / ".venv"))

    @property
    def park(self) -> Path:
        """The one package that every command needs, as installed."""
        return self.venv / "lib" / f"python{PYTHON}" / "site-packages" / "park"

    @property
    def lock(self) -> Path:
        """The lock file for every command."""
        return self.folder / "requirements.lock"

    def within(self, **world: str) -> "Project":
        """Give the same folder in a world with these environment variables as well."""
        return replace(self, world=self.world | world)

    def start(self, *arguments: str, launcher: Path | None = None) -> "subprocess.Popen[str]":
        """Start the launcher from the folder above the project."""
        return subprocess.Popen(
            [launcher or self.folder / "wijkpark", *arguments],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=self.folder.parent,
            env=self.world,
        )

    def run(self, *arguments: str, launcher: Path | None = None) -> "Ending":
        """Run the launcher to its end."""
        return end(self.start(*arguments, launcher=launcher))

    def says(self, *arguments: str, park: str = "1.0", mended: bool = False) -> dict[str, object]:
        """Give what the command prints when all is well."""
        return {
            "park": park,
            "arguments": list(arguments),
            "folder": str(self.folder.parent),
            "launcher": str(self.folder / "wijkpark"),
            "mended": mended,
            "utf8": 1,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """What a run of the launcher came to; `says` is what the command printed."""

    status: int
    says: dict[str, object] | None
    stderr: str


def end(process: "subprocess.Popen[str]") -> Ending:
    """Wait for the launcher."""
    stdout, stderr = process.communicate(timeout=300)
    says = json.loads(stdout) if stdout else None
    return Ending(status=process.returncode, says=says, stderr=stderr)


def wheel(folder: Path, name: str, version: str) -> str:
    """Write a wheel of two files in the folder; give its line for a lock file."""
    path = folder / f"{name}-{version}-py3-none-any.whl"
    about = f"{name}-{version}.dist-info"
    files = {
        f"{name}/__init__.py": "",
        f"{name}/bench.py": f"VERSION = {version!r}\n",
        f"{about}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{file},,\n" for file in [*files, f"{about}/RECORD"])
    with zipfile.ZipFile(path, "w") as archive:
        for file, text in {**files, f"{about}/RECORD": record}.items():
            archive.writestr(file, text)
    return locked(path, name, version)


def unbuildable(folder: Path, name: str, error: str) -> str:
    """Write a source package whose build raises the error; give its line for a lock file."""
    path = folder / f"{name}-1.0.tar.gz"
    files = {
        "pyproject.toml": '[build-system]\nrequires = []\nbuild-backend = "build"\nbackend-path = ["."]\n',
        "build.py": f"raise {error}\n",
        "PKG-INFO": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
    }
    with tarfile.open(path, "w:gz") as archive:
        for file, text in files.items():
            entry = tarfile.TarInfo(f"{name}-1.0/{file}")
            entry.size = len(text)
            archive.addfile(entry, io.BytesIO(text.encode()))
    return locked(path, name, "1.0")


def locked(path: Path, name: str, version: str) -> str:
    """Give a lock file's line for one file."""
    return f"{name}=={version} --hash=sha256:{hashlib.sha256(path.read_bytes()).hexdigest()}\n"


def tree(folder: Path) -> dict[str, int]:
    """Give every path in the folder with the time of its last change."""
    return {str(path): path.lstat().st_mtime_ns for path in folder.rglob("*")}


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give the folder that pip takes its packages from."""
    return tmp_path_factory.mktemp("wheels")


@pytest.fixture(scope="module")
def lines(wheels: Path) -> dict[str, str]:
    """Give the lock line of each package there is."""
    return {
        "park 1.0": wheel(wheels, "park", "1.0"),
        "park 1.1": wheel(wheels, "park", "1.1"),
        "tools": wheel(wheels, "tools", "1.0"),
        "full": unbuildable(wheels, "full", "OSError(28, 'No space left on device')"),
        "lost": LOST,
        "wrong": "park==1.1 --hash=sha256:" + 64 * "0" + "\n",
        "odd": "park is not a requirement\n",
    }


@pytest.fixture(scope="module")
def fresh(tmp_path_factory: pytest.TempPathFactory, wheels: Path, lines: dict[str, str]) -> Project:
    """Give a project as it is checked out, on a machine with a python3."""
    outside = tmp_path_factory.mktemp("fresh")
    project = Project(
        folder=outside / "site",
        world={
            "PATH": f"{outside / 'bin'}:/usr/bin:/bin",
            "HOME": str(outside),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(wheels),
            "PIP_RETRIES": "1",
        },
    )
    (outside / "bin").mkdir()
    (outside / "bin" / "python3").symlink_to(Path(sys.executable).resolve())
    (project.folder / "commands").mkdir(parents=True)
    (project.folder / "commands" / "__main__.py").write_text(COMMANDS)
    shutil.copy(LAUNCHER, project.folder)
    project.lock.write_text(lines["park 1.0"])
    (project.folder / "requirements-papier.lock").write_text(lines["park 1.0"] + "# papier\n")
    (project.folder / "requirements-dev.lock").write_text(lines["park 1.0"] + lines["tools"])
    return project


def copy(project: Project, outside: Path) -> Project:
    """Copy the project, with its environment, into a folder of its own."""
    shutil.copytree(project.folder, outside / "site", symlinks=True)
    return replace(project, folder=outside / "site")


@pytest.fixture(scope="module")
def first(fresh: Project, tmp_path_factory: pytest.TempPathFactory) -> tuple[Project, list[Ending]]:
    """Give a project with its environment, and how the two runs went that made it at once."""
    project = copy(fresh, tmp_path_factory.mktemp("first"))
    endings = [end(process) for process in [project.start("bouw"), project.start("bouw")]]
    return project, sorted(endings, key=lambda ending: len(ending.stderr))


@pytest.fixture
def project(first: tuple[Project, list[Ending]], tmp_path: Path) -> Project:
    """Give a project of one's own that is ready."""
    return copy(first[0], tmp_path)


@pytest.fixture
def silent_index() -> Iterator[socket.socket]:
    """Give a package index that takes connections and never answers."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield server


def asking(project: Project, index: socket.socket) -> Project:
    """Give the project in a world with that index instead of none."""
    world = {name: value for name, value in project.world.items() if name != "PIP_NO_INDEX"}
    port = index.getsockname()[1]
    return replace(project, world=world | {"PIP_INDEX_URL": f"http://127.0.0.1:{port}/"})


def test_first_run(first: tuple[Project, list[Ending]]) -> None:
    """Of two first runs at once one prepares and says so; the other waits; both run."""
    project, endings = first
    assert endings == [
        Ending(status=0, says=project.says("bouw"), stderr=WAITING),
        Ending(status=0, says=project.says("bouw"), stderr=NEW + READY),
    ]


def test_second_run(project: Project) -> None:
    """A run with everything ready says nothing and leaves every file as it is."""
    before = tree(project.folder)
    assert project.run("bouw") == Ending(status=0, says=project.says("bouw"), stderr="")
    assert tree(project.folder) == before


def test_arguments_and_status(project: Project) -> None:
    """Arguments reach the command as they are, and its exit status is the launcher's."""
    words = ("nieuw", "", "twee woorden", "--titel=Één 'park'", "--help", "3")
    assert project.run(*words) == Ending(status=3, says=project.says(*words), stderr="")


def test_symbolic_link(project: Project, tmp_path: Path) -> None:
    """Through a symbolic link elsewhere the project's own environment and command are used."""
    link = tmp_path / "park"
    link.symlink_to(project.folder / "wijkpark")
    assert project.run("bouw", launcher=link) == Ending(status=0, says=project.says("bouw"), stderr="")


def test_ready_takes_no_lock(project: Project) -> None:
    """A run with everything ready does not wait for a launcher that is installing."""
    with Path(f"{project.venv}.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)
        assert project.run("bouw") == Ending(status=0, says=project.says("bouw"), stderr="")


def test_elsewhere(project: Project, tmp_path: Path) -> None:
    """With WIJKPARK_VENV nothing is written where the launcher lies."""
    shutil.move(project.venv, tmp_path / "venv")
    elsewhere = project.within(WIJKPARK_VENV=str(tmp_path / "venv"))
    before = tree(project.folder)
    assert elsewhere.run("test") == Ending(status=0, says=project.says("test"), stderr=MORE)
    assert (elsewhere.park.parent / "tools" / "bench.py").exists()
    assert tree(project.folder) == before


def test_new_elsewhere(fresh: Project, tmp_path: Path) -> None:
    """WIJKPARK_VENV may name a folder in a folder that does not exist either."""
    project = fresh.within(WIJKPARK_VENV=str(tmp_path / "deep" / "venv"))
    before = tree(project.folder)
    assert begin(project) == Ending(status=130, says=None, stderr=NEW + STOPPED)
    assert (tmp_path / "deep" / "venv.slot").exists()
    assert tree(project.folder) == before


def begin(project: Project) -> Ending:
    """Run the launcher until its first line, then press Ctrl-C."""
    process = project.start("bouw")
    assert process.stderr is not None
    line = process.stderr.readline()
    process.send_signal(signal.SIGINT)
    ending = end(process)
    return replace(ending, stderr=line + ending.stderr)


def without_stamp(project: Project) -> None:
    """Leave the environment as one that was never finished."""
    (project.venv / "wijkpark.stamp").unlink()


def without_package(project: Project) -> None:
    """Remove a package's folder."""
    shutil.rmtree(project.park)


def without_interpreter(project: Project) -> None:
    """Let the environment's interpreter point to nothing."""
    python = project.venv / "bin" / "python"
    python.unlink()
    python.symlink_to("/gone/python")


def of_other_python(project: Project) -> None:
    """Let the environment be of another Python."""
    stamp = project.venv / "wijkpark.stamp"
    stamp.write_bytes(b"3.2" + stamp.read_bytes().removeprefix(PYTHON.encode()))


def without_file(project: Project) -> None:
    """Remove a file of a package, which only the command can find out."""
    (project.park / "bench.py").unlink()


def killed(project: Project) -> None:
    """Kill the launcher while its pip waits for an answer, and let pip find that out."""
    lock = project.lock.read_bytes()
    project.lock.write_text(LOST)
    with socket.create_server(("127.0.0.1", 0)) as index:
        process = asking(project, index).start("bouw")
        connection, _ = index.accept()
        process.kill()
        process.communicate()
    connection.close()
    project.lock.write_bytes(lock)
    with Path(f"{project.venv}.slot").open("w") as slot:
        fcntl.flock(slot, fcntl.LOCK_EX)


@pytest.mark.parametrize(
    ("damage", "line"),
    {
        without_stamp: BROKEN,
        without_package: BROKEN,
        without_interpreter: BROKEN,
        of_other_python: OTHER_PYTHON,
    }.items(),
)
def test_damage_is_seen(project: Project, damage: Callable[[Project], None], line: str) -> None:
    """A damaged environment is seen at the start, and one line says that it is made anew."""
    damage(project)
    stderr = line.format(venv=project.venv) + STOPPED
    assert begin(project) == Ending(status=130, says=None, stderr=stderr)


@pytest.fixture(scope="module")
def mended(
    first: tuple[Project, list[Ending]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Project, Ending]]:
    """Damage a copy in each way and run the launcher in it, in all copies at once."""
    projects = {}
    for damage in (without_package, without_file, killed):
        projects[damage.__name__] = copy(first[0], tmp_path_factory.mktemp("mended"))
        damage(projects[damage.__name__])
    processes = {name: project.start("bouw", "2") for name, project in projects.items()}
    return {name: (projects[name], end(process)) for name, process in processes.items()}


@pytest.mark.parametrize("damage", ["without_package", "without_file", "killed"])
def test_damage_is_mended(mended: dict[str, tuple[Project, Ending]], damage: str) -> None:
    """A damaged environment is made anew, with one line, and then the command runs."""
    project, ending = mended[damage]
    says = project.says("bouw", "2", mended=damage == "without_file")
    assert ending == Ending(status=2, says=says, stderr=BROKEN.format(venv=project.venv))


def test_changed_lock(project: Project, lines: dict[str, str]) -> None:
    """A changed lock file is installed into the same environment, once."""
    project.lock.write_text(lines["park 1.1"])
    says = project.says("bouw", park="1.1")
    assert project.run("bouw") == Ending(status=0, says=says, stderr=CHANGED)
    assert project.run("bouw") == Ending(status=0, says=says, stderr="")


def test_developer_commands(project: Project) -> None:
    """A developer's command adds the developers' lock, with which all are content."""
    assert project.run("test") == Ending(status=0, says=project.says("test"), stderr=MORE)
    assert (project.park.parent / "tools" / "bench.py").exists()
    for command in ("bouw", "lint", "golden", "bench"):
        assert project.run(command) == Ending(status=0, says=project.says(command), stderr="")


def test_progress_on_a_terminal(project: Project) -> None:
    """A terminal shows one passing text a package, and ends with an empty line."""
    ours, theirs = pty.openpty()
    subprocess.run(
        [project.folder / "wijkpark", "test"],
        stdout=subprocess.DEVNULL,
        stderr=theirs,
        env=project.world,
        check=True,
    )
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    texts = [text.rstrip() for text in re.split(r"[\r\n]+", shown)]
    steps = ["1 van 2: park", "2 van 2: tools"]
    assert texts == ["", "", MORE.rstrip(), *steps, "", ""]


@pytest.mark.parametrize(
    ("line", "cause"),
    {
        "wrong": "Een onderdeel klopt niet met de lijst. Haal de nieuwste map van de site op.",
        "full": "De schijf is vol. Maak ruimte en probeer het opnieuw.",
        "lost": f"Een onderdeel is er niet voor Python {PYTHON}. Probeer een andere Python.",
        "odd": "Probeer het nog een keer.",
    }.items(),
)
def test_failure(project: Project, lines: dict[str, str], line: str, cause: str) -> None:
    """A failed installation names its probable cause and its log; the next starts afresh."""
    project.lock.write_text(lines[line])
    stderr = CHANGED + FAILED.format(cause=cause, venv=project.venv)
    assert project.run("bouw") == Ending(status=1, says=None, stderr=stderr)
    assert "error: " in (project.venv / "wijkpark.log").read_text().lower()
    project.lock.write_text(lines["park 1.0"])
    stderr = BROKEN.format(venv=project.venv) + STOPPED
    assert begin(project) == Ending(status=130, says=None, stderr=stderr)


def test_no_internet(project: Project, lines: dict[str, str], silent_index: socket.socket) -> None:
    """Without a connection the cause is said to be the internet."""
    project.lock.write_text(lines["lost"])
    offline = asking(project, silent_index)
    silent_index.close()
    cause = "Waarschijnlijk is er geen internet. Kijk dat na en probeer het opnieuw."
    stderr = CHANGED + FAILED.format(cause=cause, venv=project.venv)
    assert offline.run("bouw") == Ending(status=1, says=None, stderr=stderr)


def test_interrupt(project: Project, lines: dict[str, str], silent_index: socket.socket) -> None:
    """Ctrl-C during the installation ends it, and pip, with one line and status 130."""
    project.lock.write_text(lines["lost"])
    process = asking(project, silent_index).start("bouw")
    connection, _ = silent_index.accept()
    process.send_signal(signal.SIGINT)
    assert end(process) == Ending(status=130, says=None, stderr=CHANGED + STOPPED)
    connection.settimeout(5)
    while connection.recv(10_000):
        pass  # What pip had asked; then the end of its connection.
    connection.close()


@pytest.mark.parametrize(
    ("command", "name"),
    [("bouw", "requirements.lock"), ("poster", "requirements-papier.lock"), ("test", "requirements-dev.lock")],
)
def test_no_lock_file(project: Project, command: str, name: str) -> None:
    """Without the lock file that the command needs nothing runs."""
    (project.folder / name).unlink()
    line = f"Het bestand {name} ontbreekt in {project.folder}."
    stderr = f"{line} Haal de map van de site opnieuw op.\n"
    assert project.run(command) == Ending(status=1, says=None, stderr=stderr)


@pytest.mark.parametrize("name", ["brief.txt", "pyvenv.cfg"])
def test_foreign_folder(fresh: Project, tmp_path: Path, name: str) -> None:
    """A folder with somebody's files in it, or somebody's environment, is left alone."""
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / name).write_text("")
    before = tree(tmp_path)
    stderr = FOREIGN.format(venv=folder)
    project = fresh.within(WIJKPARK_VENV=str(folder))
    assert project.run("bouw") == Ending(status=1, says=None, stderr=stderr)
    assert tree(tmp_path) == before


@pytest.mark.parametrize("inside", ["", "venv", "a/venv"])
def test_unwritable_folder(fresh: Project, tmp_path: Path, inside: str) -> None:
    """Where no folder can be made, WIJKPARK_VENV is named as the way out."""
    (tmp_path / "file").write_text("")
    project = fresh.within(WIJKPARK_VENV=str(tmp_path / "file" / inside))
    ending = project.run("bouw")
    assert (ending.status, ending.says) == (1, None)
    assert ending.stderr.endswith(UNWRITABLE.format(venv=tmp_path / "file" / inside))


def pretending(fresh: Project, pretence: str) -> Ending:
    """Run the launcher after a line of Python that changes what it finds."""
    launcher = fresh.folder / "wijkpark"
    code = f"import runpy, sys; {pretence}; runpy.run_path({str(launcher)!r}, None, '__main__')"
    result = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        encoding="utf-8",
        env=fresh.world,
        check=False,
    )
    return Ending(status=result.returncode, says=None, stderr=result.stderr)


def test_no_ensurepip(fresh: Project, tmp_path: Path) -> None:
    """Where Python comes without what makes environments, the package to install is named."""
    project = fresh.within(WIJKPARK_VENV=str(tmp_path / "venv"))
    stderr = f"Python mist een onderdeel. Installeer eerst het pakket python{PYTHON}-venv.\n"
    ending = pretending(project, "sys.modules['ensurepip'] = None")
    assert ending == Ending(status=1, says=None, stderr=stderr)
    assert not (tmp_path / "venv").exists()


def test_old_python(fresh: Project) -> None:
    """An older Python is told, in one line, which one is needed."""
    stderr = "Dit is Python 3.8, nodig is 3.11 of nieuwer: haal die van python.org/downloads.\n"
    ending = pretending(fresh, "sys.version_info = (3, 8, 18, 'final', 0)")
    assert ending == Ending(status=1, says=None, stderr=stderr)


def test_reads_on_old_python() -> None:
    """Python 3.8 can read the file, and each older Python on the path says its line."""
    ast.parse(LAUNCHER.read_text(), feature_version=(3, 8))
    need = "nodig is 3.11 of nieuwer: haal die van python.org/downloads."
    for python in filter(None, map(shutil.which, OLD_PYTHONS)):
        if subprocess.run([python, "-c", ""], capture_output=True, check=False).returncode == 0:
            result = subprocess.run([python, LAUNCHER], capture_output=True, encoding="utf-8", check=False)
            name = Path(python).name.replace("python", "Python ")
            assert (result.returncode, result.stderr) == (1, f"Dit is {name}, {need}\n")
