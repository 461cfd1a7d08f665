"""What a document does not say outright is guessed, rather not at all than wrong."""

import os
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from zipfile import ZipFile

import pytest

from plugins.documents import guarded, guess, headings, pdf_text
from plugins.documents.introduction import LEFT_OUT, by_outline, checked_text, place_of
from plugins.documents.layout import Line, joined, paragraphs
from plugins.documents.office import Block, introduction
from plugins.documents.pdf import text
from plugins.documents.word import WORD
from plugins.documents.word import word as word_file
from plugins.examined import Chapter, Examined
from plugins.messages import Kind
from tests.documents import files
from tests.documents.test_reading import read

LINE = Line(page=2, text="Tekst", size=10.0, bold=False, role="text", top=700.0, foot=700.0, left=70.0, right=500.0)
SENTENCE = "Dit is een zin van het hoofdstuk dat de naam inleiding heeft, en hij is lang genoeg om te tellen."


def lines(*given: tuple[str, float, int], right: float = 500.0) -> list[Line]:
    """Give lines below each other, each with its words, its size and its page."""
    return [
        replace(LINE, text=words, size=size, page=page, top=780.0 - 14 * place, foot=780.0 - 14 * place, right=right)
        for place, (words, size, page) in enumerate(given)
    ]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Gemeente Stichtse Vecht, 2023", "gemeente Stichtse Vecht"),
        ("de gemeente heeft dat gezegd", ""),
        ("gemeente De Bilt en omgeving", "gemeente De Bilt"),
        ("Stichting Vrienden van het Park is blij", "Stichting Vrienden van het Park"),
        ("gemeente van Ommen het Park", "gemeente van Ommen het Park"),
        ("gemeente Utrecht heeft Plannen", "gemeente Utrecht"),
        ("J. Jansen", ""),
    ],
)
def test_a_publisher_is_an_organisation(words: str, found: str) -> None:
    """What has the name of an organisation behind a word for one is a publisher; a person is none."""
    assert guess.publisher(words, "") == found


@pytest.mark.parametrize(
    ("own", "given", "found"),
    [
        ("Groenplan", (), "Groenplan"),
        (
            "Microsoft Word - plan.docx",
            (("Groenplan", 20.0, 1), ("voor de wijk", 20.0, 1), ("x" * 90, 10.0, 1)),
            "Groenplan voor de wijk",
        ),
        ("", (("Een brief", 10.0, 1), ("Geachte heer", 10.0, 1)), ""),
        ("", (("Woord " * 40, 20.0, 1), ("x" * 400, 10.0, 1)), ""),
        ("plan.pdf", (), ""),
    ],
)
def test_a_title_is_no_file_name(own: str, given: tuple[tuple[str, float, int], ...], found: str) -> None:
    """What a program put there does not count, and what is not larger than the text is no title."""
    assert guess.title(own, lines(*given)) == found


@pytest.mark.parametrize(
    ("beginning", "created", "found"),
    [
        ("op 31 februari 2023 en 2 maart 2023", "", "2023-03-02"),
        ("", "D:20220115103000+01'00'", "2022-01-15"),
        ("", "2022-01-15T10:00", "2022-01-15"),
        ("maart 2023", "gisteren", ""),
    ],
)
def test_a_day_exists(beginning: str, created: str, found: str) -> None:
    """A day in words comes first, then that of the file; one that does not exist is none."""
    assert guess.day(beginning, created) == found


@pytest.mark.parametrize(
    ("words", "said", "found"),
    [
        (("de", "het", "een", "en", "van") * 9, "en-US", "nl"),
        (("the", "and", "of", "to") * 9, "nl", "en"),
        (("Kaart",), "nl_NL", "nl-nl"),
        (("Kaart",), "??", ""),
    ],
)
def test_words_tell_the_language(words: tuple[str, ...], said: str, found: str) -> None:
    """The words of a text say more than its program does."""
    assert guess.language(words, said) == found


