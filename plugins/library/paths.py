"""Find the content file that a text means by a path."""

import posixpath
from unicodedata import normalize
from urllib.parse import unquote

from plugins.messages import Kind
from plugins.problems import Problem


def content_path(written: str, path: str) -> str:
    """Give the path from the content folder that is written in the file at `path`, in Unicode's form C.

    With a slash before it, it counts from the content folder, else from the file's own. Nothing comes of no path, of
    one that climbs out, and of an address elsewhere. Editors on the web write `/images/` for our folder `beeld`.
    """
    plain = normalize("NFC", unquote(written.partition("#")[0].partition("?")[0])).replace("\\", "/")
    if not plain or is_elsewhere(plain):
        return ""
    folder = "" if plain.startswith("/") else posixpath.dirname(path)
    found = posixpath.normpath(posixpath.join(folder, plain.lstrip("/")))
    if found in {".", ".."} or found.startswith("../"):
        return ""
    return f"beeld/{found.removeprefix('images/')}" if found.startswith("images/") else found


def is_elsewhere(written: str) -> bool:
    """Tell whether this is an address on another site."""
    return "://" in written or written.startswith("//")


def climbs(path: str, line: int, written: str, folder: str) -> Problem:
    """Say that what is written there lies outside the content; a file of its kind belongs in `folder`."""
    place = f"/{folder}/{posixpath.basename(written.replace(chr(92), '/'))}"
    return Kind.CLIMBS.at(path, line, target=written, folder=folder, place=place)
