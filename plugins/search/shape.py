"""Give an index the shape in which it is published: the same bytes for the same texts, and small pieces to fetch."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from plugins.search.packed import LIST, end, head, number, packed, read, unpacked, written
from plugins.search.small import SMALL, STEMS

# So many bytes of words make a piece, before they are packed: Pagefind's own pieces are ten times as large.
PIECE = 4_000
ENTRY = "pagefind-entry.json"
# For what results show: nobody chooses by it.
SHOWN = "dag"


def shaped(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """Give the files of an index, without the program for browsers."""
    entry = json.loads(files[ENTRY])
    own = entry["languages"][language]
    meta: Any = read(unpacked(files[f"pagefind.{own['hash']}.pf_meta"]))[0]
    _, _, pieces, filters, *_ = meta
    made = {name: content for name, content in files.items() if name.startswith("fragment/")}
    words = [
        word
        for _, _, name in pieces
        for word in words_in(unpacked(files[f"index/{name}.pf_index"]))
        if word[0] not in SMALL | STEMS
    ]
    meta[2] = []
    for piece in divided(words):
        content = head(LIST, 1) + head(LIST, len(piece)) + b"".join(packed_word for _, packed_word in piece)
        made[f"index/{(name := named(language, content))}.pf_index"] = packed(content)
        meta[2].append([piece[0][0], piece[-1][0], name])
    for above, below in pairwise(meta[2]):
        above[1], below[0] = apart(above[1], below[0])
    meta[3] = []
    for choice, name in sorted(filters):
        if choice != SHOWN:
            values: Any = read(unpacked(files[f"filter/{name}.pf_filter"]))[0]
            content = written([choice, sorted(values[1])])
            made[f"filter/{(name := named(language, content))}.pf_filter"] = packed(content)
            meta[3].append([choice, name])
    content = written(meta)
    own["hash"] = named(language, content)
    made[f"pagefind.{own['hash']}.pf_meta"] = packed(content)
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return dict(sorted(made.items()))


def words_in(piece: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the words of a piece of an index, each with all that stands of it there."""
    _, place = number(piece, 0)
    many, place = number(piece, place)
    for _ in range(many):
        after = end(piece, place)
        size, start = number(piece, place + 1)
        yield piece[start : start + size].decode(), piece[place:after]
        place = after


def divided(words: Iterable[tuple[str, bytes]]) -> Iterator[Sequence[tuple[str, bytes]]]:
    """Yield words in pieces; a word that is everywhere is one by itself."""
    piece: list[tuple[str, bytes]] = []
    size = 0
    for word in words:
        if piece and size + len(word[1]) > PIECE:
            yield piece
            piece, size = [], 0
        piece.append(word)
        size += len(word[1])
    if piece:
        yield piece


def apart(last: str, first: str) -> tuple[str, str]:
    """Give the shortest beginnings that tell the last word of a piece from the first of the next."""
    same = next((place for place, (a, b) in enumerate(zip(last, first, strict=False)) if a != b), len(last))
    return last[: same + 1], first[: same + 1]


def named(language: str, content: bytes) -> str:
    """Give a piece the name that Pagefind would: the language and a hash."""
    return f"{language}_{hashlib.blake2b(content, digest_size=5).hexdigest()}"
