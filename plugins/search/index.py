"""Make a volume of the index: what can be found, as files that a browser fetches a few of."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from plugins.model import Document, Event, Post, Text
from plugins.search.compounds import Vocabulary
from plugins.search.plain import one_line, words_of
from plugins.search.program import Record, program, run
from plugins.search.shape import shaped
from plugins.search.what import Found, day, kind

LANGUAGE = "nl"
# A word of a title counts as much as five others (Pagefind reads this, and leaves it out).
HEAVY = "___PAGEFIND_WEIGHT___5 {} ___END_PAGEFIND_WEIGHT___"
# Between a title, a text, and what that belongs to; search.js cuts there.
BETWEEN = "|"
# What a browser needs beside the index itself; all else that Pagefind gives is for pages that look like its own.
PROGRAM = ("pagefind.js", f"wasm.{LANGUAGE}.pagefind")


def index(texts: Sequence[Found], base: str) -> dict[str, bytes]:
    """Make a volume, with the program for browsers; `base` is the path of the site. Raises ContentError."""
    files = run(program(), records(texts, base), LANGUAGE)
    return {**shaped(files, LANGUAGE), **{name: files[name] for name in PROGRAM}}


def sealed(texts: Sequence[Found], base: str) -> dict[str, bytes]:
    """Make a volume that is used beside another one. Raises ContentError."""
    return shaped(run(program(), records(texts, base), LANGUAGE), LANGUAGE)


def records(texts: Sequence[Found], base: str) -> list[Record]:
    """Give texts as Pagefind takes them, with their compounds marked."""
    plain = [record for found in texts for record in of_text(found, base)]
    words = Vocabulary(record.content for record in plain)
    return [replace(record, content=words.marked(record.content)) for record in plain]


def of_text(found: Found, base: str) -> Iterator[Record]:
    """Yield what is found of a text: itself, and each page of its document that has words."""
    text = found.text
    yield record(base + text.address, text.title, words_of(text.body), text)
    for number, page in enumerate(found.pages, 1):
        if page:
            paged = found.file.endswith(".pdf")
            where, more = (f"{found.file}#page={number}", f", bladzijde {number}") if paged else (found.file, "")
            yield record(where, text.title + more, one_line(page), text)


def record(url: str, title: str, content: str, text: Text) -> Record:
    """Give something to be found that belongs to a text; its day is for people, and no word to look for."""
    date = day(text)
    parts = (HEAVY.format(one_line(title)), content, one_line(" ".join(belongs(text))))
    return Record(
        url=url,
        content=f" {BETWEEN} ".join(parts),
        language=LANGUAGE,
        filters={"soort": [kind(text)], **({"jaar": [date[:4]], "dag": [date]} if date else {})},
    )


def belongs(text: Text) -> tuple[str, ...]:
    """Give the words that a text is found by, although it does not have them."""
    if isinstance(text, Event):
        return (*text.topics, text.place)
    if isinstance(text, Document):
        return (*text.topics, text.publisher)
    return text.topics if isinstance(text, Post) else ()
