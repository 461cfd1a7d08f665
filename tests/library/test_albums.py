"""A text shows all photos of a folder, each with what can be seen on it."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from plugins.content import Library
from plugins.library.read import read_library
from plugins.messages import Kind
from plugins.model import Text
from plugins.problems import ContentError, Problem
from tests.examples import NOW, content, header, site

CAPTIONS = "beeld/open dag/onderschriften.txt"
WORDS = "b.jpg: Een boom\nA.jpg: Een <abeel> & meer: veel\n"


def jpeg() -> bytes:
    """Give the bytes of a photo."""
    out = BytesIO()
    Image.new("RGB", (30, 20), "green").save(out, "JPEG")
    return out.getvalue()


def folder(tmp_path: Path, captions: str = WORDS, album: str = "open dag", **files: str) -> Path:
    """Write a post with an album of two photos; `files` are more of them, by name."""
    more = {f"beeld/open dag/{name.replace('_', '.')}": text for name, text in files.items()}
    given: dict[str, str | bytes] = {
        "nieuws/a.md": header(album=album),
        "beeld/open dag/A.jpg": jpeg(),
        "beeld/open dag/b.jpg": jpeg(),
        "beeld/open dag/onder/c.jpg": jpeg(),
        "beeld/d.jpg": jpeg(),
        **more,
    }
    return content(tmp_path, given | ({CAPTIONS: captions} if captions else {}))


def read(given: Path) -> tuple[Library, tuple[Problem, ...]]:
    """Read a folder that is good."""
    return read_library(given, site(), NOW)


def wrong(given: Path) -> tuple[Problem, ...]:
    """Read a folder that is wrong."""
    with pytest.raises(ContentError) as error:
        read(given)
    return error.value.problems


def figure(name: str, base: str, words: str) -> str:
    """Give the HTML of a photo in an album."""
    sizes = "min(30px, 14rem, 50vw)"
    return (
        f'<figure><a href="/beeld/{name}"><picture><source type="image/webp" srcset="/beeld/{base}-30.webp 30w"'
        f' sizes="{sizes}"><img src="/beeld/{name}" srcset="/beeld/{name} 30w" sizes="{sizes}" width="30" height="20"'
        f' decoding="async" loading="lazy" alt="{words}"></picture></a>'
        f'<figcaption aria-hidden="true">{words}</figcaption>'
        "</figure>\n"
    )


@pytest.mark.parametrize("album", ["open dag", "/beeld/open dag/", "beeld/open dag", "open dag/", r"\beeld\open dag"])
def test_an_album_stands_below_its_text(tmp_path: Path, album: str) -> None:
    """In the order of the files' names, however the folder is written; each photo leads to the large one."""
    found, problems = read(folder(tmp_path, album=album))
    words = "Een &lt;abeel&gt; &amp; meer: veel"
    assert problems == ()
    assert found.posts[0].body == (
        '<p>Kom kijken.</p>\n<div class="album">\n'
        + figure("open-dag/a.jpg", "open-dag/a", words)
        + figure("open-dag/b.jpg", "open-dag/b", "Een boom")
        + "</div>"
    )
    assert list(found.pictures) == ["beeld/open dag/A.jpg", "beeld/open dag/b.jpg"]


def test_every_kind_of_text_may_have_an_album(tmp_path: Path) -> None:
    """Two texts may have the same one."""
    given = folder(tmp_path)
    more: dict[str, str | bytes] = {
        "paginas/b.md": "titel: B\nalbum: open dag\n\nB.\n",
        "agenda/c.md": header(album="open dag", begin="7 maart 2027"),
        "documenten/d.md": header(album="open dag"),
    }
    found, problems = read(content(given, more))
    assert problems == ()
    assert [text.path for text in found.shown(Text) if text.body.count("<figure>") == 2] == [
        "nieuws/a.md",
        "documenten/d.md",
        "agenda/c.md",
        "paginas/b.md",
    ]


@pytest.mark.parametrize(
    ("captions", "problems"),
    [
        ("", (Kind.NO_CAPTION.at(CAPTIONS, name="A.jpg"), Kind.NO_CAPTION.at(CAPTIONS, name="b.jpg"))),
        ("b.jpg: Een boom\n", (Kind.NO_CAPTION.at(CAPTIONS, name="A.jpg"),)),
        (f"{WORDS}{'x' * 61}\n", (Kind.BAD_CAPTION.at(CAPTIONS, 3, text="x" * 60),)),
        (f"{WORDS}Een boom\n", (Kind.BAD_CAPTION.at(CAPTIONS, 3, text="Een boom"),)),
        (
            "a.jpg: A\nb.jpg:\n",
            (Kind.NO_CAPTION.at(CAPTIONS, name="b.jpg"), Kind.BAD_CAPTION.at(CAPTIONS, 2, text="b.jpg:")),
        ),
        (f"{WORDS}B.JPG: b\n", (Kind.DOUBLE_CAPTION.at(CAPTIONS, 3, name="b.jpg", first=1),)),
    ],
)
def test_a_photo_without_words_stops_the_build(tmp_path: Path, captions: str, problems: tuple[Problem, ...]) -> None:
    """The photo is named, and the line to write."""
    assert wrong(folder(tmp_path, captions)) == problems


def test_what_is_not_in_the_album_is_said(tmp_path: Path) -> None:
    """A line for a photo that is not there, and a film; what systems put there, and lines with #, are passed over."""
    _, problems = read(folder(tmp_path, f"# De open dag\n\n{WORDS}b1.jpg: B\n", film_mp4="x", Thumbs_db="x"))
    assert problems == (
        Kind.NOT_IN_ALBUM.at("beeld/open dag/film.mp4"),
        Kind.LOST_CAPTION.at(CAPTIONS, 5, name="b1.jpg", guess=" Bedoel je 'b.jpg'?"),
    )


@pytest.mark.parametrize(
    ("album", "guess"), [("opendag", " Bedoel je 'open dag'?"), ("../nieuws", ""), ("weg", ""), ("/", "")]
)
def test_an_album_that_is_not_there_stops_the_build(tmp_path: Path, album: str, guess: str) -> None:
    """With the folder that looks like it."""
    assert wrong(folder(tmp_path, album=album)) == (Kind.NO_ALBUM.at("nieuws/a.md", 3, folder=album, guess=guess),)


def test_a_folder_elsewhere_is_no_album(tmp_path: Path) -> None:
    """Only what stands among the pictures is offered."""
    given = content(folder(tmp_path, album="verslagen"), {"documenten/verslagen/a.pdf": b"%PDF"})
    assert wrong(given) == (Kind.NO_ALBUM.at("nieuws/a.md", 3, folder="verslagen", guess=""),)


def test_an_album_of_two_texts_is_read_once(tmp_path: Path) -> None:
    """What is wrong with it is said once."""
    given = content(folder(tmp_path, "b.jpg: Een boom\n"), {"nieuws/b.md": header(album="/beeld/open dag")})
    assert wrong(given) == (Kind.NO_CAPTION.at(CAPTIONS, name="A.jpg"),)


def test_a_photo_that_cannot_be_shown_is_said_where_the_album_is(tmp_path: Path) -> None:
    """With its own name."""
    given = folder(tmp_path, f"{WORDS}c.heic: C\n", c_heic="\0\0\0\x18ftypheic")
    assert wrong(given) == (Kind.HEIC.at("nieuws/a.md", 3, target="/beeld/open dag/c.heic"),)
