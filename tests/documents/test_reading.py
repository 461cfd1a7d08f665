"""A document is read as far as a machine can be trusted, whatever a stranger put in it."""

import faulthandler
import os
import time
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pikepdf
import pytest
from PIL import Image

from plugins.documents import guarded, reading
from plugins.documents.guarded import HEAVY, SLOW, examine, last
from plugins.documents.photo_marks import unmarked
from plugins.examined import Chapter, Examined, Unread
from plugins.messages import Kind
from tests.documents import files
from tests.documents.reports import ABSENT, BESIDE, MISLEADING, REPORTS, WITHOUT_OUTLINE, Report

ENTITY = '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'


def read(folder: Path, raw: bytes, name: str = "rapport.pdf") -> Examined | Unread:
    """Read a document in this process."""
    (folder / name).write_bytes(raw)
    return list(reading.read(str(folder / name)))[-1]


def test_a_pdf_tells_what_it_is(tmp_path: Path) -> None:
    """Title, publisher, day, language, pages, labels and chapters come out, and a person's name does not."""
    found = read(tmp_path, files.REPORT)
    assert isinstance(found, Examined)
    assert replace(found, size=0, cover=b"", introduction=(), text=()) == Examined(
        kind="pdf",
        size=0,
        pages=6,
        title="Groenplan",
        publisher="gemeente Zevensloten",
        date="2023-03-03",
        language="nl",
        tagged=True,
        chapters=(
            Chapter(title="1 Inleiding", page=3, level=1),
            *(
                Chapter(title=f"{number}{title}", page=page, level=level)
                for page, first, name in (
                    (4, 2, "Het groen van nu"),
                    (5, 3, "Bomen en schaduw"),
                    (6, 4, "Wat het kost"),
                )
                for number, title, level in (
                    (first, f" {name}", 1),
                    (first, f".1 Onderdeel van {name.lower()}", 2),
                )
            ),
        ),
        cover_size=(360, 510),
    )
    with Image.open(BytesIO(found.cover)) as cover:
        assert (cover.format, cover.size) == ("WEBP", (360, 510))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: report.name)
def test_the_introduction_is_right_or_not_there(tmp_path: Path, report: Report) -> None:
    """No other chapter is ever taken for the introduction."""
    found = read(tmp_path, report.pdf())
    assert isinstance(found, Examined)
    right = report.introduction if report.heading.startswith("Inleiding") else ""
    assert " ".join(found.introduction) in {right, ""}


@pytest.mark.parametrize("report", BESIDE, ids=lambda report: report.name)
def test_what_stands_beside_the_introduction_is_no_part_of_it(tmp_path: Path, report: Report) -> None:
    """The mark of a note, a table, and a chapter with the next number whose heading is smaller."""
    found = read(tmp_path, report.pdf())
    assert isinstance(found, Examined)
    assert " ".join(found.introduction) == report.introduction


def test_most_introductions_are_found(tmp_path: Path) -> None:
    """Of 30 reports, ten without an outline, five without an introduction and five that mislead, 27 come out right."""
    assert (len(REPORTS), len(WITHOUT_OUTLINE), len(ABSENT), len(MISLEADING)) == (30, 10, 5, 5)
    wrong = []
    for report in REPORTS:
        found = read(tmp_path, report.pdf())
        right = report.introduction if report.heading.startswith("Inleiding") else ""
        wrong += [report.name] if not isinstance(found, Examined) or " ".join(found.introduction) != right else []
    assert wrong == ["vet en even groot", "uit elkaar", "twee"]


