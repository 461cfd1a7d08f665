"""Keyed hashes of what identifies a mail and its sender: alike for who has the key, and nothing for anybody else."""

import hmac
import os
import secrets
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

LENGTH = 16
SHORTEST = 32


def mark_of(key: bytes, message_id: str, raw: bytes) -> str:
    """Give the hash of a mail's Message-ID; one without is known by all its bytes."""
    return keyed(key, b"mail", message_id.encode("utf-8", "replace") if message_id else sha256(raw).digest())


def sender_of(key: bytes, address: str) -> str:
    """Give the hash of a mail address, which may be written in any case; nothing of none."""
    written = address.strip().lower()
    return keyed(key, b"adres", written.encode("utf-8", "replace")) if written else ""


def keyed(key: bytes, use: bytes, value: bytes) -> str:
    """Give a hash as LENGTH hexadecimal digits; each use has its own."""
    return hmac.new(key, use + b"\0" + value, sha256).hexdigest()[:LENGTH]


def place_of_key(environment: Mapping[str, str], home: Path, system: str = sys.platform) -> Path:
    """Give the file in which the key lies: the one that is named, or one where this system keeps what is a user's."""
    if named := environment.get("WIJKPARK_SLEUTEL"):
        return Path(named).expanduser().absolute()
    if system == "win32":
        return Path(environment.get("APPDATA") or home / "AppData" / "Roaming") / "wijkpark" / "sleutel"
    if system == "darwin":
        return home / "Library" / "Application Support" / "wijkpark" / "sleutel"
    return Path(environment.get("XDG_CONFIG_HOME") or home / ".config") / "wijkpark" / "sleutel"


def key_in(path: Path) -> tuple[bytes, bool]:
    """Give the key in a file, and whether it was made just now; raises OSError, and ValueError for what is no key."""
    try:
        key = path.read_bytes().strip()
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
        # Nobody else may read it, from the first moment on.
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_hex(32).encode() + b"\n")
        return path.read_bytes().strip(), True
    if len(key) < SHORTEST:
        raise ValueError(path)
    return key, False
