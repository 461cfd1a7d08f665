"""Where the project and the tests' own material are."""

from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
WRONG = TESTS / "wrong"
GOLDEN = TESTS / "golden"
VOORBEELDSITE = TESTS / "voorbeeldsite"
