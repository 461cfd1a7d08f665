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
    made = {name: content for name, content in files.items() if name.startswith("fragment/")}
    meta[2], pieces = small_pieces([files[f"index/{name}.pf_index"] for _, _, name in meta[2]], language)
    meta[3], choices = in_order({choice: files[f"filter/{name}.pf_filter"] for choice, name in meta[3]}, language)
    content = written(meta)
    own["hash"] = named(language, content)
    made |= {**pieces, **choices, f"pagefind.{own['hash']}.pf_meta": packed(content)}
    made[ENTRY] = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return dict(sorted(made.items()))


def small_pieces(files: Iterable[bytes], language: str) -> tuple[list[list[str]], dict[str, bytes]]:
    """Give the words of pieces in smaller ones: a table of the words that each begins and ends with, and the files."""
    words = [word for file in files for word in words_in(unpacked(file)) if word[0] not in SMALL | STEMS]
    table, made = [], {}
    for piece in divided(words):
        content = head(LIST, 1) + head(LIST, len(piece)) + b"".join(packed_word for _, packed_word in piece)
        made[f"index/{(name := named(language, content))}.pf_index"] = packed(content)
        table.append([piece[0][0], piece[-1][0], name])
    for above, below in pairwise(table):
        above[1], below[0] = apart(above[1], below[0])
    return table, made


def in_order(files: Mapping[str, bytes], language: str) -> tuple[list[list[str]], dict[str, bytes]]:
    """Give what can be chosen by, each with its values in order: a table, and the files."""
    table, made = [], {}
    for choice, file in sorted(files.items()):
        if choice != SHOWN:
            values: Any = read(unpacked(file))[0]
            content = written([choice, sorted(values[1])])
            made[f"filter/{(name := named(language, content))}.pf_filter"] = packed(content)
            table.append([choice, name])
    return table, made


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
