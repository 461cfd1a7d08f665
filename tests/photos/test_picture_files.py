"""The pictures of the Library become files of the site, each to be made only where that was not done before."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

from PIL import Image

from plugins.later import Later
from plugins.media import Form
from plugins.photos.files import encoded, picture_files
from plugins.photos.measure import look
from plugins.photos.names import named, names
from tests.examples import NOW, content, library, site


def jpeg() -> bytes:
    """Give the bytes of a photo."""
    out = BytesIO()
    Image.linear_gradient("L").resize((800, 400)).convert("RGB").save(out, "JPEG")
    return out.getvalue()


def test_every_copy_of_a_picture_is_published(tmp_path: Path) -> None:
    """Each stands at its address, as a picture of its size and form; where it stood in the content there is one too."""
    path = "beeld/de boom.jpg"
    folder = content(tmp_path, {path: jpeg()})
    picture = named(path, look(jpeg(), path), names([path])[path])
    made = list(picture_files(replace(library(folder=folder), pictures={path: picture}), site=site(), now=NOW))
    found = {}
    for file in made:
        assert isinstance(file.content, Later)
        with Image.open(BytesIO(file.content.made())) as image:
            found[file.address] = (image.format, image.size)
    assert found == {
        "/beeld/de-boom-360.webp": ("WEBP", (360, 180)),
        "/beeld/de-boom-800.webp": ("WEBP", (800, 400)),
        "/beeld/de-boom-360.jpg": ("JPEG", (360, 180)),
        "/beeld/de-boom.jpg": ("JPEG", (800, 400)),
        "/beeld/de boom.jpg": ("JPEG", (800, 400)),
    }


def test_a_copy_is_known_by_all_that_it_is_made_from(tmp_path: Path) -> None:
    """Its file, that file's bytes, the size and the form; and the version is that of the encoder and of Pillow."""
    path = "beeld/boom.jpg"
    picture = named(path, look(jpeg(), path), names([path])[path])
    first, *_ = picture_files(replace(library(folder=tmp_path), pictures={path: picture}), site=site(), now=NOW)
    assert isinstance(first.content, Later)
    assert first.content.make is encoded
    assert first.content.given == (str(tmp_path / path), picture.hash, (360, 180), Form.WEBP, False)
    assert first.content.version
