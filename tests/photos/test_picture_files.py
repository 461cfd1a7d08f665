"""The pictures of the Library become files of the site, or a list of those that are broken."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from random import Random

import pytest
from PIL import Image

from plugins.model import Picture
from plugins.photos.encode import encode
from plugins.photos.files import picture_files
from plugins.problems import ContentError
from plugins.sheet import File
from tests.examples import NOW, content, library, said, site

BROKEN = "is geen foto die ik kan lezen."


def jpeg() -> bytes:
    """Give the bytes of a photo."""
    out = BytesIO()
    Image.frombytes("RGB", (200, 100), Random(1).randbytes(60_000)).save(out, "JPEG")
    return out.getvalue()


def torn() -> bytes:
    """Give a GIF whose middle is lost."""
    out = BytesIO()
    Image.frombytes("L", (200, 100), Random(1).randbytes(20_000)).save(out, "GIF")
    raw = out.getvalue()
    place = len(raw) // 2
    return raw[:place] + b"\xff" * 300 + raw[place + 300 :]


def picture(name: str) -> Picture:
    """Give a picture of the content."""
    return Picture(path=f"beeld/{name}", address=f"/beeld/a.{name}", width=200, height=100, hash="0")


def made(folder: Path, *names: str) -> list[File]:
    """Give the files of a Library with these pictures."""
    found = replace(library(folder=folder), pictures={name: picture(name) for name in names})
    return list(picture_files(found, site=site(), now=NOW))


def test_a_picture_is_published_at_its_address(tmp_path: Path) -> None:
    """Its file holds the picture as it was encoded."""
    folder = content(tmp_path, {"beeld/a.jpg": jpeg()})
    assert made(folder, "a.jpg") == [File(address="/beeld/a.a.jpg", content=encode(jpeg()))]


def test_all_broken_pictures_are_said(tmp_path: Path) -> None:
    """What only shows when a picture is read whole stops the build with a list, not with a traceback."""
    bad = b"\x89PNG\r\n\x1a\n" + b"\0" * 50
    folder = content(tmp_path, {"beeld/a.jpg": jpeg(), "beeld/b.gif": torn(), "beeld/c.png": bad})
    with pytest.raises(ContentError) as error:
        made(folder, "a.jpg", "b.gif", "c.png", "weg.jpg")
    lines = said(error.value.problems)
    assert [line.partition(": ")[2].partition(":")[0] for line in lines] == [
        "beeld/b.gif",
        "beeld/c.png",
        "beeld/weg.jpg",
    ]
    assert all(BROKEN in line for line in lines[:2])
    assert "het bestand is er niet meer" in lines[2]
