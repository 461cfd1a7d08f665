"""Lead the links and pictures in a text to where they point, and write dead links as plain text."""

import re
from collections.abc import Mapping
from dataclasses import replace
from html import escape, unescape
from typing import TypeVar

from markupsafe import Markup

from plugins.library.gallery import gallery
from plugins.library.paths import content_path
from plugins.library.targets import Places, leads_to, own_path
from plugins.media import Picture
from plugins.messages import Kind
from plugins.model import Text
from plugins.problems import Problem
from plugins.shown import shown
from plugins.site import Site

# As nh3 writes them: values stand in double quotes, in which there are none; links do not hold links.
ANCHOR = re.compile(
    r'<a(?P<before>(?: [\w-]+="[^"]*")*?) href="(?P<href>[^"]*)"(?P<after>(?: [\w-]+="[^"]*")*)>(?P<text>.*?)</a>',
    re.DOTALL,
)
IMAGE = re.compile(
    r'<img(?P<before>(?: [\w-]+="[^"]*")*?) src="(?P<src>[^"]*)"(?P<after>(?: [\w-]+="[^"]*")*)>', re.DOTALL
)
SIZE = re.compile(r' (?:width|height)="[^"]*"')
ALT = re.compile(r' alt="(?P<alt>[^"]*)"')
T = TypeVar("T", bound=Text)


def linked(text: T, lines: Mapping[str, int], places: Places, site: Site) -> tuple[T, tuple[Problem, ...]]:
    """Give a text whose links lead somewhere, and a warning for each that did not; `lines` tells where it is."""
    problems: list[Problem] = []
    seen: list[str] = []

    def warn(kind: Kind, written: str, guess: str = "") -> None:
        problems.append(kind.at(text.path, lines[written], target=written, guess=guess))

    def lead(match: re.Match[str]) -> str:
        href = unescape(match["href"])
        target = leads_to(href, text, places, site)
        for kind in target.wrong:
            warn(kind, href, target.guess)
        return anchor(match, href, target.address)

    def show(match: re.Match[str]) -> str:
        src = unescape(match["src"])
        local = own_path(src, text, site, relative=False)
        found = places.pictures.get(content_path(local or "", text.path))
        if found is None:
            if local is None:
                warn(Kind.FOREIGN_IMAGE, src)
            return escape(alt_of(match[0]))
        # The first picture of a page is seen at once.
        lazy = bool(text.image or seen)
        seen.append(src)
        return element(match, found, site, lazy=lazy)

    body = ANCHOR.sub(lead, IMAGE.sub(show, text.body))
    body += str(gallery(places.albums.get(text.path, ()), places.pictures, site))
    return replace(text, body=Markup(body)), tuple(problems)  # noqa: S704 - it was HTML already


def anchor(match: re.Match[str], href: str, address: str) -> str:
    """Give a link as it stands in a page: as it was where its address is good, its text alone where it has none."""
    if not address or address == href:
        return match[0] if address else match["text"]
    return f'<a{match["before"]} href="{escape(address)}"{match["after"]}>{match["text"]}</a>'


def element(match: re.Match[str], picture: Picture, site: Site, *, lazy: bool) -> str:
    """Give the picture of an img element in all its copies, with the element's other attributes."""
    more = Markup(ALT.sub("", SIZE.sub("", match["before"] + match["after"])))  # noqa: S704 - it was HTML already
    return str(shown(picture, alt_of(match[0]), site).element(lazy=lazy, more=more))


def alt_of(image: str) -> str:
    """Give what an img element says that can be seen on it."""
    alt = ALT.search(image)
    return unescape(alt["alt"]).strip() if alt else ""


def line_with(source: str, href: str, base: str) -> int:
    """Give the first line of a file on which a link's address stands as it was written, or 0."""
    written = href.removeprefix(base) if href.startswith(f"{base}/") else href
    # Of a picture that stands in the header too, the text is meant.
    place = source.find(f"({written}") + 1 or source.find(written)
    return source.count("\n", 0, place) + 1 if place >= 0 else 0
