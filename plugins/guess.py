"""Guess what somebody meant who wrote a name that is nearly right."""

import difflib
from collections.abc import Iterable, Mapping


def did_you_mean(written: str, choices: Iterable[str] | Mapping[str, str], likeness: float = 0.6) -> str:
    """Give the question ` Bedoel je '…'?` with the choice that looks most like what is written, or nothing.

    A mapping has what is shown by what is compared. `likeness` is from 0, anything, to 1, the same.
    """
    shown = choices if isinstance(choices, Mapping) else {choice: choice for choice in choices}
    close = difflib.get_close_matches(written, shown, 1, likeness)
    return f" Bedoel je '{shown[close[0]]}'?" if close else ""
