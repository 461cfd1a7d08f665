"""Build small sites for the tests of the engine, and see what a build did."""

import io
import shutil
import struct
import zlib
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

from engine import render as render_module
from engine import run as run_module
from engine.render import render
from plugins.sheet import Sheet
from tests.examples import content, header
from tests.paths import ROOT

NOW = "2026-11-23T10:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What a build did: its exit status, what it said, and the pages that it rendered."""

    status: object
    out: str
    err: str
    rendered: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """A project of its own below a folder: settings, theme and content."""

    folder: Path
    now: str = NOW
    url: str = ""

    @property
    def content(self) -> Path:
        """Give the content folder."""
        return self.folder / "inhoud"

    @property
    def output(self) -> Path:
        """Give the output folder."""
        return self.folder / "uit"

    @property
    def state(self) -> Path:
        """Give what the engine keeps."""
        return self.folder / ".wijkpark" / "uit"

    def post(self, name: str, text: str = "Kom kijken.", **fields: str) -> None:
        """Write a post."""
        content(self.content / "nieuws", {f"{name}.md": header(text, **{"titel": name.title(), **fields})})

    def build(self, output: Path | None = None) -> Built:
        """Build the site in this process."""
        rendered: list[str] = []

        def noted(sheet: Sheet, environment: object) -> bytes:
            rendered.append(sheet.address)
            return render(sheet, environment)  # type: ignore[arg-type]

        overrides = {"PATH": str(self.content), "NOW": self.now, "SITE_URL": self.url}
        out, err = io.StringIO(), io.StringIO()
        status: object = 0
        with patch.object(render_module, "render", noted), redirect_stdout(out), redirect_stderr(err):
            try:
                place = str(output or self.output)
                run_module.run(self.folder / "publishconf.py", {**overrides, "OUTPUT_PATH": place})
            except SystemExit as end:
                status = end.code
        return Built(status=status, out=out.getvalue(), err=err.getvalue(), rendered=tuple(sorted(rendered)))

    def clean(self) -> dict[str, bytes]:
        """Build what stands there now from nothing, elsewhere, and give its files."""
        elsewhere = self.folder / "elders"
        shutil.rmtree(elsewhere, ignore_errors=True)
        built = self.build(elsewhere / "uit")
        assert built.status == 0, built
        return files(elsewhere / "uit")


def project(folder: Path) -> Project:
    """Make a project with a small site: news in two categories, a document, an event, a page, a reply, a picture."""
    for name in ("pelicanconf.py", "publishconf.py"):
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "theme", folder / "theme")
    made = Project(folder=folder)
    content(
        made.content,
        {
            "documenten/plan.md": header("Het plan.", titel="Plan", datum="2 mei 2022", uitgever="Gemeente"),
            "agenda/feest.md": header("Feest.", titel="Feest", begin="1 december 2026 14:00"),
            "paginas/over.md": "titel: Over\n\nWij. Zie [de brug](../nieuws/brug.md).\n",
            "reacties/brug/1.md": "---\nnaam: Ans\ndatum: 3 mei 2022\nkenmerk: a\nafzender: b\n---\nMooi.\n",
            "beeld/eend.png": png(1),
        },
    )
    made.post("brug", datum="1 mei 2022", onderwerpen="hout", text="De brug.\n\n![Een eend](/beeld/eend.png)")
    made.post("pad", datum="2 mei 2022", samenvatting="Over het pad.")
    made.post("sloot", datum="3 mei 2022", text="Lees over [het pad](pad.md). Of [weg](weg.md).")
    made.post("wilg", datum="4 mei 2022", categorie="Bomen", onderwerpen="hout")
    return made


def png(shade: int) -> bytes:
    """Write a picture of one grey pixel."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    size = struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)
    pixels = zlib.compress(bytes([0, shade]))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder with its bytes, and empty folders and links with a word."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            found[name] = b"link"
        elif path.is_file():
            found[name] = path.read_bytes()
        elif not any(path.iterdir()):
            found[name] = b"leeg"
    return found


def stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Give the inode and time of everything below a folder, and of the folder itself."""
    found = ((p.relative_to(folder).as_posix(), p.stat()) for p in (folder, *sorted(folder.rglob("*"))))
    return {name: (stat.st_ino, stat.st_mtime_ns) for name, stat in found}


def file_stamps(folder: Path) -> dict[str, tuple[int, int]]:
    """Give the inode and time of every file below a folder."""
    return {name: stamp for name, stamp in stamps(folder).items() if (folder / name).is_file()}
