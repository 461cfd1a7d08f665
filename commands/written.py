"""Write what a command made beside what stands there already, and say how that went."""

import sys
from pathlib import Path

from plugins.problems import reason


def write_beside(path: Path, content: bytes, advice: str) -> int:
    """Write a file where nothing else stands, say where it is and what to do with it; gives the exit status."""
    try:
        place = free(path, content)
        place.write_bytes(content)
    except OSError as error:
        return complain(f"{path} kan ik niet schrijven: {reason(error)}. Kies met --uitvoer een andere plaats.")
    print(f"Gemaakt: {place}\n{advice}")
    return 0


def free(path: Path, content: bytes) -> Path:
    """Give a path for new content: the one asked for, or with a number behind it where something else stands there."""
    number = 1
    while True:
        found = path if number == 1 else path.with_name(f"{path.stem}-{number}{path.suffix}")
        if not found.exists() or (found.is_file() and found.read_bytes() == content):
            return found
        number += 1


def complain(text: str, status: int = 1) -> int:
    """Say what is wrong, and give the exit status of that."""
    print(text, file=sys.stderr)
    return status
