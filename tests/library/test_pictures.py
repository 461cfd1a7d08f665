"""Pictures and files that texts name are found, measured, and said to be missing."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.content import Library
from plugins.examined import Examined, Unread
from plugins.library.attachments import Attached, attachments, examine_all
from plugins.library.parsed import Way
from plugins.library.pictures import Wanted, pictures
from plugins.library.read import read_content, read_library
from plugins.media import Attachment
from plugins.messages import Kind
from plugins.problems import ContentError, Problem, in_order
from tests.documents.files import scan
from tests.examples import NOW, content, document, header, library, post, site


def jpeg(width: int = 30, height: int = 20) -> bytes:
    """Give the bytes of a photo."""
    out = BytesIO()
    Image.new("RGB", (width, height), "green").save(out, "JPEG")
    return out.getvalue()


def read(folder: Path, url: str = "https://park.voorbeeld.nl") -> tuple[Library, tuple[Problem, ...]]:
    """Read a folder that is good."""
    return read_library(folder, site(url=url), NOW)


def wrong(folder: Path) -> tuple[Problem, ...]:
    """Read a folder that is wrong."""
    with pytest.raises(ContentError) as error:
        read(folder)
    return error.value.problems


@pytest.mark.parametrize("url", ["https://park.voorbeeld.nl", "https://voorbeeld.nl/park"])
@pytest.mark.parametrize(
    "written",
    [
        "/beeld/de boom.jpg".replace(" ", "%20"),
        "<../../beeld/de boom.jpg>",
        "{static}/beeld/de%20boom.jpg",
        "/images/de%20boom.jpg",
        "https://park.voorbeeld.nl/beeld/de%20boom.jpg",
    ],
)
def test_a_picture_is_shown_with_its_size(tmp_path: Path, url: str, written: str) -> None:
    """Relative to its text, from the content folder, or as editors write it."""
    if written.startswith("https:"):
        written = written.replace("https://park.voorbeeld.nl", url)
    files: dict[str, str | bytes] = {
        "nieuws/2022/a.md": header(f"![Een boom]({written})"),
        "beeld/de boom.jpg": jpeg(3200, 1600),
    }
    found, problems = read(content(tmp_path, files), url)
    (picture,) = found.pictures.values()
    base = "/park" if url.endswith("/park") else ""
    assert problems == ()
    at, sizes = f"{base}/beeld/de-boom", "min(1600px, 42rem, 100vw - 2rem)"
    assert (picture.path, picture.whole.width, picture.whole.height) == ("beeld/de boom.jpg", 1600, 800)
    assert found.posts[0].body == (
        f'<p><picture><source type="image/webp" srcset="{at}-360.webp 360w, {at}-720.webp 720w, {at}-1080.webp 1080w, '
        f'{at}-1600.webp 1600w" sizes="{sizes}"><img src="{at}.jpg" srcset="{at}-360.jpg 360w, {at}-720.jpg 720w, '
        f'{at}-1080.jpg 1080w, {at}.jpg 1600w" sizes="{sizes}" width="1600" height="800" decoding="async" '
        'alt="Een boom"></picture></p>'
    )


def test_only_the_first_picture_of_a_page_is_fetched_at_once(tmp_path: Path) -> None:
    """That is the one of the header, or else the first in the text; what was written with a picture stays with it."""
    text = '![een](/beeld/a.jpg "Titel") ![twee](/beeld/b.jpg)\n\n![drie](/beeld/a.jpg)'
    files: dict[str, str | bytes] = {
        "nieuws/a.md": header(text, datum="2 januari 2022"),
        "nieuws/b.md": header("![vier](/beeld/b.jpg)", beeld="/beeld/a.jpg", beeldtekst="vijf"),
        "beeld/a.jpg": jpeg(),
        "beeld/b.jpg": jpeg(),
    }
    found, problems = read(content(tmp_path, files))
    assert problems == ()
    ends = ['decoding="async" loading="lazy" alt="vier">']
    assert [re.findall(r"decoding=[^>]*>", post.body) for post in reversed(found.posts)] == [
        [
            'decoding="async" alt="een" title="Titel">',
            'decoding="async" loading="lazy" alt="twee">',
            'decoding="async" loading="lazy" alt="drie">',
        ],
        ends,
    ]


def test_a_picture_may_be_linked_to(tmp_path: Path) -> None:
    """The link leads to the picture as it is published; a picture that is not there is an error there too."""
    files: dict[str, str | bytes] = {"nieuws/a.md": header("[De boom](/beeld/a.jpg)"), "beeld/a.jpg": jpeg()}
    found, problems = read(content(tmp_path / "goed", files))
    (picture,) = found.pictures.values()
    assert (found.posts[0].body, problems) == (f'<p><a href="{picture.whole.address}">De boom</a></p>', ())
    (problem,) = wrong(content(tmp_path / "fout", {"nieuws/a.md": header("[De boom](/beeld/a.jpg)")}))
    assert (problem.path, problem.line) == ("nieuws/a.md", 4)


def test_a_picture_of_the_header_is_in_the_library(tmp_path: Path) -> None:
    """The path in the text is the one that the Library has it by."""
    files: dict[str, str | bytes] = {
        "agenda/a.md": header(begin="7 maart 2027", image="../beeld/a.jpg", image_alt="b"),
        "beeld/a.jpg": jpeg(),
    }
    found, problems = read(content(tmp_path, files))
    assert problems == ()
    assert list(found.pictures) == [found.events[0].image] == ["beeld/a.jpg"]


def test_only_what_is_shown_is_published(tmp_path: Path) -> None:
    """A picture or a file that only a concept names stays where it is, and so does one that nobody names."""
    files: dict[str, str | bytes] = {
        "nieuws/a.md": header("![a](/beeld/a.jpg)"),
        "nieuws/b.md": header("![b](/beeld/b.jpg)", status="concept"),
        "documenten/c.md": header(bestand="c.pdf", datum="1 januari 2099"),
        "documenten/c.pdf": b"c",
        **{f"beeld/{name}.jpg": jpeg() for name in "abz"},
    }
    found, _ = read(content(tmp_path, files))
    assert (list(found.pictures), dict(found.attachments)) == (["beeld/a.jpg"], {})


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        (
            "/beeld/boon.jpg",
            Kind.NO_IMAGE.at(
                "nieuws/a.md",
                4,
                target="/beeld/boon.jpg",
                guess=" Bedoel je '/beeld/boom.jpg'?",
                place="/beeld/boom.jpg",
            ),
        ),
        (
            "/beeld/BOOM.JPG",
            Kind.NO_IMAGE.at(
                "nieuws/a.md",
                4,
                target="/beeld/BOOM.JPG",
                guess=" Bedoel je '/beeld/boom.jpg'?",
                place="/beeld/boom.jpg",
            ),
        ),
        ("/beeld/kapot.png", Kind.DAMAGED_PICTURE.at("nieuws/a.md", 4, target="/beeld/kapot.png")),
        ("/beeld/leeg.jpg", Kind.EMPTY_PICTURE.at("nieuws/a.md", 4, target="/beeld/leeg.jpg")),
        ("/beeld/half.jpg", Kind.DAMAGED_PICTURE.at("nieuws/a.md", 4, target="/beeld/half.jpg")),
        (
            "/beeld/liegt.png",
            Kind.LYING_NAME.at(
                "nieuws/a.md", 4, target="/beeld/liegt.png", suffix=".png", form="JPG", name="liegt.jpg"
            ),
        ),
        ("/beeld/teken.svg", Kind.NO_PICTURE.at("nieuws/a.md", 4, target="/beeld/teken.svg")),
        ("/beeld/a.heic", Kind.HEIC.at("nieuws/a.md", 4, target="/beeld/a.heic")),
        (
            "../../a.jpg",
            Kind.CLIMBS.at("nieuws/a.md", 4, target="../../a.jpg", folder="beeld", place="/beeld/a.jpg"),
        ),
    ],
)
def test_a_picture_that_cannot_be_shown_stops_the_build(tmp_path: Path, written: str, problem: Problem) -> None:
    """Missing, misspelt, broken, of an iPhone, or outside the content: with the line where it is named."""
    files: dict[str, str | bytes] = {
        "nieuws/a.md": header(f"![a]({written})"),
        "beeld/boom.jpg": jpeg(),
        "beeld/kapot.png": b"\x89PNG\r\n\x1a\n",
        "beeld/leeg.jpg": b"",
        "beeld/half.jpg": jpeg()[:-20],
        "beeld/liegt.png": jpeg(),
        "beeld/teken.svg": "<svg/>",
        "beeld/a.heic": b"\0\0\0\x18ftypheic" + b"\0" * 40,
    }
    assert wrong(content(tmp_path, files)) == (problem,)


def test_a_picture_elsewhere_is_left_out(tmp_path: Path) -> None:
    """Its words stay; whoever owns that site does not learn who reads ours."""
    found, problems = read(content(tmp_path, {"nieuws/a.md": header("Zie ![een boom](https://x.nl/a.jpg)!")}))
    assert found.posts[0].body == "<p>Zie een boom!</p>"
    assert problems == (Kind.FOREIGN_IMAGE.at("nieuws/a.md", 4, target="https://x.nl/a.jpg"),)


@pytest.mark.parametrize("alt", ["![](/beeld/a.jpg)", "![ ](/beeld/a.jpg)", '<img src="/beeld/a.jpg">'])
def test_a_picture_without_words_stops_the_build(tmp_path: Path, alt: str) -> None:
    """Who cannot see it is thought of, also in a concept; only what is said to be a decoration needs no words."""
    files: dict[str, str | bytes] = {
        "nieuws/a.md": header(alt),
        "nieuws/b.md": header(alt, status="concept"),
        "beeld/a.jpg": jpeg(),
    }
    assert wrong(content(tmp_path / "fout", files)) == (
        Kind.NO_ALT.at("nieuws/a.md", 4, target="/beeld/a.jpg"),
        Kind.NO_ALT.at("nieuws/b.md", 5, target="/beeld/a.jpg"),
    )
    files |= {"nieuws/a.md": header(alt, versiering="ja", beeld="/beeld/a.jpg"), "nieuws/b.md": header(adres="b")}
    found, problems = read(content(tmp_path / "goed", files))
    assert problems == ()
    assert 'alt=""' in next(post.body for post in found.posts if post.image)


@pytest.mark.parametrize(
    ("fields", "problems"),
    [
        ({"mensen": "ja"}, (Kind.NO_CONSENT.at("nieuws/a.md", 3),)),
        ({"mensen": "ja", "toestemming": "nee"}, (Kind.NO_CONSENT.at("nieuws/a.md", 3),)),
        ({"mensen": "ja", "toestemming": "ja"}, ()),
        ({"mensen": "nee"}, ()),
    ],
)
def test_people_are_asked_first(tmp_path: Path, fields: dict[str, str], problems: tuple[Problem, ...]) -> None:
    """A text that says that people can be recognised, says that they agreed."""
    folder = content(tmp_path, {"nieuws/a.md": header(**fields)})
    assert (wrong(folder) if problems else read(folder)[1]) == problems


def test_a_picture_that_was_seen_is_not_opened(tmp_path: Path) -> None:
    """What is known of it is good as long as its file is the same, which the caller knows."""
    files: dict[str, str | bytes] = {"nieuws/a.md": header("![a](/beeld/a.jpg)"), "beeld/a.jpg": jpeg()}
    folder = content(tmp_path, files)
    first = read_content(folder, site(), NOW, Way())
    (folder / "beeld/a.jpg").write_bytes(b"")
    again = read_content(folder, site(), NOW, Way(known=first.parsed))
    assert again == first


def test_one_picture_in_two_texts_is_one(tmp_path: Path) -> None:
    """In either form of Unicode."""
    name, other = "caf\N{LATIN SMALL LETTER E WITH ACUTE}.jpg", "cafe\N{COMBINING ACUTE ACCENT}.jpg"
    files: dict[str, str | bytes] = {
        "nieuws/a.md": header(f"![a](/beeld/{name})"),
        "nieuws/b.md": header(f"![a](/beeld/{other})"),
        f"beeld/{other}": jpeg(),
    }
    found, problems = read(content(tmp_path, files))
    assert problems == ()
    assert {path: picture.path for path, picture in found.pictures.items()} == {f"beeld/{name}": f"beeld/{other}"}


def test_a_picture_that_is_a_link_is_not_there(tmp_path: Path) -> None:
    """A symbolic link publishes nothing from elsewhere on the disk."""
    folder = content(tmp_path / "inhoud", {"nieuws/a.md": header("![a](/beeld/a.jpg)"), "beeld/b.txt": ""})
    (folder / "beeld" / "a.jpg").symlink_to(content(tmp_path / "elders", {"geheim.jpg": jpeg()}) / "geheim.jpg")
    assert wrong(folder) == in_order(
        (
            Kind.SYMBOLIC_LINK.at("beeld/a.jpg"),
            Kind.NO_IMAGE.at("nieuws/a.md", 4, target="/beeld/a.jpg", guess="", place="/beeld/a.jpg"),
        )
    )


def test_a_picture_that_cannot_be_opened_is_said(tmp_path: Path) -> None:
    """With the reason, at the picture's own place."""
    named = post(image="beeld/a.jpg", lines={"image": 3})
    given = Wanted(texts=(named,), albums={}, lines={named.path: {}})
    found = pictures(given, tmp_path, {"beeld/a.jpg": "beeld/a.jpg"}, site(), Way())
    assert found.problems == (Kind.UNREADABLE.at("beeld/a.jpg", reason="het bestand is er niet meer"),)


