"""Wrong content is answered kindly, or built rightly; nothing that somebody wrote is lost without a word.

A folder below tests/wrong/ is content with one kind of mistake, and `verwacht.txt` in it all that a build says of it.
What git or another system would spoil is made here. Each text has a sentence of its own below its first paragraph.
"""

import io
import os
import re
import shutil
import struct
import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

import pytest
from PIL import Image

from tests.conftest import Golden, Wijkpark
from tests.documents.files import LOOPING_PAGES, REPORT, encrypted, laden
from tests.examples import content
from tests.paths import ROOT, WRONG
from tests.test_site import files, stamps

NOW = "2026-11-23T10:00"
EXPECTED = "verwacht.txt"
SENTENCE = re.compile(r"Deze zin hoort bij [^.]+\.")


def text(kind: str, title: str = "Open dag in het park") -> str:
    """Give the text of a post that is right, with the sentence of its kind of mistake."""
    first = "Op zaterdag is er café in het park."
    return f"---\ntitel: {title}\ndatum: 7 maart 2026\n---\n{first}\n\nDeze zin hoort bij {kind}.\n"


def word_file(kind: str) -> bytes:
    """Give what Word makes: a zip."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f"<w:t>Deze zin hoort bij {kind}.</w:t>")
    return made.getvalue()


def photo(width: int = 60, height: int = 40, form: str = "JPEG", **options: Any) -> bytes:
    """Give the bytes of a photo."""
    made = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(made, form, **options)
    return made.getvalue()


def photo_bomb() -> bytes:
    """Give a PNG of a few bytes that says that it is 65,536 points wide and high."""
    raw = photo(form="PNG")
    head = b"IHDR" + struct.pack(">II", 65_536, 65_536) + raw[24:29]
    return raw[:12] + head + struct.pack(">I", zlib.crc32(head)) + raw[33:]


def with_photos(kind: str, photos: Mapping[str, bytes], header: str = "") -> dict[str, str | bytes]:
    """Give a post that shows these photos of the folder beeld."""
    shown = "\n".join(f"\n![Een boom](/beeld/{name})" for name in photos)
    written = text(kind).replace("\n---\n", f"\n{header}---\n") + f"{shown}\n"
    return {"nieuws/open-dag.md": written, **{f"beeld/{name}": raw for name, raw in photos.items()}}


def with_album(kind: str, captions: str, **files: bytes) -> dict[str, str | bytes]:
    """Give a post with an album of two photos, and more files in its folder."""
    return {
        "nieuws/open-dag.md": text(kind).replace("\n---\n", "\nalbum: open-dag\n---\n"),
        "beeld/open-dag/foto1.jpg": photo(),
        "beeld/open-dag/foto2.jpg": photo(),
        "beeld/open-dag/onderschriften.txt": captions,
        **{f"beeld/open-dag/{name.replace('_', '.')}": raw for name, raw in files.items()},
    }


def yaml_bomb(kind: str) -> str:
    """Give a header whose lists, if they were followed, would hold a milliard words."""
    lists = [
        f"{name}: &{name} [{', '.join([f'*{below}'] * 9)}]" for below, name in zip("abcdefgh", "bcdefghi", strict=True)
    ]
    bomb = "\n".join(['a: &a ["lol", "lol", "lol"]', *lists])
    return text(kind).replace("---\ntitel", f"---\n{bomb}\ntitel")


def with_links_outside(folder: Path) -> None:
    """Put links in a content folder that lead out of it: to a text, to a folder and to a picture."""
    kind = "snelkoppeling"
    outside = content(folder.parent / "elders", {"brief.md": text("elders"), "map/brief.md": text("elders, map")})
    content(folder, {"nieuws/gewoon.md": text(kind)})
    (folder / "nieuws/brief.md").symlink_to(outside / "brief.md")
    (folder / "nieuws/map").symlink_to(outside / "map", target_is_directory=True)
    (folder / "beeld").mkdir()
    (folder / "beeld/foto.jpg").symlink_to(outside / "foto.jpg")


# Files of documents in which something is not as it should be, by their names.
BROKEN_DOCUMENTS: Mapping[str, bytes] = MappingProxyType(
    {
        "beladen.pdf": laden(),
        "beperkt.pdf": encrypted(""),
        "half.pdf": REPORT[: len(REPORT) // 2],
        "liegt.docx": REPORT,
        "lus.pdf": LOOPING_PAGES,
        "slot.pdf": encrypted("geheim"),
    }
)
MADE: Mapping[str, Mapping[str, str | bytes] | Callable[[Path], None]] = MappingProxyType(
    {
        "bom": {"nieuws/open-dag.md": b"\xef\xbb\xbf" + text("bom").encode()},
        "foto-geplakt": {"nieuws/open-dag.md": text("foto-geplakt") + f"\n![Foto](data:image/png;base64,{'A' * 40})\n"},
        "album-leeg": {
            "nieuws/open-dag.md": text("album-leeg").replace("\n---\n", "\nalbum: opendag\n---\n"),
            "beeld/open-dag/foto1.jpg": photo(),
        },
        "album-let-op": with_album(
            "album-let-op", "foto1.jpg: Een\nfoto2.jpg: Twee\nfoto3.jpg: Drie\n", film_mp4=b"film"
        ),
        "album-zonder-tekst": with_album(
            "album-zonder-tekst", "foto1.jpg: Een\nfoto1.jpg: Nog eens\nTwee\n", foto3_heic=b"\0\0\0\x18ftypheic"
        ),
        "foto-kapot": with_photos(
            "foto-kapot",
            {
                "afgebroken.jpg": photo(600, 400)[:-40],
                "beweegt.gif": photo(form="GIF", save_all=True, append_images=[Image.new("RGB", (60, 40), "red")]),
                "bom.png": photo_bomb(),
                "groot.png": photo(5001, 5000, "PNG", compress_level=1),
                "iphone.heic": b"\0\0\0\x18ftypheic" + bytes(40),
                "leeg.jpg": b"",
                "liegt.jpg": photo(form="PNG"),
                "tekening.svg": b"<svg xmlns='http://www.w3.org/2000/svg'/>",
                "tekst.jpg": b"Dit is geen foto.",
            },
        ),
        "document-kapot": {
            f"documenten/{name.partition('.')[0]}.md": text(f"document-kapot, {name.partition('.')[0]}").replace(
                "\n---\n", f"\nbestand: {name}\n---\n"
            )
            for name in BROKEN_DOCUMENTS
        }
        | {f"documenten/{name}": raw for name, raw in BROKEN_DOCUMENTS.items()},
        "document-van-iemand": {
            f"documenten/{form}.md": text(f"document-van-iemand, {form}").replace(
                "\n---\n", f"\nbestand: plan.{form}\n---\n"
            )
            for form in ("doc", "xls", "zip", "csv")
        }
        | {f"documenten/plan.{form}": b"x" for form in ("doc", "xls", "zip", "csv")},
        "foto-met-mensen": with_photos("foto-met-mensen", {"feest.jpg": photo()}, "mensen: ja\n"),
        "foto-zonder-tekst": {
            "nieuws/open-dag.md": text("foto-zonder-tekst").replace("\n---\n", "\nbeeld: /beeld/boom.jpg\n---\n")
            + "\n![](/beeld/boom.jpg)\n",
            "beeld/boom.jpg": photo(),
        },
        "namen-met-hoofdletters": {
            "nieuws/open-dag.md": text("namen-met-hoofdletters, klein"),
            "nieuws/Open-Dag.md": text("namen-met-hoofdletters, groot"),
        },
        "onzichtbaar-teken": {"nieuws/open-dag.md": text("onzichtbaar-teken").replace("café", "ca\x07fé")},
        "regeleinden": {
            "nieuws/mac.md": text("regeleinden, oude Mac").replace("\n", "\r").encode(),
            "nieuws/windows.md": text("regeleinden, Windows").replace("\n", "\r\n").encode(),
        },
        "snelkoppeling": with_links_outside,
        "spaties-en-accenten": {
            "nieuws/Café in het park.md": text("spaties-en-accenten, een"),
            "nieuws/Koffie & thee (gratis)!.md": text("spaties-en-accenten, twee")
            + "\nLees [het eerste](Café%20in%20het%20park.md) en [nog eens](<Cafe\u0301 in het park.md>).\n",
        },
        "utf-16": {"nieuws/open-dag.md": text("utf-16").encode("utf-16")},
        "veel-te-groot": {"nieuws/open-dag.md": text("veel-te-groot") + "Veel tekst. " * 2_500_000},
        "windows-1252": {"nieuws/open-dag.md": text("windows-1252").encode("cp1252")},
        "word-bestand": {"nieuws/open-dag.md": word_file("word-bestand"), "nieuws/wandeling.docx": b"PK\x03\x04"},
        "yaml-bom": {"nieuws/open-dag.md": yaml_bomb("yaml-bom")},
    }
)
# How the blocks of a template end in a theme that somebody broke: a tag misspelt, and a name.
BROKEN_ENDS = MappingProxyType(
    {"sjabloon-kapot": "{% endblok %}", "sjabloon-met-tikfout": "{{ view.titel }}{% endblock %}"}
)
KINDS = sorted(({path.name for path in WRONG.iterdir() if path.is_dir()} | MADE.keys()) - BROKEN_ENDS.keys())
# What stands on the page of a file that other programs read wrongly.
READ_RIGHTLY = MappingProxyType(
    {
        "datum-in-woorden": "3 maart 2026",
        "datum-met-streepjes": "3 april 2026",
        "dubbele-punt-in-titel": "<h1>Park: open dag</h1>",
        "gewoon-goed": "12 maart 2026",
        "html-in-titel": "&lt;script&gt;alert(&#34;Hallo&#34;)&lt;/script&gt; &amp; meer</h1>",
        "nederlandse-namen": "12 maart 2026",
        "windows-1252": "café",
        "utf-16": "café",
    }
)


def made(kind: str, folder: Path) -> Path:
    """Make the content folder of one kind of mistake."""
    if (WRONG / kind).is_dir():
        shutil.copytree(WRONG / kind, folder, ignore=shutil.ignore_patterns(EXPECTED))
    maker = MADE.get(kind, {})
    folder.mkdir(exist_ok=True)
    if callable(maker):
        maker(folder)
    else:
        content(folder, maker)
    return folder


def sentences(folder: Path) -> dict[str, str]:
    """Give the sentence of each text in a content folder, by its path, whatever bytes it is written in."""
    paths = (path for path in sorted(folder.rglob("*.md")) if path.stat().st_size)
    found = {
        path.relative_to(folder).as_posix(): SENTENCE.search(path.read_bytes().replace(b"\0", b"").decode("latin-1"))
        for path in paths
    }
    return {path: match[0] if match else "" for path, match in found.items()}


def whole(done: subprocess.CompletedProcess[str]) -> str:
    """Give all that a build said, and its exit status, without what depends on the moment and the place."""
    summary = re.sub(r"(?m)^Klaar: .*$", "Klaar: …", done.stdout)
    return f"exit {done.returncode}\n\nstdout:\n{summary}\nstderr:\n{done.stderr}"


def passed_over(done: subprocess.CompletedProcess[str]) -> set[str]:
    """Give the files of which a build said that it did not publish them."""
    held = re.findall(r"(?m)^Niet gepubliceerd: (\S+) ", done.stdout)
    return {*held, *re.findall(r"(?m)^let op: (\S+): Dit is een snelkoppeling", done.stderr)}


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory, wijkpark: Wijkpark) -> Path:
    """Build a good site once, and give the folder that it stands in, with what the engine remembers of it."""
    folder, written = tmp_path_factory.mktemp("goed"), tmp_path_factory.mktemp("inhoud")
    content(written, {"nieuws/goed.md": text("de oude site")})
    assert wijkpark("bouw", "--inhoud", written, "--uitvoer", folder / "uit", "--nu", NOW).returncode == 0
    return folder


@pytest.mark.golden
@pytest.mark.parametrize("kind", KINDS)
def test_wrong_content_is_answered_kindly(
    tmp_path: Path, good: Path, wijkpark: Wijkpark, golden: Golden, kind: str
) -> None:
    """Everything in one list, and the old site stands; or the file's sentence stands on exactly one page."""
    folder, output = made(kind, tmp_path / "inhoud"), tmp_path / "uit"
    own = sentences(folder)
    assert all(own.values())
    assert len(set(own.values())) == len(own)
    shutil.copytree(good, tmp_path, dirs_exist_ok=True)
    before = (files(output), stamps(output))
    done = wijkpark("bouw", "--inhoud", folder, "--uitvoer", output, "--nu", NOW)
    golden(WRONG / kind / EXPECTED, whole(done))
    if done.returncode == 1:
        assert (files(output), stamps(output)) == before
        return
    assert done.returncode == 0
    after = files(output)
    pages = {name: page.decode().partition("<body")[2] for name, page in after.items() if name.endswith(".html")}
    over = passed_over(done)
    for path, sentence in own.items():
        on = [name for name, page in pages.items() if sentence in page]
        everywhere = [name for name, whole_file in after.items() if sentence.encode() in whole_file]
        assert everywhere == [] if path in over else len(on) == 1, path
    assert any(READ_RIGHTLY.get(kind, "") in page for page in pages.values())


