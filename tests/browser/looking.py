"""What tests see of a page: its faults at every width and in every scheme, and where the keyboard comes."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

WIDTHS = (320, 768, 1280)
# What axe can find in one scheme only; all its other rules look at the same page whatever its colours.
COLOURED = {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SCHEMES: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "forced_colors": "none"},
    "dark": {"color_scheme": "dark", "forced_colors": "none"},
    "forced": {"color_scheme": "light", "forced_colors": "active"},
}
RUN = """options => axe.run({resultTypes: ["violations"], ...options}).then(({violations}) => violations.map(
    ({id, nodes}) => `${id}: ${nodes[0].html}`))"""
# An element inside may show the focus: the name beside the mark, say.
FOCUSED = """number => {
    const shown = element => getComputedStyle(element).outlineStyle !== "none" &&
        parseFloat(getComputedStyle(element).outlineWidth) >= 2;
    const all = [...document.querySelectorAll("a[href], button, input, textarea, summary")].filter(
        element => element.checkVisibility());
    const here = document.activeElement;
    const box = here.getBoundingClientRect();
    const seen = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (here !== all[number]) return `${number}: not ${all[number]?.outerHTML} but ${here.outerHTML.slice(0, 90)}`;
    if (!seen || ![here, ...here.querySelectorAll("*")].some(shown)) return `${number}: unseen ${here.outerHTML}`;
    return number + 1 < all.length ? "" : "last";
}"""


def faults(page: Page) -> Iterator[str]:
    """Yield what axe finds, and sideways scrolling, at every width, in light, dark and forced colours."""
    page.evaluate(AXE_SCRIPT)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        for name, scheme in SCHEMES.items():
            page.emulate_media(**scheme)
            for fault in page.evaluate(RUN, {} if name == "light" else COLOURED):
                yield f"{width} {name}: {fault}"
        if page.evaluate("document.documentElement.scrollWidth") > width:
            yield f"{width}: scrolls sideways"
    page.emulate_media(**SCHEMES["light"])


def walk(page: Page, number: int = 0) -> str:
    """Press Tab to the end of the page; gives `last`, or what is wrong at the first wrong stop.

    `number` is the stop that the first press leads to.
    """
    said = ""
    while not said:
        page.keyboard.press("Tab")
        said = page.evaluate(FOCUSED, number)
        number += 1
    return said