@pytest.mark.parametrize(
    ("raw", "name", "reason"),
    [
        (files.encrypted("geheim"), "rapport.pdf", reading.ENCRYPTED),
        (files.REPORT[: len(files.REPORT) // 2], "rapport.pdf", reading.CUT_OFF),
        (b"", "rapport.pdf", "het is geen PDF, al eindigt de naam op .pdf"),
        (b"<html>hoi</html>", "rapport.pdf", "het is geen PDF, al eindigt de naam op .pdf"),
        (files.word(), "rapport.pdf", "het is geen PDF, al eindigt de naam op .pdf"),
        (b"%PDF-1.7\n" + bytes(range(256)) * 9 + b"%%EOF", "rapport.pdf", reading.DAMAGED),
        (files.LOOPING_PAGES, "rapport.pdf", reading.DAMAGED),
        (files.saved(pikepdf.new()), "rapport.pdf", reading.DAMAGED),
        (files.REPORT, "rapport.docx", "het is geen Word-bestand, al eindigt de naam op .docx"),
        (files.open_document(), "rapport.docx", "het is geen Word-bestand, al eindigt de naam op .docx"),
        (files.word(), "rapport.odt", "het is geen LibreOffice-bestand, al eindigt de naam op .odt"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "rapport.docx", reading.ENCRYPTED),
        (files.open_document({"META-INF/manifest.xml": "<encryption-data/>"}), "rapport.odt", reading.ENCRYPTED),
        (files.word()[:2000], "rapport.docx", reading.DAMAGED),
        (files.open_document({"content.xml": "<niet af"}), "rapport.odt", reading.DAMAGED),
        (
            files.open_document({"content.xml": ENTITY}),
            "rapport.odt",
            reading.DAMAGED,
        ),
        (files.open_document({"content.xml": "<a>" + " " * 30_000_000 + "</a>"}), "rapport.odt", reading.DAMAGED),
        (files.open_document({"a": b"0" * 200_000_001}), "rapport.odt", reading.HUGE),
    ],
    ids=range(18),
)
def test_what_cannot_be_read_is_said(tmp_path: Path, raw: bytes, name: str, reason: str) -> None:
    """What is locked, cut off, broken, too large or of another kind than its name says, is told in a few words."""
    assert read(tmp_path, raw, name) == Unread(reason=reason)


def test_a_loop_in_the_outline_ends(tmp_path: Path) -> None:
    """A list of headings that goes round is read once."""
    found = read(tmp_path, files.looping_outline())
    assert isinstance(found, Examined)
    assert [chapter.title for chapter in found.chapters] == ["1 Inleiding"]


def test_a_bomb_and_a_slow_file_are_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that unpacks to 400 MB is no way to hold up a build, and neither is one that never ends."""
    # It would tell how the process ended, in the middle of what the tests say.
    faulthandler.disable()
    (tmp_path / "bom.pdf").write_bytes(files.bomb())
    started = time.monotonic()
    assert examine(str(tmp_path / "bom.pdf")) in {Unread(reason=HEAVY), Unread(reason=SLOW)}
    assert time.monotonic() - started < 12
    monkeypatch.setattr(guarded, "SECONDS", 1)
    monkeypatch.setattr(reading, "read", lambda _: time.sleep(30))
    assert examine("") == Unread(reason=SLOW)


def test_a_process_reads_as_this_one_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes out of a fork, of a new process where there is no fork, and of this one, is the same."""
    found = read(tmp_path, files.REPORT)
    file = str(tmp_path / "rapport.pdf")
    assert examine(file) == found
    monkeypatch.delattr("os.fork")
    assert examine(file) == found
    monkeypatch.setattr(guarded, "SECONDS", 0.01)
    assert examine(file) == Unread(reason=SLOW)


def test_half_an_answer_is_none() -> None:
    """Of a process that was ended in the middle, only what it wrote whole counts."""
    assert last(b"\x80\x05half") is None


def test_a_process_may_take_so_much(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A process that reads is limited in memory where the system says how much it has, and in time everywhere."""
    import resource

    asked: list[tuple[int, tuple[int, int]]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda kind, limits: asked.append((kind, limits)))
    (tmp_path / "statm").write_text("1000 1 1 1 0 1 0\n")
    monkeypatch.setattr(guarded, "OWN_SIZE", tmp_path / "statm")
    guarded.limit()
    monkeypatch.setattr(guarded, "OWN_SIZE", tmp_path / "niets")
    guarded.limit()
    most = 1000 * resource.getpagesize() + guarded.MEMORY
    assert asked == [
        (resource.RLIMIT_CPU, (10, 11)),
        (resource.RLIMIT_AS, (most, most)),
        (resource.RLIMIT_CPU, (10, 11)),
    ]


def test_a_fork_tells_step_by_step(tmp_path: Path) -> None:
    """The facts are written before the picture of the first page is tried."""
    (tmp_path / "rapport.pdf").write_bytes(files.REPORT)
    guarded.tell(str(tmp_path / "rapport.pdf"), os.open(tmp_path / "uit", os.O_WRONLY | os.O_CREAT))
    assert last((tmp_path / "uit").read_bytes()) == read(tmp_path, files.REPORT)


def test_a_scan_is_known(tmp_path: Path) -> None:
    """A PDF without words is a scan, and says nothing of itself."""
    found = read(tmp_path, files.scan())
    assert isinstance(found, Examined)
    assert (found.scanned, found.tagged, found.pages, found.chapters, found.title) == (True, False, 1, (), "")


def test_a_copy_tells_nothing_of_its_makers(tmp_path: Path) -> None:
    """Published, a PDF has the same pages and title, and no names, programs, places, files or scripts."""
    found = read(tmp_path, files.laden())
    assert isinstance(found, Examined)
    assert found.notices == (Kind.SCRIPT_IN_DOCUMENT, Kind.FILE_IN_DOCUMENT)
    copied = reading.copy_of(str(tmp_path / "rapport.pdf"), "")
    assert (len(copied), copied) == (found.size, reading.copy_of(str(tmp_path / "rapport.pdf"), ""))
    with files.opened(copied) as pdf:
        plain = BytesIO()
        pdf.save(plain, compress_streams=False, object_stream_mode=pikepdf.ObjectStreamMode.disable)
        assert (str(pdf.docinfo.Title), str(pdf.Root.Lang), len(pdf.pages)) == ("Groenplan", "nl", 6)
    assert read(tmp_path, copied) == replace(found, notices=())
    for word in (b"Jansen", b"Schrijfprogramma", b"geheim", b"JavaScript", b"typst", b"Typst", b"D:2023"):
        assert word not in plain.getvalue(), word
    assert b"Jansen" in files.saved(files.opened(files.laden()), compress_streams=False)


def test_a_restriction_is_told(tmp_path: Path) -> None:
    """A PDF that anybody may open and nobody may copy from is read, and what its owner wants is said."""
    found = read(tmp_path, files.encrypted(""))
    assert isinstance(found, Examined)
    assert (found.notices, found.pages) == ((Kind.RESTRICTED_DOCUMENT,), 6)


CHAPTERS = (
    Chapter(title="Inleiding", page=0, level=1),
    Chapter(title="Beheer", page=0, level=1),
    Chapter(title="Bomen", page=0, level=2),
)


def test_a_word_file_tells_what_it_is(tmp_path: Path) -> None:
    """From a DOCX come its headings, its introduction and its day; its copy names nobody."""
    found = read(tmp_path, files.word(), "rapport.docx")
    assert isinstance(found, Examined)
    copied = reading.copy_of(str(tmp_path / "rapport.docx"), "")
    assert replace(found, text=()) == Examined(
        kind="docx",
        size=len(copied),
        title="Groenplan",
        publisher="gemeente Zevensloten",
        date="2023-03-03",
        language="nl",
        pages=1,
        chapters=CHAPTERS,
        introduction=(files.OPENING, "een punt", "met een wijziging"),
    )
    assert read(tmp_path, copied, "kopie.docx") == replace(found, pages=0, size=len(copied))
    with ZipFile(BytesIO(copied)) as archive:
        everything = b"".join(archive.read(name) for name in archive.namelist())
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"Jansen" not in everything
    assert b"python-docx" not in everything


def test_a_text_of_libreoffice_tells_what_it_is(tmp_path: Path) -> None:
    """From an ODT comes the same; scripts and the names of people stay behind."""
    raw = files.open_document({"Basic/a.xml": "<script/>", "Pictures/a.jpg": files.photo(), "Configurations2/a/": ""})
    found = read(tmp_path, raw, "rapport.odt")
    assert isinstance(found, Examined)
    copied = reading.copy_of(str(tmp_path / "rapport.odt"), "")
    assert replace(found, text=()) == Examined(
        kind="odt",
        size=len(copied),
        title="Groenplan",
        publisher="gemeente Zevensloten",
        date="2023-03-03",
        language="nl",
        pages=7,
        chapters=CHAPTERS,
        introduction=(files.OPENING, "- een klein punt"),
        notices=(Kind.SCRIPT_IN_DOCUMENT,),
    )
    with ZipFile(BytesIO(copied)) as archive:
        assert archive.namelist() == ["mimetype", "content.xml", "meta.xml", "META-INF/manifest.xml", "Pictures/a.jpg"]
        everything = b"".join(archive.read(name) for name in archive.namelist())
        photo = archive.read("Pictures/a.jpg")
    assert b"Jansen" not in everything
    assert b"Basic" not in everything
    with Image.open(BytesIO(photo)) as image:
        assert dict(image.getexif()) == {0x0112: 6}


@pytest.mark.parametrize("raw", [b"geen foto", b"\xff\xd8\xff\xe0\x00\x04ab\xff\xda", b"\xff\xd8"])
def test_a_photo_without_notes_stays_as_it_is(raw: bytes) -> None:
    """What has no notes, and what is no photo, is left alone."""
    assert unmarked(raw) == raw


def test_notes_that_nobody_can_read_go_too() -> None:
    """What is said to be EXIF and is not, is taken out all the same."""
    assert unmarked(b"\xff\xd8\xff\xe1\x00\x0aExif\0\0x!\xff\xfe\x00\x04ab\xff\xda") == b"\xff\xd8\xff\xda"
