"""Write what a command made beside what stands there already, and say how that went."""

import sys
from pathlib import Path

from plugins.problems import reason


def place_of(asked: Path | None, name: str) -> Path:
    """Give where a file goes: the path asked for, with the ending of its usual name; in a folder, under that name."""
    if asked is None or asked.is_dir():
        return (asked or Path.cwd()) / name
    suffix = Path(name).suffix
    return asked if asked.suffix.lower() == suffix else asked.with_name(f"{asked.name}{suffix}")


def write_beside(path: Path, content: bytes, advice: str) -> int:
    """Write a file where nothing else stands, say where it is and what to do with it; gives the exit status."""
    if not path.parent.is_dir():
        return complain(f"De map {path.parent} is er niet. Maak die eerst, of kies met --uitvoer een andere plaats.")
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
