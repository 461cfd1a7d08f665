"""Read an index as a browser gets it."""

import json
from collections.abc import Mapping
from typing import Any

from plugins.search.packed import read, unpacked


def fragments(files: Mapping[str, bytes]) -> list[dict[str, Any]]:
    """Give what can be found, by address."""
    found = [json.loads(unpacked(content)) for name, content in files.items() if name.endswith(".pf_fragment")]
    return sorted(found, key=lambda fragment: str(fragment["url"]))


def keys(files: Mapping[str, bytes]) -> set[str]:
    """Give the words that can be looked for, as the program has them."""
    pieces: list[Any] = [read(unpacked(content))[0] for name, content in files.items() if name.endswith(".pf_index")]
    return {word[0] for piece in pieces for word in piece[0]}


def everything(files: Mapping[str, bytes]) -> bytes:
    """Give all bytes of an index, unpacked, but for the program."""
    own = (content for name, content in files.items() if ".pf_" in name)
    return b"\n".join(map(unpacked, own))
