"""Find where the links in a text lead."""

import posixpath
import re
from collections.abc import Mapping, Set
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import unquote, urljoin, urlsplit

from plugins.content import Library
from plugins.guess import did_you_mean
from plugins.library.gallery import Photo
from plugins.library.paths import content_path
from plugins.made import made_addresses
from plugins.media import Picture
from plugins.messages import Kind
from plugins.model import Text
from plugins.moves import moves
from plugins.photos.measure import SUFFIXES
from plugins.site import Site

PELICAN = re.compile(r"\{(?:filename|static)\}")
# How much a name has to look like another: among a thousand, one looks a little like any.
LIKENESS = 0.75


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where links may lead: files by path, pages by address with the ids on them, pictures, and files held back.

    `made` has the addresses that the site makes by itself, `moved` leads from earlier addresses to those of now.
    `albums` has the album of a text by its path.
    """

    files: Mapping[str, str]
    pages: Mapping[str, Set[str]]
    made: Set[str]
    moved: Mapping[str, str]
    pictures: Mapping[str, Picture]
    albums: Mapping[str, tuple[Photo, ...]]
    held: Set[str]


NOWHERE = Places(files={}, pages={}, made=frozenset(), moved={}, pictures={}, albums={}, held=frozenset())


@dataclass(frozen=True, slots=True, kw_only=True)
class In:
    """What is known to be in texts, by their files: the places that links can lead to, and the photos of an album."""

    ids: Mapping[str, Set[str]]
    albums: Mapping[str, tuple[Photo, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads: an address as it stands in a page (empty for a dead link), and what is wrong with it."""

    address: str
    wrong: tuple[Kind, ...] = ()
    guess: str = ""


def places_of(library: Library, site: Site, now: datetime, texts: In) -> Places:
    """Gather where links may lead."""
    shown = library.shown(Text)
    pages: dict[str, Set[str]] = {text.address: texts.ids[text.path] for text in shown}
    return Places(
        files={
            **{text.path: text.address for text in shown},
            **{path: picture.whole.address for path, picture in library.pictures.items()},
            **{path: file.address for path, file in library.attachments.items()},
        },
        pages=pages,
        made=made_addresses(library, site, now),
        moved={move.old: move.new for move in moves(library, site)},
        pictures=library.pictures,
        albums=texts.albums,
        held=frozenset(held.path for held in library.held),
    )


def leads_to(href: str, text: Text, places: Places, site: Site) -> Target:
    """Find where a link in a text leads; addresses elsewhere are left as they are."""
    path = own_path(href, text, site)
    if path is None:
        return Target(address=href)
    file = content_path(own_path(href, text, site, relative=False) or "", text.path)
    local, _, anchor = path.partition("#")
    if file in places.files:
        local = places.files[file]
    elif local.endswith(".md"):
        if file in places.held:
            return Target(address="", wrong=(Kind.HELD_LINK,))
        return Target(address="", wrong=(Kind.DEAD_LINK,), guess=like_file(file, text, places))
    else:
        local = present(local, places)
    if local not in places.pages and file not in places.files and local not in places.made:
        # That a picture is not there is said where pictures are looked at.
        wrong = () if posixpath.splitext(file)[1].lower() in SUFFIXES else (Kind.DEAD_LINK,)
        return Target(address="", wrong=wrong, guess=like_page(local, places))
    if anchor and local in places.pages and unquote(anchor) not in places.pages[local] | {"top"}:
        guess = did_you_mean(unquote(anchor), {place: f"#{place}" for place in sorted(places.pages[local])})
        return Target(address=site.link(local), wrong=(Kind.DEAD_ANCHOR,), guess=guess)
    return Target(address=href if href.startswith("#") else site.link(local) + (f"#{anchor}" if anchor else ""))


def like_file(file: str, text: Text, places: Places) -> str:
    """Ask whether a file whose name looks like that one is meant, written as a link in this text would have it."""
    own = posixpath.dirname(text.path)
    texts = sorted((path for path in {*places.files, *places.held} if path.endswith(".md")), reverse=True)
    names = {
        posixpath.basename(path): posixpath.basename(path) if posixpath.dirname(path) == own else f"/{path}"
        for path in texts
    }
    return did_you_mean(posixpath.basename(file), names, LIKENESS)


def like_page(address: str, places: Places) -> str:
    """Ask whether a page is meant whose address ends in nearly the same word."""
    pages = {page.strip("/").rpartition("/")[2]: page for page in sorted(places.pages, reverse=True)}
    return did_you_mean(address.strip("/").rpartition("/")[2], pages, LIKENESS)


def own_path(href: str, text: Text, site: Site, *, relative: bool = True) -> str | None:
    """Give the path on this site, or of a file, that a link means; None for an address elsewhere.

    With `relative` a path without a slash before it is one from the text's own page, as browsers see it.
    """
    href = PELICAN.sub("", href)
    if href.startswith("#"):
        return text.address + href
    for start in (site.url, site.base):
        if start and (href == start or href.startswith((f"{start}/", f"{start}#"))):
            return href.removeprefix(start) or "/"
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    if href.startswith("/") or parts.path.endswith(".md") or not relative:
        return href
    return urljoin(text.address, href)


def present(path: str, places: Places) -> str:
    """Give the address of today for a path as people write it: with or without its last slash, or from earlier."""
    for way in (path, f"{path}/"):
        if way in places.pages or way in places.made:
            return way
        if way in places.moved:
            return places.moved[way]
    return path
