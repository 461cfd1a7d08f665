"""Say under which names the pictures of the content are published: readable ones, which stay as they are."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import PurePosixPath
from urllib.parse import quote

from plugins.addresses import folded
from plugins.media import Copy, Form, Picture
from plugins.photos.measure import ENDINGS, Look
from plugins.photos.sizes import sizes
from plugins.slug import slugify

FOLDER = "beeld/"
# What no server and no disk writes otherwise.
PLAIN = re.compile(r"[\w./-]+", re.ASCII)
NUMBERED = re.compile(r"(.+)-\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """Where a picture is published: `own` is the path that it has in the content, `base` that of its other copies.

    Neither begins with a slash, and only the first has an ending. `kept` is one more path, or empty.
    """

    own: str
    base: str
    kept: str


def names(paths: Iterable[str]) -> dict[str, Name]:
    """Give the names of pictures by their paths: where two would want one, the second gets a mark of its own."""
    given = sorted(path for path in paths if PurePosixPath(path).suffix.lower() in ENDINGS)
    # A file called boom-720.jpg stands where boom.jpg would have a copy.
    shadowed = {match[1] for path in given if (match := NUMBERED.fullmatch(base_of(path)))}
    taken: set[str] = set()
    found: dict[str, Name] = {}
    for path in given:
        base, inside = base_of(path), FOLDER + path.removeprefix(FOLDER)
        suffix = PurePosixPath(path).suffix
        is_own = folded(inside) not in taken
        if base in taken or base in shadowed:
            base = f"{base}-{hashlib.blake2b(path.encode(), digest_size=3).hexdigest()}"
        plain = is_own and PLAIN.fullmatch(inside)
        own = inside if plain else f"{base}{suffix.lower()}"
        found[path] = Name(own=own, base=base, kept=inside if is_own and not plain and "\\" not in inside else "")
        taken |= {base, folded(inside), folded(own)}
    return found


def base_of(path: str) -> str:
    """Give the path of a picture's copies: its own, of letters that every address has, without the ending."""
    parts = PurePosixPath(path.removeprefix(FOLDER)).with_suffix("").parts
    return FOLDER + "/".join(slugify(part) or "beeld" for part in parts)


def named(path: str, seen: Look, name: Name) -> Picture:
    """Give a picture with all copies that are published of it; no two of them stand at one path."""
    plain = Form.PNG if seen.flat or seen.clear else Form.JPEG
    every = sizes(seen.width, seen.height)

    def copy(form: Form, size: tuple[int, int]) -> Copy:
        own = form is seen.form and size == every[-1]
        address = name.own if own else f"{name.base}-{size[0]}.{form}"
        return Copy(address=f"/{quote(address)}", width=size[0], height=size[1], form=form)

    others = () if seen.form in {plain, Form.WEBP} else (copy(seen.form, every[-1]),)
    if name.kept:
        kept = Copy(address=f"/{quote(name.kept)}", width=every[-1][0], height=every[-1][1], form=seen.form)
        others = (*others, kept)
    return Picture(
        path=path,
        hash=seen.hash,
        flat=seen.flat,
        webp=tuple(copy(Form.WEBP, size) for size in every),
        plain=tuple(copy(plain, size) for size in every),
        others=others,
    )
