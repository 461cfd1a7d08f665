"""Take the words of a command line as values; each function raises ArgumentTypeError for what it cannot use."""

import argparse
from pathlib import Path


def a_moment(text: str) -> str:
    """Take a date with or without a time, and give it back as it was written."""
    from plugins.library.dates import moment
    from plugins.messages import Wrong

    try:
        moment(text)
    except Wrong as wrong:
        problem = wrong.kind.at("", **wrong.values)
        raise argparse.ArgumentTypeError(f"{problem.what} {problem.cure}") from None
    return text


def a_web_address(text: str) -> str:
    """Take the address of a site."""
    from plugins.messages import Wrong
    from plugins.settings import web_address

    try:
        return web_address(text)
    except Wrong as wrong:
        raise argparse.ArgumentTypeError(f"{wrong.values['reason']}. {wrong.values['advice']}") from None


def a_folder(text: str) -> Path:
    """Take a folder that exists."""
    path = Path(text).expanduser()
    if not path.is_dir():
        raise argparse.ArgumentTypeError(f"de map '{text}' bestaat niet. Kijk of je de naam goed hebt getypt.")
    return path.resolve()


def a_mailbox(text: str) -> Path:
    """Take a file or folder with mail that exists."""
    path = Path(text).expanduser()
    if not path.exists():
        raise argparse.ArgumentTypeError(f"'{text}' bestaat niet. Kijk of je de naam goed hebt getypt.")
    return path.absolute()


def a_path(text: str) -> Path:
    """Take a path that need not exist yet."""
    if not text:
        raise argparse.ArgumentTypeError("hier moet een map achter staan.")
    return Path(text).expanduser().absolute()


def a_port(text: str) -> int:
    """Take the number of a port."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 65535:
        raise argparse.ArgumentTypeError(f"'{text}' is geen poort. Kies een getal van 1 tot en met 65535.")
    return int(text)


def a_number(text: str) -> int:
    """Take how many there must be."""
    if not text.isascii() or not text.isdecimal() or not 1 <= int(text) <= 100_000:
        raise argparse.ArgumentTypeError(f"'{text}' kan niet. Kies een getal van 1 tot en met 100000.")
    return int(text)
