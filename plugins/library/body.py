"""Turn a file's Markdown into the HTML that its page shows."""

import copy
import importlib
import re
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from lxml import html as lxml_html
from markdown import Extension, Markdown
from markdown.extensions import extra
from markupsafe import Markup

from plugins.library.clean import clean
from plugins.library.inline import QuickInlineProcessor
from plugins.mailto import with_entities
from plugins.messages import Kind, Wrong
from plugins.plain import sound

LONGEST_SUMMARY = 300
HEADING = re.compile(r"(</?h)([2-6])(?=[ >])")
# Fifty quotations or lists in each other: more than anybody means, less than any parser on the way stumbles over.
RULE = r"[ \t]*(?P<sign>[-*])(?:[ \t]*(?P=sign))*[ \t]*$"
LAYERS = re.compile(rf"(?!{RULE})(?:(?:[ \t]*(?:>|(?:\d{{1,9}}\.|[-+*])[ \t]))" r"{50}|(?: {4}|\t){50})")


class BodyReader:
    """One Markdown parser for all texts: making it costs more than a short text does."""

    def __init__(self, settings: Mapping[str, Any], base: str) -> None:
        """Take Python-Markdown's settings, and the path of the site address, which local links begin with."""
        own = copy.deepcopy(dict(settings))
        # Pelican's reader adds this to the settings in passing; it would eat a body that begins with `woord: …`.
        own["extensions"] = [name for name in own["extensions"] if name != "markdown.extensions.meta"]
        self._settings = own
        self._markdown = parser(own)
        self._base = base

    def read(self, text: str) -> Markup:
        """Give the body: clean HTML, with mail addresses as entities; raises Wrong for a text with too many layers."""
        if any(map(LAYERS.match, text.split("\n"))):
            raise Wrong(Kind.TOO_DEEP)
        try:
            dirty = self._markdown.reset().convert(text)
        except RecursionError:
            # It keeps in mind what it was in the middle of, and would read the next text so.
            self._markdown = parser(self._settings)
            raise Wrong(Kind.TOO_DEEP) from None
        return with_entities(sound(raised(clean(dirty, self._base))))


def parser(settings: Mapping[str, Any]) -> Markdown:
    """Make a Markdown parser with these settings."""
    markdown = Markdown(**{**settings, "extensions": list(extensions(settings))})
    markdown.treeprocessors.register(QuickInlineProcessor(markdown), "inline", 20)
    return markdown


def extensions(settings: Mapping[str, Any]) -> Iterator[Extension]:
    """Make the extensions that the settings name: by a name, Markdown looks through all that is installed for each."""
    configs = settings.get("extension_configs", {})
    for name in settings["extensions"]:
        own = configs.get(name, {})
        if name == "extra":
            for part in extra.extensions:
                yield extension(f"markdown.extensions.{part}", own.get(part, {}))
        else:
            yield extension(name if "." in name else f"markdown.extensions.{name}", own)


def extension(module: str, config: Mapping[str, Any]) -> Extension:
    """Make the extension of a module."""
    with without_colours():
        made: Extension = importlib.import_module(module).makeExtension(**config)
    return made


@contextmanager
def without_colours() -> Iterator[None]:
    """Keep Markdown from loading what colours code: that costs more than an edit, and `clean` takes colours out."""
    name = "pygments"
    if name in sys.modules:
        yield
        return
    sys.modules[name] = None  # type: ignore[assignment]  # So Python is told that there is none.
    try:
        yield
    finally:
        del sys.modules[name]


def raised(html: str) -> str:
    """Give HTML whose highest headings are of level two: whoever begins with `##` means what another writes as `#`."""
    steps = min((int(level) for _, level in HEADING.findall(html)), default=2) - 2
    return HEADING.sub(lambda match: f"{match[1]}{int(match[2]) - steps}", html) if steps else html


def summary_of(body: str) -> str:
    """Give the text of the first paragraph without notes and images, cut at a sentence's or else a word's end."""
    for paragraph in lxml_html.fragment_fromstring(body, create_parent="div").iterchildren("p"):
        for note in paragraph.xpath(".//sup[a[contains(@class, 'footnote-ref')]]"):
            note.drop_tree()
        for line_break in paragraph.iter("br"):
            line_break.tail = f" {line_break.tail or ''}"
        text = " ".join(paragraph.text_content().split())
        if text:
            return cut(text)
    return ""


def cut(text: str) -> str:
    """Give at most LONGEST_SUMMARY characters: whole sentences where there is one, else whole words and `…`."""
    if len(text) <= LONGEST_SUMMARY:
        return text
    start = text[: LONGEST_SUMMARY - 1]
    ends = [match.end() for match in re.finditer(r"[.!?…]['\")”’]*(?=\s)", start)]
    if ends and ends[-1] >= LONGEST_SUMMARY // 3:
        return start[: ends[-1]]
    return f"{start.rsplit(None, 1)[0].rstrip(' ,;:-')}…"
