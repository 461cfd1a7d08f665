"""Apply Markdown's inline patterns, but only those whose sign stands in the text: a quarter of its work is looking."""

from types import MappingProxyType

from markdown import Markdown
from markdown.treeprocessors import InlineProcessor
from markdown.util import AtomicString

# What a text must hold before a pattern can match; a pattern that is not named here is always tried.
SIGNS = MappingProxyType(
    {
        "backtick": "`",
        "escape": "\\",
        "footnote": "[^",
        "reference": "[",
        "link": "[",
        "image_link": "![",
        "image_reference": "![",
        "short_reference": "[",
        "short_image_ref": "![",
        "autolink": "<",
        "automail": "<",
        "linebreak": "  \n",
        "html": "<",
        "entity": "&",
    }
)


class QuickInlineProcessor(InlineProcessor):
    """Python-Markdown's own processor with one of its steps replaced, for which it has no public door."""

    def __init__(self, md: Markdown) -> None:
        """Take the patterns of a Markdown object, to which no more are added."""
        super().__init__(md)
        self._apply = self._InlineProcessor__applyPattern  # type: ignore[attr-defined]
        named = {id(md.inlinePatterns[name]): sign for name, sign in SIGNS.items() if name in md.inlinePatterns}
        self._tried = [(pattern, named.get(id(pattern), "")) for pattern in md.inlinePatterns]

    def _InlineProcessor__handleInline(self, data: str, patternIndex: int = 0) -> str:  # noqa: N802, N803 - its names
        """Replace what the patterns match by placeholders, from the pattern with that index on."""
        if isinstance(data, AtomicString):
            return data
        for index, (pattern, sign) in enumerate(self._tried[patternIndex:], patternIndex):
            matched, start = sign in data, 0
            while matched:
                data, matched, start = self._apply(pattern, data, index, start)
        return data
