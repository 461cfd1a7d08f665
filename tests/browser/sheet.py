"""Take pictures of pages, and lay them out on one sheet: `python -m tests.browser.sheet OUTPUT FOLDER PAGE...`."""

import os
import sys
from pathlib import Path

from PIL import Image
from playwright.sync_api import sync_playwright

from commands.test.chromium import find
from tests.conftest import FLAGS
from tests.serving import served

WIDTHS = (360, 768, 1280)
SCHEMES = ("light", "dark")
# Pictures that would be fetched when somebody scrolls to them, and decoded when there is time.
SHOW = """images => Promise.all(images.map(image => {
    [image.loading, image.decoding] = ["eager", "sync"];
    return image.decode();
}))"""
COLUMN = 120
COLOURS = 96


def shots(output: Path, folder: Path, paths: list[str]) -> list[Path]:
    """Take a picture of every page at every width in both schemes; gives the files."""
    made: list[Path] = []
    folder.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright, served(output) as url:
        browser = playwright.chromium.launch(executable_path=find(os.environ), args=FLAGS)
        for scheme in SCHEMES:
            for width in WIDTHS:
                context = browser.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
                page = context.new_page()
                for path in paths:
                    page.goto(f"{url}{path}")
                    page.locator("img").evaluate_all(SHOW)
                    name = path.strip("/").replace("/", "-") or "home"
                    made.append(folder / f"{name}.{width}.{scheme}.png")
                    page.screenshot(path=made[-1], full_page=True)
                context.close()
        browser.close()
    return made


def sheet(pictures: list[Path], columns: int) -> Image.Image:
    """Lay pictures out in rows of so many, each as wide as a column and cut at twice its width's height."""
    small: list[Image.Image] = []
    for path in pictures:
        with Image.open(path) as picture:
            cut = picture.crop((0, 0, picture.width, min(picture.height, picture.width * 2))).convert("RGB")
            small.append(cut.resize((COLUMN, round(cut.height * COLUMN / cut.width))))
    rows = [small[start : start + columns] for start in range(0, len(small), columns)]
    heights = [max(column.height for column in row) for row in rows]
    whole = Image.new("RGB", (columns * (COLUMN + 10), sum(heights) + 10 * len(rows)), "white")
    for number, row in enumerate(rows):
        for place, column in enumerate(row):
            whole.paste(column, (place * (COLUMN + 10), sum(heights[:number]) + 10 * number))
    return whole.quantize(COLOURS)


if __name__ == "__main__":
    target = Path(sys.argv[2])
    paths = sys.argv[3:]
    # A row for each width and scheme, a column for each page.
    sheet(shots(Path(sys.argv[1]), target, paths), len(paths)).save(target / "sheet.png", optimize=True)
