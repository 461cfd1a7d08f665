"""Build a site of invented photos from nothing, and again, and say what that costs."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

from PIL import Image

from bench.measure import cost
from bench.peers import LAUNCHER
from plugins.dutch import count

# As telephones make them: twelve megapixels.
SIZE = (4000, 3000)
# Grains of light of so many points, and how much of each there is.
GRAINS = ((16, 0.35), (4, 0.2), (1, 0.05))
LIMIT, LIMIT_PER_PHOTO = 60.0, 30.0


def report(photos: int) -> Iterator[str]:
    """Yield the lines of a report in Markdown: a build from nothing, one with no change, one with a new text."""
    with tempfile.TemporaryDirectory(prefix="wijkpark-bench-") as folder:
        content, output = Path(folder, "inhoud"), Path(folder, "uit")
        write_photos(content, photos)
        command: list[str | Path] = [sys.executable, LAUNCHER, "bouw", "--inhoud", content, "--uitvoer", output]
        yield f"# {count(photos, 'photo', 'photos')} of 12 megapixels"
        yield ""
        yield "| build | CPU s | clock s | peak MiB | files of photos written |"
        yield "|---|--:|--:|--:|--:|"
        before: dict[str, int] = {}
        for name in ("from nothing", "no change", "a changed text"):
            if name == "a changed text":
                (content / "nieuws/foto.md").write_text(text("Andere foto's"), encoding="utf-8")
            one = cost(command, LIMIT + LIMIT_PER_PHOTO * photos)
            after = {path.name: path.stat().st_mtime_ns for path in (output / "beeld").rglob("*.*")}
            encoded = sum(before.get(path) != moment for path, moment in after.items())
            before = after
            yield f"| {name} | {one.cpu:.2f} | {one.clock:.2f} | {one.memory:.0f} | {encoded} |"


def text(title: str) -> str:
    """Give a post that shows all photos."""
    return f"titel: {title}\ndatum: 18 januari 2022\nalbum: foto\n\nKom kijken.\n"


def write_photos(content: Path, photos: int) -> None:
    """Write a content folder with a post of so many photos."""
    folder = content / "beeld" / "foto"
    folder.mkdir(parents=True)
    (content / "nieuws").mkdir()
    (content / "nieuws/foto.md").write_text(text("Foto's"), encoding="utf-8")
    captions = [f"foto{number:04}.jpg: Foto {number} van het park\n" for number in range(photos)]
    (folder / "onderschriften.txt").write_text("".join(captions), encoding="utf-8")
    for number in range(photos):
        photo(number).save(folder / f"foto{number:04}.jpg", "JPEG", quality=90)


def photo(seed: int) -> Image.Image:
    """Give light that falls from one side, with grains in it as a lens sees leaves, grass and its own noise."""
    random = Random(seed)  # noqa: S311 - the same photos in every run
    return Image.merge("RGB", [channel(random, quarter) for quarter in range(3)])


def channel(random: Random, quarter: int) -> Image.Image:
    """Give one colour of a photo, whose light falls from a side of its own."""
    made = Image.linear_gradient("L").rotate(90 * quarter).resize(SIZE)
    for points, share in GRAINS:
        size = (SIZE[0] // points, SIZE[1] // points)
        grains = Image.frombytes("L", size, random.randbytes(size[0] * size[1]))
        made = Image.blend(made, grains.resize(SIZE, Image.Resampling.BICUBIC), share)
    return made
