"""Read and write the few kinds of values that Pagefind's files hold (CBOR, RFC 8949)."""

import gzip
from collections.abc import Sequence

# What stands before everything that Pagefind's program for browsers unpacks.
SIGNATURE = b"pagefind_dcd"
NUMBER, NEGATIVE, TEXT, LIST = 0, 1, 3, 4

Value = int | str | Sequence["Value"]


def packed(content: bytes) -> bytes:
    """Give the bytes of a file: the same for the same content."""
    return gzip.compress(SIGNATURE + content, 9, mtime=0)


def unpacked(file: bytes) -> bytes:
    """Give the content of a file."""
    return gzip.decompress(file).removeprefix(SIGNATURE)


def number(data: bytes, place: int) -> tuple[int, int]:
    """Read the number that a value begins with, its length or itself, and give the place after it."""
    short = data[place] & 31
    if short < 24:
        return short, place + 1
    size = 1 << (short - 24)
    return int.from_bytes(data[place + 1 : place + 1 + size], "big"), place + 1 + size


def read(data: bytes, place: int = 0) -> tuple[Value, int]:
    """Read the value that begins at a place, and give the place after it; raises ValueError for another kind."""
    kind = data[place] >> 5
    found, place = number(data, place)
    if kind == NUMBER:
        return found, place
    if kind == NEGATIVE:
        return -1 - found, place
    if kind == TEXT:
        return data[place : place + found].decode(), place + found
    if kind != LIST:
        raise ValueError(kind)
    values: list[Value] = []
    for _ in range(found):
        value, place = read(data, place)
        values.append(value)
    return values, place


def end(data: bytes, place: int) -> int:
    """Give the place after the value that begins at a place, without reading it: there are a million of them."""
    waiting = 1
    while waiting:
        waiting -= 1
        sign = data[place]
        if sign < 24 or 32 <= sign < 56:
            place += 1
            continue
        found, place = number(data, place)
        if sign >> 5 == TEXT:
            place += found
        elif sign >> 5 == LIST:
            waiting += found
    return place


def written(value: Value) -> bytes:
    """Write a value."""
    if isinstance(value, int):
        return head(NUMBER, value) if value >= 0 else head(NEGATIVE, -1 - value)
    if isinstance(value, str):
        return head(TEXT, len(value.encode())) + value.encode()
    return head(LIST, len(value)) + b"".join(map(written, value))


def head(kind: int, found: int) -> bytes:
    """Write the kind of a value, and its number."""
    if found < 24:
        return bytes([kind << 5 | found])
    size = next(size for size in range(4) if found < 1 << (8 << size))
    return bytes([kind << 5 | 24 + size]) + found.to_bytes(1 << size, "big")
