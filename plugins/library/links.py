"""Lead the links in a text to where they point, and write dead ones as plain text."""

import posixpath
import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, replace
from html import escape, unescape
from urllib.parse import unquote, urljoin, urlsplit

from markupsafe import Markup

from plugins.addresses import RESERVED
from plugins.messages import Kind
from plugins.model import Category, Post
from plugins.problems import Problem
from plugins.site import Site

# As nh3 writes them: values stand in double quotes, in which there are none; links do not hold links.
ANCHOR = re.compile(
    r'<a(?P<before>(?: [\w-]+="[^"]*")*?) href="(?P<href>[^"]*)"(?P<after>(?: [\w-]+="[^"]*")*)>(?P<text>.*?)</a>',
    re.DOTALL,
)
ID = re.compile(r' id="([^"]*)"')
PELICAN = re.compile(r"\{(?:filename|static)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """Where links may lead: files by path, pages by address with the ids on them, and files that are held back."""

    files: Mapping[str, str]
    pages: Mapping[str, Set[str]]
    held: Set[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where a link leads: an address as it stands in a page (empty for a dead link), and what is wrong with it."""

    address: str
    wrong: tuple[Kind, ...] = ()


def places_of(posts: Iterable[Post], categories: Iterable[Category], held: Iterable[str]) -> Places:
    """Gather where links may lead."""
    shown = tuple(posts)
    pages: dict[str, Set[str]] = {post.address: frozenset(map(unescape, ID.findall(post.body))) for post in shown}
    return Places(
        files={post.path: post.address for post in shown},
        pages={**pages, **{category.address: frozenset() for category in categories}},
        held=frozenset(held),
    )


def linked(post: Post, source: str, places: Places, site: Site) -> tuple[Post, tuple[Problem, ...]]:
    """Give a post whose links lead somewhere, and a warning, with its line in `source`, for each that did not."""
    problems: list[Problem] = []

    def lead(match: re.Match[str]) -> str:
        href = unescape(match["href"])
        target = leads_to(href, post, places, site)
        problems.extend(kind.at(post.path, line_with(source, href, site.base), target=href) for kind in target.wrong)
        if not target.address or target.address == href:
            return match[0] if target.address else match["text"]
        return f'<a{match["before"]} href="{escape(target.address)}"{match["after"]}>{match["text"]}</a>'

    return replace(post, body=Markup(ANCHOR.sub(lead, post.body))), tuple(problems)  # noqa: S704 - it was HTML already


def leads_to(href: str, post: Post, places: Places, site: Site) -> Target:
    """Find where a link in a post leads; addresses elsewhere are left as they are."""
    path = own_path(PELICAN.sub("", href), post, site)
    if path is None:
        return Target(address=href)
    local, _, anchor = path.partition("#")
    if local.endswith(".md"):
        file = file_of(local, post)
        if file not in places.files:
            return Target(address="", wrong=(Kind.HELD_LINK if file in places.held else Kind.DEAD_LINK,))
        local = places.files[file]
    elif local not in places.pages and f"{local}/" in places.pages:
        local = f"{local}/"
    if local not in places.pages and not is_made_later(local):
        return Target(address="", wrong=(Kind.DEAD_LINK,))
    if anchor and local in places.pages and unquote(anchor) not in places.pages[local] | {"top"}:
        return Target(address=site.link(local), wrong=(Kind.DEAD_ANCHOR,))
    return Target(address=href if href.startswith("#") else site.link(local) + (f"#{anchor}" if anchor else ""))


def own_path(href: str, post: Post, site: Site) -> str | None:
    """Give the path on this site, or of a file, that a link means; None for an address elsewhere."""
    if href.startswith("#"):
        return post.address + href
    for start in (site.url, site.base):
        if start and (href == start or href.startswith((f"{start}/", f"{start}#"))):
            return href.removeprefix(start) or "/"
    try:
        parts = urlsplit(href)
    except ValueError:
        return None
    if parts.scheme or parts.netloc:
        return None
    if href.startswith("/") or parts.path.endswith(".md"):
        return href
    return urljoin(post.address, href)


def file_of(path: str, post: Post) -> str:
    """Give the content file that a path means: from the content folder with a slash before it, else from the post's."""
    folder = "/" if path.startswith("/") else posixpath.dirname(post.path)
    return posixpath.normpath(posixpath.join(folder, unquote(path))).lstrip("/")


def is_made_later(path: str) -> bool:
    """Tell whether a path belongs to the pages that the site makes by itself; `proof` knows which of them exist."""
    first = path.strip("/").partition("/")[0]
    return path == "/" or first.partition(".")[0] in RESERVED or "/pagina/" in path


def line_with(source: str, href: str, base: str) -> int:
    """Give the first line of a file on which a link's address stands as it was written, or 0."""
    written = href.removeprefix(base) if href.startswith(f"{base}/") else href
    return next((number for number, line in enumerate(source.split("\n"), 1) if written in line), 0)
