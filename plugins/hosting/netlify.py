"""Write the rules for hosts that read _redirects and _headers: Netlify, Cloudflare Pages, GitLab Pages."""

from collections.abc import Iterable
from urllib.parse import quote

from plugins.hosting.rules import FOREVER, Rules


def redirects(rules: Rules) -> str:
    """Give the text of _redirects: an old address, a new one, and how."""
    return "".join(f"{quote(move.old)} {move.new} 301\n" for move in rules.moves)


def headers(rules: Rules) -> str:
    """Give the text of _headers: paths, each with its headers below it."""
    blocks = {"/*": rules.headers, **{wild(path): {"Cache-Control": FOREVER} for path in rules.kept}}
    return "\n".join(block(path, values.items()) for path, values in blocks.items())


def wild(path: str) -> str:
    """Give a folder's path with a star for all that is in it."""
    return f"{path}*" if path.endswith("/") else path


def block(path: str, values: Iterable[tuple[str, str]]) -> str:
    """Write one path with its headers."""
    return f"{path}\n" + "".join(f"  {name}: {value}\n" for name, value in values)