@pytest.mark.parametrize("kind", ["drie-fouten", "opmerking-open", "adres-dubbel", "foto-kapot"])
def test_a_check_says_what_a_build_says(tmp_path: Path, wijkpark: Wijkpark, kind: str) -> None:
    """`controleer` gives the same list with the same exit status, and writes nothing."""
    folder = made(kind, tmp_path / "inhoud")
    before = stamps(tmp_path)
    done = wijkpark("controleer", "--inhoud", folder, "--nu", NOW)
    without_tips = re.sub(r"(?m)^tip: .*\n", "", done.stderr)
    assert f"exit {done.returncode}\n\nstdout:\n\nstderr:\n{without_tips}" == (WRONG / kind / EXPECTED).read_text()
    assert stamps(tmp_path) == before


def pelican(folder: Path, output: Path, *options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run Pelican's own command."""
    return subprocess.run(
        [sys.executable, "-m", "pelican", folder, "-s", "publishconf.py", "-o", output, *options],
        cwd=ROOT,
        env={**os.environ, "NO_COLOR": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def test_stock_pelican_stops_at_wrong_content_too(tmp_path: Path) -> None:
    """Pelican's own command ends with the same list, exit status 1, and no output."""
    done = pelican(WRONG / "drie-fouten", tmp_path / "uit")
    assert done.returncode == 1
    assert (WRONG / "drie-fouten" / EXPECTED).read_text(encoding="utf-8").partition("stderr:\n")[2] in done.stderr
    assert not (tmp_path / "uit").exists()


@pytest.mark.golden
@pytest.mark.parametrize("kind", BROKEN_ENDS)
def test_a_broken_template_stops_the_build(tmp_path: Path, good: Path, golden: Golden, kind: str) -> None:
    """A fault of the theme is named with its file and its line, and the old site stands."""
    theme, output = tmp_path / "theme", tmp_path / "uit"
    shutil.copytree(ROOT / "theme", theme)
    template = theme / "templates/post.html"
    broken = template.read_text(encoding="utf-8").replace("{% endblock %}", BROKEN_ENDS[kind])
    template.write_text(broken, encoding="utf-8")
    folder = content(tmp_path / "inhoud", {"nieuws/open-dag.md": text(kind)})
    shutil.copytree(good, tmp_path, dirs_exist_ok=True)
    before = (files(output), stamps(output))
    done = pelican(folder, output, "-t", theme)
    golden(WRONG / kind / EXPECTED, whole(done))
    assert done.returncode == 1
    assert (files(output), stamps(output)) == before