def test_a_file_of_a_document_is_published_below_it(tmp_path: Path) -> None:
    """At an address with its name, as it can stand in a link."""
    files: dict[str, str | bytes] = {
        "documenten/plan.md": header(bestand="Groen plan.pdf"),
        "documenten/Groen plan.pdf": scan(),
    }
    found, problems = read(content(tmp_path, files))
    (file,) = found.attachments.values()
    assert problems == ()
    assert (found.documents[0].file, found.documents[0].on_request) == ("documenten/Groen plan.pdf", False)
    assert file == Attachment(
        path="documenten/Groen plan.pdf", address="/documenten/plan/Groen%20plan.pdf", size=file.size, hash=file.hash
    )
    # What is published is a copy.
    assert file.size == found.examined["documenten/Groen plan.pdf"].size


def test_a_file_that_is_not_there_stops_the_build(tmp_path: Path) -> None:
    """With the one that looks like it."""
    files: dict[str, str | bytes] = {"documenten/plan.md": header(bestand="plan.pfd"), "documenten/plan.pdf": b"%PDF"}
    (problem,) = wrong(content(tmp_path, files))
    assert (problem.path, problem.line) == ("documenten/plan.md", 3)
    assert "Bedoel je '/documenten/plan.pdf'?" in problem.what


