"""Proof-read the site between rendering and publishing."""

from plugins import signals
from plugins.proof.read import proof_read


def register() -> None:
    """Connect to the build."""
    signals.staged.connect(proof_read)
