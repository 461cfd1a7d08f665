"""The same posts as a site for Hugo, in small layouts of our own: home, categories, topics, posts and RSS."""

import json
import re
import shutil
from pathlib import Path

from bench.tools import tool
from commands.project import ROOT

SITE = ROOT / "bench" / "hugo"
LINK = re.compile(r"\{filename\}(/[^)]+)")


def write_site(folder: Path) -> None:
    """Write all but the posts."""
    shutil.copytree(SITE, folder)


def hugo_post(text: str) -> str:
    """Give a post of the corpus as Hugo reads it: its header as JSON, and links to other posts as Hugo leads them."""
    head, _, body = text.partition("\n\n")
    given = dict(line.split(": ", 1) for line in head.splitlines())
    fields = {
        "title": given["Title"],
        "date": f"{given['Date'].replace(' ', 'T')}:00",
        "categories": [given["Category"]],
        "tags": given["Tags"].split(", "),
    }
    if "Summary" in given:
        fields["summary"] = given["Summary"]
    return f"{json.dumps(fields, ensure_ascii=False)}\n\n{LINK.sub(relref, body)}"


def relref(link: re.Match[str]) -> str:
    """Give a link in Hugo's way, which looks for the post."""
    return f'{{{{< relref "{link[1]}" >}}}}'


def hugo_program() -> Path:
    """Give Hugo itself, without the Python around it."""
    return tool("hugo/binaries/hugo*")