def test_of_two_files_with_one_name_the_first_is_meant(tmp_path: Path) -> None:
    """In the order of the alphabet, whatever the folder's order."""
    files: dict[str, str | bytes] = {f"documenten/{year}/plan.pdf": b"%PDF" for year in ("2021", "2020", "2022")}
    (problem,) = wrong(content(tmp_path, {"documenten/plan.md": header(bestand="plan.pfd"), **files}))
    assert "Bedoel je '/documenten/2020/plan.pdf'?" in problem.what


@pytest.mark.parametrize("name", ["x.html", "X.PHP", "x.pdf.svg", "x.js", "x.jpg", "x"])
def test_a_file_that_runs_or_tells_too_much_is_no_document(tmp_path: Path, name: str) -> None:
    """A page with scripts, a program for the server, and a photo with the place where it was taken."""
    files: dict[str, str | bytes] = {"documenten/plan.md": header(bestand=name), f"documenten/{name}": b"x"}
    problem = Kind.NO_DOCUMENT.at("documenten/plan.md", 3, target=f"documenten/{name}")
    assert wrong(content(tmp_path, files)) == (problem,)


def test_a_file_that_cannot_be_opened_is_left_out(tmp_path: Path) -> None:
    """The page is made without it, and it can be asked for."""
    named = document(file="documenten/a.pdf", on_request=False, lines={"file": 3})
    why = Kind.UNREADABLE_FILE.at(named.path, 3, target="documenten/a.pdf", reason="het bestand is er niet meer")
    found = attachments([named], tmp_path, {"documenten/a.pdf": "documenten/a.pdf"}, Way())
    assert found == Attached(files={}, examined={}, problems=(why,))
    (made,) = library(named).documents
    assert (made.file, made.on_request) == ("", True)