def test_a_heading_of_two_lines_is_one() -> None:
    """Two large lines below each other are one heading, and a poster has none."""
    words = tuple(("x" * 80 + chr(97 + place), 10.0, 2) for place in range(9))
    given = lines(("Titel", 24.0, 1), ("Groen en water", 16.0, 2), ("in de wijk", 16.0, 2), *words)
    more = [replace(line, page=3) for line in lines(("Geld", 16.0, 2), *words)]
    assert headings.headings([*given, replace(more[0])]) == (
        Chapter(title="Groen en water in de wijk", page=2, level=1),
        Chapter(title="Geld", page=3, level=1),
    )
    many = (("Kop " + chr(97 + number % 26) * (3 + number // 26), 16.0, 3) for number in range(101))
    poster = [replace(line, page=3 + place) for place, line in enumerate(lines(*many))]
    assert headings.headings([*given, *poster]) == ()
    assert headings.headings([]) == ()


def test_a_title_above_all_chapters_is_none() -> None:
    """Where the outline has the title of the whole alone on top, the chapters are those below it."""
    chapters = tuple(
        Chapter(title=title, page=page, level=level)
        for title, page, level in (("Plan", 1, 1), ("Inleiding", 2, 2), ("Geld", 3, 2))
    )
    given = lines(("Inleiding 2", 10.0, 2), ("Inleiding", 16.0, 2), (SENTENCE, 10.0, 2), ("Geld", 16.0, 3))
    assert by_outline(chapters, given) == (SENTENCE,)
    assert by_outline(chapters[:2], given) == ()
    assert place_of(chapters[2], given[:3], 0) == -1


def test_an_introduction_has_a_length() -> None:
    """A few words are none, and of very many not all are quoted."""
    assert checked_text(("Te kort.",)) == ()
    long = ("woord " * 500).strip() + "."
    assert checked_text((long, long)) == (long, LEFT_OUT)


def test_a_text_without_headings_has_no_introduction() -> None:
    """In a text of Word the heading has to be the first chapter, with another one behind it."""
    one, other = Block(text="Inleiding", level=1), Block(text="Geld", level=1)
    words = Block(text=SENTENCE, level=0)
    assert introduction((words,)) == ()
    assert introduction((other, one, words, other)) == ()
    assert introduction((one, words)) == ()
    assert introduction((one, words, other)) == (SENTENCE,)


def test_words_that_were_cut_are_whole() -> None:
    """A hyphen at the end of a line goes, unless the word has one anyway."""
    assert joined("de wijk-", "commissie") == "de wijkcommissie"
    assert joined("bos-", "en waterbeheer") == "bos- en waterbeheer"
    assert joined("Noord-", "Holland") == "Noord-Holland"
    assert (
        pdf_text.CUT.sub(pdf_text.made_whole, "op\x02nieuw, bos\x02en, Noord\x02Holland")
        == "opnieuw, bos- en, Noord-Holland"
    )


def test_a_paragraph_ends_with_its_page() -> None:
    """At the end of a page a short line with a full stop ends a paragraph too; a bullet begins one."""
    given = lines(
        ("Een zin van de tekst.", 10.0, 2),
        ("Nog een zin die hier", 10.0, 2),
        ("verder gaat.", 10.0, 3),
        ("• punt.", 10.0, 3),
    )
    given[3] = replace(given[3], right=200.0)
    given.append(replace(given[3], page=4, text="Het slot."))
    assert paragraphs(given) == ("Een zin van de tekst. Nog een zin die hier verder gaat.", "- punt.", "Het slot.")


def test_an_outline_has_an_end() -> None:
    """Headings without words are none, and of very many only the first count."""
    blank = [SimpleNamespace(level=0, get_dest=lambda: None, get_title=lambda: " ")]
    assert pdf_text.outline(SimpleNamespace(get_toc=lambda **_: blank)) == ()
    many = [SimpleNamespace(level=0, get_dest=lambda: None, get_title=lambda: "A\ud83d")] * 400
    chapter = Chapter(title="A", page=0, level=1)
    assert pdf_text.outline(SimpleNamespace(get_toc=lambda **_: many)) == (chapter,) * 300


def test_what_is_no_text_is_empty() -> None:
    """Where a PDF has a number for a title, it has none."""
    assert (text(None), text(7), text("a \0 b")) == ("", "", "a b")


WORD_STYLES = """<w:styles xmlns:w="{word}">
<w:style w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="Huis"><w:name w:val="Gemeentekop"/><w:basedOn w:val="Huis2"/></w:style>
<w:style w:styleId="Huis2"><w:name w:val="Kop gemeente"/><w:basedOn w:val="Kop1"/></w:style>
<w:style w:styleId="Eigen"><w:name w:val="Paragraafkop"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:styleId="Tekst"><w:name w:val="Tekst"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:styleId="Rond"><w:name w:val="Rond"/><w:basedOn w:val="Rond"/></w:style></w:styles>"""
WORD_TEXT = """<w:document xmlns:w="{word}" xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>
<w:sdt><w:sdtPr><w:docPartObj/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>Inhoud</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:pPr><w:pStyle w:val="Huis"/></w:pPr><w:r><w:t>Inleiding</w:t></w:r></w:p>
<w:sdt><w:sdtContent><w:p><w:r><w:t>In een veld.</w:t></w:r></w:p></w:sdtContent></w:sdt>
<w:p><w:pPr><w:pStyle w:val="Eigen"/></w:pPr><w:r><w:t>Doel</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Tekst"/></w:pPr><w:moveFrom><w:r><w:t>Weg.</w:t></w:r></w:moveFrom>
<w:r><w:t>Een</w:t></w:r><m:AlternateContent><m:Choice><w:r><w:t xml:space="preserve"> kader</w:t></w:r></m:Choice>
<m:Fallback><w:r><w:t>kader</w:t></w:r></m:Fallback></m:AlternateContent></w:p>
<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Beheer</w:t></w:r></w:p>
<w:p><w:pPr><w:pStyle w:val="Rond"/></w:pPr><w:r><w:t>Slot.</w:t></w:r></w:p></w:body></w:document>"""


def test_headings_of_a_word_file_are_known_by_their_level() -> None:
    """By the name of their style, the style that it adds to, or their own level; words that stand twice count once."""
    parts = {"word/document.xml": WORD_TEXT, "word/styles.xml": WORD_STYLES}
    made = files.zipped({name: part.replace("{word}", WORD.strip("{}")) for name, part in parts.items()})
    with ZipFile(BytesIO(made)) as archive:
        found = word_file(archive).blocks
    assert [(block.level, block.text) for block in found] == [
        (1, "Inleiding"),
        (0, "In een veld."),
        (2, "Doel"),
        (0, "Een kader"),
        (1, "Beheer"),
        (0, "Slot."),
    ]


def test_files_in_a_word_file_stay_behind(tmp_path: Path) -> None:
    """What is put into a DOCX as a file is told, and empty in what is published."""
    whole = BytesIO(files.word())
    with ZipFile(whole, "a") as archive:
        archive.writestr("word/embeddings/a.bin", b"geheim")
        archive.writestr("word/styles/x.xml", b"<a w:author='Jansen'/>")
    found = read(tmp_path, whole.getvalue(), "rapport.docx")
    assert isinstance(found, Examined)
    assert found.notices == (Kind.FILE_IN_DOCUMENT,)


def test_half_a_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    """An ODT that says nothing of itself, and a body without text, are read all the same."""
    found = read(tmp_path, files.zipped({"content.xml": "<a/>"}), "rapport.odt")
    assert isinstance(found, Examined)
    assert (found.kind, found.scanned, found.title) == ("odt", True, "")


def test_a_child_ends_whatever_comes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads a document goes on with nothing else of the program."""

    class Ended(Exception):
        """The process ended."""

    def end(status: int) -> None:
        raise Ended(status)

    monkeypatch.setattr(guarded, "limit", lambda: None)
    monkeypatch.setattr(os, "dup2", lambda *_: None)
    monkeypatch.setattr(os, "_exit", end)
    (tmp_path / "a.pdf").write_bytes(files.REPORT)
    with pytest.raises(Ended):
        guarded.only_tell(str(tmp_path / "a.pdf"), os.open(tmp_path / "uit", os.O_WRONLY | os.O_CREAT))
    assert isinstance(guarded.last((tmp_path / "uit").read_bytes()), Examined)
