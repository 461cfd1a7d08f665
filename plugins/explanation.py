"""Make the part of the guide for volunteers that explains every message, from the one table of them."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from plugins.marked import filled
from plugins.messages import Kind
from plugins.problems import Level, Problem

HEADINGS: Mapping[Level, tuple[str, str]] = MappingProxyType(
    {
        Level.ERROR: (
            "Fouten",
            "Voor deze regels staat `fout`. Zolang er een fout is, verandert er niets aan de site.",
        ),
        Level.WARNING: ("Let op", "Voor deze regels staat `let op`. De site is wel gemaakt."),
        Level.TIP: ("Tips", "Voor deze regels staat `tip`. Je ziet ze alleen met `./wijkpark controleer`."),
    }
)


def explained() -> str:
    """Give the Markdown of all messages: a table for each level, with an example of every message and its remedy."""
    return "\n\n".join(part for level in Level for part in explained_level(level))


def explained_level(level: Level) -> Iterator[str]:
    """Yield the heading, the words below it and the table of one level; nothing where no message has it."""
    examples = [kind.example for kind in Kind if kind.value.level is level]
    if not examples:
        return
    heading, words = HEADINGS[level]
    yield f"### {heading}"
    yield words
    rows = [f"| `{cell(example)}` | {plain(example.cure)} |" for example in examples]
    yield "\n".join(["| melding | wat je doet |", "|---|---|", *rows])


def cell(problem: Problem) -> str:
    """Write what is said of a problem, so that it stays in its cell."""
    return f"{problem.place}: {problem.what}".replace("|", "\\|")


def plain(text: str) -> str:
    """Write a text so that Markdown shows every sign of it."""
    return "".join(f"\\{sign}" if sign in "\\`*_[]<>|#" else sign for sign in text)


def with_explanation(guide: str) -> str:
    """Give the guide with all messages in their place."""
    return filled(guide, "alle meldingen", explained())