def test_a_file_of_two_documents_stands_below_the_one_that_is_shown(tmp_path: Path) -> None:
    """A concept gives no address away."""
    files: dict[str, str | bytes] = {
        "documenten/a.md": header(bestand="plan.pdf"),
        "documenten/b.md": header(bestand="plan.pdf", status="concept"),
        "documenten/plan.pdf": scan(),
    }
    found, _ = read(content(tmp_path, files))
    assert [item.address for item in found.attachments.values()] == ["/documenten/a/plan.pdf"]


def test_words_are_kept_where_they_may_be_searched(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that was read without its words is read again once it may be searched; other kinds are not read."""
    locked, without = Unread(reason="er zit een wachtwoord op"), Examined(kind="pdf", size=1)
    whole, bare = Examined(kind="pdf", size=2, text=("a",)), Examined(kind="pdf", size=2)
    scanned = Examined(kind="pdf", size=3, scanned=True)
    monkeypatch.setattr("plugins.documents.guarded.examine", lambda path: locked if "locked" in path else whole)
    known = {"a.pdf": without, "b.PDF": without, "c.pdf": scanned}
    paths = {name: name for name in (*known, "e.odt", "locked.docx", "f.csv")}
    searched = frozenset({"a.pdf", "c.pdf", "locked.docx"})
    assert examine_all(paths, searched, Path(), Way(known=known)) == {
        "a.pdf": whole,
        "b.PDF": without,
        "c.pdf": scanned,
        "e.odt": bare,
        "locked.docx": locked,
    }
